#pragma once
// Overseas trips, the committee and backpack calls for programs; what changes them is drawn from the steps (move_form.h).

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"
#include "platform/web/router.h"

namespace baeumgil {

class Database;

struct OverseasApi {
  Database& db;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> committee(Request const&, Actor const&) const;
  Result<Response> meetings(Request const&, Actor const&) const;
  Result<Response> meeting(Request const&, Actor const&) const;
  Result<Response> item(Request const&, Actor const&) const;
  Result<Response> verdicts(Request const&, Actor const&) const;  // of the rules, on one item
  Result<Response> calls(Request const&, Actor const&) const;
  Result<Response> call(Request const&, Actor const&) const;
  Result<Response> proposals(Request const&, Actor const&) const;
};

void add_overseas_api(Router&, OverseasApi);

}  // namespace baeumgil
