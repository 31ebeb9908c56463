#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/adoptions/adoption_moves.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Router;

struct AdoptionApi {
  Database& db;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> cards(Request const&, Actor const&) const;
  Result<Response> plan_changes(Request const&, Actor const&) const;
  Result<Response> propose(Request const&, Actor const&) const;
  Result<Response> changes(Request const&, Actor const&) const;
  Result<Response> add_change(Request const&, Actor const&) const;
  Result<Response> carry_out(Request const&, Actor const&, AdoptionMove const&) const;
};

void add_adoption_api(Router&, AdoptionApi);

}  // namespace baeumgil
