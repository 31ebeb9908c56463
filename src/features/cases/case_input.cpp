#include "features/cases/case_input.h"

#include <array>
#include <utility>

#include "base/text.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kLongText = std::size_t{4000};
constexpr auto kTitle = std::size_t{120};

std::optional<int> read_fit(Fields& fields, std::string_view name) {
  auto const value = fields.integer(name);
  if (!value) return std::nullopt;
  if (*value < 0 || *value > 2) fields.refuse(name, "field.unknown_choice");
  return static_cast<int>(*value);
}

void read_results(Fields& fields, CaseInput& input) {
  input.result_metric = fields.text("result_metric");
  input.result_before = fields.text("result_before");
  input.result_after = fields.text("result_after");
  input.result_period = fields.text("result_period");
  input.result_source = fields.text("result_source");
}

void read_transferability(Fields& fields, CaseInput& input) {
  input.conditions = fields.text("conditions");
  input.fit.population = read_fit(fields, "fit_population");
  input.fit.density = read_fit(fields, "fit_density");
  input.fit.finance = read_fit(fields, "fit_finance");
  input.fit.law = read_fit(fields, "fit_law");
  input.fit.organisation = read_fit(fields, "fit_organisation");
  input.fit.technology = read_fit(fields, "fit_technology");
  input.already_copied_by = fields.text("already_copied_by");
}

struct Problems {
  Problem problem{.kind = Kind::invalid, .key = "problem.invalid"};
  void add(std::string_view field, std::string_view key, std::vector<std::string> arguments = {}) {
    problem.fields.push_back({.field = std::string{field}, .key = std::string{key}, .arguments = std::move(arguments)});
  }
  std::optional<Problem> take() {
    if (problem.fields.empty()) return std::nullopt;
    return std::move(problem);
  }
};

}  // namespace

CaseInput read_case_input(Fields& fields) {
  auto input = CaseInput{};
  input.host = fields.id<InstitutionId>("host").value_or(InstitutionId{});
  input.title = fields.text("title");
  input.one_line = fields.text("one_line");
  input.field = fields.choice<PolicyField>("field");
  input.problem_before = fields.text("problem_before");
  input.what_they_did = fields.text("what_they_did");
  if (auto const year = fields.integer("since_year")) input.since_year = static_cast<int>(*year);
  input.cost_initial = fields.won("cost_initial");
  input.cost_yearly = fields.won("cost_yearly");
  input.cost_note = fields.text("cost_note");
  read_results(fields, input);
  input.legal_basis = fields.text("legal_basis");
  input.failure_points = fields.text("failure_points");
  read_transferability(fields, input);
  input.award = fields.text("award");
  input.evidence_url = fields.text("evidence_url");
  input.evidence_grade = fields.choice<EvidenceGrade>("evidence_grade").value_or(EvidenceGrade::unrated);
  input.outcome = fields.choice<CaseOutcome>("outcome").value_or(CaseOutcome::success);
  input.keywords = fields.text("keywords");
  input.share_scope = fields.choice<ShareScope>("share_scope").value_or(ShareScope::internal);
  input.is_host_verified = fields.flag("is_host_verified");
  input.version = static_cast<int>(fields.integer("version").value_or(0));
  return input;
}

std::optional<Problem> input_problem(CaseInput const& input) {
  auto problems = Problems{};
  if (input.title.empty()) problems.add("title", "field.required");
  if (character_count(input.title) > kTitle) problems.add("title", "field.too_long", {std::to_string(kTitle)});
  if (input.host.is_nil()) problems.add("host", "field.required");
  if (!input.field) problems.add("field", "field.required");
  if (input.since_year && (*input.since_year < 1945 || *input.since_year > 2100)) problems.add("since_year", "field.out_of_range");
  if (input.cost_initial && input.cost_initial->amount < 0) problems.add("cost_initial", "field.out_of_range");
  if (input.cost_yearly && input.cost_yearly->amount < 0) problems.add("cost_yearly", "field.out_of_range");
  auto const is_web = input.evidence_url.starts_with("https://") || input.evidence_url.starts_with("http://");
  if (!input.evidence_url.empty() && !is_web) problems.add("evidence_url", "field.not_an_address");
  auto const texts = std::array{std::pair{"problem_before", &input.problem_before}, std::pair{"what_they_did", &input.what_they_did},
                                std::pair{"failure_points", &input.failure_points}, std::pair{"conditions", &input.conditions},
                                std::pair{"one_line", &input.one_line}};
  for (auto const& [field, text] : texts)
    if (character_count(*text) > kLongText) problems.add(field, "field.too_long", {std::to_string(kLongText)});
  return problems.take();
}

void apply(CaseInput const& input, Case& found) {
  found.host = input.host;
  found.title = input.title;
  found.one_line = input.one_line;
  found.field = *input.field;
  found.problem_before = input.problem_before;
  found.what_they_did = input.what_they_did;
  found.since_year = input.since_year;
  found.cost_initial = input.cost_initial;
  found.cost_yearly = input.cost_yearly;
  found.cost_note = input.cost_note;
  found.result_metric = input.result_metric;
  found.result_before = input.result_before;
  found.result_after = input.result_after;
  found.result_period = input.result_period;
  found.result_source = input.result_source;
  found.legal_basis = input.legal_basis;
  found.failure_points = input.failure_points;
  found.conditions = input.conditions;
  found.fit = input.fit;
  found.already_copied_by = input.already_copied_by;
  found.award = input.award;
  found.evidence_url = input.evidence_url;
  found.evidence_grade = input.evidence_grade;
  found.outcome = input.outcome;
  found.keywords = input.keywords;
  found.share_scope = input.share_scope;
  found.is_host_verified = input.is_host_verified;
  if (input.version != 0) found.version = input.version;
}

std::optional<Problem> card_problem(Case const& found) {
  auto problems = Problems{};
  auto const texts = std::array{std::pair{"one_line", &found.one_line}, std::pair{"problem_before", &found.problem_before},
                                std::pair{"what_they_did", &found.what_they_did}, std::pair{"conditions", &found.conditions},
                                std::pair{"keywords", &found.keywords}};
  for (auto const& [field, text] : texts)
    if (text->empty()) problems.add(field, "field.required");
  if (!found.result_metric.empty() && found.result_source.empty()) problems.add("result_source", "case.result_needs_source");
  if (found.evidence_url.empty() && found.report.is_nil()) problems.add("evidence_url", "case.evidence_required");
  return problems.take();
}

}  // namespace baeumgil
