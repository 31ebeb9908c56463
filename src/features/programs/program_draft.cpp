#include "features/programs/program_draft.h"

#include "base/text.h"

namespace baeumgil {
namespace {

struct Findings {
  Problem problem{.kind = Kind::invalid, .key = "problem.invalid"};

  void add(std::string_view field, std::string_view key, std::vector<std::string> arguments = {}) {
    problem.fields.push_back({.field = std::string{field}, .key = std::string{key}, .arguments = std::move(arguments)});
  }
  void needs(std::string_view field, bool is_there) {
    if (!is_there) add(field, "field.required");
  }
  void range(std::string_view field, std::optional<std::int64_t> value, std::int64_t least, std::int64_t most) {
    if (!value) return add(field, "field.required");
    if (*value < least) add(field, "field.too_small", {std::to_string(least)});
    if (*value > most) add(field, "field.too_large", {std::to_string(most)});
  }
  void at_most(std::string_view field, std::string const& text, std::size_t limit) {
    if (character_count(text) > limit) add(field, "field.too_long", {std::to_string(limit)});
  }
};

void look_at_dates(ProgramDraft const& draft, Findings& findings) {
  findings.needs("starts_on", draft.starts_on.has_value());
  findings.needs("ends_on", draft.ends_on.has_value());
  findings.needs("apply_from", draft.apply_from.has_value());
  findings.needs("apply_until", draft.apply_until.has_value());
  if (draft.starts_on && draft.ends_on && *draft.ends_on < *draft.starts_on) findings.add("ends_on", "program.ends_before_it_starts");
  if (draft.apply_from && draft.apply_until && *draft.apply_until < *draft.apply_from)
    findings.add("apply_until", "program.window_ends_before_it_opens");
  if (draft.apply_until && draft.ends_on && *draft.apply_until > *draft.ends_on) findings.add("apply_until", "program.window_after_end");
}

void look_at_texts(Program const& plan, Findings& findings) {
  constexpr auto kLong = std::size_t{4000};
  findings.at_most("title", plan.title, 120);
  findings.at_most("legal_basis", plan.legal_basis, kLong);
  findings.at_most("purpose", plan.purpose, kLong);
  findings.at_most("participants", plan.participants, 1000);
  findings.at_most("expense_rule", plan.expense_rule, kLong);
  findings.at_most("awards_plan", plan.awards_plan, kLong);
  findings.at_most("overseas_plan", plan.overseas_plan, kLong);
  findings.at_most("safety", plan.safety, kLong);
  findings.at_most("notes", plan.notes, kLong);
  findings.at_most("gist", plan.gist, 500);
  findings.at_most("keywords", plan.keywords, 200);
}

}  // namespace

std::optional<Problem> problem_of(ProgramDraft const& draft) {
  auto findings = Findings{};
  findings.needs("title", !draft.plan.title.empty());
  findings.range("fiscal_year", draft.fiscal_year, 2000, 2100);
  look_at_dates(draft, findings);
  findings.range("team_max", draft.team_max, 1, 50);
  findings.range("nights_max", draft.nights_max, 0, 60);
  findings.range("days_max", draft.days_max, 1, 61);
  findings.range("report_due_days", draft.report_due_days, 1, 90);
  look_at_texts(draft.plan, findings);
  if (draft.plan.budget.amount < 0) findings.add("budget", "field.too_small", {"0"});
  if (findings.problem.fields.empty()) return std::nullopt;
  return std::move(findings.problem);
}

void put_into(Program& program, ProgramDraft const& draft) {
  auto plan = draft.plan;
  plan.id = program.id;
  plan.state = program.state;
  plan.owner = program.owner;
  plan.owner_department = program.owner_department;
  plan.record_no = program.record_no;
  plan.state_reason = program.state_reason;
  plan.state_before_suspension = program.state_before_suspension;
  plan.version = program.version;
  plan.fiscal_year = static_cast<int>(*draft.fiscal_year);
  plan.starts_on = *draft.starts_on;
  plan.ends_on = *draft.ends_on;
  plan.apply_from = *draft.apply_from;
  plan.apply_until = *draft.apply_until;
  plan.team_max = static_cast<int>(*draft.team_max);
  plan.nights_max = static_cast<int>(*draft.nights_max);
  plan.days_max = static_cast<int>(*draft.days_max);
  plan.report_due_days = static_cast<int>(*draft.report_due_days);
  program = std::move(plan);
}

std::vector<std::string_view> missing_fields(Program const& program) {
  auto missing = std::vector<std::string_view>{};
  auto needs = [&](std::string_view field, bool is_there) {
    if (!is_there) missing.push_back(field);
  };
  needs("legal_basis", !program.legal_basis.empty());
  needs("purpose", !program.purpose.empty());
  needs("participants", !program.participants.empty());
  needs("fields", !program.fields.empty());
  needs("issues", !program.issues.empty());
  needs("host_kinds", !program.host_kinds.empty());
  needs("budget", program.budget.amount > 0);
  needs("expense_rule", !program.expense_rule.empty());
  needs("awards_plan", !program.awards_plan.empty());
  needs("gist", !program.gist.empty());
  needs("keywords", !program.keywords.empty());
  return missing;
}

}  // namespace baeumgil
