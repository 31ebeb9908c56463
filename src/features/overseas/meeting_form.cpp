#include <algorithm>

#include "features/overseas/call_meeting.h"
#include "features/overseas/overseas_plan_store.h"
#include "features/overseas/room_form.h"

namespace baeumgil {
namespace {

std::vector<Choice> waiting_trips(Tx& tx, Actor const& actor) {
  constexpr auto kMost = 100;
  auto choices = std::vector<Choice>{};
  for (auto const& row : list_overseas_trips(tx, actor, {.is_up_for_review = true}, {}, kMost))
    choices.push_back({.value = to_text(row.id), .label = row.number + " " + row.purpose});
  return choices;
}

std::string meeting_path(MeetingId id) { return "/overseas/meetings/" + to_text(id); }
Result<std::string> there(Result<MeetingId> const& done) {
  if (!done) return done.error();
  return meeting_path(*done);
}

// 소집
Result<NewMeeting> find_new_meeting(Tx& tx, Actor const& actor, Request const&) {
  auto offered = NewMeeting{.trips = waiting_trips(tx, actor)};
  for (auto const& committee : list_committees(tx, actor))
    offered.committees.push_back({.value = to_text(committee.id), .label = committee.name});
  return offered;
}
bool may_call(Actor const& actor, NewMeeting const&) { return may_call_meeting(actor); }
void draw_call(StepForm& step, MoveView<NewMeeting> const& view) {
  auto const& form = view.form;
  step.sections.push_back(
      {.parts = {form.select("committee", "overseas.meeting.committee", view.noun.committees, {.required = true}),
                 form.radio("mode", "overseas.meeting.mode", view.choices<MeetingMode>("overseas.mode."), {.required = true}),
                 form.date("held_on", "overseas.meeting.held_on", {.required = true}),
                 form.date("notified_on", "overseas.meeting.notified_on", {.hint_key = "overseas.meeting.notified_hint"}),
                 form.text("place", "overseas.meeting.place", {.max_length = 100}),
                 form.area("waiver_reason", "overseas.meeting.waiver",
                           {.max_length = 500, .rows = 2, .hint_key = "overseas.meeting.waiver_hint"}),
                 form.area("written_reason", "overseas.meeting.written",
                           {.max_length = 500, .rows = 2, .hint_key = "overseas.meeting.written_hint"}),
                 form.checks("trips", "overseas.agenda", view.noun.trips, {})}});
}
std::vector<ApiField> call_input() {
  return {given("committee", ApiType::id),
          word_field<MeetingMode>("mode"),
          given("held_on", ApiType::date),
          maybe("notified_on", ApiType::date),
          maybe("place"),
          maybe("waiver_reason"),
          maybe("written_reason"),
          ids_field("trips")};
}
Result<std::string> call(Database& db, Actor const& actor, NewMeeting const&, Fields& fields) {
  auto input =
      MeetingInput{.committee = fields.id<CommitteeId>("committee").value_or(CommitteeId{}), .mode = fields.choice<MeetingMode>("mode")};
  input.held_on = fields.date("held_on");
  input.notified_on = fields.date("notified_on");
  input.waiver_reason = fields.text("waiver_reason");
  input.written_reason = fields.text("written_reason");
  input.place = fields.text("place");
  input.trips = fields.ids<TripId>("trips");
  if (auto problem = fields.problem()) return std::move(*problem);
  return there(call_meeting(db, actor, input));
}

// 회의
Result<MeetingRoom> find_here(Tx& tx, Actor const& actor, Request const& request) {
  auto const id = request.id<MeetingId>();
  if (!id) return not_found();
  return find_meeting_room(tx, actor, *id);
}
bool may_open(Actor const& actor, MeetingRoom const& room) { return may_open_meeting(actor, room.meeting); }
bool may_mark(Actor const& actor, MeetingRoom const& room) { return may_mark_attendance(actor, room.meeting); }
bool may_add(Actor const& actor, MeetingRoom const& room) { return may_put_on_agenda(actor, room.meeting) && !room.trips.empty(); }
bool may_close(Actor const& actor, MeetingRoom const& room) { return may_close_meeting(actor, room.meeting); }

Result<std::string> open(Database& db, Actor const& actor, MeetingRoom const& room, Fields&) {
  return there(open_meeting(db, actor, room.meeting.id));
}

void draw_attendance(StepForm& step, MoveView<MeetingRoom> const& view) {
  auto section = FormSection{};
  auto const prefix = view.noun.meeting.mode == MeetingMode::written ? "overseas.signed." : "overseas.presence.";
  for (auto const& member : view.noun.committee.members) {
    if (!member.is_in_term(view.noun.meeting.held_on)) continue;
    section.parts.emplace_back(
        view.form.radio("presence." + to_text(member.id), member.name + " (" + member.post + ")", view.choices<Presence>(prefix), {}));
  }
  step.sections.push_back(std::move(section));
}
void fill_attendance(Form& form, MoveView<MeetingRoom> const& view) {
  for (auto const& member : view.noun.committee.members)
    form.set("presence." + to_text(member.id), std::string{to_word(view.noun.meeting.presence_of(member.id))});
}
std::vector<ApiField> attendance_input() {
  auto field = maybe("presence", ApiType::object);
  field.description = "by the id of the member";
  field.fields = {word_field<Presence>("{member}")};
  return {field};
}
Result<std::string> mark(Database& db, Actor const& actor, MeetingRoom const& room, Fields& fields) {
  auto attendance = std::vector<Attendance>{};
  for (auto const& name : fields.names_in("presence")) {
    auto const presence = fields.choice<Presence>("presence." + name);
    auto const member = id_from_text<MemberId>(name);
    if (member && presence) attendance.push_back({*member, *presence});
  }
  if (auto problem = fields.problem()) return std::move(*problem);
  return there(mark_attendance(db, actor, room.meeting.id, attendance));
}

void draw_agenda(StepForm& step, MoveView<MeetingRoom> const& view) {
  step.sections.push_back({.parts = {view.form.checks("trips", "overseas.agenda", view.noun.trips, {.required = true})}});
}
std::vector<ApiField> agenda_input() { return {ids_field("trips")}; }
Result<std::string> add(Database& db, Actor const& actor, MeetingRoom const& room, Fields& fields) {
  auto const trips = fields.ids<TripId>("trips");
  if (auto problem = fields.problem()) return std::move(*problem);
  return there(put_on_agenda(db, actor, room.meeting.id, trips));
}

void draw_closing(StepForm& step, MoveView<MeetingRoom> const& view) {
  step.sections.push_back({.parts = {view.form.text("record_no", "overseas.meeting.record_no", {.required = true, .max_length = 60}),
                                     view.form.area("remarks", "overseas.meeting.remarks",
                                                    {.max_length = 4000, .rows = 6, .hint_key = "overseas.meeting.remarks_hint"})}});
}
std::vector<ApiField> closing_input() { return {given("record_no"), maybe("remarks")}; }
Result<std::string> close(Database& db, Actor const& actor, MeetingRoom const& room, Fields& fields) {
  auto const record_no = fields.text("record_no");
  return there(close_meeting(db, actor, room.meeting.id, record_no, fields.text("remarks")));
}

constexpr Move<NewMeeting> kCall[] = {
    {"",
     {"overseas.step.call", "overseas.step.call_lead", "overseas.flash.called", "", "Call a meeting or a written review"},
     may_call,
     draw_call,
     nullptr,
     call_input,
     call},
};
constexpr Move<MeetingRoom> kMeeting[] = {
    {"opening",
     {"overseas.step.open", "", "overseas.flash.opened", "overseas.step.open_confirm", "Open the meeting"},
     may_open,
     nullptr,
     nullptr,
     nullptr,
     open},
    {"attendance",
     {"overseas.step.attendance", "overseas.step.attendance_lead", "overseas.flash.attendance", "", "Mark who is present"},
     may_mark,
     draw_attendance,
     fill_attendance,
     attendance_input,
     mark},
    {"agenda",
     {"overseas.step.agenda", "", "overseas.flash.agenda", "", "Put trips on the agenda"},
     may_add,
     draw_agenda,
     nullptr,
     agenda_input,
     add},
    {"closing",
     {"overseas.step.close", "", "overseas.flash.closed", "", "Close the meeting with its minutes"},
     may_close,
     draw_closing,
     nullptr,
     closing_input,
     close},
};

}  // namespace

Result<MeetingRoom> find_meeting_room(Tx& tx, Actor const& actor, MeetingId id) {
  auto room = MeetingRoom{.meeting = TRY(find_meeting(tx, actor, id))};
  room.committee = TRY(find_committee(tx, actor, room.meeting.committee));
  room.items = list_agenda(tx, id);
  if (!may_put_on_agenda(actor, room.meeting)) return room;
  room.trips = waiting_trips(tx, actor);
  std::erase_if(room.trips, [&](Choice const& choice) {
    return std::ranges::any_of(room.items, [&](AgendaItem const& item) { return to_text(item.trip) == choice.value; });
  });
  return room;
}

MoveNoun<NewMeeting> const& new_meeting_moves() {
  static auto const moves = MoveNoun<NewMeeting>{
      .pattern = "/overseas/meetings",
      .forbidden_key = "overseas.meeting.not_secretary",
      .section = "/overseas/meetings",
      .find = find_new_meeting,
      .path = [](NewMeeting const&) { return std::string{"/overseas/meetings"}; },
      .title = [](NewMeeting const&, Site const& site, Actor const& actor) { return site.words(actor, "overseas.meetings"); },
      .moves = kCall};
  return moves;
}

MoveNoun<MeetingRoom> const& meeting_moves() {
  static auto const moves =
      MoveNoun<MeetingRoom>{.pattern = "/overseas/meetings/{id}",
                            .forbidden_key = "overseas.meeting.not_secretary",
                            .section = "/overseas/meetings",
                            .find = find_here,
                            .path = [](MeetingRoom const& room) { return meeting_path(room.meeting.id); },
                            .title = [](MeetingRoom const& room, Site const&, Actor const&) { return room.meeting.number; },
                            .moves = kMeeting};
  return moves;
}

}  // namespace baeumgil
