#include "features/overseas/propose_backpack.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/overseas/backpack_store.h"
#include "features/overseas/countries.h"
#include "features/overseas/follow_scoring.h"
#include "features/overseas/overseas_json.h"
#include "features/overseas/overseas_plan_store.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "features/teams/find_team.h"

namespace baeumgil {
namespace {

constexpr auto kWholePercent = 100.0;

std::optional<Problem> input_problem(ProposalInput const& input) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  auto const require = [&](bool holds, std::string_view field) {
    if (!holds) problem.fields.push_back({.field = std::string{field}, .key = "field.required"});
  };
  require(!trimmed(input.title).empty(), "title");
  require(is_country(input.country), "country");
  require(!trimmed(input.plan).empty(), "plan");
  require(!trimmed(input.hosts).empty(), "hosts");
  require(input.requested && input.requested->amount > 0, "requested");
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

std::vector<TeamMember> going(Team const& team) {
  auto members = team.members;
  std::erase_if(members, [](TeamMember const& member) { return member.answer != MemberAnswer::accepted; });
  return members;
}

// Who has been twice bars the team; the size and the money of each are held to their rows.
std::optional<Problem> rule_problem(Tx& tx, RuleBook const& book, Actor const& actor, std::vector<TeamMember> const& members,
                                    ProposalInput const& input) {
  auto facts = Situation{.about = {AppliesTo::overseas}, .language = actor.language};
  for (auto const& member : members) {
    facts.set("traveler.backpack_trips", count_backpack_trips(tx, member.person));
    auto refusal = first_refusal(evaluate(book, facts, tx.today()), "team");
    if (!refusal) continue;
    refusal->fields.front().key = "backpack.propose.repeater";
    refusal->fields.front().arguments = {member.name};
    return refusal;
  }
  auto size = Situation{.about = {AppliesTo::overseas}, .language = actor.language};
  size.set("proposal.people", static_cast<int>(members.size()));
  if (auto refusal = first_refusal(evaluate(book, size, tx.today()), "team")) return refusal;
  auto money = Situation{.about = {AppliesTo::overseas}, .language = actor.language};
  money.set("proposal.won_per_person", static_cast<double>(input.requested->amount) / static_cast<double>(members.size()));
  return first_refusal(evaluate(book, money, tx.today()), "requested");
}

Won support_of(Tx& tx, RuleBook const& book, std::vector<TeamMember> const& members, Won requested) {
  auto earlier = std::vector<int>{};
  for (auto const& member : members) earlier.push_back(count_backpack_trips(tx, member.person));
  auto const* once = book.in_force("overseas.backpack.once.rate", tx.today());
  return support_for(requested, earlier, once == nullptr ? kWholePercent : once->value.value_or(kWholePercent));
}

std::string proposal_json(BackpackProposal const& proposal) {
  return words_json({{"title", proposal.title},
                     {"country", proposal.country},
                     {"people", std::to_string(proposal.people)},
                     {"requested_won", std::to_string(proposal.requested.amount)},
                     {"support_won", std::to_string(proposal.support.amount)}});
}

bool is_standing(Team const& team) { return team.state == TeamState::confirmed || team.state == TeamState::active; }

}  // namespace

Result<ProposalId> propose_backpack(Database& db, Actor const& actor, BackpackCallId id, ProposalInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<ProposalId> {
    auto const call = TRY(find_call(tx, actor, id));
    if (call.state != BackpackState::open || call.apply_until < tx.today()) return conflict("backpack.propose.closed");
    if (!may_propose(actor, call)) return forbidden("backpack.propose.not_leader");
    auto const team = find_team(tx, actor, input.team);
    if (!team || team->program != call.program || !is_standing(*team)) return invalid("team", "backpack.propose.unknown_team");
    if (team->leader != actor.person) return forbidden("backpack.propose.not_leader");
    if (auto problem = input_problem(input)) return std::move(*problem);
    auto const members = going(*team);
    auto const book = load_rule_book(tx);
    if (auto problem = rule_problem(tx, book, actor, members, input)) return std::move(*problem);
    auto proposal = BackpackProposal{.id = ProposalId::make(), .call = id, .team = team->id, .title = std::string{trimmed(input.title)}};
    proposal.country = input.country;
    proposal.cities = std::string{trimmed(input.cities)};
    proposal.plan = std::string{trimmed(input.plan)};
    proposal.hosts = std::string{trimmed(input.hosts)};
    proposal.people = static_cast<int>(members.size());
    proposal.requested = *input.requested;
    proposal.support = support_of(tx, book, members, proposal.requested);
    proposal.proposed_by = actor.person;
    proposal.proposed_at = tx.now();
    if (!insert_proposal(tx, proposal)) return invalid("team", "backpack.propose.twice");
    record_event(tx, actor,
                 {.verb = "backpack.proposed",
                  .subject = {"backpack_proposal", proposal.id.value, proposal.title},
                  .after = proposal_json(proposal)});
    return proposal.id;
  });
}

Result<ProposalId> score_proposal(Database& db, Actor const& actor, ProposalId id, std::vector<std::optional<int>> const& points) {
  return db.write(actor, [&](Tx& tx) -> Result<ProposalId> {
    auto const seen = TRY(find_proposal(tx, actor, id));
    if (seen.call.state != BackpackState::scoring) return conflict("backpack.score.closed");
    if (!may_score_proposal(actor, seen.call, seen.proposal)) return forbidden("backpack.score.not_reviewer");
    if (tx.today() > seen.call.score_until) return conflict("backpack.score.late");
    auto const team = TRY(find_team(tx, actor, seen.proposal.team));
    if (auto refusal = colleague_refusal(tx, load_rule_book(tx), actor.language, actor.department, team)) return std::move(*refusal);
    auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
    auto score = ProposalScore{.reviewer = actor.person};
    for (auto i = std::size_t{0}; i < seen.call.criteria.size(); ++i) {
      auto const field = "scores." + std::to_string(i) + ".points";
      auto const most = seen.call.criteria[i].points;
      auto const given = i < points.size() ? points[i] : std::nullopt;
      if (!given || *given < 0 || *given > most)
        problem.fields.push_back({.field = field, .key = "overseas.score.range", .arguments = {std::to_string(most)}});
      score.points.push_back(given.value_or(0));
    }
    if (!problem.fields.empty()) return problem;
    replace_proposal_score(tx, id, score);
    record_event(tx, actor,
                 {.verb = "backpack.scored",
                  .subject = {"backpack_proposal", id.value, seen.proposal.title},
                  .after = words_json({{"reviewer_id", to_text(actor.person)}})});
    return id;
  });
}

}  // namespace baeumgil
