#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

struct EscalationPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;  // GET /escalations
  Result<Response> json(Request const&, Actor const&) const;  // GET /api/v1/escalations
};

}  // namespace baeumgil
