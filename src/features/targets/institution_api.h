#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Router;

struct InstitutionApi {
  Database& db;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> create(Request const&, Actor const&) const;
};

void add_institution_api(Router&, InstitutionApi);

}  // namespace baeumgil
