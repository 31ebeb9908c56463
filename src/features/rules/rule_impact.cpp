#include "features/rules/rule_impact.h"

#include <algorithm>

namespace baeumgil {
namespace {

// Only the rows that can matter for these codes: judging a thousand trips by all rules twice would take seconds.
RuleBook only(RuleBook const& book, std::vector<std::string> const& codes) {
  auto small = RuleBook{.holidays = book.holidays, .strict = book.strict};
  for (auto const& rule : book.rows)
    if (rule.code == "allowance.two_rates" || std::ranges::find(codes, rule.code) != codes.end()) small.rows.push_back(rule);
  return small;
}

std::vector<Verdict> judge(RuleBook book, RunningMatter const& matter, Date day, std::vector<std::string> const& codes) {
  for (auto const& clause : matter.clauses)
    if (std::ranges::find(codes, clause.code) != codes.end()) book.add(clause);
  return evaluate(book, matter.situation, matter.day.value_or(day));
}

std::optional<Verdict> verdict_on(std::vector<Verdict> const& verdicts, std::string_view code) {
  auto const found = std::ranges::find_if(verdicts, [&](Verdict const& verdict) { return verdict.rule.code == code; });
  return found == verdicts.end() ? std::nullopt : std::optional{*found};
}

bool differs(std::optional<Verdict> const& before, std::optional<Verdict> const& after) {
  if (!before || !after) return before.has_value() != after.has_value();
  return before->passed != after->passed || before->limit != after->limit;
}

}  // namespace

bool supersedes(Rule const& later, Rule const& earlier) {
  auto const covers =
      earlier.effective_from <= later.effective_from && (!earlier.effective_to || later.effective_from <= *earlier.effective_to);
  auto const outlasts = !later.effective_to || (earlier.effective_to && *earlier.effective_to <= *later.effective_to);
  return earlier.code == later.code && earlier.scope == later.scope && covers && outlasts;
}

RuleBook with_version(RuleBook book, Rule const& rule) {
  for (auto& earlier : book.rows)
    if (supersedes(rule, earlier)) earlier.effective_to = rule.effective_from - 1;
  return std::move(book.add(rule));
}

std::vector<ChangedVerdict> changed_verdicts(RuleChange const& change, std::vector<RunningMatter> const& matters) {
  auto const before = only(change.before, change.codes);
  auto const after = only(change.after, change.codes);
  auto changed = std::vector<ChangedVerdict>{};
  for (auto const& matter : matters) {
    auto const old_verdicts = judge(before, matter, change.day, change.codes);
    auto const new_verdicts = judge(after, matter, change.day, change.codes);
    for (auto const& code : change.codes) {
      auto entry = ChangedVerdict{.noun = matter.noun,
                                  .title = matter.title,
                                  .path = matter.path,
                                  .before = verdict_on(old_verdicts, code),
                                  .after = verdict_on(new_verdicts, code)};
      if (differs(entry.before, entry.after)) changed.push_back(std::move(entry));
    }
  }
  return changed;
}

std::vector<ChangedSum> changed_sums(RuleChange const& change, std::vector<RunningMatter> const& matters) {
  auto const is_of_money = [&](Rule const& rule) {
    auto const is_money = rule.topic == RuleTopic::allowance || rule.topic == RuleTopic::settlement;
    return is_money && std::ranges::find(change.codes, rule.code) != change.codes.end();
  };
  auto changed = std::vector<ChangedSum>{};
  if (std::ranges::none_of(change.before.rows, is_of_money) && std::ranges::none_of(change.after.rows, is_of_money)) return changed;
  for (auto const& matter : matters) {
    if (!matter.sum) continue;
    auto sum = ChangedSum{.noun = matter.noun, .title = matter.title, .path = matter.path};
    sum.before = matter.sum(change.before);
    sum.after = matter.sum(change.after);
    if (sum.before != sum.after) changed.push_back(std::move(sum));
  }
  return changed;
}

}  // namespace baeumgil
