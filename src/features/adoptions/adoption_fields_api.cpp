#include "features/adoptions/adoption_fields_api.h"

#include "features/adoptions/decision_memory.h"
#include "features/adoptions/mark_milestone.h"

namespace baeumgil {
namespace {

std::vector<std::string> reason_codes() { return {"law", "budget", "organisation", "condition", "effect", "duplicate", "other"}; }

ApiField field(std::string name, ApiType type = ApiType::text) { return {.name = std::move(name), .type = type}; }
ApiField optional_field(std::string name, ApiType type = ApiType::text) {
  return {.name = std::move(name), .type = type, .required = false};
}
ApiField nullable(std::string name, ApiType type) { return {.name = std::move(name), .type = type, .nullable = true}; }

std::vector<ApiField> share_fields() {
  return {{.name = "party", .type = ApiType::text, .values = words_of<ShareParty>()}, field("name"), field("percent", ApiType::number)};
}

std::vector<ApiField> milestone_input() {
  return {{.name = "",
           .type = ApiType::object,
           .fields = {field("title"),
                      field("due_on", ApiType::date),
                      optional_field("done_on", ApiType::date),
                      {.name = "weight",
                       .type = ApiType::integer,
                       .description = "points or per cent, of all milestones or of none; 1 to 1000",
                       .required = false}}}};
}

ApiField years_input() {
  return {
      .name = "years",
      .type = ApiType::array,
      .description = "the budget year by year",
      .required = false,
      .fields = {{.name = "", .type = ApiType::object, .fields = {field("year", ApiType::integer), field("amount", ApiType::integer)}}}};
}

// What a plan is, and what of it can be changed.
std::vector<ApiField> figures_input() {
  return {field("kpi_metric"),
          optional_field("kpi_unit"),
          field("kpi_baseline", ApiType::number),
          field("kpi_target", ApiType::number),
          field("kpi_measure_on", ApiType::date),
          optional_field("budget", ApiType::integer),
          {.name = "milestones", .type = ApiType::array, .fields = milestone_input()},
          years_input()};
}

std::vector<ApiField> plan_input() {
  auto fields = std::vector<ApiField>{field("policy_name")};
  for (auto& one : figures_input()) fields.push_back(std::move(one));
  for (auto const* name : {"budget_line", "risk", "ordinance_change", "pilot_area", "publicity"}) fields.push_back(optional_field(name));
  fields.push_back(optional_field("officer", ApiType::id));
  fields.push_back({.name = "shares",
                    .type = ApiType::array,
                    .description = "who earns how much of the merit; together 100",
                    .required = false,
                    .fields = {{.name = "", .type = ApiType::object, .fields = share_fields()}}});
  fields.push_back(optional_field("version", ApiType::integer));
  return fields;
}

std::vector<ApiField> plan_change_input() {
  auto fields = std::vector<ApiField>{field("what"), field("why")};
  for (auto& one : figures_input()) fields.push_back(std::move(one));
  return fields;
}

std::vector<ApiField> consultation_fields() {
  return {field("id", ApiType::id),
          {.name = "kind", .type = ApiType::text, .values = words_of<ConsultationKind>()},
          field("department_id", ApiType::id),
          field("question"),
          field("asked_on", ApiType::date),
          field("due_on", ApiType::date),
          {.name = "put_off_for", .type = ApiType::text, .description = "why a pre-audit answers later"},
          {.name = "opinion", .type = ApiType::text, .nullable = true, .values = words_of<Opinion>()},
          field("words"),
          field("record_no"),
          nullable("answered_by_id", ApiType::id),
          nullable("answered_on", ApiType::date)};
}

ApiField list_of(std::string name, std::vector<ApiField> fields) {
  return {.name = std::move(name), .type = ApiType::array, .fields = {{.name = "", .type = ApiType::object, .fields = std::move(fields)}}};
}

// What stands beside the row of an adoption.
void add_parts(std::vector<ApiField>& fields) {
  fields.push_back(list_of("consultations", consultation_fields()));
  fields.push_back(list_of("gates_passed", {field("gate"), field("passed_on", ApiType::date), field("record_no"), field("note")}));
  fields.push_back(list_of("checks", {field("months", ApiType::integer),
                                      {.name = "finding", .type = ApiType::text, .values = words_of<CheckFinding>()},
                                      field("words"),
                                      field("is_on_site", ApiType::boolean),
                                      field("checked_on", ApiType::date)}));
  fields.push_back(list_of("milestones", {field("title"), field("due_on", ApiType::date), nullable("done_on", ApiType::date),
                                          nullable("weight", ApiType::integer)}));
  fields.push_back(list_of("years", {field("year", ApiType::integer), field("amount", ApiType::integer)}));
  fields.push_back(list_of("shares", share_fields()));
}

std::vector<ApiField> review_input() {
  return {optional_field("background"),
          optional_field("proposers_note"),
          optional_field("directions_opinions"),
          optional_field("status_and_review"),
          optional_field("alternatives"),
          optional_field("expected_effect"),
          optional_field("citizen_impact"),
          optional_field("national_support"),
          optional_field("expected_cost", ApiType::integer),
          {.name = "cost_traits",
           .type = ApiType::array,
           .description = "event, hall, transferred: what changes the gates besides the sum",
           .required = false,
           .fields = {field("")}},
          optional_field("version", ApiType::integer)};
}

std::vector<ApiField> decision_input() {
  return {
      {.name = "decision", .type = ApiType::text, .values = words_of<Decision>()},
      field("reason"),
      {.name = "reason_code", .type = ApiType::text, .description = "when it is not taken on", .required = false, .values = reason_codes()},
      field("record_no"),
      {.name = "next_review_on", .type = ApiType::date, .description = "compulsory with defer", .required = false},
      {.name = "waits_for",
       .type = ApiType::text,
       .description = "of a no: what would have to change for it to wake",
       .required = false,
       .values = words_of<WakeCondition>()},
      {.name = "waits_for_subject", .type = ApiType::text, .description = "its name", .required = false}};
}

// Who is asked, which gate is passed, what a check finds.
std::vector<ApiField> clock_input(AdoptionStep step) {
  switch (step) {
    case AdoptionStep::contest:
      return {{.name = "named_department", .type = ApiType::id, .description = "the one that should own it"}, field("reason")};
    case AdoptionStep::consult:
      return {{.name = "kind", .type = ApiType::text, .values = words_of<ConsultationKind>()},
              field("asked_department", ApiType::id),
              field("question")};
    case AdoptionStep::opinion:
      return {field("consultation", ApiType::id),
              {.name = "opinion", .type = ApiType::text, .values = words_of<Opinion>()},
              {.name = "words", .type = ApiType::text, .description = "compulsory unless it consents", .required = false},
              optional_field("record_no")};
    case AdoptionStep::put_off:
      return {field("consultation", ApiType::id), field("reason")};
    case AdoptionStep::gate:
      return {{.name = "gate", .type = ApiType::text, .description = "code of its rule"},
              field("passed_on", ApiType::date),
              field("record_no"),
              optional_field("note")};
    default:
      return {field("months", ApiType::integer),
              {.name = "finding", .type = ApiType::text, .values = words_of<CheckFinding>()},
              field("words"),
              optional_field("is_on_site", ApiType::boolean)};
  }
}

std::vector<ApiField> card_input() {
  return {field("year", ApiType::integer),
          field("quarter", ApiType::integer),
          {.name = "status", .type = ApiType::text, .values = words_of<CardStatus>()},
          {.name = "progress_percent",
           .type = ApiType::integer,
           .description = "only where it differs from what the finished milestones say",
           .required = false},
          {.name = "correction_reason", .type = ApiType::text, .description = "compulsory where it differs", .required = false},
          field("done"),
          optional_field("next"),
          optional_field("budget_used", ApiType::integer),
          optional_field("kpi_value", ApiType::number),
          optional_field("problem_and_measure")};
}

std::vector<ApiField> card_mark_input() {
  return {
      field("year", ApiType::integer),
      field("quarter", ApiType::integer),
      {.name = "party", .type = ApiType::text, .description = "as whom, where one holds several posts", .values = words_of<CardParty>()},
      optional_field("remark"),
      optional_field("is_on_site", ApiType::boolean)};
}

}  // namespace

std::vector<ApiField> adoption_filters() {
  return {{.name = "state", .type = ApiType::text, .required = false, .values = words_of<AdoptionState>()},
          {.name = "department", .type = ApiType::id, .description = "the owner department", .required = false},
          optional_field("issue", ApiType::id),
          optional_field("case", ApiType::id),
          optional_field("program", ApiType::id),
          {.name = "year", .type = ApiType::integer, .description = "fiscal year of the programme", .required = false},
          {.name = "decided", .type = ApiType::text, .description = "those that were taken on", .required = false, .values = {"yes"}},
          {.name = "measured", .type = ApiType::boolean, .required = false},
          {.name = "overdue", .type = ApiType::boolean, .description = "whose clock has run out", .required = false}};
}

std::vector<ApiField> adoption_input(AdoptionStep step) {
  switch (step) {
    case AdoptionStep::assign:
      return {field("department", ApiType::id), optional_field("officer", ApiType::id)};
    case AdoptionStep::review:
      return review_input();
    case AdoptionStep::decide:
      return decision_input();
    case AdoptionStep::plan:
      return plan_input();
    case AdoptionStep::ask_plan_change:
      return plan_change_input();
    case AdoptionStep::fund:
      return {field("budget_line")};
    case AdoptionStep::card:
      return card_input();
    case AdoptionStep::mark_card:
      return card_mark_input();
    case AdoptionStep::milestone:
      return {{.name = "milestone", .type = ApiType::integer, .description = "its number in the plan, from 1"},
              {.name = "mark", .type = ApiType::text, .values = words_of<MilestoneMark>()},
              {.name = "done_on", .type = ApiType::date, .description = "compulsory with done", .required = false}};
    case AdoptionStep::implement:
      return {field("evidence")};
    case AdoptionStep::measure:
      return {field("kpi_result", ApiType::number), field("source")};
    case AdoptionStep::drop:
    case AdoptionStep::accept_plan_change:
      return {field("record_no")};
    case AdoptionStep::refuse_plan_change:
    case AdoptionStep::ask_to_drop:
    case AdoptionStep::keep_going:
    case AdoptionStep::reopen:
    case AdoptionStep::ask_again:
    case AdoptionStep::leave_asleep:
      return {field("reason")};
    case AdoptionStep::contest:
    case AdoptionStep::consult:
    case AdoptionStep::opinion:
    case AdoptionStep::put_off:
    case AdoptionStep::gate:
    case AdoptionStep::check:
      return clock_input(step);
    case AdoptionStep::start:
    case AdoptionStep::close:
      break;
  }
  return {};
}

ApiSchema adoption_row_schema() {
  return {.name = "AdoptionRow",
          .fields = {field("id", ApiType::id),
                     field("number"),
                     field("title"),
                     field("case_title"),
                     field("host"),
                     field("owner_department"),
                     {.name = "state", .type = ApiType::text, .values = words_of<AdoptionState>()},
                     field("decide_by", ApiType::date),
                     nullable("progress_percent", ApiType::integer)}};
}

ApiSchema adoption_schema() {
  auto schema = ApiSchema{.name = "Adoption"};
  auto& fields = schema.fields;
  fields = {field("id", ApiType::id),
            field("number"),
            field("case_id", ApiType::id),
            field("issue_id", ApiType::id),
            field("proposer_id", ApiType::id),
            field("proposal"),
            nullable("wished_owner_id", ApiType::id),
            nullable("wished_by", ApiType::date),
            nullable("owner_department_id", ApiType::id),
            nullable("officer_id", ApiType::id),
            nullable("contested_by_department_id", ApiType::id),
            {.name = "state", .type = ApiType::text, .values = words_of<AdoptionState>()},
            field("state_reason"),
            nullable("drop_asked_by_id", ApiType::id),
            nullable("drop_asked_on", ApiType::date),
            {.name = "drop_reason", .type = ApiType::text, .description = "why it was asked to be given up; empty: nobody asks"},
            nullable("plan_change_asked_by_id", ApiType::id),
            {.name = "plan_change", .type = ApiType::text, .description = "what of its plan is asked to be changed; empty: nothing"},
            field("proposed_on", ApiType::date),
            field("decide_by", ApiType::date)};
  for (auto const* name : {"background", "proposers_note", "directions_opinions", "status_and_review", "alternatives", "expected_effect"})
    fields.push_back(field(name));
  fields.push_back(nullable("expected_cost_won", ApiType::integer));
  fields.push_back(field("cost_traits"));
  fields.push_back({.name = "waits_for", .type = ApiType::text, .nullable = true, .values = words_of<WakeCondition>()});
  fields.push_back(field("waits_for_subject"));
  fields.push_back(nullable("ask_again_until", ApiType::date));
  fields.push_back(nullable("asked_again_on", ApiType::date));
  fields.push_back(field("is_woken", ApiType::boolean));
  fields.push_back({.name = "decision", .type = ApiType::text, .nullable = true, .values = words_of<Decision>()});
  for (auto const* name : {"decision_reason_code", "decision_reason", "record_no", "policy_name", "kpi_metric", "kpi_unit", "budget_line",
                           "risk", "ordinance_change", "evidence", "citizen_impact", "national_support", "pilot_area", "publicity"})
    fields.push_back(field(name));
  for (auto const* name :
       {"opened_on", "decided_on", "next_review_on", "keep_until", "plan_due_on", "kpi_measure_on", "started_on", "implemented_on"})
    fields.push_back(nullable(name, ApiType::date));
  for (auto const* name : {"kpi_baseline", "kpi_target", "kpi_result"}) fields.push_back(nullable(name, ApiType::number));
  fields.push_back(nullable("decided_by_id", ApiType::id));
  fields.push_back(nullable("budget_won", ApiType::integer));
  fields.push_back({.name = "progress_percent",
                    .type = ApiType::integer,
                    .description = "finished milestones by weight; null without milestones",
                    .nullable = true});
  add_parts(fields);
  fields.push_back(field("version", ApiType::integer));
  return schema;
}

ApiSchema progress_card_schema() {
  return {.name = "ProgressCard",
          .fields = {field("id", ApiType::id),
                     field("year", ApiType::integer),
                     field("quarter", ApiType::integer),
                     {.name = "status", .type = ApiType::text, .values = words_of<CardStatus>()},
                     {.name = "progress_percent", .type = ApiType::integer, .description = "as the owner reports it"},
                     {.name = "rolled_up_percent",
                      .type = ApiType::integer,
                      .description = "what the finished milestones said on that day",
                      .nullable = true},
                     field("correction_reason"),
                     field("done"),
                     field("next"),
                     field("budget_used_won", ApiType::integer),
                     nullable("kpi_value", ApiType::number),
                     field("problem_and_measure"),
                     field("filed_at", ApiType::instant),
                     list_of("marks", {{.name = "party", .type = ApiType::text, .values = words_of<CardParty>()},
                                       field("by_id", ApiType::id),
                                       field("marked_at", ApiType::instant),
                                       field("remark"),
                                       field("is_on_site", ApiType::boolean)})}};
}

ApiSchema plan_change_schema() {
  auto side = [](std::string name) {
    auto fields = std::vector<ApiField>{field("kpi_metric"), field("kpi_unit")};
    for (auto const* figure : {"kpi_baseline", "kpi_target"}) fields.push_back(nullable(figure, ApiType::number));
    fields.push_back(nullable("kpi_measure_on", ApiType::date));
    fields.push_back(nullable("budget_won", ApiType::integer));
    fields.push_back(list_of("milestones", {field("title"), field("due_on", ApiType::date), nullable("weight", ApiType::integer)}));
    fields.push_back(list_of("years", {field("year", ApiType::integer), field("amount", ApiType::integer)}));
    return ApiField{.name = std::move(name), .type = ApiType::object, .fields = std::move(fields)};
  };
  return {.name = "AdoptionPlanChange",
          .fields = {field("id", ApiType::id),
                     field("what"),
                     field("why"),
                     field("asked_by_id", ApiType::id),
                     field("asked_on", ApiType::date),
                     {.name = "is_accepted", .type = ApiType::boolean, .description = "null: not answered yet", .nullable = true},
                     nullable("answered_on", ApiType::date),
                     field("answer_reason"),
                     field("record_no"),
                     side("before"),
                     side("after")}};
}

ApiSchema condition_change_schema() {
  return {.name = "ConditionChange",
          .fields = {field("id", ApiType::id),
                     {.name = "kind", .type = ApiType::text, .values = words_of<WakeCondition>()},
                     field("subject"),
                     field("what"),
                     field("source"),
                     field("changed_on", ApiType::date)}};
}

std::vector<ApiField> condition_change_input() {
  auto fields = condition_change_schema().fields;
  fields.erase(fields.begin());
  return fields;
}

}  // namespace baeumgil
