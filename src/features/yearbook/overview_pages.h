#pragma once
// What who steers the city looks at: issues by field and state, adoptions that stand still, money out and benefit in.

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

struct OverviewPages {
  Database& db;
  Site const& site;

  Result<Response> show(Request const&, Actor const&) const;    // GET /overview
  Result<Response> ledger(Request const&, Actor const&) const;  // GET /ledger
};

}  // namespace baeumgil
