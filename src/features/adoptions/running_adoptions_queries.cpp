#include "features/adoptions/running_adoptions.h"

namespace baeumgil {
namespace {

struct Running {
  AdoptionId id{};
  std::string title{};
  Date received_on{};
  std::optional<Date> decided_on{};
  bool has_reason{false};
  std::optional<double> cost{};
};

Running read(Row& row) {
  auto adoption = Running{.id = row.next<AdoptionId>()};
  adoption.title = row.next<std::string>() + " ";
  adoption.title += row.next<std::string>();
  adoption.received_on = row.next<Date>();
  adoption.decided_on = row.next<std::optional<Date>>();
  adoption.has_reason = row.next<int>() > 0;
  if (auto const cost = row.next<std::optional<std::int64_t>>()) adoption.cost = static_cast<double>(*cost);
  return adoption;
}

Situation facts_of(Running const& adoption, Language language) {
  auto facts = Situation{.about = {AppliesTo::adoption}, .language = language};
  facts.set("adoption.received_on", adoption.received_on);
  if (adoption.decided_on) facts.set("adoption.decided_on", *adoption.decided_on).set("adoption.reason_given", adoption.has_reason ? 1 : 0);
  if (adoption.cost) facts.set("adoption.expected_cost", *adoption.cost);
  return facts;
}

}  // namespace

std::vector<RunningMatter> list_running_adoptions(Tx& tx, Actor const& actor) {
  auto const adoptions = tx.list(
      "SELECT a.id, a.number, COALESCE(NULLIF(a.policy_name, ''), c.title), COALESCE(a.opened_on, a.proposed_on), a.decided_on, "
      "CASE WHEN a.decision_reason = '' THEN 0 ELSE 1 END, a.expected_cost_won FROM adoptions a "
      "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id WHERE a.institution_id = $institution "
      "AND a.state NOT IN ('rejected', 'already_in_force', 'closed_success', 'closed_no_effect', 'dropped') ORDER BY a.number",
      read);
  auto matters = std::vector<RunningMatter>{};
  for (auto const& adoption : adoptions)
    matters.push_back({.noun = "adoption",
                       .title = adoption.title,
                       .path = "/adoptions/" + to_text(adoption.id),
                       .day = std::nullopt,
                       .situation = facts_of(adoption, actor.language),
                       .clauses = {}});
  return matters;
}

}  // namespace baeumgil
