#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Router;

// Of a contest: shares, ties, ballots, objections, the committee, the standing and the ledger.
struct ContestApi {
  Database& db;

  Result<Response> share(Request const&, Actor const&) const;
  Result<Response> sign(Request const&, Actor const&) const;
  Result<Response> declare(Request const&, Actor const&) const;
  Result<Response> vote(Request const&, Actor const&) const;
  Result<Response> object(Request const&, Actor const&) const;
  Result<Response> answer(Request const&, Actor const&) const;
  Result<Response> call(Request const&, Actor const&) const;
  Result<Response> resolve(Request const&, Actor const&) const;
  Result<Response> objections(Request const&, Actor const&) const;
  Result<Response> standing(Request const&, Actor const&) const;
  Result<Response> ledger(Request const&, Actor const&) const;
};

void add_contest_api(Router&, ContestApi);

}  // namespace baeumgil
