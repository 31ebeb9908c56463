#include "features/teams/team_rules.h"

#include <algorithm>

#include "features/programs/program_rules.h"

namespace baeumgil {
namespace {

std::vector<Verdict> judge(RuleBook const& book, TeamFacts const& facts, Date today, Language language) {
  auto situation = Situation{.about = {AppliesTo::team}, .language = language};
  if (facts.size > 0) situation.set("team.size", facts.size);
  if (facts.other_teams) situation.set("team.other_teams_of_member", *facts.other_teams);
  if (facts.applied_on) situation.set("team.applied_on", *facts.applied_on);
  return evaluate(book, situation, today);
}

}  // namespace

RuleBook with_clauses(RuleBook book, Program const& program) {
  for (auto& rule : clauses_of(program)) book.add(std::move(rule));
  return book;
}

std::optional<Problem> team_refusal(RuleBook const& book, TeamFacts const& facts, std::string_view field, Date today, Language language) {
  auto verdicts = judge(book, facts, today, language);
  // A team that is still growing may be smaller than it must be in the end.
  std::erase_if(verdicts, [](Verdict const& verdict) { return verdict.rule.code == "team.size.min"; });
  return first_refusal(verdicts, field);
}

std::vector<TeamGap> gaps_of(Team const& team, RuleBook const& book, Date today, Language language) {
  auto gaps = std::vector<TeamGap>{};
  auto const add = [&](std::string field, std::string key, std::vector<std::string> arguments = {}) {
    gaps.push_back({.field = std::move(field), .key = std::move(key), .arguments = std::move(arguments)});
  };
  for (auto const& member : team.members) {
    if (member.answer == MemberAnswer::invited) add("members", "team.gap.not_accepted", {member.name});
    if (member.answer != MemberAnswer::declined && member.substitute.is_nil()) add("members", "team.gap.no_substitute", {member.name});
  }
  if (team.hypothesis.empty()) add("hypothesis", "team.gap.no_hypothesis");
  if (team.hosts.empty()) add("hosts", "team.gap.no_host");
  for (auto const& host : team.hosts)
    if (host.why.empty() || host.evidence_url.empty()) add("hosts", "team.gap.no_evidence", {host.name});
  if (!team.preferred_from || !team.preferred_until) add("preferred_from", "team.gap.no_dates");
  auto facts = TeamFacts{.size = team.size()};
  // What was returned may come back after the window has closed: it was applied for in time.
  if (team.state == TeamState::forming) facts.applied_on = today;
  for (auto const& verdict : judge(book, facts, today, language)) {
    if (verdict.passed) continue;
    auto const refusal = first_refusal({verdict}, "members");
    auto const& problem = refusal->fields.front();
    gaps.push_back({.field = verdict.rule.fact == "team.applied_on" ? "program" : "members",
                    .key = problem.key,
                    .arguments = problem.arguments,
                    .rule = problem.rule});
  }
  return gaps;
}

}  // namespace baeumgil
