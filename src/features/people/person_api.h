#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Router;

struct PersonApi {
  Database& db;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> create(Request const&, Actor const&) const;
  Result<Response> change(Request const&, Actor const&) const;
  Result<Response> transfer(Request const&, Actor const&) const;
  Result<Response> deactivate(Request const&, Actor const&) const;
  Result<Response> reactivate(Request const&, Actor const&) const;
  Result<Response> departments(Request const&, Actor const&) const;
};

void add_person_api(Router&, PersonApi);

}  // namespace baeumgil
