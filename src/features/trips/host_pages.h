#pragma once
// What a host sees and says through its secret link, without an account. Looking changes nothing: mail scanners open links.

#include <optional>

#include "base/actor.h"
#include "base/result.h"
#include "features/trips/visit_letter_view.h"
#include "platform/documents/documents.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct HostPages {
  Database& db;
  Site const& site;

  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> letter(Request const&, Actor const&, DocumentFormat) const;  // as a file
  Result<Response> say_seen(Request const&, Actor const&) const;
  Result<Response> answer(Request const&, Actor const&) const;

 private:
  Result<Response> form_page(Request const&, Actor const& host, VisitLetter const&, Form const&) const;
  Result<Response> thanks_page(Request const&, Actor const& host, VisitLetter const&) const;
  Result<Response> gone(Request const&, Actor const&) const;
};

}  // namespace baeumgil
