#pragma once
// Pages about rules: the list by topic, one rule with all its versions, and the form for a version of one's own.

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

struct RulePages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> new_rule(Request const&, Actor const&) const;
  Result<Response> new_version(Request const&, Actor const&) const;
  Result<Response> add(Request const&, Actor const&) const;
  Result<Response> end(Request const&, Actor const&) const;
};

}  // namespace baeumgil
