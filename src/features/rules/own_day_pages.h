#pragma once
// Holidays and closed days of one year, written and ended by whoever writes rules.

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

struct OwnDayPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;  // ?year=2027; ?day=…&kind=working fills the form
  Result<Response> add(Request const&, Actor const&) const;
  Result<Response> end_form(Request const&, Actor const&) const;
  Result<Response> end(Request const&, Actor const&) const;
};

}  // namespace baeumgil
