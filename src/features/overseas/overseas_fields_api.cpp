#include "features/overseas/overseas_fields_api.h"

#include "features/overseas/agenda.h"
#include "features/overseas/backpack.h"
#include "features/overseas/move_form.h"

namespace baeumgil {
namespace {

ApiField list_of(std::string name, std::vector<ApiField> fields) {
  auto field = rows_field(std::move(name), std::move(fields));
  field.required = true;
  return field;
}
ApiField null_or(std::string name, ApiType type) { return {.name = std::move(name), .type = type, .nullable = true}; }

std::vector<ApiField> plan_fields() {
  auto fields = std::vector<ApiField>{word_field<Track>("track"),
                                      word_field<MainPurpose>("main_purpose"),
                                      word_field<Payer>("payer"),
                                      given("civilians", ApiType::integer),
                                      given("is_referred", ApiType::boolean),
                                      given("is_ministry_plan", ApiType::boolean),
                                      word_field<TravelAlert>("travel_alert"),
                                      given("total_won", ApiType::integer)};
  for (auto i = std::size_t{0}; i < kWrittenTexts; ++i) fields.push_back(given(std::string{kPlanTexts[i].name}));
  for (auto const* name : {"resolved_on", "publish_by", "published_on", "register_by", "registered_on"})
    fields.push_back(null_or(name, ApiType::date));
  fields.push_back(given("registration_no"));
  fields.push_back(given("version", ApiType::integer));
  fields.push_back(
      list_of("hosts", {given("name"), given("city"), given("contact"), given("evidence"), null_or("agreed_on", ApiType::date)}));
  fields.push_back(list_of("costs", {word_field<CostKind>("kind"), given("note"), given("amount_won", ApiType::integer)}));
  return fields;
}

}  // namespace

ApiSchema overseas_row_schema() {
  return {.name = "OverseasTripRow",
          .fields = {given("id", ApiType::id), given("number"), given("purpose"), given("destination"), given("country"),
                     word_field<TripState>("state"), given("starts_on", ApiType::date), given("ends_on", ApiType::date),
                     given("is_urgent", ApiType::boolean)}};
}

ApiSchema dossier_schema() {
  auto schema = ApiSchema{.name = "OverseasTrip",
                          .fields = {given("id", ApiType::id), given("number"), given("purpose"), word_field<TripState>("state"),
                                     given("starts_on", ApiType::date), given("ends_on", ApiType::date)}};
  for (auto& field : plan_fields()) schema.fields.push_back(std::move(field));
  schema.fields.push_back(
      list_of("travelers", {given("person_id", ApiType::id), given("name"), null_or("months_in_post", ApiType::integer), given("relevance"),
                            given("insurance"), null_or("last_overseas_on", ApiType::date), null_or("conduct_trained_on", ApiType::date),
                            null_or("security_trained_on", ApiType::date)}));
  schema.fields.push_back(list_of(
      "consultations", {word_field<Consulted>("kind"), word_field<ConsultAnswer>("answer"), given("opinion"), given("department")}));
  schema.fields.push_back(list_of(
      "conditions", {given("position", ApiType::integer), given("condition"), given("answer"), given("is_accepted", ApiType::boolean)}));
  schema.fields.push_back(list_of("changes", {given("id", ApiType::id), word_field<ChangeState>("state"), given("reason"),
                                              given("needs_review", ApiType::boolean), given("owes_review", ApiType::boolean), given("why"),
                                              list_of("fields", {given("field"), given("before"), given("after")})}));
  return schema;
}

ApiSchema committee_schema() {
  return {.name = "ReviewCommittee",
          .fields = {given("id", ApiType::id), given("name"), given("legal_basis"),
                     list_of("members", {given("id", ApiType::id), null_or("person_id", ApiType::id), given("name"), given("post"),
                                         word_field<Seat>("seat"), word_field<Chairing>("chairing"), given("term_from", ApiType::date),
                                         given("term_until", ApiType::date)}),
                     list_of("criteria", {given("name"), given("question"), given("points", ApiType::integer)})}};
}

ApiSchema meeting_row_schema() {
  return {.name = "ReviewMeetingRow",
          .fields = {given("id", ApiType::id), given("number"), given("committee"), word_field<MeetingMode>("mode"),
                     given("held_on", ApiType::date), word_field<MeetingState>("state"), given("items", ApiType::integer)}};
}

ApiSchema meeting_schema() {
  return {.name = "ReviewMeeting",
          .fields = {given("id", ApiType::id), given("number"), given("committee_id", ApiType::id), word_field<MeetingMode>("mode"),
                     given("held_on", ApiType::date), null_or("notified_on", ApiType::date), given("waiver_reason"),
                     given("written_reason"), given("place"), word_field<MeetingState>("state"), given("record_no"),
                     list_of("attendance", {given("member_id", ApiType::id), word_field<Presence>("presence")})}};
}

ApiSchema item_schema() {
  auto outcome = word_field<ReviewOutcome>("outcome");
  outcome.nullable = true;
  return {.name = "ReviewItem",
          .fields = {given("id", ApiType::id), given("trip_id", ApiType::id), given("meeting_id", ApiType::id), outcome, given("reason"),
                     given("members", ApiType::integer), given("present", ApiType::integer), given("recused", ApiType::integer),
                     given("needed_present", ApiType::integer), given("needed_votes", ApiType::integer),
                     list_of("defects", {word_field<Defect>("defect"), given("has", ApiType::integer), given("needs", ApiType::integer),
                                         given("rule_id")}),
                     list_of("sheets", {given("member_id", ApiType::id), word_field<Ballot>("ballot"), given("sum", ApiType::integer),
                                        given("comment")})}};
}

ApiSchema backpack_call_schema() {
  return {.name = "BackpackCall",
          .fields = {given("id", ApiType::id), given("program_id", ApiType::id), given("title"), word_field<BackpackState>("state"),
                     given("apply_until", ApiType::date), given("score_until", ApiType::date), given("budget_won", ApiType::integer),
                     given("places", ApiType::integer), given("record_no")}};
}

ApiSchema backpack_proposal_schema() {
  return {
      .name = "BackpackProposal",
      .fields = {given("id", ApiType::id), given("team_id", ApiType::id), given("title"), given("country"),
                 given("people", ApiType::integer), given("requested_won", ApiType::integer), given("support_won", ApiType::integer),
                 word_field<BackpackProposalState>("state"), null_or("rank", ApiType::integer), null_or("final_score", ApiType::number)}};
}

}  // namespace baeumgil
