#include "features/rules/rule_filter_form.h"

#include "base/text.h"

namespace baeumgil {

RuleFilter read_rule_filter(Request const& request, Date today) {
  return {.topic = enum_from_word<RuleTopic>(request.query_value("topic")),
          .applies_to = enum_from_word<AppliesTo>(request.query_value("applies_to")),
          .words = first_characters(trimmed(request.query_value("q")), 100),
          .day = date_from_text(request.query_value("on")).value_or(today)};
}

}  // namespace baeumgil
