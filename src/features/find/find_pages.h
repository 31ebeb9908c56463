#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class SearchIndex;
class Site;

struct FindPages {
  Database& db;
  SearchIndex const& index;
  Site const& site;

  Result<Response> find(Request const&, Actor const&) const;  // GET /search?q=&kind=&page=
  Result<Response> json(Request const&, Actor const&) const;  // GET /api/v1/search?q=&kind=
};

}  // namespace baeumgil
