#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/audit/may_read_events.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

struct EventPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;   // GET /audit
  Result<Response> show(Request const&, Actor const&) const;   // GET /audit/{id}
  Result<Response> seals(Request const&, Actor const&) const;  // GET /audit/seals
  Result<Response> json(Request const&, Actor const&) const;   // GET /api/v1/events
};

}  // namespace baeumgil
