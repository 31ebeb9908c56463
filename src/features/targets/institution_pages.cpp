#include "features/targets/institution_pages.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/day_text.h"
#include "features/targets/good_practice_cases.h"
#include "features/targets/host_record_queries.h"
#include "features/targets/institution_form.h"
#include "features/targets/institution_views.h"
#include "features/teams/find_team.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/list_filter.h"
#include "platform/html/site.h"
#include "platform/web/query_string.h"

namespace baeumgil {
namespace {

struct Listed {
  InstitutionList list{};
  std::vector<Institution> provinces{};
};

struct Shown {
  Institution institution{};
  std::vector<HostCase> cases{};
  std::vector<HostVisit> visits{};
  std::int64_t requests{0};
  std::vector<Team> teams{};
  std::optional<ActionButton> follow{};
};

Badge kind_badge(Site const& site, Actor const& actor, Institution const& institution) {
  auto const tone = institution.kind == InstitutionKind::foreign   ? Tone::information
                    : institution.kind == InstitutionKind::company ? Tone::success
                                                                   : Tone::primary;
  return {.label = site.words(actor, "institution.kind." + std::string{to_word(institution.kind)}), .tone = tone};
}

std::string people(Site const& site, Actor const& actor, std::optional<std::int64_t> count) {
  return count ? site.words(actor, "institution.n_people", {with_commas(*count)}) : "";
}

std::string density(Site const& site, Actor const& actor, Institution const& institution) {
  auto const density = density_of(institution);
  return density ? site.words(actor, "institution.n_density", {with_commas(*density)}) : "";
}

Tabs sort_tabs(Site const& site, Actor const& actor, QueryString const& address, InstitutionSort current) {
  auto tabs = Tabs{.label_key = "form.sort"};
  for (auto const sort : all_of<InstitutionSort>()) {
    auto const word = to_word(sort);
    tabs.tabs.push_back({.label = site.words(actor, "institution.sort." + std::string{word}),
                         .path = address.without("page").with("sort", word).text(),
                         .is_current = sort == current});
  }
  return tabs;
}

TargetRowView to_row(Site const& site, Actor const& actor, ListedInstitution const& listed) {
  auto const& institution = listed.institution;
  return {.id = to_text(institution.id),
          .name = institution.full_name,
          .kind = kind_badge(site, actor, institution),
          .province = institution.kind == InstitutionKind::foreign ? institution.country : institution.province_name,
          .population = people(site, actor, institution.population),
          .density = density(site, actor, institution),
          .visits = listed.visits,
          .cases = listed.cases};
}

void show_facts(TargetShowView& view, Site const& site, Actor const& actor, Institution const& institution) {
  view.title = institution.full_name;
  view.name_en = institution.name_en;
  view.kind = kind_badge(site, actor, institution);
  view.tier = institution.tier;
  view.province = institution.kind == InstitutionKind::province ? "" : institution.province_name;
  view.population = people(site, actor, institution.population);
  if (institution.area_km2) view.area = fmt::format("{} km²", *institution.area_km2);
  view.density = density(site, actor, institution);
  if (institution.kind == InstitutionKind::foreign) view.country = institution.country;
  view.homepage = institution.homepage;
  view.note = institution.note;
}

void show_record(TargetShowView& view, Site const& site, Actor const& actor, Shown const& shown) {
  for (auto const& found : shown.cases) {
    auto const field = site.words(actor, "policy_field." + std::string{to_word(found.field)});
    if (view.cases.empty() || view.cases.back().field != field) view.cases.push_back({.field = field});
    view.cases.back().items.push_back({.id = to_text(found.id), .title = found.title, .one_line = found.one_line});
  }
  for (auto const& visit : shown.visits)
    view.visits.push_back({.on = day_text(actor.language, visit.on),
                           .team_path = "/teams/" + to_text(visit.team),
                           .team_name = visit.team_name,
                           .topic = visit.topic,
                           .trip_path = "/trips/" + to_text(visit.trip),
                           .report_path = visit.report ? "/reports/" + to_text(*visit.report) : "",
                           .open_questions = visit.open_questions});
}

void show_practices(TargetShowView& view, Institution const& institution) {
  for (auto const& one : good_practice_cases_of(institution))
    view.practices.push_back({.title = one.title,
                              .praised = one.year + (one.award.empty() ? "" : " · " + one.award) + " · " + one.programme,
                              .summary = one.is_selection_only ? "" : one.summary,
                              .source = one.source,
                              .is_source_address = one.source.starts_with("http"),
                              .is_selection_only = one.is_selection_only});
}

Result<Shown> read_shown(Tx& tx, Actor const& actor, InstitutionId id) {
  auto found = Shown{.institution = TRY(find_institution(tx, id))};
  found.cases = list_cases_of_host(tx, id);
  found.visits = list_visits_to_host(tx, id);
  found.requests = count_requests_to_host(tx, id);
  found.teams = list_teams_of_person(tx, actor, actor.person);
  return found;
}

}  // namespace

Result<Response> InstitutionPages::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_institution_filter(query);
  auto const listed = db.read(actor, [&](Tx& tx) { return Listed{list_institutions(tx, filter), list_provinces(tx)}; });
  auto const address = QueryString{request};
  auto view = TargetListView{.title = site.words(actor, "institution.list"), .may_add = may_add_institution(actor), .words = filter.words};
  view.sort = to_word(filter.sort);
  view.facets = {enum_facet(site, actor, {.name = "kind", .label_key = "institution.kind"}, "institution.kind.", filter.kinds),
                 enum_facet(site, actor, {.name = "size", .label_key = "institution.size"}, "institution.size.", filter.sizes)};
  for (auto const& facet : view.facets) add_tags(view.tags, address, facet);
  auto provinces = std::vector<Choice>{};
  for (auto const& province : listed.provinces)
    provinces.push_back({.value = province.code, .label = province.name, .is_chosen = province.code == filter.province});
  view.province = Form{site.locale(), actor.language}.select("province", "institution.province", std::move(provinces), {});
  view.province.empty_label = site.words(actor, "form.all");
  view.sorts = sort_tabs(site, actor, address, filter.sort);
  view.total = listed.list.total;
  for (auto const& item : listed.list.items) view.rows.push_back(to_row(site, actor, item));
  view.pagination = paginate(address.without("page").text(), listed.list.total, filter.page, filter.page_size);
  view.nothing = {.title_key = "institution.none", .hint_key = "institution.none_hint"};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/targets"}, view);
}

Result<Response> InstitutionPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<InstitutionId>();
  if (!id) return not_found();
  auto const read = db.read(actor, [&](Tx& tx) -> Result<Shown> {
    auto found = TRY(read_shown(tx, actor, *id));
    if (follow != nullptr) found.follow = follow(tx, actor, "institution", to_text(*id));
    return found;
  });
  auto const shown = TRY(read);
  auto view = TargetShowView{.contacts_path = "/targets/" + to_text(*id) + "/contacts", .requests = shown.requests};
  view.follow = shown.follow;
  show_facts(view, site, actor, shown.institution);
  show_record(view, site, actor, shown);
  show_practices(view, shown.institution);
  if (!actor.has(Role::auditor)) view.form_team_path = "/teams/new?host=" + to_text(*id);
  for (auto const& team : shown.teams)
    if (team.state == TeamState::confirmed || team.state == TeamState::active)
      view.teams.push_back({.name = team.name, .path = "/teams/" + to_text(team.id) + "/trips/new"});
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "institution.list"), .path = "/targets"}, {.label = view.title}},
                    .section = "/targets"},
                   view);
}

Result<Response> InstitutionPages::form_page(Request const& request, Actor const& actor, Form const& form) const {
  auto view = TargetFormView{.title = site.words(actor, "institution.add"), .summary = form.summary()};
  view.name = form.text("name", "institution.name", {.required = true, .max_length = 100, .hint_key = "institution.name_hint"});
  view.name_en = form.text("name_en", "institution.name_en", {.max_length = 100});
  auto kinds = enum_choices<InstitutionKind>(site.locale(), actor.language, "institution.kind.", "");
  std::erase_if(kinds, [](Choice const& choice) { return !may_be_added(*enum_from_word<InstitutionKind>(choice.value)); });
  view.kind = form.radio("kind", "institution.kind", std::move(kinds), {.required = true});
  view.country = form.text("country", "institution.country", {.required = true, .max_length = 2, .hint_key = "institution.country_hint"});
  if (form.value("country").empty()) view.country.value = "KR";
  view.homepage = form.text("homepage", "institution.homepage", {.max_length = 300, .type = "url"});
  view.note = form.area("note", "institution.note", {.max_length = 500, .rows = 3});
  if (auto const name = form.value("name"); !name.empty())
    for (auto const& namesake : db.read(actor, [&](Tx& tx) { return list_namesakes(tx, name); }))
      view.namesakes.push_back({.id = to_text(namesake.id), .name = namesake.full_name, .kind = kind_badge(site, actor, namesake).label});
  view.has_namesakes = !view.namesakes.empty();
  view.is_another =
      form.checks("is_another", "institution.is_another", {{.value = "1", .label = site.words(actor, "institution.is_another_yes")}}, {});
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "institution.list"), .path = "/targets"}, {.label = view.title}},
                    .section = "/targets",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> InstitutionPages::new_form(Request const& request, Actor const& actor) const {
  if (!may_add_institution(actor)) return forbidden("institution.add.not_officer");
  return form_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> InstitutionPages::create(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const draft = read_institution_draft(fields);
  auto const unreadable = fields.problem();
  auto const made = unreadable ? Result<InstitutionId>{*unreadable} : add_institution(db, actor, draft);
  if (made) return redirect("/targets/" + to_text(*made), "institution.flash.added");
  if (made.error().kind != Kind::invalid) return made.error();
  return form_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(made.error()));
}

}  // namespace baeumgil
