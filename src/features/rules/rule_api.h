#pragma once
// Rules for programs: the list in force on a day, one rule with all its versions; and, for those who write rules, drafts that are
// made effective, and versions that end.

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/api_operation.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Router;

struct RuleApi {
  Database& db;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> show_version(Request const&, Actor const&) const;
  Result<Response> list_waiting(Request const&, Actor const&) const;
  Result<Response> show_draft(Request const&, Actor const&) const;
  Result<Response> add(Request const&, Actor const&) const;
  Result<Response> edit(Request const&, Actor const&) const;
  Result<Response> make_effective(Request const&, Actor const&) const;
  Result<Response> discard(Request const&, Actor const&) const;
  Result<Response> end(Request const&, Actor const&) const;
};

ApiSchema rule_schema();
void add_rule_api(Router&, RuleApi);
void add_rule_writing_api(Router&, RuleApi);  // in rule_writing_api.cpp

}  // namespace baeumgil
