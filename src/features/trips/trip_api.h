#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Router;

struct TripApi {
  Database& db;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> verdicts(Request const&, Actor const&) const;
  Result<Response> create(Request const&, Actor const&) const;
  Result<Response> edit(Request const&, Actor const&) const;
  Result<Response> submit(Request const&, Actor const&) const;
  Result<Response> approve(Request const&, Actor const&) const;
  Result<Response> send_back(Request const&, Actor const&) const;
  Result<Response> cancel(Request const&, Actor const&) const;
  Result<Response> tell_fee(Request const&, Actor const&) const;
  Result<Response> make_ready(Request const&, Actor const&) const;
  Result<Response> start(Request const&, Actor const&) const;
  Result<Response> end(Request const&, Actor const&) const;
  Result<Response> close(Request const&, Actor const&) const;
};

void add_trip_api(Router&, TripApi);

}  // namespace baeumgil
