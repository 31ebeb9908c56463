#include "features/overseas/score_item.h"

#include "base/text.h"
#include "features/overseas/committee_store.h"
#include "features/overseas/keep_step.h"
#include "features/overseas/overseas_json.h"
#include "features/rules/load_rules.h"

namespace baeumgil {
namespace {

std::optional<Problem> input_problem(Committee const& committee, SheetInput const& input) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  for (auto i = std::size_t{0}; i < committee.criteria.size(); ++i) {
    auto const field = "scores." + std::to_string(i) + ".points";
    auto const most = committee.criteria[i].points;
    auto const given = i < input.points.size() ? input.points[i] : std::nullopt;
    if (!given)
      problem.fields.push_back({.field = field, .key = "field.required"});
    else if (*given < 0 || *given > most)
      problem.fields.push_back({.field = field, .key = "overseas.score.range", .arguments = {std::to_string(most)}});
  }
  if (!input.ballot) problem.fields.push_back({.field = "ballot", .key = "field.required"});
  auto const speaks = !input.ballot || *input.ballot == Ballot::passed || !trimmed(input.comment).empty();
  if (!speaks) problem.fields.push_back({.field = "comment", .key = "field.reason_required"});
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

// Says with its article why a recused member is kept from the sheet.
std::optional<Problem> recusal_problem(Tx& tx, Actor const& actor, Room const& room, CommitteeMember const& member) {
  if (!room.is_recused(member.id)) return std::nullopt;
  auto const bounds = committee_bounds(load_rule_book(tx), room.meeting.held_on, actor.language);
  if (!bounds.recusal) return forbidden("overseas.score.recused");
  return refused("scores.0.points", "overseas.score.recused", bounds.recusal->rule);
}

}  // namespace

Result<AgendaItemId> score_item(Database& db, Actor const& actor, AgendaItemId id, SheetInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<AgendaItemId> {
    auto const room = TRY(find_room(tx, actor, id));
    auto const* member = input.member.is_nil() ? room.committee.member_of(actor.person) : room.committee.member(input.member);
    if (member == nullptr) return forbidden("overseas.score.not_member");
    if (!room.is_open()) return conflict("overseas.score.closed");
    if (auto problem = recusal_problem(tx, actor, room, *member)) return std::move(*problem);
    auto const is_own = input.member.is_nil() || member->person == actor.person;
    if (!(is_own ? may_score_item(actor, room) : may_enter_sheet(actor, room, *member))) return forbidden("overseas.score.not_present");
    if (auto problem = input_problem(room.committee, input)) return std::move(*problem);
    auto sheet = ReviewSheet{
        .member = member->id, .ballot = *input.ballot, .comment = std::string{trimmed(input.comment)}, .entered_by = actor.person};
    for (auto i = std::size_t{0}; i < room.committee.criteria.size(); ++i) sheet.points.push_back(*input.points[i]);
    replace_review_sheet(tx, id, sheet);
    // The log says that a sheet came in, not what stands on it: it is read before the resolution too.
    record_step(tx, actor, room.dossier.trip, {.verb = "overseas.sheet_entered", .after = words_json({{"member", member->name}})});
    return id;
  });
}

}  // namespace baeumgil
