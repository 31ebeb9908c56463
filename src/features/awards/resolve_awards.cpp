#include <algorithm>

#include "base/day_text.h"
#include "base/text.h"
#include "features/awards/award_change.h"
#include "features/awards/award_json.h"
#include "features/awards/call_award_meeting.h"
#include "features/awards/contest_store.h"
#include "features/awards/nomination_store.h"
#include "features/awards/round_store.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::optional<Problem> objections_open(Tx& tx, RuleBook const& rules, Actor const& actor, AwardRound const& round) {
  auto const objections = list_objections(tx, round.id);
  if (std::ranges::any_of(objections, [](Objection const& objection) { return objection.state == ObjectionState::open; }))
    return conflict("award.resolve.objection_unanswered");
  if (!round.objection_until || tx.today() > *round.objection_until) return std::nullopt;
  auto const* rule = rules.in_force("award.objection.due", tx.today());
  if (rule == nullptr) return std::nullopt;
  auto const until = day_text(actor.language, *round.objection_until);
  return refused("present", "award.decide.objection_open", citation_of(*rule, actor.language), {until});
}

Problem defect_problem(std::string const& field, Finding const& finding) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  problem.fields.push_back({.field = field,
                            .key = "award.meeting.defect." + std::string{to_word(finding.defect)},
                            .arguments = {std::to_string(finding.has), std::to_string(finding.needs)}});
  problem.rule = finding.rule;
  return problem;
}

void mark_present(AwardMeeting& meeting, std::vector<int> const& present) {
  for (auto const position : present)
    if (position >= 0 && static_cast<std::size_t>(position) < meeting.members.size())
      meeting.members[static_cast<std::size_t>(position)].is_present = true;
}

std::vector<ItemRecusal> recusals_of(Tx& tx, AwardMeeting const& meeting, AwardItemInput const& input) {
  auto recusals = find_recusals(tx, meeting, input.nomination);
  for (auto const position : input.recused) {
    auto const member = static_cast<std::size_t>(position);
    auto const is_known = std::ranges::find(recusals, member, &ItemRecusal::member) != recusals.end();
    if (position >= 0 && member < meeting.members.size() && !is_known) recusals.push_back({member, TieKind::declared});
  }
  return recusals;
}

struct Resolving {
  Tx& tx;
  AwardMeeting& meeting;
  CommitteeBounds bounds{};
};

// A merit the committee may not decide on, or a count that cannot be, is refused; one that finds no majority is not carried.
Result<Done> resolve_item(Resolving& resolving, AwardItemInput const& input, std::string const& field) {
  auto item = ResolvedItem{.nomination = input.nomination, .recusals = recusals_of(resolving.tx, resolving.meeting, input)};
  if (!input.votes_for || *input.votes_for < 0) return invalid(field, "field.required");
  item.votes_for = *input.votes_for;
  auto const sitting = sitting_of(resolving.meeting, item);
  for (auto const& finding : sitting_defects(sitting, resolving.bounds)) return defect_problem(field, finding);
  auto const count = count_sitting(sitting, resolving.bounds);
  if (item.votes_for > count.present) return invalid(field, "award.resolve.too_many_votes", {std::to_string(count.present)});
  item.is_carried = resolution_defects(sitting, ReviewOutcome::passed, resolving.bounds).empty();
  resolving.meeting.items.push_back(std::move(item));
  return Done{};
}

Result<Done> resolve_items(Resolving& resolving, std::vector<Nomination> const& nominations, AwardResolutionInput const& input) {
  for (auto const& nomination : nominations) {
    if (nomination.state != NominationState::scored) continue;
    auto const given = std::ranges::find(input.items, nomination.id, &AwardItemInput::nomination);
    auto const number = resolving.meeting.items.size();
    auto const field = "items." + std::to_string(number) + ".votes_for";
    if (given == input.items.end()) return invalid(field, "field.required");
    TRY(resolve_item(resolving, *given, field));
  }
  return Done{};
}

}  // namespace

Result<AwardRoundId> resolve_awards(Database& db, Actor const& actor, AwardRoundId id, AwardResolutionInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<AwardRoundId> {
    auto round = TRY(find_round(tx, actor, id));
    if (round.state != RoundState::disclosed) return conflict("award.wrong_state");
    if (!may_resolve_awards(actor, round)) return forbidden("award.meeting.not_secretary");
    auto meeting = find_award_meeting(tx, id);
    if (!meeting) return conflict("award.resolve.no_meeting");
    if (tx.today() < meeting->held_on) return conflict("award.resolve.before_meeting");
    auto const rules = load_rule_book(tx);
    if (auto refusal = objections_open(tx, rules, actor, round)) return std::move(*refusal);
    mark_present(*meeting, input.present);
    meeting->remarks = trimmed(input.remarks);
    auto resolving = Resolving{tx, *meeting, award_bounds(rules, meeting->held_on, actor.language)};
    TRY(resolve_items(resolving, list_nominations(tx, actor, id), input));
    keep_resolution(tx, *meeting);
    auto const before = to_json(round);
    round.state = RoundState::resolved;
    for (auto const& executive : list_people_with(tx, Role::executive))
      tell_about(tx, actor, round, executive.id, "notice.award.to_decide");
    return keep_change(tx, actor, round, {.before = before, .verb = "award.resolved"});
  });
}

}  // namespace baeumgil
