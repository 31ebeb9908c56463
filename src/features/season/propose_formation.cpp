#include "features/season/propose_formation.h"

#include "features/season/improve_formation.h"

namespace baeumgil {
namespace {

constexpr auto kBoundUntil = 40;  // percent of the whole work
constexpr auto kImproveUntil = 98;

}  // namespace

FormationProposal propose_formation(FormationProblem const& problem, GoOn const& go_on) {
  auto proposal = FormationProposal{};
  auto kept = FormationPlan{};
  for (auto const& team : problem.kept) kept.teams.push_back({team.journey, team.members});
  if (auto const broken = broken_rules(problem, kept); !broken.empty()) {
    proposal.kept_breaks = broken.front();
    return proposal;
  }
  auto tell = [&](int from, int until) {
    return GoOn{[&proposal, &go_on, from, until](int percent) {
      proposal.was_stopped = proposal.was_stopped || !go_on(from + (until - from) * percent / 100);
      return !proposal.was_stopped;
    }};
  };
  auto const bound = bound_of(problem, tell(0, kBoundUntil));
  if (proposal.was_stopped) return proposal;
  auto draft = FormationDraft{problem};
  open_likely_teams(draft, bound);
  improve(draft, bound.value, tell(kBoundUntil, kImproveUntil));
  if (proposal.was_stopped) return proposal;
  proposal.plan = draft.plan();
  proposal.worth = worth_of(problem, proposal.plan);
  proposal.bound = bound.value;
  proposal.unmet = unmet_wishes(problem, proposal.plan);
  return proposal;
}

}  // namespace baeumgil
