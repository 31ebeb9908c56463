#pragma once
// The year's steps, and what each department asks the budget for.

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

struct YearPages {
  Database& db;
  Site const& site;

  Result<Response> show(Request const&, Actor const&) const;          // GET /year
  Result<Response> json(Request const&, Actor const&) const;          // GET /api/v1/year-steps
  Result<Response> request_file(Request const&, Actor const&) const;  // GET /year/budget-request.xlsx
};

}  // namespace baeumgil
