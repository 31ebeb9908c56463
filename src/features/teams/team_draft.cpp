#include "features/teams/team_draft.h"

#include "base/text.h"

namespace baeumgil {
namespace {

struct Findings {
  Problem problem{.kind = Kind::invalid, .key = "problem.invalid"};

  void add(std::string field, std::string key, std::vector<std::string> arguments = {}) {
    problem.fields.push_back({.field = std::move(field), .key = std::move(key), .arguments = std::move(arguments)});
  }
  void text(std::string field, std::string const& content, std::size_t limit) {
    if (content.empty()) return add(std::move(field), "field.required");
    if (character_count(content) > limit) add(std::move(field), "field.too_long", {std::to_string(limit)});
  }
  std::optional<Problem> found() && {
    if (problem.fields.empty()) return std::nullopt;
    return std::move(problem);
  }
};

void look_at(TeamHost const& host, std::string const& prefix, Findings& findings) {
  if (host.host.is_nil()) findings.add(prefix + "host", "field.required");
  findings.text(prefix + "why", host.why, 500);
  auto const is_address = host.evidence_url.starts_with("https://") || host.evidence_url.starts_with("http://");
  if (host.evidence_url.empty())
    findings.add(prefix + "evidence_url", "field.required");
  else if (!is_address || character_count(host.evidence_url) > 500)
    findings.add(prefix + "evidence_url", "team.host.not_an_address");
}

}  // namespace

std::optional<Problem> problem_of(TeamHost const& host, std::string const& prefix) {
  auto findings = Findings{};
  look_at(host, prefix, findings);
  return std::move(findings).found();
}

std::optional<Problem> problem_of(TeamDraft const& draft) {
  auto findings = Findings{};
  if (!draft.program) findings.add("program", "field.required");
  if (!draft.issue) findings.add("issue", "field.required");
  if (!draft.field) findings.add("field", "field.required");
  findings.text("name", draft.name, 60);
  findings.text("theme", draft.theme, 120);
  findings.text("hypothesis", draft.hypothesis, 300);
  if (draft.preferred_from.has_value() != draft.preferred_until.has_value())
    findings.add(draft.preferred_from ? "preferred_until" : "preferred_from", "field.required");
  if (draft.preferred_from && draft.preferred_until && *draft.preferred_until < *draft.preferred_from)
    findings.add("preferred_until", "team.dates_reversed");
  if (draft.hosts.size() > kMostHosts) findings.add("hosts", "team.host.too_many", {std::to_string(kMostHosts)});
  for (auto i = std::size_t{0}; i < draft.hosts.size(); ++i) look_at(draft.hosts[i], "hosts." + std::to_string(i) + ".", findings);
  return std::move(findings).found();
}

void put_into(Team& team, TeamDraft const& draft) {
  team.issue = draft.issue.value_or(team.issue);
  team.name = draft.name;
  team.field = draft.field.value_or(team.field);
  team.theme = draft.theme;
  team.hypothesis = draft.hypothesis;
  team.preferred_from = draft.preferred_from;
  team.preferred_until = draft.preferred_until;
}

}  // namespace baeumgil
