#include "features/overseas/committee_store.h"

#include <algorithm>

#include "features/people/person.h"

namespace baeumgil {
namespace {

void read_parts(Tx& tx, Committee& committee) {
  committee.members = tx.list(
      "SELECT m.id, m.person_id, m.name, m.post, p.department_id, p.post, m.seat, m.chairing, m.term_from, m.term_until FROM "
      "overseas_members m "
      "LEFT JOIN people p ON p.institution_id = m.institution_id AND p.id = m.person_id "
      "WHERE m.institution_id = $institution AND m.committee_id = $1 ORDER BY m.position",
      [](Row& row) {
        auto member = CommitteeMember{.id = row.next<MemberId>()};
        member.person = row.next<std::optional<PersonId>>().value_or(PersonId{});
        member.name = row.next<std::string>();
        member.post = row.next<std::string>();
        member.department = row.next<std::optional<DepartmentId>>().value_or(DepartmentId{});
        member.heads_bureau = row.next<std::optional<Post>>() == Post::bureau_head;
        member.seat = row.next<Seat>();
        member.chairing = row.next<Chairing>();
        member.term_from = row.next<Date>();
        member.term_until = row.next<Date>();
        return member;
      },
      committee.id);
  committee.criteria = tx.list(
      "SELECT name, question, points FROM overseas_criteria WHERE institution_id = $institution AND committee_id = $1 ORDER BY position",
      [](Row& row) {
        auto criterion = ReviewCriterion{.name = row.next<std::string>()};
        criterion.question = row.next<std::string>();
        criterion.points = row.next<int>();
        return criterion;
      },
      committee.id);
}

// A member finds the own committees; those who run, decide or audit find all.
void add_visible_committees(Query& query, Actor const& actor) {
  auto const sees_all =
      actor.has(Role::committee_secretary) || actor.has(Role::programme_officer) || actor.has(Role::executive) || actor.has(Role::auditor);
  if (sees_all) return;
  query.add(
      " AND EXISTS (SELECT 1 FROM overseas_members v WHERE v.institution_id = c.institution_id AND v.committee_id = c.id AND v.person_id = "
      "$?)",
      actor.person);
}

Committee read_committee(Row& row) {
  auto committee = Committee{.id = row.next<CommitteeId>()};
  committee.name = row.next<std::string>();
  committee.legal_basis = row.next<std::string>();
  committee.version = row.next<int>();
  return committee;
}

constexpr Sql kCommittees{"SELECT c.id, c.name, c.legal_basis, c.version FROM overseas_committees c WHERE c.institution_id = $institution"};

void insert_parts(Tx& tx, Committee const& committee) {
  for (auto i = std::size_t{0}; i < committee.members.size(); ++i) {
    auto const& member = committee.members[i];
    auto const person = member.person.is_nil() ? std::nullopt : std::optional{member.person};
    tx.change(
        "INSERT INTO overseas_members (institution_id, id, committee_id, position, person_id, name, post, seat, chairing, term_from, "
        "term_until) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (institution_id, id) DO UPDATE SET "
        "position = excluded.position, name = excluded.name, post = excluded.post, seat = excluded.seat, chairing = excluded.chairing, "
        "term_from = excluded.term_from, term_until = excluded.term_until",
        member.id, committee.id, i, person, member.name, member.post, member.seat, member.chairing, member.term_from, member.term_until);
  }
  tx.change("DELETE FROM overseas_criteria WHERE institution_id = $institution AND committee_id = $1", committee.id);
  for (auto i = std::size_t{0}; i < committee.criteria.size(); ++i)
    tx.change(
        "INSERT INTO overseas_criteria (institution_id, committee_id, position, name, question, points) "
        "VALUES ($institution, $1, $2, $3, $4, $5)",
        committee.id, i, committee.criteria[i].name, committee.criteria[i].question, committee.criteria[i].points);
}

Meeting read_meeting(Row& row) {
  auto meeting = Meeting{.id = row.next<MeetingId>()};
  meeting.number = row.next<std::string>();
  meeting.committee = row.next<CommitteeId>();
  meeting.mode = row.next<MeetingMode>();
  meeting.held_on = row.next<Date>();
  meeting.notified_on = row.next<std::optional<Date>>();
  meeting.waiver_reason = row.next<std::string>();
  meeting.written_reason = row.next<std::string>();
  meeting.place = row.next<std::string>();
  meeting.remarks = row.next<std::string>();
  meeting.record_no = row.next<std::string>();
  meeting.state = row.next<MeetingState>();
  meeting.version = row.next<int>();
  return meeting;
}

}  // namespace

Result<Committee> find_committee(Tx& tx, Actor const& actor, CommitteeId id) {
  auto query = Query{kCommittees};
  query.add(" AND c.id = $?", id);
  add_visible_committees(query, actor);
  auto committee = tx.find(query, read_committee);
  if (!committee) return not_found();
  read_parts(tx, *committee);
  return std::move(*committee);
}

std::vector<Committee> list_committees(Tx& tx, Actor const& actor) {
  auto query = Query{kCommittees};
  add_visible_committees(query, actor);
  query.add(" ORDER BY c.id DESC LIMIT 50");
  auto committees = tx.list(query, read_committee);
  for (auto& committee : committees) read_parts(tx, committee);
  return committees;
}

void insert_committee(Tx& tx, Committee const& committee) {
  tx.change("INSERT INTO overseas_committees (institution_id, id, name, legal_basis) VALUES ($institution, $1, $2, $3)", committee.id,
            committee.name, committee.legal_basis);
  insert_parts(tx, committee);
}

Result<Done> update_committee(Tx& tx, Committee const& committee) {
  auto const changed = tx.change(
      "UPDATE overseas_committees SET name = $3, legal_basis = $4, version = version + 1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      committee.id, committee.version, committee.name, committee.legal_basis);
  if (changed == 0) return conflict("problem.saved_first");
  insert_parts(tx, committee);
  return Done{};
}

Result<Meeting> find_meeting(Tx& tx, Actor const& actor, MeetingId id) {
  auto query = Query{
      "SELECT m.id, m.number, m.committee_id, m.mode, m.held_on, m.notified_on, m.waiver_reason, m.written_reason, m.place, m.remarks, "
      "m.record_no, m.state, m.version FROM overseas_meetings m "
      "JOIN overseas_committees c ON c.institution_id = m.institution_id AND c.id = m.committee_id WHERE m.institution_id = $institution"};
  query.add(" AND m.id = $?", id);
  add_visible_committees(query, actor);
  auto meeting = tx.find(query, read_meeting);
  if (!meeting) return not_found();
  meeting->attendance = tx.list(
      "SELECT member_id, presence FROM overseas_attendance WHERE institution_id = $institution AND meeting_id = $1",
      [](Row& row) {
        auto attendance = Attendance{.member = row.next<MemberId>()};
        attendance.presence = row.next<Presence>();
        return attendance;
      },
      id);
  return std::move(*meeting);
}

std::vector<MeetingRow> list_meetings(Tx& tx, Actor const& actor, std::optional<MeetingId> after, int limit) {
  auto query = Query{
      "SELECT m.id, m.number, c.name, m.mode, m.held_on, m.state, (SELECT count(*) FROM overseas_agenda a WHERE a.institution_id = "
      "m.institution_id AND a.meeting_id = m.id) FROM overseas_meetings m "
      "JOIN overseas_committees c ON c.institution_id = m.institution_id AND c.id = m.committee_id WHERE m.institution_id = $institution"};
  add_visible_committees(query, actor);
  if (after) query.add(" AND m.id < $?", *after);
  query.add(" ORDER BY m.id DESC LIMIT $?", std::min(limit, 201));
  return tx.list(query, [](Row& row) {
    auto meeting = MeetingRow{.id = row.next<MeetingId>()};
    meeting.number = row.next<std::string>();
    meeting.committee_name = row.next<std::string>();
    meeting.mode = row.next<MeetingMode>();
    meeting.held_on = row.next<Date>();
    meeting.state = row.next<MeetingState>();
    meeting.items = row.next<std::int64_t>();
    return meeting;
  });
}

void insert_meeting(Tx& tx, Meeting const& meeting) {
  tx.change(
      "INSERT INTO overseas_meetings (institution_id, id, number, committee_id, mode, held_on, notified_on, waiver_reason, "
      "written_reason, place, state) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      meeting.id, meeting.number, meeting.committee, meeting.mode, meeting.held_on, meeting.notified_on, meeting.waiver_reason,
      meeting.written_reason, meeting.place, meeting.state);
  replace_attendance(tx, meeting);
}

Result<Done> update_meeting(Tx& tx, Meeting const& meeting) {
  auto const changed = tx.change(
      "UPDATE overseas_meetings SET remarks = $3, record_no = $4, state = $5, version = version + 1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      meeting.id, meeting.version, meeting.remarks, meeting.record_no, meeting.state);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

void replace_attendance(Tx& tx, Meeting const& meeting) {
  tx.change("DELETE FROM overseas_attendance WHERE institution_id = $institution AND meeting_id = $1", meeting.id);
  for (auto const& one : meeting.attendance)
    tx.change("INSERT INTO overseas_attendance (institution_id, meeting_id, member_id, presence) VALUES ($institution, $1, $2, $3)",
              meeting.id, one.member, one.presence);
}

int count_written_before(Tx& tx, Meeting const& meeting) {
  auto const year = meeting.held_on.year();
  return static_cast<int>(tx.value<std::int64_t>(
      "SELECT count(*) FROM overseas_meetings WHERE institution_id = $institution AND committee_id = $1 AND mode = 'written' "
      "AND id <> $2 AND held_on >= $3 AND (held_on < $4 OR (held_on = $4 AND id < $2))",
      meeting.committee, meeting.id, Date::of(year, 1, 1), meeting.held_on));
}

}  // namespace baeumgil
