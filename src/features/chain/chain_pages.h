#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

struct ChainPages {
  Database& db;
  Site const& site;

  Result<Response> show(Request const&, Actor const&) const;  // GET /chain/{noun}/{id}
  Result<Response> json(Request const&, Actor const&) const;  // GET /api/v1/chain/{noun}/{id}
};

}  // namespace baeumgil
