#include "base/day_text.h"
#include "features/adoptions/adoption_badge_view.h"
#include "features/adoptions/adoption_input.h"
#include "features/adoptions/adoption_pages.h"
#include "features/adoptions/adoption_season.h"
#include "features/adoptions/adoption_views.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/html/sort_header.h"
#include "platform/web/filter_words.h"

namespace baeumgil {
namespace {

constexpr auto kPageSize = 20;

struct Listed {
  std::vector<AdoptionRow> rows{};
  std::int64_t total{0};
  std::vector<Department> departments{};
  std::optional<SeasonClock> season{};
  std::int64_t undecided{0};
  Date today{};
};

// What is decided too late stands in no budget: how many are still open for the next one.
std::optional<Alert> season_note(Site const& site, Actor const& actor, Listed const& listed) {
  if (!listed.season || listed.undecided == 0) return std::nullopt;
  auto const day = day_text(actor.language, listed.season->decide_by);
  auto const left = std::to_string(listed.season->decide_by - listed.today);
  return Alert{.text = site.words(actor, "adoption.season.list", {day, left, std::to_string(listed.undecided)}),
               .tone = Tone::information,
               .rule = citation_text(site.locale(), actor.language, listed.season->rule)};
}

AdoptionRowView to_row(Site const& site, Actor const& actor, AdoptionRow const& adoption, Date today) {
  auto row = AdoptionRowView{.id = to_text(adoption.id), .number = adoption.number, .title = adoption.title};
  row.source = adoption.title == adoption.case_title ? adoption.host_name : adoption.host_name + " · " + adoption.case_title;
  row.owner = adoption.owner_department.empty() ? site.words(actor, "adoption.no_owner") : adoption.owner_department;
  row.state = adoption_badge(site, actor, adoption.state);
  auto const due = next_due(Adoption{.state = adoption.state, .decide_by = adoption.decide_by});
  row.clock = clock_badge(site, actor, adoption.state, due, today);
  row.decide_by = adoption.decide_by;
  row.percent = adoption.progress_percent;
  return row;
}

// A filter that is on or off.
struct Toggle {
  std::string name{};
  std::string value{};
  std::string key{};
  bool is_on{false};
};

Facet to_facet(Site const& site, Actor const& actor, Toggle const& toggle) {
  return {.name = toggle.name,
          .label_key = toggle.key + "_label",
          .options = {{.value = toggle.value, .label = site.words(actor, toggle.key), .is_chosen = toggle.is_on}}};
}

void add_filters(AdoptionListView& view, Site const& site, Actor const& actor, AdoptionFilter const& filter,
                 std::vector<Department> const& departments) {
  auto const form = Form{site.locale(), actor.language};
  auto const state = filter.state ? to_word(*filter.state) : std::string_view{};
  view.state =
      form.select("state", "adoption.state", enum_choices<AdoptionState>(site.locale(), actor.language, "adoption.state.", state), {});
  auto choices = std::vector<Choice>{};
  for (auto const& department : departments)
    choices.push_back({.value = to_text(department.id), .label = department.name, .is_chosen = filter.department == department.id});
  view.department = form.select("department", "adoption.owner", std::move(choices), {});
  view.state.empty_label = view.department.empty_label = site.words(actor, "form.all");
  view.facets = {to_facet(site, actor, {"decided", "yes", "adoption.filter.decided", filter.is_decided_yes}),
                 to_facet(site, actor, {"measured", "1", "adoption.filter.measured", filter.is_measured}),
                 to_facet(site, actor, {"overdue", "1", "adoption.filter.overdue", filter.is_overdue})};
}

// What another page narrowed the list by stays until it is taken away.
void keep_scope(AdoptionListView& view, Site const& site, Actor const& actor, Request const& request, QueryString const& address) {
  for (auto const* name : {"program", "year", "issue", "case"}) {
    auto const value = std::string{request.query_value(name)};
    if (value.empty()) continue;
    view.kept.push_back({.name = name, .value = value});
    auto const key = std::string{"adoption.filter."} + name;
    view.tags.push_back({.label = site.words(actor, key, {value}), .remove_path = address.without("page").without(name).text()});
  }
}

}  // namespace

Result<Response> AdoptionPages::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_adoption_filter(query);
  auto const page = read_page_number(query);
  auto const listed = db.read(actor, [&](Tx& tx) {
    return Listed{list_adoptions(tx, actor, filter, (page - 1) * kPageSize, kPageSize),
                  count_adoptions(tx, actor, filter),
                  list_departments(tx),
                  season_clock(load_rule_book(tx), Adoption{.proposed_on = tx.today()}, actor.language),
                  count_undecided(tx),
                  tx.today()};
  });
  auto const address = QueryString{request};
  auto view = AdoptionListView{.title = site.words(actor, "adoption.list"), .total = listed.total};
  add_filters(view, site, actor, filter, listed.departments);
  view.season = season_note(site, actor, listed);
  keep_scope(view, site, actor, request, address);
  keep_order(view.kept, filter.order);
  view.by_number = sort_header(address, filter.order, "adoption.number", AdoptionSort::number);
  view.by_deadline = sort_header(address, filter.order, "adoption.decide_by", AdoptionSort::decide_by);
  for (auto const& adoption : listed.rows) view.rows.push_back(to_row(site, actor, adoption, listed.today));
  view.pagination = paginate(address.without("page").text(), listed.total, page, kPageSize);
  view.nothing = {
      .title_key = "adoption.none", .hint_key = "adoption.none_hint", .action_key = "adoption.see_cases", .action_path = "/cases"};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/adoptions"}, view);
}

}  // namespace baeumgil
