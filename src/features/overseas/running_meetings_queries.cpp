#include "features/overseas/running_meetings.h"

#include <algorithm>

#include "features/overseas/committee_store.h"
#include "features/overseas/judge_item.h"

namespace baeumgil {
namespace {

int expected_at(Meeting const& meeting, Committee const& committee) {
  auto const is_marked = [&](CommitteeMember const& one) { return meeting.presence_of(one.id) == Presence::present; };
  auto const is_in_term = [&](CommitteeMember const& one) { return one.is_in_term(meeting.held_on); };
  auto const is_coming = [&](CommitteeMember const& one) { return is_marked(one) && is_in_term(one); };
  auto const marked = std::ranges::count_if(committee.members, is_coming);
  return static_cast<int>(marked > 0 ? marked : std::ranges::count_if(committee.members, is_in_term));
}

// Whether the plan of any of its items is paid for by others: then seats from outside are asked for.
bool others_pay(Tx& tx, MeetingId id) {
  return tx.value<std::int64_t>(
             "SELECT count(*) FROM overseas_agenda a JOIN overseas_plans p ON p.institution_id = a.institution_id "
             "AND p.trip_id = a.trip_id WHERE a.institution_id = $institution AND a.meeting_id = $1 AND p.payer <> 'own'",
             id) > 0;
}

Situation situation_of_meeting(Tx& tx, Meeting const& meeting, Committee const& committee, Language language) {
  auto situation = situation_of(committee, meeting, language);
  auto const is_written = meeting.mode == MeetingMode::written;
  situation.set(is_written ? "committee.signatures" : "committee.present", expected_at(meeting, committee))
      .set("trip.payer", others_pay(tx, meeting.id) ? "other" : "own");
  if (is_written) situation.set("committee.written_reviews_in_year", count_written_before(tx, meeting) + 1);
  return situation;
}

}  // namespace

std::vector<RunningMatter> list_running_meetings(Tx& tx, Actor const& actor) {
  auto const open =
      tx.list("SELECT id FROM overseas_meetings WHERE institution_id = $institution AND state IN ('called', 'open') ORDER BY held_on, id",
              [](Row& row) { return row.next<MeetingId>(); });
  auto matters = std::vector<RunningMatter>{};
  for (auto const id : open) {
    auto const meeting = find_meeting(tx, actor, id);
    if (!meeting) continue;
    auto const committee = find_committee(tx, actor, meeting->committee);
    if (!committee) continue;
    matters.push_back({.noun = "meeting",
                       .title = meeting->number + " " + committee->name,
                       .path = "/overseas/meetings/" + to_text(id),
                       .day = meeting->held_on,
                       .situation = situation_of_meeting(tx, *meeting, *committee, actor.language)});
  }
  return matters;
}

}  // namespace baeumgil
