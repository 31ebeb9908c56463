#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

struct BlueprintPages {
  Database& db;
  Site const& site;

  Result<Response> show(Request const&, Actor const&) const;  // GET /cases/{id}/blueprint
};

}  // namespace baeumgil
