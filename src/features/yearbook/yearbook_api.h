#pragma once
// The ledger, the words of the book's chapters and its editions for programs.

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Router;

struct YearbookApi {
  Database& db;

  Result<Response> ledger(Request const&, Actor const&) const;         // GET /api/v1/ledger
  Result<Response> words(Request const&, Actor const&) const;          // GET /api/v1/yearbook/{year}/words/{chapter}
  Result<Response> write_words(Request const&, Actor const&) const;    // PUT of the same
  Result<Response> review_words(Request const&, Actor const&) const;   // POST …/review
  Result<Response> list_editions(Request const&, Actor const&) const;  // GET /api/v1/yearbook/{year}/editions
  Result<Response> make(Request const&, Actor const&) const;           // POST of the same
  Result<Response> edition(Request const&, Actor const&) const;        // GET /api/v1/editions/{id}
  Result<Response> again(Request const&, Actor const&) const;          // POST /api/v1/editions/{id}/again
};

void add_yearbook_api(Router&, YearbookApi);

}  // namespace baeumgil
