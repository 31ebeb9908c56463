#include "features/yearbook/overview_pages.h"

#include <algorithm>

#include "base/day_text.h"
#include "features/chain/chain_line.h"
#include "features/issues/issue.h"
#include "features/yearbook/ledger.h"
#include "features/yearbook/overview.h"
#include "features/yearbook/overview_views.h"
#include "features/yearbook/scope_form.h"
#include "platform/db/database.h"
#include "platform/documents/chart.h"
#include "platform/documents/korea_map.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

constexpr auto kStuck = 5;

struct Seen {
  int year{0};
  std::vector<FunnelStep> funnel{};
  std::vector<FieldStateCount> issues{};
  std::vector<StuckAdoption> stuck{};
  MoneyLine money{};
  TripMoney trips{};
  BenefitMoney benefit{};
};

PictureView drawn(std::string const& title, std::vector<ChartBar> const& bars) {
  return picture_of(bar_chart(title, bars), bar_chart(title, bars, ChartShape::narrow));
}

void show_issues(OverviewView& view, std::vector<FieldStateCount> const& counts) {
  for (auto const state : all_of<IssueState>()) view.state_keys.push_back("issue.state." + std::string{to_word(state)});
  for (auto const field : all_of<PolicyField>()) {
    auto row = OverviewRow{.field_key = "policy_field." + std::string{to_word(field)}};
    auto any = std::int64_t{0};
    for (auto const state : all_of<IssueState>()) {
      auto const found = std::ranges::find_if(
          counts, [&](FieldStateCount const& count) { return count.field == to_word(field) && count.state == to_word(state); });
      auto const count = found == counts.end() ? 0 : found->count;
      any += count;
      row.cells.push_back({count, "/issues?field=" + std::string{to_word(field)} + "&state=" + std::string{to_word(state)}});
    }
    if (any > 0) view.issues.push_back(std::move(row));
  }
}

OverviewView to_view(Site const& site, Actor const& actor, Seen const& seen) {
  auto view = OverviewView{.year = seen.year};
  show_issues(view, seen.issues);
  for (auto const& stuck : seen.stuck)
    view.stuck.push_back({.state = {.label = site.words(actor, "adoption.state." + stuck.state), .tone = tone_of_state(stuck.state)},
                          .title = stuck.title,
                          .path = "/adoptions/" + to_text(stuck.id),
                          .department = stuck.owner_department,
                          .officer = stuck.officer,
                          .since = day_text(actor.language, stuck.since)});
  auto const days = site.words(actor, "ledger.staff_days", {with_commas(seen.trips.staff_days)});
  auto const scope = FunnelScope{.year = seen.year};
  auto const year = "?year=" + std::to_string(seen.year);
  view.money = {
      {"home.budget", scope_won(actor, seen.money.budget), "", "/programs" + year},
      {"ledger.trips", scope_won(actor, seen.trips.paid), days, funnel_rows_path(FunnelStage::trips, scope)},
      {"home.prizes", scope_won(actor, seen.money.prizes), "", "/awards/ledger" + year},
      {"ledger.benefit_confirmed", scope_won(actor, seen.benefit.confirmed), "", funnel_rows_path(FunnelStage::adoptions, scope)}};
  auto bars = std::vector<ChartBar>{};
  for (auto const& step : seen.funnel) bars.push_back({.label = site.words(actor, step.label_key), .value = step.count});
  view.funnel = drawn(site.words(actor, "funnel.title"), bars);
  view.funnel_path = "/funnel" + year;
  view.ledger_path = "/ledger" + year;
  return view;
}

std::string who_and_when(Actor const& actor, std::string const& who, Date when) { return who + " · " + day_text(actor.language, when); }

BenefitRowView to_row(Site const& site, Actor const& actor, BenefitRow const& row) {
  auto const& benefit = row.benefit;
  auto view = BenefitRowView{.policy = row.policy, .path = "/adoptions/" + to_text(benefit.adoption), .department = row.department};
  view.year = std::to_string(benefit.year);
  view.kind_key = "benefit.kind." + std::string{to_word(benefit.kind)};
  view.amount = scope_won(actor, benefit.amount);
  auto const tone = benefit.sureness == Sureness::settled    ? Tone::success
                    : benefit.sureness == Sureness::computed ? Tone::information
                                                             : Tone::warning;
  view.sureness = {.label = site.words(actor, "benefit.sureness." + std::string{to_word(benefit.sureness)}), .tone = tone};
  view.basis = benefit.basis;
  view.recorded = who_and_when(actor, row.recorded_by, benefit.recorded_on);
  if (benefit.confirmed_on) view.confirmed = who_and_when(actor, row.confirmed_by, *benefit.confirmed_on) + " · " + benefit.record_no;
  if (may_confirm_benefit(actor, benefit)) view.confirm_path = "/benefits/" + to_text(benefit.id) + "/confirmation";
  return view;
}

std::string number_words(std::optional<double> value) {
  if (!value) return "–";
  auto text = std::to_string(*value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

EffectRowView to_row(Site const& site, Actor const& actor, EffectRow const& row) {
  auto view =
      EffectRowView{.policy = row.policy, .path = "/adoptions/" + to_text(row.id), .department = row.department, .metric = row.metric};
  view.change = number_words(row.baseline) + " → " + number_words(row.result) + " " + row.unit + " (" +
                site.words(actor, "ledger.target", {number_words(row.target)}) + ")";
  view.checked = row.checked_on ? who_and_when(actor, row.checked_by, *row.checked_on) : site.words(actor, "ledger.not_checked");
  return view;
}

void show_money(OutcomeLedgerView& view, Site const& site, Actor const& actor, Ledger const& ledger, FunnelScope const& scope) {
  auto const claims = site.words(actor, "ledger.claims", {with_commas(ledger.trips.claims)});
  auto const trips = funnel_rows_path(FunnelStage::trips, scope);
  auto const year = scope.year ? "?year=" + std::to_string(*scope.year) : std::string{};
  auto const given_up = "/trips" + (year.empty() ? "?" : year + "&") + "state=cancelled";
  view.out = {{"ledger.trips", scope_won(actor, ledger.trips.paid), claims, trips},
              {"ledger.cancellation_fees", scope_won(actor, ledger.trips.fees), "", given_up},
              {"ledger.taken_back", scope_won(actor, ledger.trips.taken_back), "", "/expenses" + year},
              {"ledger.prizes", scope_won(actor, ledger.prizes.decided),
               site.words(actor, "ledger.prizes_paid", {scope_won(actor, ledger.prizes.paid)}), "/awards/ledger" + year},
              {"ledger.days", site.words(actor, "ledger.staff_days", {with_commas(ledger.trips.staff_days)}),
               site.words(actor, "ledger.days_note"), trips}};
  view.in = {{"ledger.benefit_confirmed", scope_won(actor, ledger.benefit.confirmed), site.words(actor, "ledger.benefit_confirmed_note"),
              "#ledger-benefits"},
             {"ledger.benefit_open", scope_won(actor, ledger.benefit.unconfirmed), site.words(actor, "ledger.benefit_open_note"),
              "#ledger-benefits"},
             {"ledger.effects", site.words(actor, "ledger.n_effects", {with_commas(static_cast<std::int64_t>(ledger.effects.size()))}), "",
              "#ledger-effects"}};
  view.balance = drawn(site.words(actor, "ledger.balance"),
                       {{.label = site.words(actor, "ledger.trips"), .value = ledger.trips.paid.amount},
                        {.label = site.words(actor, "ledger.cancellation_fees"), .value = ledger.trips.fees.amount},
                        {.label = site.words(actor, "ledger.prizes"), .value = ledger.prizes.decided.amount},
                        {.label = site.words(actor, "ledger.benefit_confirmed"), .value = ledger.benefit.confirmed.amount},
                        {.label = site.words(actor, "ledger.benefit_open"), .value = ledger.benefit.unconfirmed.amount}});
}

void show_map(OutcomeLedgerView& view, Site const& site, Actor const& actor, std::vector<PlaceCount> const& places) {
  auto learned = std::vector<MapArea>{};
  auto taught = std::vector<MapArea>{};
  for (auto const& place : places) {
    if (!place.code.empty()) {
      learned.push_back({.code = place.code, .label = place.name, .value = place.learned});
      taught.push_back({.code = place.code, .label = place.name, .value = place.taught});
    }
    auto province = place.province.empty() ? site.words(actor, "ledger.off_map") : place.province;
    view.places.push_back({.name = place.name, .path = "/targets/" + to_text(place.id), .province = std::move(province)});
    view.places.back().learned = place.learned;
    view.places.back().taught = place.taught;
  }
  auto const map = [&](std::string_view key, std::vector<MapArea> const& areas) {
    auto const title = site.words(actor, key);
    return picture_of(korea_map(title, areas), korea_map(title, areas, ChartShape::narrow));
  };
  view.learned_map = map("ledger.learned", learned);
  view.taught_map = map("ledger.taught", taught);
}

}  // namespace

Result<Response> OverviewPages::show(Request const& request, Actor const& actor) const {
  if (!may_see_overview(actor)) return not_found();
  auto const seen = db.read(actor, [&](Tx& tx) {
    auto found = Seen{.year = tx.today().year()};
    auto const scope = FunnelScope{.year = found.year};
    found.funnel = count_funnel(tx, scope);
    found.issues = count_issues_by_field_and_state(tx);
    found.stuck = list_stuck_adoptions(tx, kStuck);
    found.money = sum_money(tx, scope);
    found.trips = sum_trip_money(tx, scope);
    found.benefit = sum_benefits(tx, scope);
    return found;
  });
  auto const title = site.words(actor, "overview.title");
  return site.page(request, actor, {.title = title, .crumbs = {{title, ""}}, .section = "/overview"}, to_view(site, actor, seen));
}

Result<Response> OverviewPages::ledger(Request const& request, Actor const& actor) const {
  if (!may_see_ledger(actor)) return not_found();
  auto query = Fields::of_query(request);
  auto scope = FunnelScope{};
  auto choices = ScopeChoices{};
  auto view = OutcomeLedgerView{};
  db.read(actor, [&](Tx& tx) {
    view = {};
    scope = read_scope(query, tx.today());
    choices = list_scope_choices(tx, actor);
    if (auto const problem = query.problem()) {
      view.problem = site.words(actor, problem->fields.empty() ? problem->key : problem->fields.front().key);
      return Done{};
    }
    auto const ledger = read_ledger(tx, scope);
    show_money(view, site, actor, ledger, scope);
    for (auto const& row : ledger.benefits) view.benefits.push_back(to_row(site, actor, row));
    for (auto const& row : ledger.effects) view.effects.push_back(to_row(site, actor, row));
    show_map(view, site, actor, count_places(tx, scope));
    return Done{};
  });
  view.form = to_scope_form(site, actor, scope, choices);
  view.form.path = "/ledger";
  view.scope = scope_words(site, actor, scope, choices);
  auto const title = site.words(actor, "ledger.title");
  return site.page(request, actor,
                   {.title = title, .crumbs = {{site.words(actor, "funnel.title"), "/funnel"}, {title, ""}}, .section = "/funnel"}, view);
}

}  // namespace baeumgil
