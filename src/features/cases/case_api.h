#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/cases/case.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Router;

struct CaseApi {
  Database& db;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> create(Request const&, Actor const&) const;
  Result<Response> edit(Request const&, Actor const&) const;
  Result<Response> match(Request const&, Actor const&) const;
  Result<Response> unmatch(Request const&, Actor const&) const;

  using Move = Result<CaseId> (*)(Database&, Actor const&, CaseId);
  using MoveWithReason = Result<CaseId> (*)(Database&, Actor const&, CaseId, std::string const&);
  Result<Response> move(Request const&, Actor const&, Move) const;
  Result<Response> move_with_reason(Request const&, Actor const&, MoveWithReason) const;
};

void add_case_api(Router&, CaseApi);

}  // namespace baeumgil
