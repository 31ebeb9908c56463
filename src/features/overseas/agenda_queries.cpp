// Items of an agenda with their recusals, sheets and conditions; and what the auditor looks at.
#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "features/overseas/committee_store.h"
#include "features/overseas/dossier_store.h"
#include "features/people/find_person.h"

namespace baeumgil {
namespace {

constexpr Sql kItems{
    "SELECT a.id, a.meeting_id, a.position, a.trip_id, a.change_id, a.outcome, a.reason, a.dissent, a.hearing, a.resolved_at, a.members, "
    "a.present, a.votes, a.mean_tenths, a.version FROM overseas_agenda a WHERE a.institution_id = $institution"};
constexpr auto kTenthsOfMean = 10.0;

AgendaItem read_item(Row& row) {
  auto item = AgendaItem{.id = row.next<AgendaItemId>()};
  item.meeting = row.next<MeetingId>();
  item.position = row.next<int>();
  item.trip = row.next<TripId>();
  item.change = row.next<std::optional<PlanChangeId>>().value_or(PlanChangeId{});
  item.outcome = row.next<std::optional<ReviewOutcome>>();
  item.reason = row.next<std::string>();
  item.dissent = row.next<std::string>();
  item.hearing = row.next<std::string>();
  item.resolved_at = row.next<std::optional<Instant>>();
  item.members = row.next<int>();
  item.present = row.next<int>();
  item.votes = row.next<int>();
  item.mean = row.next<int>() / kTenthsOfMean;
  item.version = row.next<int>();
  return item;
}

std::vector<RecusalNote> list_recusals(Tx& tx, AgendaItemId item) {
  return tx.list(
      "SELECT member_id, kind, reason, ruling, asked_by_id FROM overseas_recusals WHERE institution_id = $institution AND item_id = $1",
      [](Row& row) {
        auto note = RecusalNote{.member = row.next<MemberId>()};
        note.kind = row.next<Recusal>();
        note.reason = row.next<std::string>();
        note.ruling = row.next<Ruling>();
        note.asked_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
        return note;
      },
      item);
}

std::vector<ReviewSheet> list_sheets(Tx& tx, AgendaItemId item) {
  auto sheets = tx.list(
      "SELECT member_id, ballot, comment, entered_by_id FROM overseas_sheets WHERE institution_id = $institution AND item_id = $1 "
      "ORDER BY entered_at, member_id",
      [](Row& row) {
        auto sheet = ReviewSheet{.member = row.next<MemberId>()};
        sheet.ballot = row.next<Ballot>();
        sheet.comment = row.next<std::string>();
        sheet.entered_by = row.next<PersonId>();
        return sheet;
      },
      item);
  tx.each(
      "SELECT member_id, points FROM overseas_points WHERE institution_id = $institution AND item_id = $1 ORDER BY member_id, position",
      [&](Row& row) {
        auto const member = row.next<MemberId>();
        auto const found = std::ranges::find(sheets, member, &ReviewSheet::member);
        if (found != sheets.end()) found->points.push_back(row.next<int>());
      },
      item);
  return sheets;
}

std::vector<Condition> list_conditions_of(Tx& tx, AgendaItemId item) {
  return tx.list(
      "SELECT item_id, position, condition, answer, answered_at, accepted_at FROM overseas_conditions "
      "WHERE institution_id = $institution AND item_id = $1 ORDER BY position",
      [](Row& row) {
        auto condition = Condition{.item = row.next<AgendaItemId>()};
        condition.position = row.next<int>();
        condition.condition = row.next<std::string>();
        condition.answer = row.next<std::string>();
        condition.answered_at = row.next<std::optional<Instant>>();
        condition.accepted_at = row.next<std::optional<Instant>>();
        return condition;
      },
      item);
}

// Who joined the committee or the trip since the item was put on the agenda is excluded too.
void add_excluded(Room& room, std::vector<Going> const& going) {
  for (auto& excluded : excluded_members(room.committee, going)) {
    auto const* known = room.recusal_of(excluded.member);
    if (known != nullptr && known->ruling == Ruling::standing) continue;
    std::erase_if(room.recusals, [&](RecusalNote const& note) { return note.member == excluded.member; });
    room.recusals.push_back(std::move(excluded));
  }
}

}  // namespace

std::vector<Going> list_going(Tx& tx, Dossier const& dossier) {
  auto people = std::vector<PersonId>{};
  for (auto const& traveler : dossier.trip.travelers) people.push_back(traveler.person);
  if (auto const* change = dossier.open_change())
    for (auto const& field : change->fields)
      if (field.field == "travelers")
        for (auto const text : split(field.after, ','))
          if (auto const id = id_from_text<PersonId>(text)) people.push_back(*id);
  auto going = std::vector<Going>{};
  for (auto const id : people) {
    auto const person = find_person(tx, id);
    if (!person) continue;
    auto const department = find_department(tx, person->department);
    going.push_back({id, person->department, department ? department->parent : DepartmentId{}});
  }
  return going;
}

std::vector<AgendaItem> list_agenda(Tx& tx, MeetingId meeting) {
  auto query = Query{kItems};
  query.add(" AND a.meeting_id = $? ORDER BY a.position", meeting);
  return tx.list(query, read_item);
}

std::vector<AgendaItem> list_items_of_trip(Tx& tx, TripId trip) {
  auto query = Query{kItems};
  query.add(" AND a.trip_id = $? ORDER BY a.id DESC", trip);
  return tx.list(query, read_item);
}

// The team sees the room of its own trip too, or nobody could challenge a member.
Result<Room> find_room(Tx& tx, Actor const& actor, AgendaItemId id) {
  auto query = Query{kItems};
  query.add(" AND a.id = $?", id);
  auto const item = tx.find(query, read_item);
  if (!item) return not_found();
  auto room = Room{.item = *item};
  room.dossier = TRY(find_dossier(tx, actor, item->trip));
  auto const secretary = Actor{.institution = actor.institution, .roles = Roles{}.with(Role::committee_secretary)};
  room.meeting = TRY(find_meeting(tx, secretary, item->meeting));
  room.committee = TRY(find_committee(tx, secretary, room.meeting.committee));
  auto const is_of_team = room.dossier.trip.has_traveler(actor.person) || room.dossier.trip.leader == actor.person;
  if (!may_see_room(actor, room.committee) && !is_of_team) return not_found();
  room.recusals = list_recusals(tx, id);
  if (!room.item.outcome) add_excluded(room, list_going(tx, room.dossier));
  room.sheets = list_sheets(tx, id);
  room.conditions = list_conditions_of(tx, id);
  if (room.meeting.mode == MeetingMode::written) room.written_before = count_written_before(tx, room.meeting);
  return room;
}

bool insert_item(Tx& tx, AgendaItem const& item) {
  auto const change = item.change.is_nil() ? std::nullopt : std::optional{item.change};
  return tx.change(
             "INSERT INTO overseas_agenda (institution_id, id, meeting_id, position, trip_id, change_id) "
             "VALUES ($institution, $1, $2, $3, $4, $5) ON CONFLICT (institution_id, meeting_id, trip_id) DO NOTHING",
             item.id, item.meeting, item.position, item.trip, change) > 0;
}

Result<Done> update_item(Tx& tx, AgendaItem const& item) {
  auto const changed = tx.change(
      "UPDATE overseas_agenda SET outcome = $3, reason = $4, dissent = $5, hearing = $6, resolved_at = $7, members = $8, present = $9, "
      "votes = $10, mean_tenths = $11, version = version + 1 WHERE institution_id = $institution AND id = $1 AND version = $2",
      item.id, item.version, item.outcome, item.reason, item.dissent, item.hearing, item.resolved_at, item.members, item.present,
      item.votes, static_cast<int>(std::lround(item.mean * kTenthsOfMean)));
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

void put_recusal(Tx& tx, AgendaItemId item, RecusalNote const& note) {
  auto const asked_by = note.asked_by.is_nil() ? std::nullopt : std::optional{note.asked_by};
  tx.change(
      "INSERT INTO overseas_recusals (institution_id, item_id, member_id, kind, reason, ruling, asked_by_id) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6) ON CONFLICT (institution_id, item_id, member_id) DO UPDATE SET kind = excluded.kind, "
      "reason = excluded.reason, ruling = excluded.ruling",
      item, note.member, note.kind, note.reason, note.ruling, asked_by);
}

void replace_review_sheet(Tx& tx, AgendaItemId item, ReviewSheet const& sheet) {
  tx.change("DELETE FROM overseas_points WHERE institution_id = $institution AND item_id = $1 AND member_id = $2", item, sheet.member);
  tx.change("DELETE FROM overseas_sheets WHERE institution_id = $institution AND item_id = $1 AND member_id = $2", item, sheet.member);
  tx.change(
      "INSERT INTO overseas_sheets (institution_id, item_id, member_id, ballot, comment, entered_by_id, entered_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6)",
      item, sheet.member, sheet.ballot, sheet.comment, sheet.entered_by, tx.now());
  for (auto i = std::size_t{0}; i < sheet.points.size(); ++i)
    tx.change("INSERT INTO overseas_points (institution_id, item_id, member_id, position, points) VALUES ($institution, $1, $2, $3, $4)",
              item, sheet.member, i, sheet.points[i]);
}

void insert_condition(Tx& tx, Condition const& condition) {
  tx.change("INSERT INTO overseas_conditions (institution_id, item_id, position, condition) VALUES ($institution, $1, $2, $3)",
            condition.item, condition.position, condition.condition);
}

std::vector<ExceptionRow> list_exceptions(Tx& tx, int limit) {
  auto rows = std::vector<ExceptionRow>{};
  auto const take = [&](std::string_view kind, std::string_view path, Row& row) {
    auto exception = ExceptionRow{.kind = std::string{kind}, .path = std::string{path} + to_text(row.next<Uuid>())};
    exception.title = row.next<std::string>();
    exception.reason = row.next<std::string>();
    exception.on = row.next<Date>();
    rows.push_back(std::move(exception));
  };
  auto const most = std::min(limit, 200);
  tx.each(
      "SELECT t.id, t.purpose, o.urgent_reason, t.starts_on FROM overseas_plans o "
      "JOIN trips t ON t.institution_id = o.institution_id AND t.id = o.trip_id WHERE o.institution_id = $institution "
      "AND o.urgent_reason <> '' AND t.state NOT IN ('draft', 'returned', 'cancelled') ORDER BY t.starts_on DESC LIMIT $1",
      [&](Row& row) { take("urgent", "/overseas/trips/", row); }, most);
  tx.each(
      "SELECT id, number, written_reason, held_on FROM overseas_meetings WHERE institution_id = $institution AND mode = 'written' "
      "ORDER BY held_on DESC LIMIT $1",
      [&](Row& row) { take("written", "/overseas/meetings/", row); }, most);
  tx.each(
      "SELECT id, number, waiver_reason, held_on FROM overseas_meetings WHERE institution_id = $institution AND waiver_reason <> '' "
      "ORDER BY held_on DESC LIMIT $1",
      [&](Row& row) { take("waived", "/overseas/meetings/", row); }, most);
  tx.each(
      "SELECT t.id, t.purpose, o.published_at, o.publish_by FROM overseas_plans o "
      "JOIN trips t ON t.institution_id = o.institution_id AND t.id = o.trip_id WHERE o.institution_id = $institution "
      "AND o.publish_by IS NOT NULL AND COALESCE(o.published_on, $1) > o.publish_by ORDER BY o.publish_by DESC LIMIT $2",
      [&](Row& row) { take("late_publication", "/overseas/trips/", row); }, tx.today(), most);
  tx.each(
      "SELECT t.id, t.purpose, o.registration_no, o.register_by FROM overseas_plans o "
      "JOIN trips t ON t.institution_id = o.institution_id AND t.id = o.trip_id WHERE o.institution_id = $institution "
      "AND o.register_by IS NOT NULL AND COALESCE(o.registered_on, $1) > o.register_by ORDER BY o.register_by DESC LIMIT $2",
      [&](Row& row) { take("late_registration", "/overseas/trips/", row); }, tx.today(), most);
  tx.each(
      "SELECT t.id, t.purpose, c.reason, t.starts_on FROM overseas_changes c "
      "JOIN trips t ON t.institution_id = c.institution_id AND t.id = c.trip_id WHERE c.institution_id = $institution "
      "AND c.needs_review = 1 AND c.from_state = 'in_progress' ORDER BY c.id DESC LIMIT $1",
      [&](Row& row) { take("changed_without_review", "/overseas/trips/", row); }, most);
  std::ranges::stable_sort(rows, std::ranges::greater{}, &ExceptionRow::on);
  if (rows.size() > static_cast<std::size_t>(most)) rows.resize(static_cast<std::size_t>(most));
  return rows;
}

}  // namespace baeumgil
