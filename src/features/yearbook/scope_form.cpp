#include "features/yearbook/scope_form.h"

#include <algorithm>

#include "base/day_text.h"
#include "features/people/find_person.h"
#include "features/programs/find_program.h"
#include "features/yearbook/yearbook.h"
#include "platform/html/form.h"

namespace baeumgil {
namespace {

constexpr auto kPrograms = 200;

std::string label_of(std::vector<Choice> const& choices, std::string const& value) {
  auto const found = std::ranges::find(choices, value, &Choice::value);
  return found == choices.end() ? value : found->label;
}

std::vector<Choice> choose(std::vector<Choice> choices, std::string const& value) {
  for (auto& choice : choices) choice.is_chosen = choice.value == value;
  return choices;
}

}  // namespace

FunnelScope read_scope(Fields& query, Date today) {
  auto scope = FunnelScope{.program = query.id<ProgramId>("program")};
  if (auto const year = query.integer("year")) scope.year = static_cast<int>(std::clamp<std::int64_t>(*year, 0, 9999));
  scope.department = query.id<DepartmentId>("department");
  scope.field = query.choice<PolicyField>("field");
  scope.on = query.date("on");
  if (scope.on && *scope.on > today) query.refuse("on", "funnel.day_to_come");
  return scope;
}

std::vector<ApiField> scope_query() {
  return {{.name = "on", .type = ApiType::date, .description = "as it stood when that day ended", .required = false},
          {.name = "program", .type = ApiType::id, .required = false},
          {.name = "year", .type = ApiType::integer, .description = "fiscal year of the programme", .required = false},
          {.name = "department", .type = ApiType::id, .required = false},
          {.name = "field", .description = "policy field", .required = false}};
}

ScopeChoices list_scope_choices(Tx& tx, Actor const& actor) {
  auto choices = ScopeChoices{.years = list_yearbook_years(tx)};
  for (auto const& program : list_recent_programs(tx, actor, kPrograms))
    choices.programs.push_back({.value = to_text(program.id), .label = program.title});
  for (auto const& department : list_departments(tx))
    choices.departments.push_back({.value = to_text(department.id), .label = department.name});
  return choices;
}

ScopeForm to_scope_form(Site const& site, Actor const& actor, FunnelScope const& scope, ScopeChoices const& choices) {
  auto form = Form{site.locale(), actor.language};
  if (scope.on) form.set("on", to_text(*scope.on));
  auto shown = ScopeForm{.on = form.date("on", "funnel.on", {})};
  auto years = std::vector<Choice>{};
  for (auto const year : choices.years)
    years.push_back({.value = std::to_string(year), .label = std::to_string(year), .is_chosen = scope.year == year});
  shown.year = form.select("year", "funnel.year", std::move(years), {});
  shown.program =
      form.select("program", "funnel.program", choose(choices.programs, scope.program ? to_text(*scope.program) : std::string{}), {});
  shown.department = form.select("department", "funnel.department",
                                 choose(choices.departments, scope.department ? to_text(*scope.department) : std::string{}), {});
  auto const field = scope.field ? to_word(*scope.field) : std::string_view{};
  shown.field = form.select("field", "funnel.field", enum_choices<PolicyField>(site.locale(), actor.language, "policy_field.", field), {});
  for (auto* select : {&shown.year, &shown.program, &shown.department, &shown.field}) select->empty_label = site.words(actor, "form.all");
  return shown;
}

std::string scope_won(Actor const& actor, Won won) {
  return actor.language == Language::ko ? with_commas(won) + "원" : "KRW " + with_commas(won);
}

std::string scope_words(Site const& site, Actor const& actor, FunnelScope const& scope, ScopeChoices const& choices) {
  auto words = scope.on ? site.words(actor, "funnel.as_of", {day_text(actor.language, *scope.on)}) : site.words(actor, "funnel.as_of_now");
  auto add = [&](std::string const& part) { words += " · " + part; };
  if (scope.year) add(site.words(actor, "funnel.of_year", {std::to_string(*scope.year)}));
  if (scope.program) add(label_of(choices.programs, to_text(*scope.program)));
  if (scope.department) add(label_of(choices.departments, to_text(*scope.department)));
  if (scope.field) add(site.words(actor, "policy_field." + std::string{to_word(*scope.field)}));
  return words;
}

}  // namespace baeumgil
