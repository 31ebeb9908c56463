#include "features/home/home_pages.h"

#include <algorithm>

#include "base/day_text.h"
#include "base/json_writer.h"
#include "features/chain/chain_line.h"
#include "features/home/came_of_trip.h"
#include "features/home/home_views.h"
#include "features/home/next_step.h"
#include "features/issues/issue.h"
#include "features/programs/find_program.h"
#include "features/programs/program_money.h"
#include "features/yearbook/funnel.h"
#include "features/yearbook/metrics.h"
#include "features/yearbook/overview.h"
#include "platform/crypto/stable_id.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"

namespace baeumgil {
namespace {

struct Balance {
  ProgramId id{};
  std::string title{};
  ProgramMoney money{};
};

struct Overview {
  int year{};
  std::vector<FunnelStep> funnel{};
  std::vector<StateCount> issue_states{};
  std::vector<StuckAdoption> stuck{};
  MoneyLine money{};
  MetricValue cost_per_adoption{};
  std::vector<Balance> balances{};
};

constexpr auto kTrips = 5;

struct Home {
  Date today{};
  std::vector<NextStep> steps{};
  std::vector<CameOfTrip> trips{};
  std::optional<Overview> overview{};
};

constexpr auto kPrograms = 10;

// Of the programmes under way that have a budget.
std::vector<Balance> list_balances(Tx& tx, Actor const& actor) {
  auto balances = std::vector<Balance>{};
  for (auto const& program : list_recent_programs(tx, actor, kPrograms)) {
    if (program.state < ProgramState::open || program.state > ProgramState::evaluating) continue;
    auto money = find_program_money(tx, program.id, program.budget);
    if (money.is_set()) balances.push_back({program.id, program.title, std::move(money)});
  }
  return balances;
}

Overview read_overview(Tx& tx, Actor const& actor) {
  auto overview = Overview{};
  overview.year = tx.today().year();
  overview.funnel = count_funnel(tx, {.program = {}, .year = overview.year});
  overview.issue_states = count_issues_by_state(tx);
  overview.stuck = list_stuck_adoptions(tx, 5);
  overview.money = sum_money(tx, {.year = overview.year});
  overview.cost_per_adoption = cost_per_adoption(tx, {.year = overview.year});
  overview.balances = list_balances(tx, actor);
  return overview;
}

Badge days_badge(Site const& site, Actor const& actor, std::optional<Date> due, Date today) {
  if (!due) return {.label = site.words(actor, "home.no_deadline"), .tone = Tone::gray};
  auto const left = *due - today;
  if (left < 0) return {.label = site.words(actor, "home.overdue", {std::to_string(-left)}), .tone = Tone::danger};
  if (left == 0) return {.label = site.words(actor, "home.due_today"), .tone = Tone::danger};
  return {.label = "D-" + std::to_string(left), .tone = left <= 3 ? Tone::danger : left <= 7 ? Tone::warning : Tone::information};
}

std::string shown_won(Actor const& actor, Won won) {
  return actor.language == Language::ko ? with_commas(won) + "원" : "KRW " + with_commas(won);
}

void show_overview(HomeView& view, Site const& site, Actor const& actor, Overview const& overview) {
  view.shows_overview = true;
  view.scope_title = site.words(actor, "home.of_year", {std::to_string(overview.year)});
  auto largest = std::int64_t{1};
  for (auto const& step : overview.funnel) largest = std::max(largest, step.count);
  for (auto const& step : overview.funnel)
    view.funnel.push_back({step.label_key, step.count, step.path, static_cast<int>((step.count * 100 / largest + 4) / 5 * 5)});
  for (auto const& entry : overview.issue_states)
    view.issue_states.push_back({"issue.state." + entry.state, entry.count, "/issues?state=" + entry.state});
  for (auto const& stuck : overview.stuck)
    view.stuck.push_back({.title = stuck.title,
                          .path = "/adoptions/" + to_text(stuck.id),
                          .owner = stuck.owner_department.empty() ? site.words(actor, "home.no_owner") : stuck.owner_department,
                          .state = {.label = site.words(actor, "adoption.state." + stuck.state), .tone = tone_of_state(stuck.state)},
                          .since = day_text(actor.language, stuck.since)});
  view.budget = shown_won(actor, overview.money.budget);
  view.planned = shown_won(actor, overview.money.planned);
  auto const scope = FunnelScope{.year = overview.year};
  auto const year = "?year=" + std::to_string(overview.year);
  view.budget_path = "/programs" + year;
  view.trips_path = funnel_rows_path(FunnelStage::trips, scope);
  view.prizes_path = "/awards/ledger" + year;
  view.adoptions_path = funnel_rows_path(FunnelStage::adoptions, scope);
  for (auto const& one : overview.balances)
    view.balances.push_back({.title = one.title,
                             .path = "/programs/" + to_text(one.id) + "#money",
                             .budget = shown_won(actor, one.money.budget.amount),
                             .committed = shown_won(actor, one.money.committed),
                             .spent = shown_won(actor, one.money.spent),
                             .left = shown_won(actor, one.money.left()),
                             .is_over = one.money.left() < Won{}});
  view.prizes = shown_won(actor, overview.money.prizes);
  if (overview.cost_per_adoption.is_known()) view.cost_per_adoption = shown_won(actor, {overview.cost_per_adoption.part});
}

HomeView to_view(Site const& site, Actor const& actor, Home const& home) {
  auto view = HomeView{};
  for (auto const& step : home.steps) {
    if (step.due && *step.due < home.today) ++view.overdue;
    view.steps.push_back({.days = days_badge(site, actor, step.due, home.today),
                          .what_key = std::string{step.key},
                          .title = step.title,
                          .path = step.path,
                          .due = step.due ? day_text(actor.language, *step.due) : ""});
  }
  for (auto const& trip : home.trips)
    view.trips.push_back({.title = trip.purpose,
                          .path = "/chain/trip/" + to_text(trip.id),
                          .began = day_text(actor.language, trip.starts_on),
                          .cases = trip.cases,
                          .adoptions = trip.adoptions,
                          .in_force = trip.in_force,
                          .measured = trip.measured});
  if (home.overview) show_overview(view, site, actor, *home.overview);
  view.may_register_issue = may_register_issue(actor);
  view.may_form_team = !actor.has(Role::auditor);
  view.nothing = {.title_key = "home.nothing", .hint_key = "home.nothing_hint", .action_key = "home.see_issues", .action_path = "/issues"};
  return view;
}

// A step is no row; the same act on the same page is the same step.
struct NumberedStep {
  Uuid id{};
  NextStep step{};
};

void write_step(JsonWriter& json, NumberedStep const& numbered) {
  auto const& step = numbered.step;
  json.begin_object()
      .field("id", to_text(numbered.id))
      .field("what", step.key)
      .field("title", step.title)
      .field("path", step.path)
      .field("due_on", step.due ? std::optional{to_text(*step.due)} : std::nullopt)
      .end_object();
}

}  // namespace

Result<Response> HomePages::home(Request const& request, Actor const& actor) const {
  auto const home = db.read(actor, [&](Tx& tx) {
    auto found = Home{.today = tx.today(), .steps = list_next_steps(tx, actor), .trips = list_came_of_trips(tx, actor.person, kTrips)};
    if (may_see_overview(actor)) found.overview = read_overview(tx, actor);
    return found;
  });
  return site.page(request, actor, {.title = site.words(actor, "home.title"), .section = "/"}, to_view(site, actor, home));
}

Result<Response> HomePages::steps(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto steps = std::vector<NumberedStep>{};
  for (auto& step : db.read(actor, [&](Tx& tx) { return list_next_steps(tx, actor); })) {
    auto const id = stable_id("step", std::string{step.key} + " " + step.path);
    steps.push_back({.id = id, .step = std::move(step)});
  }
  return page_of_all(steps, asked, write_step);
}

}  // namespace baeumgil
