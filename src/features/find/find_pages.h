#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class SearchIndex;
class Site;
struct SynonymList;

struct FindPages {
  Database& db;
  SearchIndex const& index;
  Site const& site;

  Result<Response> find(Request const&, Actor const&) const;             // GET /search?q=&kind=&field=&year=&page=
  Result<Response> json(Request const&, Actor const&) const;             // GET /api/v1/search?q=&kind=
  Result<Response> suggest(Request const&, Actor const&) const;          // GET /search/suggestions?q=
  Result<Response> saved(Request const&, Actor const&) const;            // GET /search/saved
  Result<Response> open_saved(Request const&, Actor const&) const;       // GET /search/saved/{id}
  Result<Response> save(Request const&, Actor const&) const;             // POST /search/saved
  Result<Response> remove_saved(Request const&, Actor const&) const;     // POST /search/saved/{id}/removal
  Result<Response> synonyms(Request const&, Actor const&) const;         // GET /search/synonyms
  Result<Response> change_synonyms(Request const&, Actor const&) const;  // POST /search/synonyms

 private:
  Result<Response> synonym_page(Request const&, Actor const&, SynonymList const&, Form) const;
};

}  // namespace baeumgil
