#include "features/awards/contest_store.h"

namespace baeumgil {
namespace {

void read_meeting_members(Tx& tx, AwardMeeting& meeting) {
  meeting.members = tx.list(
      "SELECT person_id, name, post, seat, chairing, is_present FROM award_meeting_members WHERE institution_id = $institution "
      "AND round_id = $1 ORDER BY position",
      [](Row& row) {
        auto member = AwardMember{.person = row.next<std::optional<PersonId>>().value_or(PersonId{})};
        member.name = row.next<std::string>();
        member.post = row.next<std::string>();
        member.seat = row.next<Seat>();
        member.chairing = row.next<Chairing>();
        member.is_present = row.next<bool>();
        return member;
      },
      meeting.round);
}

void read_meeting_items(Tx& tx, AwardMeeting& meeting) {
  meeting.items = tx.list(
      "SELECT i.nomination_id, i.votes_for, i.is_carried FROM award_meeting_items i "
      "JOIN nominations n ON n.institution_id = i.institution_id AND n.id = i.nomination_id "
      "WHERE i.institution_id = $institution AND i.round_id = $1 ORDER BY n.rank NULLS LAST, n.id",
      [](Row& row) {
        auto item = ResolvedItem{.nomination = row.next<NominationId>()};
        item.votes_for = row.next<int>();
        item.is_carried = row.next<bool>();
        return item;
      },
      meeting.round);
  tx.each(
      "SELECT nomination_id, position, cause FROM award_meeting_recusals WHERE institution_id = $institution AND round_id = $1 "
      "ORDER BY nomination_id, position",
      [&](Row& row) {
        auto const nomination = row.next<NominationId>();
        auto const member = static_cast<std::size_t>(row.next<int>());
        auto const cause = row.next<TieKind>();
        for (auto& item : meeting.items)
          if (item.nomination == nomination) item.recusals.push_back({member, cause});
      },
      meeting.round);
}

void insert_members(Tx& tx, AwardMeeting const& meeting) {
  auto position = 0;
  for (auto const& member : meeting.members)
    tx.change(
        "INSERT INTO award_meeting_members (institution_id, round_id, position, person_id, name, post, seat, chairing, is_present) "
        "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8)",
        meeting.round, position++, member.person.is_nil() ? std::nullopt : std::optional{member.person}, member.name, member.post,
        member.seat, member.chairing, member.is_present);
}

}  // namespace

std::optional<AwardMeeting> find_award_meeting(Tx& tx, AwardRoundId round) {
  auto meeting = tx.find(
      "SELECT held_on, notified_on, waiver_reason, place, remarks, resolved_at FROM award_meetings WHERE institution_id = $institution "
      "AND round_id = $1",
      [&](Row& row) {
        auto found = AwardMeeting{.round = round};
        found.held_on = row.next<Date>();
        found.notified_on = row.next<Date>();
        found.waiver_reason = row.next<std::string>();
        found.place = row.next<std::string>();
        found.remarks = row.next<std::string>();
        found.resolved_at = row.next<std::optional<Instant>>();
        return found;
      },
      round);
  if (!meeting) return meeting;
  read_meeting_members(tx, *meeting);
  read_meeting_items(tx, *meeting);
  return meeting;
}

void replace_award_meeting(Tx& tx, AwardMeeting const& meeting) {
  tx.change("DELETE FROM award_meeting_members WHERE institution_id = $institution AND round_id = $1", meeting.round);
  tx.change(
      "INSERT INTO award_meetings (institution_id, round_id, held_on, notified_on, waiver_reason, place) "
      "VALUES ($institution, $1, $2, $3, $4, $5) ON CONFLICT (institution_id, round_id) DO UPDATE SET held_on = excluded.held_on, "
      "notified_on = excluded.notified_on, waiver_reason = excluded.waiver_reason, place = excluded.place",
      meeting.round, meeting.held_on, meeting.notified_on, meeting.waiver_reason, meeting.place);
  insert_members(tx, meeting);
}

void keep_resolution(Tx& tx, AwardMeeting const& meeting) {
  tx.change("DELETE FROM award_meeting_members WHERE institution_id = $institution AND round_id = $1", meeting.round);
  insert_members(tx, meeting);
  tx.change("UPDATE award_meetings SET remarks = $2, resolved_at = $3 WHERE institution_id = $institution AND round_id = $1", meeting.round,
            meeting.remarks, tx.now());
  for (auto const& item : meeting.items) {
    tx.change(
        "INSERT INTO award_meeting_items (institution_id, round_id, nomination_id, votes_for, is_carried) "
        "VALUES ($institution, $1, $2, $3, $4)",
        meeting.round, item.nomination, item.votes_for, item.is_carried);
    for (auto const& recusal : item.recusals)
      tx.change(
          "INSERT INTO award_meeting_recusals (institution_id, round_id, nomination_id, position, cause) "
          "VALUES ($institution, $1, $2, $3, $4)",
          meeting.round, item.nomination, recusal.member, recusal.cause);
  }
}

}  // namespace baeumgil
