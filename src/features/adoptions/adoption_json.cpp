#include "features/adoptions/adoption_json.h"

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

void write_date(JsonWriter& json, std::string_view name, std::optional<Date> const& date) {
  json.key(name);
  if (date)
    json.value(to_text(*date));
  else
    json.null();
}

void write_won(JsonWriter& json, std::string_view name, std::optional<Won> const& won) {
  json.key(name);
  if (won)
    json.value(won->amount);
  else
    json.null();
}

void write_decision(JsonWriter& json, Adoption const& adoption) {
  json.key("decision");
  if (adoption.decision)
    json.value(to_word(*adoption.decision));
  else
    json.null();
  json.field("decision_reason_code", adoption.decision_reason_code).field("decision_reason", adoption.decision_reason);
  write_id(json, "decided_by_id", adoption.decided_by);
  write_date(json, "decided_on", adoption.decided_on);
  json.field("record_no", adoption.record_no);
  write_date(json, "next_review_on", adoption.next_review_on);
  write_date(json, "keep_until", adoption.keep_until);
}

void write_plan(JsonWriter& json, Adoption const& adoption) {
  write_date(json, "plan_due_on", adoption.plan_due_on);
  json.field("policy_name", adoption.policy_name).field("kpi_metric", adoption.kpi_metric).field("kpi_unit", adoption.kpi_unit);
  json.field("kpi_baseline", adoption.kpi_baseline).field("kpi_target", adoption.kpi_target).field("kpi_result", adoption.kpi_result);
  write_date(json, "kpi_measure_on", adoption.kpi_measure_on);
  write_won(json, "budget_won", adoption.budget);
  json.field("budget_line", adoption.budget_line).field("risk", adoption.risk).field("ordinance_change", adoption.ordinance_change);
  write_date(json, "started_on", adoption.started_on);
  write_date(json, "implemented_on", adoption.implemented_on);
  json.field("evidence", adoption.evidence).key("milestones").begin_array();
  for (auto const& milestone : adoption.milestones) {
    json.begin_object().field("title", milestone.title).field("due_on", to_text(milestone.due_on));
    write_date(json, "done_on", milestone.done_on);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_adoption(JsonWriter& json, Adoption const& adoption) {
  json.begin_object().field("id", to_text(adoption.id)).field("number", adoption.number);
  json.field("case_id", to_text(adoption.source_case)).field("issue_id", to_text(adoption.issue));
  json.field("proposer_id", to_text(adoption.proposer)).field("proposal", adoption.proposal);
  write_id(json, "owner_department_id", adoption.owner_department);
  write_id(json, "officer_id", adoption.officer);
  json.field("state", to_word(adoption.state)).field("state_reason", adoption.state_reason);
  json.field("proposed_on", to_text(adoption.proposed_on)).field("decide_by", to_text(adoption.decide_by));
  json.field("background", adoption.background).field("proposers_note", adoption.proposers_note);
  json.field("directions_opinions", adoption.directions_opinions).field("status_and_review", adoption.status_and_review);
  json.field("alternatives", adoption.alternatives).field("expected_effect", adoption.expected_effect);
  write_won(json, "expected_cost_won", adoption.expected_cost);
  write_decision(json, adoption);
  write_plan(json, adoption);
  json.field("version", adoption.version).end_object();
}

void write_card(JsonWriter& json, ProgressCard const& card) {
  json.begin_object().field("id", to_text(card.id)).field("year", card.year).field("quarter", card.quarter);
  json.field("status", to_word(card.status)).field("progress_percent", card.progress_percent).field("done", card.done);
  json.field("next", card.next).field("budget_used_won", card.budget_used.amount).field("kpi_value", card.kpi_value);
  json.field("problem_and_measure", card.problem_and_measure).field("filed_at", to_text(card.filed_at)).end_object();
}

std::string to_json(Adoption const& adoption) {
  auto json = JsonWriter{};
  write_adoption(json, adoption);
  return json.take();
}

}  // namespace baeumgil
