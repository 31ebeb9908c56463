#pragma once
// Rules for programs: the list in force on a day, and one rule with all its versions.

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/api_operation.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;

struct RuleApi {
  Database& db;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
};

ApiOperation list_rules_operation();
ApiOperation show_rule_operation();

}  // namespace baeumgil
