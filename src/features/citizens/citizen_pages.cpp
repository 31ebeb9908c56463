#include "features/citizens/citizen_pages.h"

#include "features/citizens/citizen_views.h"
#include "features/citizens/open_door.h"
#include "features/citizens/public_record.h"
#include "features/citizens/public_words_view.h"
#include "features/publications/publication_document.h"
#include "features/settings/find_settings.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"
#include "platform/web/kept_by_anybody.h"

namespace baeumgil {
namespace {

constexpr int kShownAtHome = 10;

struct Home {
  std::string name{};
  PublicCounts counts{};
  std::vector<PublicAdoption> adoptions{};
  std::vector<PublicCase> cases{};
};

// A list narrowed to one year says so in its title; what is no year narrows nothing.
std::optional<std::int64_t> year_asked(Request const& request) {
  auto query = Fields::of_query(request);
  auto const year = query.integer("year");
  return query.problem() ? std::nullopt : year;
}

std::string title_of_year(Site const& site, Actor const& actor, std::string_view key, std::optional<std::int64_t> year) {
  auto title = site.words(actor, key);
  return year ? site.words(actor, "citizens.of_year", {title, std::to_string(*year)}) : title;
}

std::string name_of(Tx& tx, Language language) { return shown_name_of(find_settings(tx), language); }

}  // namespace

Result<Response> CitizenPages::home(Request const& request, Actor const& actor) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto const found = db.read(institution, [&](Tx& tx) {
    return Home{name_of(tx, actor.language), count_public(tx), list_public_adoptions(tx, kShownAtHome),
                list_public_cases(tx, kShownAtHome)};
  });
  auto view = CitizenHomeView{.institution = found.name, .path = open_path(request.parameter("code"))};
  auto const count = [&](std::int64_t number) { return site.words(actor, "form.count", {std::to_string(number)}); };
  view.figures = {{"citizens.trips", count(found.counts.trips)},       {"citizens.paid", won_words(found.counts.paid)},
                  {"citizens.reports", count(found.counts.reports)},   {"citizens.adopted", count(found.counts.adopted)},
                  {"citizens.in_force", count(found.counts.in_force)}, {"citizens.measured", count(found.counts.measured)}};
  for (auto const& one : found.adoptions) view.adoptions.push_back(to_row(site, actor, one));
  for (auto const& one : found.cases)
    view.cases.push_back({.title = one.title,
                          .one_line = one.one_line,
                          .host = one.host,
                          .field = {.label = site.words(actor, "policy_field." + one.field), .tone = Tone::information},
                          .adoptions = one.adoptions,
                          .edition_path = one.has_edition ? view.path + "/cases/" + to_text(one.id) + "/edition" : std::string{}});
  auto const title = site.words(actor, "citizens.title", {found.name});
  return kept_by_anybody(site.page(request, actor, {.title = title, .crumbs = {{.label = title}}}, view));
}

HeadingOf CitizenPages::korean_heading() const { return korean_headings(site.locale()); }

Result<Response> CitizenPages::trips(Request const& request, Actor const& actor) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto const year = year_asked(request);
  auto view =
      CitizenTripsView{.title = title_of_year(site, actor, "citizens.trips_title", year), .path = open_path(request.parameter("code"))};
  for (auto const& trip : db.read(institution, [&](Tx& tx) { return list_public_trips(tx, korean_heading(), kPublicRows); }))
    if (!year || trip.starts_on.year() == *year) view.rows.push_back(to_row(site, actor, trip, view.path));
  auto const& title = view.title;
  return kept_by_anybody(
      site.page(request, actor,
                {.title = title, .crumbs = {{.label = site.words(actor, "citizens.home"), .path = view.path}, {.label = title}}}, view));
}

Result<Response> CitizenPages::adoptions(Request const& request, Actor const& actor) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto const year = year_asked(request);
  auto view = CitizenAdoptionsView{.title = title_of_year(site, actor, "citizens.adoptions_title", year),
                                   .path = open_path(request.parameter("code"))};
  for (auto const& adoption : db.read(institution, [](Tx& tx) { return list_public_adoptions(tx, kPublicRows); }))
    if (!year || adoption.decided_on.year() == *year) view.rows.push_back(to_row(site, actor, adoption));
  auto const& title = view.title;
  return kept_by_anybody(
      site.page(request, actor,
                {.title = title, .crumbs = {{.label = site.words(actor, "citizens.home"), .path = view.path}, {.label = title}}}, view));
}

Result<Response> CitizenPages::report(Request const& request, Actor const& actor) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto const found = TRY(db.read(institution, [&](Tx& tx) { return find_public_report(tx, korean_heading(), *id); }));
  auto const shown = [&](std::string const& text) { return text.empty() ? site.words(actor, "publication.part_withheld") : text; };
  auto view =
      CitizenReportView{.title = found.trip_purpose, .number = found.number, .destination = found.destination, .gist = shown(found.gist)};
  view.dates = span_of_days(found.starts_on, found.ends_on);
  if (!found.is_whole)
    view.withheld = found.disclosure_reason.empty() ? site.words(actor, "citizens.withheld_none") : found.disclosure_reason;
  auto const home = open_path(request.parameter("code"));
  if (found.has_edition) view.edition_path = home + "/reports/" + to_text(*id) + "/edition";
  for (auto const& [section, text] : found.sections) view.sections.push_back({"report.section." + section, shown(text)});
  return kept_by_anybody(site.page(request, actor,
                                   {.title = view.title,
                                    .crumbs = {{.label = site.words(actor, "citizens.home"), .path = home},
                                               {.label = site.words(actor, "citizens.trips_title"), .path = home + "/trips"},
                                               {.label = found.number}}},
                                   view));
}

Result<Response> CitizenPages::form_page(Request const& request, Actor const& actor, Form const& form) const {
  auto view = CitizenFormView{.action = open_path(request.parameter("code")) + "/suggestions"};
  view.title = form.text("title", "citizens.suggestion_title", {.required = true, .max_length = 200});
  view.body = form.area("body", "citizens.suggestion_body",
                        {.required = true, .max_length = 4000, .rows = 8, .hint_key = "citizens.suggestion_hint"});
  view.contact = form.text("contact", "citizens.contact", {.max_length = 200, .hint_key = "citizens.contact_hint"});
  view.summary = form.summary();
  auto const title = site.words(actor, "citizens.suggest");
  return site.page(
      request, actor,
      {.title = title,
       .crumbs = {{.label = site.words(actor, "citizens.home"), .path = open_path(request.parameter("code"))}, {.label = title}},
       .status = view.summary.is_shown() ? 422 : 200,
       .is_wide = false},
      view);
}

Result<Response> CitizenPages::suggestion_form(Request const& request, Actor const& actor) const {
  (void)TRY(open_institution(db, request.parameter("code")));
  return form_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> CitizenPages::suggest(Request const& request, Actor const& actor) const {
  auto const citizen = citizen_of(TRY(open_institution(db, request.parameter("code"))), actor);
  auto fields = Fields::of(request);
  auto const draft = SuggestionDraft{.title = fields.text("title"), .body = fields.text("body"), .contact = fields.text("contact")};
  auto const made = make_suggestion(db, citizen, draft);
  if (made) return redirect(open_path(request.parameter("code")) + "/thanks");
  if (made.error().kind != Kind::invalid) return made.error();
  return form_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(made.error()));
}

Result<Response> CitizenPages::thanks(Request const& request, Actor const& actor) const {
  (void)TRY(open_institution(db, request.parameter("code")));
  auto const title = site.words(actor, "citizens.thanks");
  return site.page(request, actor, {.title = title, .crumbs = {{.label = title}}, .is_wide = false},
                   CitizenThanksView{.path = open_path(request.parameter("code"))});
}

}  // namespace baeumgil
