#include "features/programs/program_clauses_view.h"

#include "base/day_text.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

class ClauseWriter {
 public:
  ClauseWriter(Program const& plan, Locale const& locale, Language language) : plan_{plan}, locale_{locale}, language_{language} {}

  std::vector<std::string> conduct() const {
    return {words("program.line.apply", {days(plan_.apply_from, plan_.apply_until)}),
            words("program.line.period", {days(plan_.starts_on, plan_.ends_on)}),
            words("program.line.team", {std::to_string(plan_.team_max)}),
            words("program.line.trip", {std::to_string(plan_.nights_max), std::to_string(plan_.days_max)}),
            words("program.line.participants", {plan_.participants}),
            words("program.line.fields", {list_of("policy_field.", plan_.fields)}),
            words("program.line.host_kinds", {list_of("program.host_kind.", plan_.host_kinds)})};
  }
  std::string budget() const { return words("program.line.budget", {with_commas(plan_.budget)}); }
  std::string report() const { return words("program.line.report", {std::to_string(plan_.report_due_days)}); }

 private:
  std::string words(std::string_view key, std::vector<std::string> const& arguments) const {
    return locale_.words(language_, key, arguments);
  }
  std::string day(Date date) const { return day_text_with_weekday(language_, date); }
  std::string days(Date from, Date until) const { return day(from) + " ~ " + day(until); }

  template <WordedEnum E>
  std::string list_of(std::string_view prefix, std::vector<E> const& values) const {
    auto text = std::string{};
    for (auto const value : values) {
      if (!text.empty()) text += ", ";
      text += words(std::string{prefix} + std::string{to_word(value)}, {});
    }
    return text;
  }

  Program const& plan_;
  Locale const& locale_;
  Language language_;
};

}  // namespace

// The numbers are those the rules cite: 3 운영방침, 6 결과 보고 (program_rules.cpp).
std::vector<PlanClause> plan_clauses(Program const& plan, std::vector<Issue> const& issues, Locale const& locale, Language language) {
  auto const writer = ClauseWriter{plan, locale, language};
  auto titles = std::vector<PlanIssue>{};
  for (auto const& issue : issues) titles.push_back({issue.id, issue.title});
  return {{.number = 1, .title_key = "program.clause.basis", .text = plan.legal_basis},
          {.number = 2, .title_key = "program.clause.purpose", .text = plan.purpose},
          {.number = 3, .title_key = "program.clause.conduct", .lines = writer.conduct()},
          {.number = 4, .title_key = "program.clause.issues", .issues = std::move(titles)},
          {.number = 5, .title_key = "program.clause.money", .text = plan.expense_rule, .lines = {writer.budget()}},
          {.number = 6, .title_key = "program.clause.report", .lines = {writer.report()}},
          {.number = 7, .title_key = "program.clause.awards", .text = plan.awards_plan},
          {.number = 8, .title_key = "program.clause.overseas", .text = plan.overseas_plan},
          {.number = 9, .title_key = "program.clause.safety", .text = plan.safety},
          {.number = 10, .title_key = "program.clause.notes", .text = plan.notes}};
}

}  // namespace baeumgil
