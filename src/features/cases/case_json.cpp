#include "features/cases/case_json.h"

namespace baeumgil {
namespace {

void write_won(JsonWriter& json, std::string_view name, std::optional<Won> const& won) {
  json.key(name);
  if (won)
    json.value(won->amount);
  else
    json.null();
}

void write_day(JsonWriter& json, std::string_view name, std::optional<Date> const& day) {
  json.key(name);
  if (day)
    json.value(to_text(*day));
  else
    json.null();
}

void write_origin(JsonWriter& json, Case const& found) {
  json.key("report_id");
  if (found.report.is_nil())
    json.null();
  else
    json.value(to_text(found.report));
  json.key("team_id");
  if (found.team.is_nil())
    json.null();
  else
    json.value(to_text(found.team));
  json.field("host_id", to_text(found.host)).field("host_name", found.host_name).field("author_id", to_text(found.author));
}

void write_fit(JsonWriter& json, Transferability const& fit) {
  json.key("fit").begin_object();
  json.field("population", fit.population).field("density", fit.density).field("finance", fit.finance);
  json.field("law", fit.law).field("organisation", fit.organisation).field("technology", fit.technology).end_object();
}

}  // namespace

void write_case(JsonWriter& json, Case const& found) {
  json.begin_object().field("id", to_text(found.id)).field("number", found.number);
  write_origin(json, found);
  json.field("title", found.title).field("one_line", found.one_line).field("field", to_word(found.field));
  json.field("problem_before", found.problem_before).field("what_they_did", found.what_they_did).field("since_year", found.since_year);
  write_won(json, "cost_initial_won", found.cost_initial);
  write_won(json, "cost_yearly_won", found.cost_yearly);
  json.field("cost_note", found.cost_note).field("result_metric", found.result_metric).field("result_before", found.result_before);
  json.field("result_after", found.result_after).field("result_period", found.result_period).field("result_source", found.result_source);
  json.field("legal_basis", found.legal_basis).field("failure_points", found.failure_points).field("conditions", found.conditions);
  write_fit(json, found.fit);
  json.field("already_copied_by", found.already_copied_by).field("award", found.award).field("evidence_url", found.evidence_url);
  json.field("evidence_grade", to_word(found.evidence_grade)).field("outcome", to_word(found.outcome));
  json.field("keywords", found.keywords).field("share_scope", to_word(found.share_scope)).field("is_host_verified", found.is_host_verified);
  write_day(json, "valid_until", found.valid_until);
  write_day(json, "as_of", found.as_of);
  write_day(json, "ask_again_on", found.ask_again_on);
  json.key("merged_into_id");
  if (found.merged_into.is_nil())
    json.null();
  else
    json.value(to_text(found.merged_into));
  json.field("state", to_word(found.state)).field("state_reason", found.state_reason).key("issue_ids").begin_array();
  for (auto const& issue : found.issues) json.value(to_text(issue));
  json.end_array().field("version", found.version).end_object();
}

std::string to_json(Case const& found) {
  auto json = JsonWriter{};
  write_case(json, found);
  return json.take();
}

}  // namespace baeumgil
