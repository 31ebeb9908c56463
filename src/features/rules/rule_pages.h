#pragma once
// Pages about rules: the list by topic, one rule with all its versions, drafts until they count, ends, and the stricter set.

#include "base/actor.h"
#include "base/result.h"
#include "features/rules/running_matter.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct RulePages {
  Database& db;
  Site const& site;
  ListRunning list_running;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> confirm(Request const&, Actor const&) const;

  // rule_draft_pages.cpp
  Result<Response> new_rule(Request const&, Actor const&) const;
  Result<Response> new_version(Request const&, Actor const&) const;
  Result<Response> add(Request const&, Actor const&) const;
  Result<Response> show_draft(Request const&, Actor const&) const;
  Result<Response> edit_form(Request const&, Actor const&) const;
  Result<Response> edit(Request const&, Actor const&) const;
  Result<Response> make_effective(Request const&, Actor const&) const;
  Result<Response> discard(Request const&, Actor const&) const;

  // rule_end_pages.cpp
  Result<Response> end_form(Request const&, Actor const&) const;
  Result<Response> end(Request const&, Actor const&) const;

  // strict_pages.cpp
  Result<Response> strict(Request const&, Actor const&) const;
  Result<Response> switch_strict(Request const&, Actor const&) const;

 private:
  Result<Response> shown(Request const&, Actor const&, Form const&) const;
};

}  // namespace baeumgil
