#include "features/overseas/judge_item.h"

#include <algorithm>

#include "features/overseas/committee_store.h"
#include "features/overseas/overseas_facts.h"
#include "features/rules/load_rules.h"
#include "features/trips/judge_trip.h"

namespace baeumgil {
namespace {

// Members whom the law keeps from this item and who are not recused from it.
int unrecused(Tx& tx, Room const& room) {
  auto const excluded = excluded_members(room.committee, list_going(tx, room.dossier));
  return static_cast<int>(std::ranges::count_if(excluded, [&](RecusalNote const& note) { return !room.is_recused(note.member); }));
}

// Sheets are told only to whoever may read them.
void set_votes(Actor const& actor, Room const& room, SittingCount const& count, Situation& situation) {
  if (room.item.outcome) {
    situation.set("committee.votes_for", room.item.votes).set("committee.mean_score", room.item.mean);
  } else if (may_see_sheets(actor, room) && count.present > 0 && count.missing_sheets == 0) {
    situation.set("committee.votes_for", count.votes(Ballot::passed)).set("committee.mean_score", count.mean);
  }
}

Situation situation_of_sitting(Tx& tx, Actor const& actor, Room const& room, RuleBook const& book) {
  auto const is_written = room.meeting.mode == MeetingMode::written;
  auto const count = count_sitting(sitting_of(room), committee_bounds(book, room.meeting.held_on, actor.language));
  auto const is_resolved = room.item.outcome.has_value();
  auto situation = Situation{.about = {AppliesTo::overseas}, .language = actor.language};
  situation.set("committee.is_written", is_written ? "yes" : "no")
      .set("committee.members", is_resolved ? room.item.members : count.members)
      .set(is_written ? "committee.signatures" : "committee.present", is_resolved ? room.item.present : count.present)
      .set("review.member_is_in_department", unrecused(tx, room));
  if (is_written) situation.set("committee.written_reviews_in_year", room.written_before + 1);
  set_votes(actor, room, count, situation);
  return situation;
}

// Each rule once: the first that judges it knows its facts best.
void add_verdicts(std::vector<Verdict>& known, std::vector<Verdict> more) {
  for (auto& verdict : more) {
    auto const is_same = [&](Verdict const& one) { return one.rule.code == verdict.rule.code; };
    if (std::ranges::none_of(known, is_same)) known.push_back(std::move(verdict));
  }
}

}  // namespace

Situation situation_of(Committee const& committee, Meeting const& meeting, Language language) {
  auto members = 0;
  auto outside = 0;
  for (auto const& member : committee.members) {
    if (!member.is_in_term(meeting.held_on)) continue;
    ++members;
    if (member.seat == Seat::outside) ++outside;
  }
  auto situation = Situation{.about = {AppliesTo::overseas}, .language = language};
  situation.set("committee.members", members)
      .set("committee.outside_members", outside)
      .set("committee.is_written", meeting.mode == MeetingMode::written ? "yes" : "no");
  if (meeting.mode == MeetingMode::written) return situation;  // a review on paper has no hour to be called to
  situation.set("meeting.held_on", meeting.held_on).set("meeting.is_waived", meeting.waiver_reason.empty() ? "no" : "yes");
  if (meeting.notified_on) situation.set("meeting.notified_on", *meeting.notified_on);
  return situation;
}

Result<JudgedItem> judge_item(Tx& tx, Actor const& actor, AgendaItemId id) {
  auto judged = JudgedItem{.room = TRY(find_room(tx, actor, id))};
  auto const& room = judged.room;
  auto trip = TRY(judge_trip(tx, actor, room.item.trip));
  auto const book = load_rule_book(tx);
  auto seated = situation_of(room.committee, room.meeting, actor.language);
  set_review_grounds(room.dossier.plan, seated);
  judged.verdicts = std::move(trip.verdicts);
  add_verdicts(judged.verdicts, evaluate(book, seated, room.meeting.held_on));
  add_verdicts(judged.verdicts, evaluate(book, situation_of_sitting(tx, actor, room, book), room.meeting.held_on));
  std::ranges::stable_sort(judged.verdicts, {}, [](Verdict const& verdict) { return verdict.rule.code; });
  return judged;
}

}  // namespace baeumgil
