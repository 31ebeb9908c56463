#pragma once
// The host's word for staff, and the page the host opens with its link. Looking changes nothing: mail scanners open links.

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/host_word/host_word.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct HostWordPages {
  Database& db;
  Site const& site;
  std::string const& base_address;  // known only when the server listens

  Result<Response> desk(Request const&, Actor const&) const;
  Result<Response> ask(Request const&, Actor const&) const;
  Result<Response> settle(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;  // to the host
  Result<Response> answer(Request const&, Actor const&) const;
  Result<Response> json(Request const&, Actor const&) const;
  Result<Response> ask_by_program(Request const&, Actor const&) const;
  Result<Response> settle_by_program(Request const&, Actor const&) const;

 private:
  struct Shown {  // which form was refused, and the link just made
    Form const& form;
    HostWordId refused{};
    std::string link{};
  };
  Result<Response> desk_page(Request const&, Actor const&, CaseId, Shown const&) const;
  Result<Response> gone(Request const&, Actor const&) const;
};

}  // namespace baeumgil
