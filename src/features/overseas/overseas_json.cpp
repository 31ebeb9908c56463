#include "features/overseas/overseas_json.h"

namespace baeumgil {
namespace {

void write_day(JsonWriter& json, std::string_view name, std::optional<Date> const& day) {
  json.key(name);
  if (day)
    json.value(to_text(*day));
  else
    json.null();
}

template <class IdType>
void write_id(JsonWriter& json, std::string_view name, IdType const& id) {
  json.key(name);
  if (id.is_nil())
    json.null();
  else
    json.value(to_text(id));
}

void write_changes(JsonWriter& json, std::vector<PlanFieldChange> const& changes) {
  json.begin_array();
  for (auto const& change : changes)
    json.begin_object().field("field", change.field).field("before", change.before).field("after", change.after).end_object();
  json.end_array();
}

void write_plan(JsonWriter& json, OverseasPlan const& plan) {
  json.field("track", to_word(plan.track)).field("main_purpose", to_word(plan.main_purpose)).field("payer", to_word(plan.payer));
  json.field("civilians", plan.civilians)
      .field("is_referred", plan.is_referred)
      .field("is_ministry_plan", plan.is_ministry_plan)
      .field("travel_alert", to_word(plan.travel_alert));
  for (auto i = std::size_t{0}; i < kWrittenTexts; ++i) json.field(kPlanTexts[i].name, plan.*kPlanTexts[i].field);
  json.field("total_won", plan.total().amount);
  json.key("hosts").begin_array();
  for (auto const& host : plan.hosts) {
    json.begin_object().field("name", host.name).field("city", host.city).field("contact", host.contact).field("evidence", host.evidence);
    write_day(json, "agreed_on", host.agreed_on);
    json.end_object();
  }
  json.end_array().key("costs").begin_array();
  for (auto const& cost : plan.costs)
    json.begin_object().field("kind", to_word(cost.kind)).field("note", cost.note).field("amount_won", cost.amount.amount).end_object();
  json.end_array();
  for (auto const& [name, day] :
       {std::pair{"resolved_on", plan.resolved_on}, std::pair{"publish_by", plan.publish_by}, std::pair{"published_on", plan.published_on},
        std::pair{"register_by", plan.register_by}, std::pair{"registered_on", plan.registered_on}})
    write_day(json, name, day);
  json.field("registration_no", plan.registration_no).field("version", plan.version);
}

void write_travelers(JsonWriter& json, OverseasPlan const& plan) {
  json.key("travelers").begin_array();
  for (auto const& traveler : plan.travelers) {
    json.begin_object().field("person_id", to_text(traveler.person)).field("name", traveler.name);
    json.field("months_in_post", traveler.months_in_post).field("relevance", traveler.relevance).field("insurance", traveler.insurance);
    write_day(json, "last_overseas_on", traveler.last_overseas_on);
    write_day(json, "conduct_trained_on", traveler.conduct_trained_on);
    write_day(json, "security_trained_on", traveler.security_trained_on);
    json.end_object();
  }
  json.end_array();
}

void write_course(JsonWriter& json, Dossier const& dossier) {
  json.key("consultations").begin_array();
  for (auto const& one : dossier.consultations)
    json.begin_object()
        .field("kind", to_word(one.kind))
        .field("answer", to_word(one.answer))
        .field("opinion", one.opinion)
        .field("department", one.department)
        .end_object();
  json.end_array().key("conditions").begin_array();
  for (auto const& condition : dossier.conditions)
    json.begin_object()
        .field("position", condition.position)
        .field("condition", condition.condition)
        .field("answer", condition.answer)
        .field("is_accepted", condition.accepted_at.has_value())
        .end_object();
  json.end_array().key("changes").begin_array();
  for (auto const& change : dossier.changes) {
    json.begin_object().field("id", to_text(change.id)).field("state", to_word(change.state)).field("reason", change.reason);
    json.field("needs_review", change.needs_review).field("owes_review", owes_review(change)).field("why", change.why).key("fields");
    write_changes(json, change.fields);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string to_json(OverseasPlan const& plan, Trip const& trip) {
  auto json = JsonWriter{};
  json.begin_object();
  for (auto const& [name, value] : values_of(plan, trip)) json.field(name, value);
  json.end_object();
  return json.take();
}

std::string to_json(Committee const& committee) {
  auto json = JsonWriter{};
  json.begin_object().field("id", to_text(committee.id)).field("name", committee.name).field("legal_basis", committee.legal_basis);
  json.key("members").begin_array();
  for (auto const& member : committee.members) {
    json.begin_object().field("id", to_text(member.id));
    write_id(json, "person_id", member.person);
    json.field("name", member.name).field("post", member.post).field("seat", to_word(member.seat));
    json.field("chairing", to_word(member.chairing));
    json.field("term_from", to_text(member.term_from)).field("term_until", to_text(member.term_until)).end_object();
  }
  json.end_array().key("criteria").begin_array();
  for (auto const& criterion : committee.criteria)
    json.begin_object().field("name", criterion.name).field("question", criterion.question).field("points", criterion.points).end_object();
  json.end_array().end_object();
  return json.take();
}

std::string to_json(Meeting const& meeting) {
  auto json = JsonWriter{};
  json.begin_object().field("id", to_text(meeting.id)).field("number", meeting.number);
  json.field("committee_id", to_text(meeting.committee)).field("mode", to_word(meeting.mode)).field("held_on", to_text(meeting.held_on));
  write_day(json, "notified_on", meeting.notified_on);
  json.field("waiver_reason", meeting.waiver_reason).field("written_reason", meeting.written_reason).field("place", meeting.place);
  json.field("state", to_word(meeting.state)).field("record_no", meeting.record_no).key("attendance").begin_array();
  for (auto const& one : meeting.attendance)
    json.begin_object().field("member_id", to_text(one.member)).field("presence", to_word(one.presence)).end_object();
  json.end_array().end_object();
  return json.take();
}

std::string change_json(std::vector<PlanFieldChange> const& changes) {
  auto json = JsonWriter{};
  json.begin_object();
  for (auto const& change : changes) json.field(change.field, change.before + " → " + change.after);
  json.end_object();
  return json.take();
}

std::string words_json(std::vector<std::pair<std::string, std::string>> const& words) {
  auto json = JsonWriter{};
  json.begin_object();
  for (auto const& [name, value] : words) json.field(name, value);
  json.end_object();
  return json.take();
}

void write_dossier(JsonWriter& json, Dossier const& dossier) {
  json.begin_object().field("id", to_text(dossier.trip.id)).field("number", dossier.trip.number).field("purpose", dossier.trip.purpose);
  json.field("state", to_word(dossier.trip.state));
  json.field("starts_on", to_text(dossier.trip.starts_on)).field("ends_on", to_text(dossier.trip.ends_on));
  write_plan(json, dossier.plan);
  write_travelers(json, dossier.plan);
  write_course(json, dossier);
  json.end_object();
}

}  // namespace baeumgil
