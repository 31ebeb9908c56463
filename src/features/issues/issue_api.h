#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/issues/find_similar.h"
#include "platform/web/api_operation.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Router;

struct IssueApi {
  Database& db;
  IssueLikeness likeness;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> create(Request const&, Actor const&) const;
  Result<Response> edit(Request const&, Actor const&) const;
  Result<Response> accept(Request const&, Actor const&) const;
  Result<Response> open(Request const&, Actor const&) const;
  Result<Response> drop(Request const&, Actor const&) const;
  Result<Response> solve(Request const&, Actor const&) const;
  Result<Response> support(Request const&, Actor const&) const;
  Result<Response> withdraw_support(Request const&, Actor const&) const;
  Result<Response> similar(Request const&, Actor const&) const;
};

void add_issue_api(Router&, IssueApi);

}  // namespace baeumgil
