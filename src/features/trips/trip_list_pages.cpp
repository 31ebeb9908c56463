#include <algorithm>
#include <limits>

#include "features/issues/find_issue.h"
#include "features/people/find_person.h"
#include "features/programs/find_program.h"
#include "features/teams/find_team.h"
#include "features/trips/trip_filter.h"
#include "features/trips/trip_pages.h"
#include "features/trips/trip_views.h"
#include "features/trips/trip_words.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/html/sort_header.h"
#include "platform/web/filter_words.h"

namespace baeumgil {
namespace {

constexpr auto kPageSize = 20;
constexpr auto kCountedPages = 10;  // without a filter, counting stops here
constexpr auto kPrograms = 20;

struct Listed {
  std::vector<TripRow> rows{};
  std::int64_t count{0};
  int most{0};
  std::vector<Department> departments{};
  std::vector<ProgramTitle> programs{};
  std::string issue{};
  std::string team{};
};

Listed read_listed(Tx& tx, Actor const& actor, TripListAsked const& asked) {
  auto listed = Listed{};
  listed.rows = list_trips(tx, actor, asked.filter, {.order = asked.order, .offset = (asked.page - 1) * kPageSize, .limit = kPageSize});
  auto const shown = std::max(kCountedPages, asked.page + 2) * kPageSize;
  listed.most = is_narrow(asked.filter) ? std::numeric_limits<int>::max() : shown + 1;
  auto const is_last = asked.page == 1 && listed.rows.size() < kPageSize;
  listed.count = is_last ? static_cast<std::int64_t>(listed.rows.size()) : count_trips(tx, actor, asked.filter, listed.most);
  listed.departments = list_departments(tx);
  listed.programs = list_recent_programs(tx, actor, kPrograms);
  if (asked.filter.issue)
    if (auto const issue = find_issue(tx, actor, *asked.filter.issue)) listed.issue = issue->title;
  if (asked.filter.team)
    if (auto const team = find_team(tx, actor, *asked.filter.team)) listed.team = team->name;
  return listed;
}

TripRowView to_row(Site const& site, Actor const& actor, TripRow const& trip) {
  auto row = TripRowView{.id = to_text(trip.id), .number = trip.number, .purpose = trip.purpose, .destination = trip.destination};
  row.period = trip_period(actor.language, trip.starts_on, trip.ends_on);
  row.team = trip.team_name;
  row.issue = trip.issue_title;
  row.leader = trip.leader_name + " (" + trip.department_name + ")";
  if (trip.travelers > 1) row.leader = site.words(actor, "trip.leader_and", {row.leader, std::to_string(trip.travelers - 1)});
  row.state = state_badge(site, actor, trip.state);
  row.is_overseas = trip.kind == TripKind::overseas;
  return row;
}

struct Choosing {
  Site const& site;
  Actor const& actor;
  Form form;
  QueryString address;
  std::vector<FilterTag> tags{};

  // A select of the filter form, with a tag for what it narrows to.
  SelectField select(std::string_view name, std::string_view label_key, std::vector<Choice> choices) {
    auto field = form.select(name, label_key, std::move(choices), {});
    field.empty_label = site.words(actor, "form.all");
    for (auto const& choice : field.choices)
      if (choice.is_chosen) tags.push_back({.label = choice.label, .remove_path = address.without("page").without(name).text()});
    return field;
  }
  void tag(std::string_view name, std::string label) {
    if (!label.empty()) tags.push_back({.label = std::move(label), .remove_path = address.without("page").without(name).text()});
  }
};

void show_filters(TripListView& view, Choosing& choosing, Listed const& listed, TripListAsked const& asked) {
  auto const& filter = asked.filter;
  auto const& locale = choosing.site.locale();
  auto const language = choosing.actor.language;
  auto programs = std::vector<Choice>{};
  for (auto const& program : listed.programs)
    programs.push_back({.value = to_text(program.id), .label = program.title, .is_chosen = filter.program == program.id});
  auto departments = std::vector<Choice>{};
  for (auto const& department : listed.departments)
    departments.push_back({.value = to_text(department.id), .label = department.name, .is_chosen = filter.department == department.id});
  auto const state = filter.state ? to_word(*filter.state) : std::string_view{};
  auto const kind = filter.kind ? to_word(*filter.kind) : std::string_view{};
  view.state = choosing.select("state", "trip.state", enum_choices<TripState>(locale, language, "trip.state.", state));
  view.kind = choosing.select("kind", "trip.kind", enum_choices<TripKind>(locale, language, "trip.kind.", kind));
  view.program = choosing.select("program", "trip.program", std::move(programs));
  view.department = choosing.select("department", "trip.department", std::move(departments));
  auto const word = [&](std::string_view key) { return choosing.site.words(choosing.actor, key); };
  view.narrowed = Facet{.name = "mine",
                        .label_key = "trip.whose",
                        .options = {{.value = "1", .label = word("trip.mine"), .is_chosen = filter.traveler.has_value()}}};
  if (filter.traveler) choosing.tag("mine", word("trip.mine"));
  if (filter.is_standing) {
    choosing.tag("standing", word("trip.standing"));
    view.kept.push_back({.name = "standing", .value = "1"});
  }
  if (filter.issue) {
    choosing.tag("issue", listed.issue);
    view.kept.push_back({.name = "issue", .value = to_text(*filter.issue)});
  }
  if (filter.team) {
    choosing.tag("team", listed.team);
    view.kept.push_back({.name = "team", .value = to_text(*filter.team)});
  }
  if (filter.year) {
    choosing.tag("year", choosing.site.words(choosing.actor, "trip.year", {std::to_string(*filter.year)}));
    view.kept.push_back({.name = "year", .value = std::to_string(*filter.year)});
  }
  view.tags = std::move(choosing.tags);
}

}  // namespace

Result<Response> TripPages::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const asked = read_trip_list(query, actor);
  auto const listed = db.read(actor, [&](Tx& tx) { return read_listed(tx, actor, asked); });
  auto view = TripListView{.title = site.words(actor, "trip.list"), .words = asked.filter.words};
  auto const address = QueryString{request};
  auto choosing = Choosing{site, actor, Form{site.locale(), actor.language}, address};
  show_filters(view, choosing, listed, asked);
  keep_order(view.kept, asked.order);
  view.by_number = sort_header(address, asked.order, "trip.number", TripOrder::number);
  view.by_start = sort_header(address, asked.order, "trip.period", TripOrder::start);
  for (auto const& row : listed.rows) view.rows.push_back(to_row(site, actor, row));
  auto const is_more = listed.count == listed.most;
  auto const count = is_more ? listed.count - 1 : listed.count;
  view.count = site.words(actor, is_more ? "trip.count_more" : "form.count", {with_commas(count)});
  view.pagination = paginate(address.without("page").text(), listed.count, asked.page, kPageSize);
  view.nothing = {.title_key = "trip.none", .hint_key = "trip.none_hint", .action_key = "trip.to_teams", .action_path = "/teams?mine=1"};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/trips"}, view);
}

}  // namespace baeumgil
