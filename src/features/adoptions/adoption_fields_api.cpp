#include "features/adoptions/adoption_fields_api.h"

#include "features/adoptions/mark_milestone.h"

namespace baeumgil {
namespace {

template <WordedEnum E>
std::vector<std::string> words_of() {
  auto words = std::vector<std::string>{};
  for (auto const value : all_of<E>()) words.emplace_back(to_word(value));
  return words;
}

std::vector<std::string> reason_codes() { return {"law", "budget", "organisation", "condition", "effect", "duplicate", "other"}; }

ApiField field(std::string name, ApiType type = ApiType::text) { return {.name = std::move(name), .type = type}; }
ApiField optional_field(std::string name, ApiType type = ApiType::text) {
  return {.name = std::move(name), .type = type, .required = false};
}
ApiField nullable(std::string name, ApiType type) { return {.name = std::move(name), .type = type, .nullable = true}; }

std::vector<ApiField> plan_input() {
  auto const milestone =
      std::vector<ApiField>{{.name = "",
                             .type = ApiType::object,
                             .fields = {field("title"), field("due_on", ApiType::date), optional_field("done_on", ApiType::date)}}};
  return {field("policy_name"),
          field("kpi_metric"),
          optional_field("kpi_unit"),
          field("kpi_baseline", ApiType::number),
          field("kpi_target", ApiType::number),
          field("kpi_measure_on", ApiType::date),
          optional_field("budget", ApiType::integer),
          optional_field("budget_line"),
          optional_field("risk"),
          optional_field("ordinance_change"),
          optional_field("officer", ApiType::id),
          {.name = "milestones", .type = ApiType::array, .fields = milestone},
          optional_field("version", ApiType::integer)};
}

std::vector<ApiField> card_input() {
  return {field("year", ApiType::integer),
          field("quarter", ApiType::integer),
          {.name = "status", .type = ApiType::text, .values = words_of<CardStatus>()},
          field("progress_percent", ApiType::integer),
          field("done"),
          optional_field("next"),
          optional_field("budget_used", ApiType::integer),
          optional_field("kpi_value", ApiType::number),
          optional_field("problem_and_measure")};
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
      return {optional_field("background"),
              optional_field("proposers_note"),
              optional_field("directions_opinions"),
              optional_field("status_and_review"),
              optional_field("alternatives"),
              optional_field("expected_effect"),
              optional_field("expected_cost", ApiType::integer),
              optional_field("version", ApiType::integer)};
    case AdoptionStep::decide:
      return {{.name = "decision", .type = ApiType::text, .values = words_of<Decision>()},
              field("reason"),
              {.name = "reason_code",
               .type = ApiType::text,
               .description = "when it is not taken on",
               .required = false,
               .values = reason_codes()},
              field("record_no"),
              {.name = "next_review_on", .type = ApiType::date, .description = "compulsory with defer", .required = false}};
    case AdoptionStep::plan:
      return plan_input();
    case AdoptionStep::fund:
      return {field("budget_line")};
    case AdoptionStep::card:
      return card_input();
    case AdoptionStep::milestone:
      return {{.name = "milestone", .type = ApiType::integer, .description = "its number in the plan, from 1"},
              {.name = "mark", .type = ApiType::text, .values = words_of<MilestoneMark>()},
              {.name = "done_on", .type = ApiType::date, .description = "compulsory with done", .required = false}};
    case AdoptionStep::implement:
      return {field("evidence")};
    case AdoptionStep::measure:
      return {field("kpi_result", ApiType::number), field("source")};
    case AdoptionStep::drop:
    case AdoptionStep::reopen:
      return {field("reason")};
    case AdoptionStep::consult:
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
            nullable("owner_department_id", ApiType::id),
            nullable("officer_id", ApiType::id),
            {.name = "state", .type = ApiType::text, .values = words_of<AdoptionState>()},
            field("state_reason"),
            field("proposed_on", ApiType::date),
            field("decide_by", ApiType::date)};
  for (auto const* name : {"background", "proposers_note", "directions_opinions", "status_and_review", "alternatives", "expected_effect"})
    fields.push_back(field(name));
  fields.push_back(nullable("expected_cost_won", ApiType::integer));
  fields.push_back({.name = "decision", .type = ApiType::text, .nullable = true, .values = words_of<Decision>()});
  for (auto const* name : {"decision_reason_code", "decision_reason", "record_no", "policy_name", "kpi_metric", "kpi_unit", "budget_line",
                           "risk", "ordinance_change", "evidence"})
    fields.push_back(field(name));
  for (auto const* name : {"decided_on", "next_review_on", "keep_until", "plan_due_on", "kpi_measure_on", "started_on", "implemented_on"})
    fields.push_back(nullable(name, ApiType::date));
  for (auto const* name : {"kpi_baseline", "kpi_target", "kpi_result"}) fields.push_back(nullable(name, ApiType::number));
  fields.push_back(nullable("decided_by_id", ApiType::id));
  fields.push_back(nullable("budget_won", ApiType::integer));
  fields.push_back({.name = "milestones",
                    .type = ApiType::array,
                    .fields = {{.name = "",
                                .type = ApiType::object,
                                .fields = {field("title"), field("due_on", ApiType::date), nullable("done_on", ApiType::date)}}}});
  fields.push_back(field("version", ApiType::integer));
  return schema;
}

ApiSchema progress_card_schema() {
  return {.name = "ProgressCard",
          .fields = {field("id", ApiType::id),
                     field("year", ApiType::integer),
                     field("quarter", ApiType::integer),
                     {.name = "status", .type = ApiType::text, .values = words_of<CardStatus>()},
                     field("progress_percent", ApiType::integer),
                     field("done"),
                     field("next"),
                     field("budget_used_won", ApiType::integer),
                     nullable("kpi_value", ApiType::number),
                     field("problem_and_measure"),
                     field("filed_at", ApiType::instant)}};
}

}  // namespace baeumgil
