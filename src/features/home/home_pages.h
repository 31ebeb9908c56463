#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

struct HomePages {
  Database& db;
  Site const& site;

  Result<Response> home(Request const&, Actor const&) const;   // GET /
  Result<Response> steps(Request const&, Actor const&) const;  // GET /api/v1/next-steps
};

}  // namespace baeumgil
