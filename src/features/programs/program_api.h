#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/programs/move_program.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Router;

struct ProgramApi {
  Database& db;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> create(Request const&, Actor const&) const;
  Result<Response> edit(Request const&, Actor const&) const;
  Result<Response> money(Request const&, Actor const&) const;
  Result<Response> set_budget(Request const&, Actor const&) const;
  Result<Response> move(Request const&, Actor const&, ProgramMove) const;
};

void add_program_api(Router&, ProgramApi);

}  // namespace baeumgil
