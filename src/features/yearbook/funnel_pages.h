#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

struct FunnelPages {
  Database& db;
  Site const& site;

  Result<Response> show(Request const&, Actor const&) const;       // GET /funnel
  Result<Response> rows(Request const&, Actor const&) const;       // GET /funnel/{stage}
  Result<Response> json(Request const&, Actor const&) const;       // GET /api/v1/funnel
  Result<Response> json_rows(Request const&, Actor const&) const;  // GET /api/v1/funnel/{stage}
};

}  // namespace baeumgil
