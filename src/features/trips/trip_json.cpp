#include "features/trips/trip_json.h"

namespace baeumgil {
namespace {

template <class IdType>
void write_id(JsonWriter& json, std::string_view name, IdType const& id) {
  json.key(name);
  if (id.is_nil())
    json.null();
  else
    json.value(to_text(id));
}

template <class Moment>
void write_moment(JsonWriter& json, std::string_view name, std::optional<Moment> const& at) {
  json.key(name);
  if (at)
    json.value(to_text(*at));
  else
    json.null();
}

void write_children(JsonWriter& json, Trip const& trip) {
  json.key("travelers").begin_array();
  for (auto const& traveler : trip.travelers) {
    json.begin_object().field("person_id", to_text(traveler.person)).field("name", traveler.name).field("task", traveler.task);
    write_id(json, "deputy_id", traveler.deputy);
    json.end_object();
  }
  json.end_array().key("questions").begin_array();
  for (auto const& question : trip.questions) {
    json.begin_object().field("id", to_text(question.id)).field("question", question.question);
    write_id(json, "from_question_id", question.from);
    json.end_object();
  }
  json.end_array().key("stops").begin_array();
  for (auto const& stop : trip.stops) {
    json.begin_object().field("on", to_text(stop.on)).field("from_time", stop.from_time).field("until_time", stop.until_time);
    json.field("place", stop.place);
    write_id(json, "host_id", stop.host);
    json.field("activity", to_word(stop.activity)).field("note", stop.note).end_object();
  }
  json.end_array();
}

}  // namespace

void write_trip(JsonWriter& json, Trip const& trip) {
  json.begin_object().field("id", to_text(trip.id)).field("number", trip.number);
  write_id(json, "team_id", trip.team);
  write_id(json, "program_id", trip.program);
  write_id(json, "issue_id", trip.issue);
  json.field("kind", to_word(trip.kind)).field("purpose", trip.purpose).field("destination", trip.destination);
  json.field("starts_on", to_text(trip.starts_on)).field("ends_on", to_text(trip.ends_on));
  json.field("transport", to_word(trip.transport)).field("distance_km", trip.distance_km).field("own_car_reason", trip.own_car_reason);
  json.field("lodging_plan", trip.lodging_plan).field("budget_line", trip.budget_line);
  json.field("estimate_won", trip.estimate.amount).field("our_status", trip.our_status).field("our_figure", trip.our_figure);
  write_moment(json, "our_figure_on", trip.our_figure_on);
  json.field("our_figure_source", trip.our_figure_source).field("gap", trip.gap).field("desk_findings", trip.desk_findings);
  json.field("data_to_get", trip.data_to_get).field("earlier_visits_answer", trip.earlier_visits_answer);
  json.field("state", to_word(trip.state)).field("state_reason", trip.state_reason);
  json.field("cancellation_fee_won", trip.cancellation_fee.amount).field("cancellation_basis", trip.cancellation_basis);
  write_moment(json, "cancelled_on", trip.cancelled_on);
  write_moment(json, "cancellation_fee_on", trip.cancellation_fee_on);
  write_id(json, "approver_id", trip.approver);
  write_moment(json, "submitted_at", trip.submitted_at);
  write_moment(json, "permitted_at", trip.permitted_at);
  write_id(json, "decided_by_id", trip.decided_by);
  json.field("record_no", trip.record_no);
  write_children(json, trip);
  json.field("version", trip.version).end_object();
}

std::string to_json(Trip const& trip) {
  auto json = JsonWriter{};
  write_trip(json, trip);
  return json.take();
}

void write_visit(JsonWriter& json, Visit const& visit) {
  json.begin_object().field("id", to_text(visit.id)).field("number", visit.number);
  write_id(json, "trip_id", visit.trip);
  write_id(json, "host_id", visit.host);
  json.field("host_name", visit.host_name).field("host_department", visit.host_department).field("host_email", visit.host_email);
  json.field("state", to_word(visit.state)).field("state_reason", visit.state_reason);
  json.field("first_choice_at", to_text(visit.first_choice_at));
  write_moment(json, "second_choice_at", visit.second_choice_at);
  json.field("place", visit.place).field("topic", visit.topic).field("requests", visit.requests).field("record_no", visit.record_no);
  write_id(json, "signed_by_id", visit.signed_by);
  write_moment(json, "signed_at", visit.signed_at);
  write_moment(json, "sent_at", visit.sent_at);
  write_moment(json, "answered_at", visit.answered_at);
  json.key("proposed").begin_array();
  for (auto const& one : visit.proposed) json.begin_object().field("at", to_text(one.at)).field("part", to_word(one.part)).end_object();
  json.end_array();
  write_moment(json, "agreed_at", visit.agreed_at);
  json.field("attendants", visit.attendants).field("limits", visit.limits);
  json.field("photo_allowed", visit.photo_allowed).field("share_allowed", visit.share_allowed);
  json.field("decline_reason", visit.decline_reason).field("arrival_info", visit.arrival_info);
  json.field("reminders", visit.reminders).field("groups_together", visit.groups_together).field("feedback", visit.feedback);
  json.field("version", visit.version).end_object();
}

std::string to_json(Visit const& visit) {
  auto json = JsonWriter{};
  write_visit(json, visit);
  return json.take();
}

}  // namespace baeumgil
