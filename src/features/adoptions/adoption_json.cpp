#include "features/adoptions/adoption_json.h"

#include "features/adoptions/adoption_parts_store.h"
#include "features/adoptions/progress.h"

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
  json.key("waits_for");
  if (adoption.waits_for)
    json.value(to_word(*adoption.waits_for));
  else
    json.null();
  json.field("waits_for_subject", adoption.waits_for_subject);
  write_date(json, "ask_again_until", adoption.ask_again_until);
  write_date(json, "asked_again_on", adoption.asked_again_on);
  json.field("is_woken", adoption.is_woken);
}

void write_consultations(JsonWriter& json, std::vector<AdoptionConsultation> const& consultations) {
  json.key("consultations").begin_array();
  for (auto const& asked : consultations) {
    json.begin_object().field("id", to_text(asked.id)).field("kind", to_word(asked.kind));
    json.field("department_id", to_text(asked.department)).field("question", asked.question);
    json.field("asked_on", to_text(asked.asked_on)).field("due_on", to_text(asked.due_on));
    json.field("put_off_for", asked.put_off_for).key("opinion");
    if (asked.opinion)
      json.value(to_word(*asked.opinion));
    else
      json.null();
    json.field("words", asked.words).field("record_no", asked.record_no);
    write_id(json, "answered_by_id", asked.answered_by);
    write_date(json, "answered_on", asked.answered_on);
    json.end_object();
  }
  json.end_array();
}

void write_gates_and_checks(JsonWriter& json, Adoption const& adoption) {
  json.key("gates_passed").begin_array();
  for (auto const& gate : adoption.gates)
    json.begin_object()
        .field("gate", gate.rule_code)
        .field("passed_on", to_text(gate.passed_on))
        .field("record_no", gate.record_no)
        .field("note", gate.note)
        .end_object();
  json.end_array().key("checks").begin_array();
  for (auto const& check : adoption.checks)
    json.begin_object()
        .field("months", check.months)
        .field("finding", to_word(check.finding))
        .field("words", check.words)
        .field("is_on_site", check.is_on_site)
        .field("checked_on", to_text(check.checked_on))
        .end_object();
  json.end_array();
}

void write_years(JsonWriter& json, std::vector<BudgetYear> const& years) {
  json.key("years").begin_array();
  for (auto const& year : years) json.begin_object().field("year", year.year).field("amount", year.amount.amount).end_object();
  json.end_array();
}

void write_figures(JsonWriter& json, std::string_view side, PlanFigures const& figures) {
  json.key(side).begin_object().field("kpi_metric", figures.kpi_metric).field("kpi_unit", figures.kpi_unit);
  json.field("kpi_baseline", figures.kpi_baseline).field("kpi_target", figures.kpi_target);
  write_date(json, "kpi_measure_on", figures.kpi_measure_on);
  write_won(json, "budget_won", figures.budget);
  json.key("milestones").begin_array();
  for (auto const& milestone : figures.milestones)
    json.begin_object()
        .field("title", milestone.title)
        .field("due_on", to_text(milestone.due_on))
        .field("weight", milestone.weight)
        .end_object();
  json.end_array();
  write_years(json, figures.years);
  json.end_object();
}

void write_plan(JsonWriter& json, Adoption const& adoption) {
  write_date(json, "plan_due_on", adoption.plan_due_on);
  json.field("policy_name", adoption.policy_name).field("kpi_metric", adoption.kpi_metric).field("kpi_unit", adoption.kpi_unit);
  json.field("kpi_baseline", adoption.kpi_baseline).field("kpi_target", adoption.kpi_target).field("kpi_result", adoption.kpi_result);
  write_date(json, "kpi_measure_on", adoption.kpi_measure_on);
  write_won(json, "budget_won", adoption.budget);
  json.field("budget_line", adoption.budget_line).field("risk", adoption.risk).field("ordinance_change", adoption.ordinance_change);
  json.field("pilot_area", adoption.notes.pilot_area).field("publicity", adoption.notes.publicity);
  write_date(json, "started_on", adoption.started_on);
  write_date(json, "implemented_on", adoption.implemented_on);
  json.field("evidence", adoption.evidence).field("progress_percent", weight_done(adoption.milestones).percent());
  json.key("milestones").begin_array();
  for (auto const& milestone : adoption.milestones) {
    json.begin_object().field("title", milestone.title).field("due_on", to_text(milestone.due_on));
    write_date(json, "done_on", milestone.done_on);
    json.field("weight", milestone.weight).end_object();
  }
  json.end_array();
  write_years(json, adoption.years);
  json.key("shares").begin_array();
  for (auto const& share : adoption.shares)
    json.begin_object().field("party", to_word(share.party)).field("name", share.name).field("percent", share.percent).end_object();
  json.end_array();
}

}  // namespace

void write_adoption(JsonWriter& json, Adoption const& adoption) {
  json.begin_object().field("id", to_text(adoption.id)).field("number", adoption.number);
  json.field("case_id", to_text(adoption.source_case)).field("issue_id", to_text(adoption.issue));
  json.field("proposer_id", to_text(adoption.proposer)).field("proposal", adoption.proposal);
  write_id(json, "wished_owner_id", adoption.wished_owner);
  write_date(json, "wished_by", adoption.wished_by);
  write_id(json, "owner_department_id", adoption.owner_department);
  write_id(json, "officer_id", adoption.officer);
  write_id(json, "contested_by_department_id", adoption.dispute ? adoption.dispute->department : DepartmentId{});
  json.field("state", to_word(adoption.state)).field("state_reason", adoption.state_reason);
  write_id(json, "drop_asked_by_id", adoption.drop_request ? adoption.drop_request->asked_by : PersonId{});
  write_date(json, "drop_asked_on", adoption.drop_request ? std::optional{adoption.drop_request->asked_on} : std::nullopt);
  json.field("drop_reason", adoption.drop_request ? adoption.drop_request->reason : std::string{});
  write_id(json, "plan_change_asked_by_id", adoption.plan_change ? adoption.plan_change->asked_by : PersonId{});
  json.field("plan_change", adoption.plan_change ? adoption.plan_change->what : std::string{});
  json.field("proposed_on", to_text(adoption.proposed_on)).field("decide_by", to_text(adoption.decide_by));
  write_date(json, "opened_on", adoption.opened_on);
  json.field("background", adoption.background).field("proposers_note", adoption.proposers_note);
  json.field("directions_opinions", adoption.directions_opinions).field("status_and_review", adoption.status_and_review);
  json.field("alternatives", adoption.alternatives).field("expected_effect", adoption.expected_effect);
  json.field("citizen_impact", adoption.notes.citizen_impact).field("national_support", adoption.notes.national_support);
  write_won(json, "expected_cost_won", adoption.expected_cost);
  json.field("cost_traits", text_of(adoption.cost_traits));
  write_consultations(json, adoption.consultations);
  write_gates_and_checks(json, adoption);
  write_decision(json, adoption);
  write_plan(json, adoption);
  json.field("version", adoption.version).end_object();
}

void write_card(JsonWriter& json, ProgressCard const& card) {
  json.begin_object().field("id", to_text(card.id)).field("year", card.year).field("quarter", card.quarter);
  json.field("status", to_word(card.status)).field("progress_percent", card.progress_percent);
  json.field("rolled_up_percent", card.rolled_up_percent).field("correction_reason", card.correction_reason).field("done", card.done);
  json.field("next", card.next).field("budget_used_won", card.budget_used.amount).field("kpi_value", card.kpi_value);
  json.field("problem_and_measure", card.problem_and_measure).field("filed_at", to_text(card.filed_at));
  json.key("marks").begin_array();
  for (auto const& mark : card.marks)
    json.begin_object()
        .field("party", to_word(mark.party))
        .field("by_id", to_text(mark.by))
        .field("marked_at", to_text(mark.marked_at))
        .field("remark", mark.remark)
        .field("is_on_site", mark.is_on_site)
        .end_object();
  json.end_array().end_object();
}

void write_plan_change(JsonWriter& json, AdoptionPlanChange const& change) {
  json.begin_object().field("id", to_text(change.id)).field("what", change.what).field("why", change.why);
  json.field("asked_by_id", to_text(change.asked_by)).field("asked_on", to_text(change.asked_on));
  json.field("is_accepted", change.is_accepted);
  write_date(json, "answered_on", change.answered_on);
  json.field("answer_reason", change.answer_reason).field("record_no", change.record_no);
  write_figures(json, "before", change.before);
  write_figures(json, "after", change.after);
  json.end_object();
}

std::string to_json(Adoption const& adoption) {
  auto json = JsonWriter{};
  write_adoption(json, adoption);
  return json.take();
}

}  // namespace baeumgil
