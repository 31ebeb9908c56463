#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct FollowPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> add(Request const&, Actor const&) const;
  Result<Response> remove(Request const&, Actor const&) const;
  Result<Response> set_rhythm(Request const&, Actor const&) const;
  Result<Response> end_form(Request const&, Actor const&) const;  // by the link in the mail; looking changes nothing
  Result<Response> end(Request const&, Actor const&) const;
  Result<Response> json(Request const&, Actor const&) const;
  Result<Response> add_by_program(Request const&, Actor const&) const;
  Result<Response> remove_by_program(Request const&, Actor const&) const;
  Result<Response> set_rhythm_by_program(Request const&, Actor const&) const;

 private:
  Result<Response> list_page(Request const&, Actor const&, Form const&) const;
};

}  // namespace baeumgil
