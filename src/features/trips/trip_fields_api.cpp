#include "features/trips/trip_fields_api.h"

#include "features/trips/trip_store.h"
#include "features/trips/visit.h"

namespace baeumgil {
namespace {

ApiField given(std::string name, ApiType type = ApiType::text, std::string description = {}) {
  return {.name = std::move(name), .type = type, .description = std::move(description)};
}
ApiField nullable(std::string name, ApiType type) { return {.name = std::move(name), .type = type, .nullable = true}; }
ApiField optional(std::string name, ApiType type = ApiType::text, std::string description = {}) {
  return {.name = std::move(name), .type = type, .description = std::move(description), .required = false};
}
template <WordedEnum E>
ApiField word(std::string name, bool is_required = true) {
  return {.name = std::move(name), .type = ApiType::text, .required = is_required, .values = words_of<E>()};
}
ApiField rows(std::string name, std::vector<ApiField> fields, bool is_required = true) {
  return {.name = std::move(name), .type = ApiType::array, .required = is_required, .fields = std::move(fields)};
}

}  // namespace

std::vector<ApiField> trip_list_query() {
  return {optional("q", ApiType::text, "part of purpose or destination"),
          word<TripState>("state", false),
          word<TripKind>("kind", false),
          optional("program", ApiType::id),
          optional("issue", ApiType::id),
          optional("team", ApiType::id),
          optional("department", ApiType::id, "of the leader"),
          optional("host", ApiType::id, "an institution that was asked"),
          optional("mine", ApiType::boolean, "trips the caller goes on"),
          optional("year", ApiType::integer, "fiscal year of the programme"),
          optional("standing", ApiType::boolean, "submitted and not cancelled")};
}

std::vector<ApiField> trip_input_fields() {
  auto const traveler = std::vector<ApiField>{given("person", ApiType::id, "an accepted member of the team"), optional("task"),
                                              optional("deputy", ApiType::id, "who stands in meanwhile")};
  auto const question = std::vector<ApiField>{optional("id", ApiType::id, "of a question that stays"), given("question"),
                                              optional("from", ApiType::id, "an earlier trip's open question that is asked again")};
  auto const stop = std::vector<ApiField>{given("on", ApiType::date),
                                          optional("from_time", ApiType::text, "14:00"),
                                          optional("until_time", ApiType::text, "16:00"),
                                          optional("place"),
                                          optional("host", ApiType::id),
                                          optional("host_name", ApiType::text, "in place of host: its name"),
                                          word<Activity>("activity", false),
                                          optional("note")};
  return {optional("issue", ApiType::id),
          word<TripKind>("kind", false),
          given("purpose"),
          optional("destination"),
          given("starts_on", ApiType::date),
          given("ends_on", ApiType::date),
          word<Transport>("transport", false),
          optional("distance_km", ApiType::integer),
          optional("own_car_reason"),
          optional("lodging_plan", ApiType::text, "where, and how much a night"),
          optional("budget_line"),
          optional("estimate", ApiType::integer, "won"),
          optional("our_status"),
          optional("our_figure"),
          optional("our_figure_on", ApiType::date),
          optional("our_figure_source"),
          optional("gap"),
          optional("desk_findings"),
          optional("data_to_get"),
          optional("earlier_visits_answer"),
          rows("travelers", traveler, false),
          rows("questions", question, false),
          rows("stops", stop, false),
          optional("version", ApiType::integer, "that was read, when editing")};
}

ApiSchema trip_schema() {
  return {.name = "Trip",
          .fields = {given("id", ApiType::id),
                     given("number"),
                     nullable("team_id", ApiType::id),
                     nullable("program_id", ApiType::id),
                     nullable("issue_id", ApiType::id),
                     word<TripKind>("kind"),
                     given("purpose"),
                     given("destination"),
                     given("starts_on", ApiType::date),
                     given("ends_on", ApiType::date),
                     word<Transport>("transport"),
                     nullable("distance_km", ApiType::integer),
                     given("own_car_reason"),
                     given("lodging_plan"),
                     given("budget_line"),
                     given("estimate_won", ApiType::integer),
                     given("our_status"),
                     given("our_figure"),
                     nullable("our_figure_on", ApiType::date),
                     given("our_figure_source"),
                     given("gap"),
                     given("desk_findings"),
                     given("data_to_get"),
                     given("earlier_visits_answer"),
                     word<TripState>("state"),
                     given("state_reason"),
                     given("cancellation_fee_won", ApiType::integer),
                     given("cancellation_basis"),
                     nullable("cancelled_on", ApiType::date),
                     nullable("cancellation_fee_on", ApiType::date),
                     nullable("approver_id", ApiType::id),
                     nullable("submitted_at", ApiType::instant),
                     nullable("permitted_at", ApiType::instant),
                     nullable("decided_by_id", ApiType::id),
                     given("record_no"),
                     rows("travelers", {given("person_id", ApiType::id), given("name"), given("task"), nullable("deputy_id", ApiType::id)}),
                     rows("questions", {given("id", ApiType::id), given("question"), nullable("from_question_id", ApiType::id)}),
                     rows("stops", {given("on", ApiType::date), given("from_time"), given("until_time"), given("place"),
                                    nullable("host_id", ApiType::id), word<Activity>("activity"), given("note")}),
                     given("version", ApiType::integer)}};
}

ApiSchema trip_row_schema() {
  return {.name = "TripRow",
          .fields = {given("id", ApiType::id), given("number"), given("purpose"), given("destination"), given("starts_on", ApiType::date),
                     given("ends_on", ApiType::date), word<TripState>("state"), word<TripKind>("kind"), given("team_name"),
                     given("issue_title"), given("leader_name"), given("department_name"), given("travelers", ApiType::integer),
                     given("cancellation_fee_won", ApiType::integer)}};
}

std::vector<ApiField> visit_input_fields() {
  return {optional("host", ApiType::id),
          optional("host_name", ApiType::text, "in place of host: its name"),
          optional("host_department"),
          given("host_email"),
          given("first_choice_on", ApiType::date),
          given("first_choice_time", ApiType::text, "14:00"),
          optional("second_choice_on", ApiType::date),
          optional("second_choice_time"),
          optional("place"),
          given("topic"),
          optional("requests"),
          optional("contact_phone")};
}

ApiSchema visit_schema() {
  return {.name = "Visit",
          .fields = {given("id", ApiType::id),
                     given("number"),
                     nullable("trip_id", ApiType::id),
                     nullable("host_id", ApiType::id),
                     given("host_name"),
                     given("host_department"),
                     given("host_email"),
                     word<VisitState>("state"),
                     given("state_reason"),
                     given("first_choice_at", ApiType::instant),
                     nullable("second_choice_at", ApiType::instant),
                     given("place"),
                     given("topic"),
                     given("requests"),
                     given("record_no"),
                     nullable("signed_by_id", ApiType::id),
                     nullable("signed_at", ApiType::instant),
                     nullable("sent_at", ApiType::instant),
                     nullable("answered_at", ApiType::instant),
                     rows("proposed", {given("at", ApiType::instant), word<DayPart>("part")}),
                     nullable("agreed_at", ApiType::instant),
                     given("attendants"),
                     given("limits"),
                     nullable("photo_allowed", ApiType::boolean),
                     nullable("share_allowed", ApiType::boolean),
                     given("decline_reason"),
                     given("arrival_info"),
                     given("reminders", ApiType::integer),
                     given("groups_together", ApiType::integer),
                     given("feedback"),
                     given("version", ApiType::integer)}};
}

}  // namespace baeumgil
