#include "features/overseas/call_meeting.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/overseas/committee_store.h"
#include "features/overseas/dossier_store.h"
#include "features/overseas/overseas_json.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "features/rules/use_exception.h"
#include "platform/db/counter.h"

namespace baeumgil {
namespace {

std::string meeting_number(Tx& tx) {
  auto const year = tx.today().year();
  auto digits = std::to_string(next_number(tx, "overseas_meeting", year));
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  return std::to_string(year) + "-국외심사-" + digits;
}

std::optional<Problem> input_problem(MeetingInput const& input) {
  if (!input.mode) return invalid("mode", "field.required");
  if (!input.held_on) return invalid("held_on", "field.required");
  if (*input.mode == MeetingMode::written && trimmed(input.written_reason).empty())
    return invalid("written_reason", "field.reason_required");
  return std::nullopt;
}

// Seven days' notice, or the chair's reason for less; a review on paper has no hour to be called to.
std::optional<Problem> notice_problem(Tx& tx, Actor const& actor, MeetingInput const& input) {
  if (*input.mode == MeetingMode::written) return std::nullopt;
  auto facts = Situation{.about = {AppliesTo::overseas}, .language = actor.language};
  facts.set("meeting.notified_on", input.notified_on.value_or(tx.today())).set("meeting.held_on", *input.held_on);
  facts.set("meeting.is_waived", trimmed(input.waiver_reason).empty() ? "no" : "yes");
  return first_refusal(evaluate(load_rule_book(tx), facts, *input.held_on), "notified_on");
}

// A review on paper and a shorter notice are exceptions that the auditor counts.
void note_exceptions(Tx& tx, Actor const& actor, Meeting const& meeting) {
  auto const note = [&](std::string_view rule, std::string const& reason) {
    if (!reason.empty())
      use_exception(tx, actor,
                    {.rule = rule,
                     .subject = {"meeting", meeting.id.value, meeting.number},
                     .department = actor.department,
                     .path = "/overseas/meetings/" + to_text(meeting.id),
                     .reason = reason});
  };
  note("overseas.committee.written_vote", meeting.written_reason);
  note("overseas.committee.notice_waived", meeting.waiver_reason);
}

Result<Done> add_item(Tx& tx, Actor const& actor, Meeting const& meeting, Committee const& committee, TripId trip) {
  auto const dossier = TRY(find_dossier(tx, actor, trip));
  if (!dossier.is_up_for_review()) return invalid("trips", "overseas.agenda.not_waiting", {dossier.trip.number});
  auto item = AgendaItem{.id = AgendaItemId::make(), .meeting = meeting.id, .trip = trip};
  item.position = static_cast<int>(list_agenda(tx, meeting.id).size()) + 1;
  if (auto const* change = dossier.under_review()) item.change = change->id;
  if (!insert_item(tx, item)) return invalid("trips", "overseas.agenda.twice", {dossier.trip.number});
  for (auto const& excluded : excluded_members(committee, list_going(tx, dossier))) put_recusal(tx, item.id, excluded);
  return Done{};
}

void record(Tx& tx, Actor const& actor, Meeting const& meeting, std::string_view verb, std::string const& before) {
  record_event(tx, actor,
               {.verb = verb, .subject = {"meeting", meeting.id.value, meeting.number}, .before = before, .after = to_json(meeting)});
}

void tell_members(Tx& tx, Actor const& actor, Meeting const& meeting, Committee const& committee) {
  for (auto const& member : committee.members)
    if (!member.person.is_nil() && member.is_in_term(meeting.held_on))
      notify(tx,
             {.to = member.person,
              .key = "notice.overseas.meeting_called",
              .arguments = {meeting.number, in_korean(meeting.held_on)},
              .path = "/overseas/meetings/" + to_text(meeting.id)},
             actor.person);
}

}  // namespace

Result<MeetingId> call_meeting(Database& db, Actor const& actor, MeetingInput const& input) {
  if (!may_call_meeting(actor)) return forbidden("overseas.meeting.not_secretary");
  if (auto problem = input_problem(input)) return std::move(*problem);
  return db.write(actor, [&](Tx& tx) -> Result<MeetingId> {
    auto const committee = find_committee(tx, actor, input.committee);
    if (!committee) return invalid("committee", "field.unknown_choice");
    if (auto problem = notice_problem(tx, actor, input)) return std::move(*problem);
    auto meeting = Meeting{.id = MeetingId::make(), .number = meeting_number(tx), .committee = input.committee, .mode = *input.mode};
    meeting.held_on = *input.held_on;
    meeting.notified_on = input.notified_on.value_or(tx.today());
    if (meeting.mode == MeetingMode::meeting) meeting.waiver_reason = std::string{trimmed(input.waiver_reason)};
    meeting.written_reason = meeting.mode == MeetingMode::written ? std::string{trimmed(input.written_reason)} : std::string{};
    meeting.place = std::string{trimmed(input.place)};
    insert_meeting(tx, meeting);
    for (auto const trip : input.trips) TRY(add_item(tx, actor, meeting, *committee, trip));
    record(tx, actor, meeting, "meeting.called", {});
    note_exceptions(tx, actor, meeting);
    tell_members(tx, actor, meeting, *committee);
    return meeting.id;
  });
}

Result<MeetingId> put_on_agenda(Database& db, Actor const& actor, MeetingId id, std::vector<TripId> const& trips) {
  return db.write(actor, [&](Tx& tx) -> Result<MeetingId> {
    auto const meeting = TRY(find_meeting(tx, actor, id));
    if (!may_put_on_agenda(actor, meeting)) return forbidden("overseas.meeting.not_secretary");
    auto const committee = TRY(find_committee(tx, actor, meeting.committee));
    if (trips.empty()) return invalid("trips", "field.required");
    for (auto const trip : trips) TRY(add_item(tx, actor, meeting, committee, trip));
    record(tx, actor, meeting, "meeting.agenda_added", {});
    return id;
  });
}

Result<MeetingId> open_meeting(Database& db, Actor const& actor, MeetingId id) {
  return db.write(actor, [&](Tx& tx) -> Result<MeetingId> {
    auto meeting = TRY(find_meeting(tx, actor, id));
    if (!may_open_meeting(actor, meeting)) return forbidden("overseas.meeting.not_secretary");
    if (tx.today() < meeting.held_on) return conflict("overseas.meeting.too_early");
    auto const before = to_json(meeting);
    meeting.state = MeetingState::open;
    TRY(update_meeting(tx, meeting));
    record(tx, actor, meeting, "meeting.opened", before);
    return id;
  });
}

Result<MeetingId> mark_attendance(Database& db, Actor const& actor, MeetingId id, std::vector<Attendance> const& attendance) {
  return db.write(actor, [&](Tx& tx) -> Result<MeetingId> {
    auto meeting = TRY(find_meeting(tx, actor, id));
    if (!may_mark_attendance(actor, meeting)) return forbidden("overseas.meeting.not_secretary");
    auto const committee = TRY(find_committee(tx, actor, meeting.committee));
    auto const before = to_json(meeting);
    for (auto const& one : attendance) {
      auto const* member = committee.member(one.member);
      if (member == nullptr) return invalid("presence." + to_text(one.member), "field.unknown_choice");
      if (one.presence == Presence::present && !member->is_in_term(meeting.held_on))
        return invalid("presence." + to_text(one.member), "overseas.attendance.expired", {member->name});
      std::erase_if(meeting.attendance, [&](Attendance const& known) { return known.member == one.member; });
      meeting.attendance.push_back(one);
    }
    replace_attendance(tx, meeting);
    record(tx, actor, meeting, "meeting.attendance_marked", before);
    return id;
  });
}

Result<MeetingId> close_meeting(Database& db, Actor const& actor, MeetingId id, std::string const& record_no, std::string const& remarks) {
  return db.write(actor, [&](Tx& tx) -> Result<MeetingId> {
    auto meeting = TRY(find_meeting(tx, actor, id));
    if (!may_close_meeting(actor, meeting)) return forbidden("overseas.meeting.not_secretary");
    if (!std::ranges::all_of(list_agenda(tx, id), [](AgendaItem const& item) { return item.outcome.has_value(); }))
      return conflict("overseas.meeting.unresolved");
    if (trimmed(record_no).empty()) return invalid("record_no", "field.required");
    auto const before = to_json(meeting);
    meeting.state = MeetingState::closed;
    meeting.record_no = std::string{trimmed(record_no)};
    meeting.remarks = std::string{trimmed(remarks)};
    TRY(update_meeting(tx, meeting));
    record(tx, actor, meeting, "meeting.closed", before);
    return id;
  });
}

}  // namespace baeumgil
