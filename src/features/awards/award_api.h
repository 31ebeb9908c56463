#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/awards/round_moves.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Router;

struct AwardApi {
  Database& db;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> plan(Request const&, Actor const&) const;
  Result<Response> carry_out(Request const&, Actor const&, RoundMove const&) const;
  Result<Response> prizes_given(Request const&, Actor const&) const;
  Result<Response> nominations(Request const&, Actor const&) const;
  Result<Response> nominate(Request const&, Actor const&) const;
  Result<Response> nomination(Request const&, Actor const&) const;
  Result<Response> judge(Request const&, Actor const&) const;
  Result<Response> revoke(Request const&, Actor const&) const;
  Result<Response> score(Request const&, Actor const&) const;
};

void add_award_api(Router&, AwardApi);

}  // namespace baeumgil
