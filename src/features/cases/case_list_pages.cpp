#include <algorithm>

#include "features/cases/case_badges_view.h"
#include "features/cases/case_filter_input.h"
#include "features/cases/case_pages.h"
#include "features/cases/case_views.h"
#include "platform/db/database.h"
#include "platform/html/list_filter.h"
#include "platform/html/site.h"
#include "platform/web/filter_words.h"
#include "platform/web/query_string.h"

namespace baeumgil {
namespace {

constexpr auto kPageSize = 20;

struct Listed {
  std::vector<CaseRow> rows{};
  std::int64_t total{0};
  std::vector<FieldCount> by_field{};
  std::vector<OriginCount> by_kind{};
  std::vector<OriginCount> by_province{};
  std::vector<OriginCount> by_department{};
  std::optional<ActionButton> follow{};
  Date today{};
};

template <WordedEnum E>
bool is_among(std::vector<E> const& chosen, E value) {
  return std::ranges::find(chosen, value) != chosen.end();
}

Facet field_facet(Site const& site, Actor const& actor, CaseFilter const& filter, std::vector<FieldCount> const& counts) {
  auto facet = Facet{.name = "field", .label_key = "case.field"};
  for (auto const field : all_of<PolicyField>()) {
    auto const found = std::ranges::find(counts, field, &FieldCount::field);
    auto const is_chosen = is_among(filter.fields, field);
    if (found == counts.end() && !is_chosen) continue;
    facet.options.push_back({.value = std::string{to_word(field)},
                             .label = field_badge(site, actor, field).label,
                             .count = found == counts.end() ? 0 : found->count,
                             .is_chosen = is_chosen});
  }
  return facet;
}

// What was chosen stays to be taken away, even where nothing is left of it.
Facet origin_facet(Facet facet, std::vector<OriginCount> counts, std::vector<std::string> const& chosen) {
  for (auto const& value : chosen)
    if (std::ranges::find(counts, value, &OriginCount::value) == counts.end()) counts.push_back({.value = value, .label = value});
  for (auto const& found : counts)
    facet.options.push_back({.value = found.value,
                             .label = found.label,
                             .count = found.count,
                             .is_chosen = std::ranges::find(chosen, found.value) != chosen.end()});
  return facet;
}

// Where the cases are from and which department brought them; only what there is.
std::vector<Facet> origin_facets(Site const& site, Actor const& actor, CaseFilter const& filter, Listed const& listed) {
  auto kinds = std::vector<std::string>{};
  for (auto const kind : filter.kinds) kinds.emplace_back(to_word(kind));
  auto departments = std::vector<std::string>{};
  for (auto const department : filter.departments) departments.push_back(to_text(department));
  auto by_kind = origin_facet({.name = "kind", .label_key = "case.host_kind"}, listed.by_kind, kinds);
  for (auto& option : by_kind.options) option.label = site.words(actor, "institution.kind." + option.value);
  return {std::move(by_kind), origin_facet({.name = "province", .label_key = "case.host_province"}, listed.by_province, filter.provinces),
          origin_facet({.name = "department", .label_key = "case.department"}, listed.by_department, departments)};
}

Facet state_facet(Site const& site, Actor const& actor, CaseFilter const& filter) {
  auto facet = Facet{.name = "state", .label_key = "case.state"};
  for (auto const state : all_of<CaseState>())
    facet.options.push_back({.value = std::string{to_word(state)},
                             .label = state_badge(site, actor, state).label,
                             .is_chosen = is_among(filter.states, state)});
  return facet;
}

Facet outcome_facet(Site const& site, Actor const& actor, CaseFilter const& filter) {
  auto facet = Facet{.name = "outcome", .label_key = "case.outcome"};
  for (auto const outcome : all_of<CaseOutcome>())
    facet.options.push_back({.value = std::string{to_word(outcome)},
                             .label = site.words(actor, "case.outcome." + std::string{to_word(outcome)}),
                             .is_chosen = filter.outcome == std::optional{outcome}});
  return facet;
}

// Filters that a link brought along stay while the others change.
void keep_others(CaseListView& view, Site const& site, Actor const& actor, Request const& request, QueryString const& address) {
  for (auto const* name : {"issue", "host", "program", "year", "standing"}) {
    auto const value = std::string{request.query_value(name)};
    if (value.empty()) continue;
    view.kept.push_back({.name = name, .value = value});
    view.tags.push_back({.label = site.words(actor, std::string{"case.only."} + name, {value}),
                         .remove_path = address.without("page").without(name).text()});
  }
}

CaseRowView to_row(Site const& site, Actor const& actor, CaseRow const& row, Date today) {
  return {.id = to_text(row.id),
          .number = row.number,
          .title = row.title,
          .one_line = row.one_line,
          .field = field_badge(site, actor, row.field),
          .state = state_badge(site, actor, row.state),
          .marks = case_marks(site, actor, row.outcome, row.ask_again_on && *row.ask_again_on < today),
          .is_host_verified = row.is_host_verified,
          .host = row.host_name,
          .since = row.since_year ? std::to_string(*row.since_year) : "",
          .adoptions = row.adoptions,
          .cost = row.cost_initial};
}

}  // namespace

Result<Response> CasePages::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_case_filter(query, actor);
  auto const page = read_page_number(query);
  auto const listed = db.read(actor, [&](Tx& tx) {
    auto found = Listed{.rows = list_cases(tx, actor, filter, (page - 1) * kPageSize, kPageSize),
                        .total = count_cases(tx, actor, filter),
                        .by_field = count_cases_by_field(tx, actor, filter),
                        .by_kind = count_cases_by_origin(tx, actor, filter, CaseOrigin::host_kind),
                        .by_province = count_cases_by_origin(tx, actor, filter, CaseOrigin::host_province),
                        .by_department = count_cases_by_origin(tx, actor, filter, CaseOrigin::department),
                        .today = tx.today()};
    if (hooks.follow != nullptr && filter.fields.size() == 1)
      found.follow = hooks.follow(tx, actor, "field", std::string{to_word(filter.fields.front())});
    return found;
  });
  auto const address = QueryString{request};
  auto view = CaseListView{.title = site.words(actor, "case.list"), .may_add = may_add_case(actor), .words = filter.words};
  view.facets = {field_facet(site, actor, filter, listed.by_field), state_facet(site, actor, filter), outcome_facet(site, actor, filter),
                 Facet{.name = "mine", .label_key = "case.author"}};
  view.facets.back().options.push_back({.value = "1", .label = site.words(actor, "case.mine"), .is_chosen = filter.author.has_value()});
  for (auto& facet : origin_facets(site, actor, filter, listed))
    if (!facet.options.empty()) view.facets.push_back(std::move(facet));
  for (auto const& facet : view.facets) add_tags(view.tags, address, facet);
  view.follow = listed.follow;
  keep_others(view, site, actor, request, address);
  view.sort = Form{site.locale(), actor.language}.select(
      "sort", "form.sort", enum_choices<CaseOrder>(site.locale(), actor.language, "case.sort.", to_word(filter.order)), {});
  view.total = listed.total;
  for (auto const& row : listed.rows) view.rows.push_back(to_row(site, actor, row, listed.today));
  view.pagination = paginate(address.without("page").text(), listed.total, page, kPageSize);
  view.nothing = {.title_key = "case.none", .hint_key = "case.none_hint", .action_key = "case.to_reports", .action_path = "/reports"};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/cases"}, view);
}

}  // namespace baeumgil
