#include "base/day_text.h"
#include "features/expenses/expense_input.h"
#include "features/expenses/expense_money.h"
#include "features/expenses/expense_pages.h"
#include "features/expenses/expense_views.h"
#include "features/expenses/expense_words.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "features/trips/trip_words.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/filter_words.h"
#include "platform/web/query_string.h"

namespace baeumgil {
namespace {

constexpr auto kPageSize = 20;

struct Listed {
  std::vector<ExpenseRow> rows{};
  std::int64_t total{0};
  std::vector<ExpenseTotal> totals{};
  std::vector<Department> departments{};
};

Tabs to_tabs(Site const& site, Actor const& actor, std::string_view here) {
  auto tabs = Tabs{.label_key = "expense.tabs"};
  for (auto const& [path, key] : {std::pair{"/expenses", "expense.tab.all"}, std::pair{"/expenses/unclaimed", "expense.tab.unclaimed"}})
    tabs.tabs.push_back({.label = site.words(actor, key), .path = path, .is_current = here == path});
  return tabs;
}

ExpenseRowView to_row(Site const& site, Actor const& actor, ExpenseRow const& row) {
  return {.id = to_text(row.id),
          .number = row.number,
          .purpose = row.purpose,
          .period = trip_period(actor.language, row.starts_on, row.ends_on) + " · " + row.trip_number,
          .person = row.person_name,
          .department = row.department_name,
          .claimed = row.claimed_on ? won_text(actor.language, row.claimed) : "–",
          .allowed = row.allowed > Won{} ? won_text(actor.language, row.allowed) : "–",
          .state = expense_badge(site, actor, row.state)};
}

void add_filters(ExpenseListView& view, Site const& site, Actor const& actor, ExpenseFilter const& filter, Listed const& listed) {
  auto const form = Form{site.locale(), actor.language};
  auto const state = filter.state ? to_word(*filter.state) : std::string_view{};
  view.state =
      form.select("state", "expense.state", enum_choices<ExpenseState>(site.locale(), actor.language, "expense.state.", state), {});
  view.state.empty_label = site.words(actor, "form.all");
  auto const confirmation = filter.confirmation ? to_word(*filter.confirmation) : std::string_view{};
  view.confirmation = form.select("confirmation", "expense.confirmation",
                                  enum_choices<Confirmation>(site.locale(), actor.language, "expense.confirmation.", confirmation), {});
  view.confirmation.empty_label = site.words(actor, "form.all");
  view.year = form.text("year", "expense.year", {.max_length = 4});
  if (filter.year) view.year.value = std::to_string(*filter.year);
  if (may_see_totals(actor)) {
    auto choices = std::vector<Choice>{};
    for (auto const& department : listed.departments)
      choices.push_back({.value = to_text(department.id), .label = department.name, .is_chosen = filter.department == department.id});
    view.department = form.select("department", "expense.department", std::move(choices), {});
    view.department->empty_label = site.words(actor, "form.all");
  }
  if (filter.trip) view.kept.push_back({.name = "trip", .value = to_text(*filter.trip)});
}

Badge left_badge(Site const& site, Actor const& actor, std::optional<Date> due, Date today) {
  if (!due) return {.label = site.words(actor, "home.no_deadline")};
  auto const left = *due - today;
  if (left < 0) return {.label = site.words(actor, "home.overdue", {std::to_string(-left)}), .tone = Tone::danger};
  if (left == 0) return {.label = site.words(actor, "home.due_today"), .tone = Tone::danger};
  return {.label = "D-" + std::to_string(left), .tone = left <= 3 ? Tone::warning : Tone::information};
}

}  // namespace

Result<Response> ExpensePages::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_expense_filter(query);
  auto const page = read_page_number(query);
  auto const listed = db.read(actor, [&](Tx& tx) {
    return Listed{list_expenses(tx, actor, filter, (page - 1) * kPageSize, kPageSize), count_expenses(tx, actor, filter),
                  list_totals(tx, actor, filter), list_departments(tx)};
  });
  auto const address = QueryString{request};
  auto view = ExpenseListView{.title = site.words(actor, "expense.list"), .tabs = to_tabs(site, actor, "/expenses")};
  add_filters(view, site, actor, filter, listed);
  auto const narrowed = address.without("page").text();
  view.total = listed.total;
  for (auto const& row : listed.rows) view.rows.push_back(to_row(site, actor, row));
  for (auto const& total : listed.totals)
    view.totals.push_back({total.department_name, total.claims, won_text(actor.language, total.claimed),
                           won_text(actor.language, total.allowed), won_text(actor.language, total.paid)});
  view.pagination = paginate(narrowed, listed.total, page, kPageSize);
  view.nothing = {.title_key = "expense.none",
                  .hint_key = "expense.none_hint",
                  .action_key = "expense.tab.unclaimed",
                  .action_path = "/expenses/unclaimed"};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/expenses"}, view);
}

Result<Response> ExpensePages::unclaimed(Request const& request, Actor const& actor) const {
  struct Found {
    std::vector<Unclaimed> rows{};
    RuleBook rules{};
    Date today{};
  };
  auto const found = db.read(actor, [&](Tx& tx) { return Found{list_unclaimed(tx, actor), load_rule_book(tx), tx.today()}; });
  auto view = UnclaimedView{.title = site.words(actor, "expense.tab.unclaimed"), .tabs = to_tabs(site, actor, "/expenses/unclaimed")};
  if (auto const* rule = found.rules.in_force("expense.settle.due", found.today))
    view.rule = rule->words(actor.language) + " " + citation_text(site.locale(), actor.language, citation_of(*rule, actor.language));
  for (auto const& one : found.rows) {
    auto const due = claim_due(found.rules, TripKind::domestic, one.ends_on).settle;
    auto row = UnclaimedRowView{.trip_path = "/trips/" + to_text(one.trip), .trip = one.purpose};
    row.person = one.person_name;
    row.department = one.department_name;
    row.came_back = day_text_with_weekday(actor.language, one.ends_on);
    if (due) row.due = day_text_with_weekday(actor.language, *due);
    row.days = left_badge(site, actor, due, found.today);
    if (one.person == actor.person) row.claim_path = "/trips/" + to_text(one.trip) + "/expenses";
    view.rows.push_back(std::move(row));
  }
  view.nothing = {.title_key = "expense.unclaimed_none",
                  .hint_key = "expense.unclaimed_none_hint",
                  .action_key = "expense.tab.all",
                  .action_path = "/expenses"};
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "expense.list"), .path = "/expenses"}, {.label = view.title}},
                    .section = "/expenses"},
                   view);
}

}  // namespace baeumgil
