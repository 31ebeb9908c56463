#include "features/yearbook/funnel_pages.h"

#include "base/day_text.h"
#include "base/percent.h"
#include "features/chain/chain_line.h"
#include "features/programs/find_program.h"
#include "features/yearbook/funnel_views.h"
#include "features/yearbook/metrics.h"
#include "features/yearbook/overview.h"
#include "features/yearbook/scope_form.h"
#include "platform/db/database.h"
#include "platform/documents/chart.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/filter_words.h"
#include "platform/web/query_string.h"

namespace baeumgil {
namespace {

constexpr auto kPageSize = 50;

struct Compared {
  std::int64_t before{0};
  std::int64_t joined{0};
  std::int64_t left{0};
};

struct Counted {
  std::vector<FunnelStep> steps{};
  std::vector<Compared> compared{};
  std::vector<MetricValue> metrics{};
  std::int64_t unrecorded{0};
  std::optional<Instant> first{};
};

FunnelScope without_day(FunnelScope scope) {
  scope.on.reset();
  return scope;
}

// With two days both are days: what changed is read from the log alone.
Counted count(Tx& tx, FunnelScope const& scope, std::optional<Date> since) {
  auto counted = Counted{.steps = count_funnel(tx, scope), .metrics = list_metrics(tx, scope), .first = first_recorded(tx)};
  if (scope.on)
    for (auto const stage : all_of<FunnelStage>()) counted.unrecorded += count_unrecorded(tx, stage, without_day(scope));
  if (!since) return counted;
  auto earlier = scope;
  earlier.on = since;
  for (auto const& step : counted.steps) {
    auto asked = FunnelRowsAsked{.stage = step.stage, .scope = scope, .since = since, .move = FunnelMove::joined};
    auto both = Compared{.before = count_stage(tx, step.stage, earlier), .joined = count_funnel_rows(tx, asked)};
    asked.move = FunnelMove::left;
    both.left = count_funnel_rows(tx, asked);
    counted.compared.push_back(both);
  }
  return counted;
}

std::string moved_path(FunnelStage stage, FunnelScope const& scope, Date since, FunnelMove move) {
  return funnel_rows_path(stage, scope) + "&since=" + to_text(since) + "&move=" + std::string{to_word(move)};
}

std::string metric_words(Site const& site, Actor const& actor, MetricValue const& metric) {
  if (!metric.is_known()) return site.words(actor, "metric.unknown");
  if (metric.unit == MetricUnit::won) return scope_won(actor, {metric.part});
  if (metric.unit == MetricUnit::days) return site.words(actor, "metric.days", {with_commas(metric.part)});
  return percent_text(metric.tenths());
}

MetricRowView to_row(Site const& site, Actor const& actor, MetricValue const& metric) {
  auto const word = "metric." + std::string{to_word(metric.metric)};
  auto row = MetricRowView{.label_key = word, .meaning_key = word + ".meaning", .value = metric_words(site, actor, metric)};
  row.part_path = metric.part > 0 ? metric.part_path : std::string{};
  row.whole_path = metric.whole > 0 ? metric.whole_path : std::string{};
  row.path = row.part_path.empty() ? row.whole_path : row.part_path;
  auto const whole = with_commas(metric.whole);
  row.counted = metric.unit == MetricUnit::share ? site.words(actor, "metric.of", {with_commas(metric.part), whole})
                                                 : site.words(actor, "metric.of_all", {whole});
  return row;
}

struct Asked {
  FunnelScope scope{};
  std::optional<Date> since{};
};

void show_steps(FunnelView& view, Site const& site, Actor const& actor, Counted const& counted, Asked const& asked) {
  auto const& [scope, since] = asked;
  auto bars = std::vector<ChartBar>{};
  for (auto i = std::size_t{0}; i < counted.steps.size(); ++i) {
    auto const& step = counted.steps[i];
    bars.push_back({.label = site.words(actor, step.label_key), .value = step.count});
    auto row = FunnelStepView{.label_key = step.label_key,
                              .meaning_key = "funnel.meaning." + std::string{to_word(step.stage)},
                              .count = step.count,
                              .path = step.path};
    if (since) {
      auto earlier = scope;
      earlier.on = since;
      row.before = counted.compared[i].before;
      row.before_path = funnel_rows_path(step.stage, earlier);
      row.joined = counted.compared[i].joined;
      row.joined_path = moved_path(step.stage, scope, *since, FunnelMove::joined);
      row.left = counted.compared[i].left;
      row.left_path = moved_path(step.stage, scope, *since, FunnelMove::left);
    }
    view.steps.push_back(std::move(row));
  }
  auto const title = site.words(actor, "funnel.title");
  view.chart = picture_of(bar_chart(title, bars), bar_chart(title, bars, ChartShape::narrow));
}

// A second day makes the first one a day too: today, when none is said.
Asked read_asked(Fields& query, Date today) {
  auto asked = Asked{.scope = read_scope(query, today), .since = query.date("since")};
  if (!asked.since) return asked;
  if (!asked.scope.on) asked.scope.on = today;
  if (*asked.since > *asked.scope.on) query.refuse("since", "funnel.days_turned");
  return asked;
}

std::string first_problem(Site const& site, Actor const& actor, Problem const& problem) {
  if (problem.fields.empty()) return site.words(actor, problem.key);
  auto const& field = problem.fields.front();
  return site.words(actor, field.key, field.arguments);
}

Badge state_badge_of(Site const& site, Actor const& actor, std::string_view noun, std::string const& state) {
  if (state.empty()) return {.label = "–"};
  return {.label = site.words(actor, std::string{noun} + ".state." + state), .tone = tone_of_state(state)};
}

// What no longer stands in the step may have become somebody's draft: only those who see every draft are told its title.
bool may_see_row(Actor const& actor, FunnelRowFound const& row) {
  return row.stands_now || actor.has(Role::programme_officer) || actor.has(Role::auditor);
}

FunnelRowView to_row(Site const& site, Actor const& actor, FunnelStage stage, FunnelRowFound const& row) {
  auto const noun = noun_of(stage);
  auto const is_open = may_see_row(actor, row) || noun == "issue" || noun == "adoption";
  auto view = FunnelRowView{.number = row.number, .department = row.department};
  view.now = state_badge_of(site, actor, noun, row.state);
  view.then = state_badge_of(site, actor, noun, row.state_then);
  if (!is_open) return view;
  view.title = row.title;
  view.path = "/" + std::string{noun} + "s/" + to_text(row.id);
  return view;
}

Result<FunnelRowsAsked> read_rows_asked(Request const& request, Date today) {
  auto const stage = enum_from_word<FunnelStage>(request.parameter("stage"));
  if (!stage) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_asked(query, today);
  auto rows = FunnelRowsAsked{.stage = *stage, .scope = asked.scope, .since = asked.since, .move = query.choice<FunnelMove>("move")};
  rows.only = query.choice<FunnelPart>("only");
  if (auto problem = query.problem()) return *std::move(problem);
  if (rows.only && stage_of(*rows.only) != rows.stage) return not_found();
  return rows;
}

void write_row(JsonWriter& json, Actor const& actor, FunnelStage stage, FunnelRowFound const& row) {
  auto const noun = noun_of(stage);
  auto const is_open = may_see_row(actor, row) || noun == "issue" || noun == "adoption";
  json.begin_object().field("id", to_text(row.id)).field("number", row.number).field("noun", noun);
  json.field("title", is_open ? row.title : std::string{}).field("department", row.department);
  json.field("state", row.state).field("state_then", row.state_then).end_object();
}

}  // namespace

Result<Response> FunnelPages::show(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto view = FunnelView{};
  auto choices = ScopeChoices{};
  auto asked = Asked{};
  db.read(actor, [&](Tx& tx) {
    view = {};
    asked = read_asked(query, tx.today());
    choices = list_scope_choices(tx, actor);
    if (auto const problem = query.problem()) {
      view.problem = first_problem(site, actor, *problem);
      return Done{};
    }
    auto const counted = count(tx, asked.scope, asked.since);
    view.compares = asked.since.has_value();
    show_steps(view, site, actor, counted, asked);
    for (auto const& metric : counted.metrics) view.metrics.push_back(to_row(site, actor, metric));
    view.unrecorded = counted.unrecorded;
    view.recorded = counted.first ? site.words(actor, "funnel.recorded_since", {day_text(actor.language, *counted.first)})
                                  : site.words(actor, "funnel.nothing_recorded");
    return Done{};
  });
  view.form = to_scope_form(site, actor, asked.scope, choices);
  view.form.path = "/funnel";
  auto form = Form{site.locale(), actor.language};
  if (asked.since) form.set("since", to_text(*asked.since));
  view.form.since = form.date("since", "funnel.since", {});
  view.scope = scope_words(site, actor, asked.scope, choices);
  if (asked.scope.on) view.day = day_text(actor.language, *asked.scope.on);
  if (asked.since) view.earlier = day_text(actor.language, *asked.since);
  if (may_see_ledger(actor)) view.ledger_path = QueryString{request}.text().replace(0, std::string_view{"/funnel"}.size(), "/ledger");
  auto const title = site.words(actor, "funnel.title");
  return site.page(request, actor, {.title = title, .crumbs = {{title, ""}}, .section = "/funnel"}, view);
}

Result<Response> FunnelPages::rows(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const page = read_page_number(query);
  auto view = FunnelRowsView{};
  auto listed = db.read(actor, [&](Tx& tx) -> Result<FunnelRowsAsked> {
    auto asked = TRY(read_rows_asked(request, tx.today()));
    asked.offset = (page - 1) * kPageSize;
    asked.limit = kPageSize;
    view = {};
    view.total = count_funnel_rows(tx, asked);
    for (auto const& row : list_funnel_rows(tx, asked)) view.rows.push_back(to_row(site, actor, asked.stage, row));
    view.scope = scope_words(site, actor, asked.scope, list_scope_choices(tx, actor));
    return asked;
  });
  auto const asked = TRY(std::move(listed));
  auto const word = std::string{to_word(asked.stage)};
  view.title = site.words(actor, "funnel." + word);
  view.meaning_key = "funnel.meaning." + word;
  view.has_day = asked.scope.on.has_value();
  if (asked.move && asked.since)
    view.scope += " · " + site.words(actor, "funnel.moved." + std::string{to_word(*asked.move)}, {day_text(actor.language, *asked.since)});
  if (asked.only) view.scope += " · " + site.words(actor, "funnel.only." + std::string{to_word(*asked.only)});
  auto const here = QueryString{request};
  view.back_path =
      here.without("page").without("move").without("only").text().replace(0, std::string_view{"/funnel/"}.size() + word.size(), "/funnel");
  view.pagination = paginate(here.without("page").text(), view.total, page, kPageSize);
  view.nothing = {.title_key = "funnel.no_rows", .hint_key = "funnel.no_rows_hint"};
  return site.page(
      request, actor,
      {.title = view.title, .crumbs = {{site.words(actor, "funnel.title"), "/funnel"}, {view.title, ""}}, .section = "/funnel"}, view);
}

Result<Response> FunnelPages::json(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto counted = db.read(actor, [&](Tx& tx) -> Result<Counted> {
    auto const asked = read_asked(query, tx.today());
    if (auto problem = query.problem()) return *std::move(problem);
    if (asked.scope.program) TRY(find_program(tx, actor, *asked.scope.program));
    return Counted{.steps = count_funnel(tx, asked.scope), .metrics = list_metrics(tx, asked.scope)};
  });
  auto const found = TRY(std::move(counted));
  auto json = JsonWriter{};
  json.begin_object().key("steps").begin_array();
  for (auto const& step : found.steps)
    json.begin_object().field("step", step.label_key).field("count", step.count).field("path", step.path).end_object();
  json.end_array().key("metrics").begin_array();
  for (auto const& metric : found.metrics)
    json.begin_object()
        .field("metric", to_word(metric.metric))
        .field("part", metric.part)
        .field("whole", metric.whole)
        .field("part_path", metric.part_path)
        .field("whole_path", metric.whole_path)
        .end_object();
  json.end_array().end_object();
  return json_response(200, json.take());
}

Result<Response> FunnelPages::json_rows(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const limit = read_page_asked(query).limit;
  auto const page = read_page_number(query);
  auto json = JsonWriter{};
  auto const listed = db.read(actor, [&](Tx& tx) -> Result<Done> {
    auto asked = TRY(read_rows_asked(request, tx.today()));
    asked.offset = (page - 1) * limit;
    asked.limit = limit;
    json.begin_object().field("total", count_funnel_rows(tx, asked)).key("rows").begin_array();
    for (auto const& row : list_funnel_rows(tx, asked)) write_row(json, actor, asked.stage, row);
    json.end_array().end_object();
    return Done{};
  });
  TRY(listed);
  return json_response(200, json.take());
}

}  // namespace baeumgil
