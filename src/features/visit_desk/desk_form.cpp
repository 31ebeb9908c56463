#include "features/visit_desk/desk_form.h"

#include <algorithm>

#include "features/trips/trip_words.h"
#include "features/trips/visit_input.h"
#include "platform/html/form.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kText = 2000;

RadioField yes_no(Form const& form, std::string_view name, std::string_view label_key) {
  return form.radio(name, label_key, {{.value = "yes", .label = form.words("form.yes")}, {.value = "no", .label = form.words("form.no")}},
                    {});
}

std::optional<Instant> read_moment(Fields& fields, std::string_view day_field, std::string_view time_field) {
  auto const day = fields.date(day_field);
  if (!day) return std::nullopt;
  auto const at = instant_from_seoul(*day, fields.text(time_field));
  if (!at) fields.refuse(time_field, "trip.stop.not_a_time");
  return at;
}

// Yes, another time, or no; a time that was not asked for stands for "propose".
RadioField decisions(Form const& form, Language language, DeskRequest const& request) {
  auto choices =
      std::vector<Choice>{{.value = "accept", .label = form.words("visit.host.accept", {trip_moment(language, request.first_choice_at)})}};
  if (request.second_choice_at)
    choices.push_back(
        {.value = "accept_second", .label = form.words("visit.host.accept", {trip_moment(language, *request.second_choice_at)})});
  choices.push_back({.value = "propose_date", .label = form.words("visit.host.propose_date")});
  choices.push_back({.value = "decline", .label = form.words("visit.host.decline")});
  return form.radio("decision", "desk.decision", std::move(choices), {.required = true});
}

}  // namespace

DeskAnswerForm to_answer_form(Form const& form, Language language, DeskRequest const* request, std::vector<VisitSlot> const& slots) {
  auto view = DeskAnswerForm{};
  if (request != nullptr) view.decision = decisions(form, language, *request);
  auto choices = std::vector<Choice>{};
  for (auto const& slot : slots)
    if (slot.groups_left() > 0)
      choices.push_back({.value = to_text(slot.id),
                         .label = trip_moment(language, slot.starts_at) + "–" + time_in_seoul(slot.ends_at) + " " + slot.place + " · " +
                                  form.words("desk.slot.left", {std::to_string(slot.groups_left())})});
  view.slot = form.select("slot", "desk.slot", std::move(choices), {.hint_key = "desk.slot_hint"});
  view.slot.empty_label = form.words("desk.slot.none");
  if (request != nullptr) {
    view.proposed = proposed_time_rows(form);
  } else {
    view.together_on = form.date("proposed_on", "desk.bundle.on", {});
    view.together_time = form.text("proposed_time", "desk.bundle.time", {.type = "time"});
  }
  view.attendants = form.area("attendants", "visit.attendants", {.max_length = kText, .rows = 2, .hint_key = "visit.host.attendants_hint"});
  view.limits = form.area("limits", "visit.limits", {.max_length = kText, .rows = 2, .hint_key = "visit.host.limits_hint"});
  view.photo_allowed = yes_no(form, "photo_allowed", "visit.photo_allowed");
  view.share_allowed = yes_no(form, "share_allowed", "visit.share_allowed");
  view.arrival_info =
      form.area("arrival_info", "visit.arrival_info", {.max_length = kText, .rows = 2, .hint_key = "visit.host.arrival_hint"});
  if (request != nullptr)
    view.decline_reason =
        form.area("decline_reason", "visit.decline_reason", {.max_length = kText, .rows = 2, .hint_key = "visit.host.decline_hint"});
  return view;
}

DeskAnswer read_desk_answer(Fields& fields) {
  auto answer = DeskAnswer{.said = read_host_answer(fields)};
  answer.slot = fields.id<VisitSlotId>("slot").value_or(VisitSlotId{});
  return answer;
}

BundleInput read_bundle(Fields& fields) {
  auto input = BundleInput{.requests = fields.ids<DeskRequestId>("request")};
  input.at = read_moment(fields, "proposed_on", "proposed_time");
  input.slot = fields.id<VisitSlotId>("slot").value_or(VisitSlotId{});
  input.said = read_host_answer(fields);
  return input;
}

SlotInput read_slot(Fields& fields) {
  auto input = SlotInput{.starts_at = read_moment(fields, "on", "from_time"), .ends_at = read_moment(fields, "on", "until_time")};
  if (auto const groups = fields.integer("groups_most")) input.groups_most = static_cast<int>(std::min<std::int64_t>(*groups, 1000));
  input.place = fields.text("place");
  input.note = fields.text("note");
  return input;
}

StandingAnswerInput read_standing_answer(Fields& fields) { return {.question = fields.text("question"), .answer = fields.text("answer")}; }

}  // namespace baeumgil
