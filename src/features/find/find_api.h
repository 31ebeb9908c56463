#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Router;
class SearchIndex;

struct FindApi {
  Database& db;
  SearchIndex const& index;

  Result<Response> searches(Request const&, Actor const&) const;         // GET /api/v1/saved-searches: the caller's own
  Result<Response> save(Request const&, Actor const&) const;             // POST /api/v1/saved-searches
  Result<Response> remove_search(Request const&, Actor const&) const;    // DELETE /api/v1/saved-searches/{id}
  Result<Response> synonyms(Request const&, Actor const&) const;         // GET /api/v1/synonyms
  Result<Response> add_synonyms(Request const&, Actor const&) const;     // POST /api/v1/synonyms
  Result<Response> remove_synonyms(Request const&, Actor const&) const;  // DELETE /api/v1/synonyms/{id}
};

void add_find_api(Router&, FindApi);

}  // namespace baeumgil
