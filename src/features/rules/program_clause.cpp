#include "features/rules/program_clause.h"

namespace baeumgil {
namespace {

struct Shape {
  std::string_view fact{};
  RuleTopic topic{};
  AppliesTo applies_to{};
  RuleUnit unit{};
};

constexpr std::array<Shape, 8> kShapes{{
    {"team.size", RuleTopic::team, AppliesTo::team, RuleUnit::people},
    {"team.other_teams_of_member", RuleTopic::team, AppliesTo::team, RuleUnit::count},
    {"trip.nights", RuleTopic::trip, AppliesTo::trip, RuleUnit::night},
    {"trip.days", RuleTopic::trip, AppliesTo::trip, RuleUnit::day},
    {"trip.starts_on", RuleTopic::trip, AppliesTo::trip, RuleUnit::date},
    {"trip.ends_on", RuleTopic::trip, AppliesTo::trip, RuleUnit::date},
    {"report.domestic", RuleTopic::report, AppliesTo::domestic, RuleUnit::day},
    {"team.applied_on", RuleTopic::team, AppliesTo::team, RuleUnit::date},
}};

}  // namespace

Rule program_clause(std::string_view code, ClauseWords words, double value, ClauseSource const& source) {
  auto rule = Rule{.code = std::string{code}, .kind = RuleKind::limit, .value = value};
  rule.words_ko = std::move(words.ko);
  rule.words_en = std::move(words.en);
  rule.article = source.clause;
  rule.source = source.program_title;
  rule.verified_by = source.program_title;
  rule.effective_from = source.from;
  rule.scope = RuleScope::program;
  auto const fact = code.substr(0, code.rfind('.'));
  if (code.ends_with(".due")) {
    rule.kind = RuleKind::deadline;
    rule.anchor = "trip.returned_on";
    rule.condition = "report.is_oral!=yes";  // as the row of law that it replaces
    rule.rolls = true;
  } else {
    rule.fact = std::string{fact};
    rule.test = code.ends_with(".min") ? RuleTest::at_least : RuleTest::at_most;
  }
  for (auto const& shape : kShapes)
    if (shape.fact == fact) {
      rule.topic = shape.topic;
      rule.applies_to = shape.applies_to;
      rule.unit = shape.unit;
    }
  return rule;
}

std::vector<Rule> program_window(ClauseWords words, Date from, Date until, ClauseSource const& source) {
  return {program_clause("trip.starts_on.min", words, from.days, source), program_clause("trip.ends_on.max", words, until.days, source)};
}

}  // namespace baeumgil
