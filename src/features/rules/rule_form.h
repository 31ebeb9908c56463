#pragma once
// The form for a version of a rule: what stands in it, and what was typed.

#include "base/actor.h"
#include "features/rules/draft_rule.h"
#include "features/rules/own_rule.h"
#include "features/rules/rule_views.h"
#include "platform/html/form.h"
#include "platform/web/fields.h"

namespace baeumgil {

// A new version starts from the one in force, an edit from the draft; null for a code of its own.
Form rule_form(Locale const&, Language, OwnRule const* start);
RuleFormView rule_form_view(Form const&, Locale const&, Language, OwnRule const* start);
RuleDraft read_rule_draft(Fields&);

}  // namespace baeumgil
