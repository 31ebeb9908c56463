#include "features/people/import_pages.h"

#include <algorithm>

#include "features/people/import_people.h"
#include "features/people/import_views.h"
#include "features/people/person_view.h"
#include "platform/csv/csv.h"
#include "platform/db/database.h"
#include "platform/files/file_bytes.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

// The text travels with the preview in a form, whose fields are held in memory.
constexpr std::size_t kBytesLimit = 900 * 1024;

Problem at_csv(Problem problem) {
  for (auto& field : problem.fields) field.field = "csv";
  return problem;
}

// The chosen file, or else the pasted text.
Result<std::string> sent_text(Request const& request) {
  auto bytes = std::string{request.form_value("csv")};
  for (auto const& upload : request.uploads) {
    if (upload.field != "file" || upload.size_bytes == 0) continue;
    if (upload.size_bytes > kBytesLimit) return invalid("file", "person.import.too_big", {std::to_string(kBytesLimit / 1024)});
    bytes = file_bytes(upload.path);
  }
  if (bytes.empty()) return invalid("file", "person.import.nothing_sent");
  if (bytes.size() > kBytesLimit) return invalid("csv", "person.import.too_big", {std::to_string(kBytesLimit / 1024)});
  return read_csv_text(bytes);
}

Tone tone_of(LineFate fate) {
  switch (fate) {
    case LineFate::refused:
      return Tone::danger;
    case LineFate::added:
      return Tone::success;
    case LineFate::changed:
      return Tone::information;
    case LineFate::unchanged:
      return Tone::gray;
  }
  return Tone::gray;
}

std::string shown(Site const& site, Actor const& actor, Person const& person, std::string_view field) {
  if (field == "name") return person.name;
  if (field == "email") return person.email;
  if (field == "department") return person.department_name;
  if (field == "post") return site.words(actor, "post." + std::string{to_word(person.post)});
  if (field == "rank") return person.rank;
  if (field == "duties") return person.duties;
  return role_words(site, actor, person.roles);
}

std::string or_none(Site const& site, Actor const& actor, std::string text) { return text.empty() ? site.words(actor, "form.none") : text; }

ImportLineRow to_row(Site const& site, Actor const& actor, PlannedLine const& line) {
  auto row = ImportLineRow{.number = line.number, .name = line.after.name, .staff_no = line.after.staff_no};
  row.fate = {.label = site.words(actor, "person.import.fate." + std::string{to_word(line.fate)}), .tone = tone_of(line.fate)};
  for (auto const& problem : line.problems) {
    auto const label =
        site.locale().has(actor.language, "person." + problem.field) ? site.words(actor, "person." + problem.field) + ": " : "";
    row.notes.push_back(label + site.words(actor, problem.key, problem.arguments));
  }
  if (line.fate != LineFate::changed) return row;
  for (auto const field : changed_fields(line.before, line.after)) {
    auto const before = or_none(site, actor, shown(site, actor, line.before, field));
    auto const after = or_none(site, actor, shown(site, actor, line.after, field));
    row.notes.push_back(site.words(actor, "person.import.change", {site.words(actor, "person." + std::string{field}), before, after}));
  }
  return row;
}

}  // namespace

Response ImportPages::form_page(Request const& request, Actor const& actor, Form const& form) const {
  auto view = ImportFormView{.title = site.words(actor, "person.import")};
  view.file = form.file("file", "person.import.file", {.hint_key = "person.import.file_hint"});
  view.file.accept = ".csv,.txt,.tsv,text/csv";
  view.csv = form.area("csv", "person.import.csv", {.rows = 8, .hint_key = "person.import.csv_hint"});
  view.summary = form.summary();
  auto const status = view.summary.is_shown() ? 422 : 200;
  auto const people = Crumb{.label = site.words(actor, "person.list"), .path = "/people"};
  return site.page(
      request, actor,
      {.title = view.title, .crumbs = {people, {.label = view.title}}, .section = "/people", .status = status, .is_wide = false}, view);
}

Response ImportPages::preview_page(Request const& request, Actor const& actor, std::string const& csv, Form const& form) const {
  auto const lines = read_person_table(site.locale(), csv);
  if (!lines) return form_page(request, actor, Form{site.locale(), actor.language}.set("csv", csv).refuse(at_csv(lines.error())));
  auto const plan = db.read(actor, [&](Tx& tx) { return plan_import(tx, *lines); });
  auto view = ImportPreviewView{.title = site.words(actor, "person.import.preview"), .summary = form.summary(), .csv = csv};
  for (auto const fate : all_of<LineFate>())
    view.counts.push_back({site.words(actor, "person.import.fate." + std::string{to_word(fate)}), plan.count(fate)});
  view.may_apply = plan.count(LineFate::added) + plan.count(LineFate::changed) > 0;
  view.has_refused = plan.count(LineFate::refused) > 0;
  view.digest = plan.digest();
  auto planned = plan.lines;
  std::stable_sort(planned.begin(), planned.end(), [](PlannedLine const& a, PlannedLine const& b) { return a.fate < b.fate; });
  for (auto const& line : planned) view.rows.push_back(to_row(site, actor, line));
  auto const people = Crumb{.label = site.words(actor, "person.list"), .path = "/people"};
  auto const status = view.summary.is_shown() ? 422 : 200;
  return site.page(request, actor, {.title = view.title, .crumbs = {people, {.label = view.title}}, .section = "/people", .status = status},
                   view);
}

Result<Response> ImportPages::form(Request const& request, Actor const& actor) const {
  return form_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> ImportPages::preview(Request const& request, Actor const& actor) const {
  auto const csv = sent_text(request);
  if (!csv) return form_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(csv.error()));
  return preview_page(request, actor, *csv, Form{site.locale(), actor.language});
}

Result<Response> ImportPages::apply(Request const& request, Actor const& actor) const {
  auto const csv = std::string{request.form_value("csv")};
  auto order = ImportOrder{.lines = TRY(read_person_table(site.locale(), csv)), .digest = std::string{request.form_value("digest")}};
  if (request.form_value("skip_refused") == "1") order.refused = RefusedLines::left_out;
  if (order.digest.empty()) return preview_page(request, actor, csv, Form{site.locale(), actor.language});
  auto const done = import_people(db, actor, order);
  if (done) return redirect("/people", "person.import.flash");
  auto const is_to_look_again = done.error().kind == Kind::invalid || done.error().key == "person.import.changed_meanwhile";
  if (!is_to_look_again) return done.error();
  // The lines say themselves what is wrong with them, so only the sentence stands above.
  auto const sentence = Problem{.kind = done.error().kind, .key = done.error().key};
  return preview_page(request, actor, csv, Form{site.locale(), actor.language}.refuse(sentence));
}

Result<Response> ImportPages::json(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const csv = fields.text("csv");
  auto const skips_refused = fields.flag("skip_refused");
  if (auto problem = fields.problem()) return *problem;
  auto order = ImportOrder{.lines = TRY(read_person_table(site.locale(), csv))};
  if (skips_refused) order.refused = RefusedLines::left_out;
  return json_response(200, TRY(import_people(db, actor, order)));
}

void add_import_routes(Router& router, ImportPages pages) {
  router.get("/people/import", Access::administrator,
             [pages](auto const& request, auto const& actor) { return pages.form(request, actor); });
  router.post("/people/import", Access::administrator,
              [pages](auto const& request, auto const& actor) { return pages.preview(request, actor); });
  router.post("/people/import/confirmation", Access::administrator,
              [pages](auto const& request, auto const& actor) { return pages.apply(request, actor); });
  auto counts = ApiSchema{.name = "PeopleImport"};
  for (auto const fate : all_of<LineFate>()) counts.fields.push_back({.name = std::string{to_word(fate)}, .type = ApiType::integer});
  router.api(
      {.method = Method::post,
       .path = "/api/v1/people/import",
       .summary = "Takes a table of staff over; with ?dry_run=1 only tells what would happen",
       .tag = "people",
       .input = {{.name = "csv", .type = ApiType::text, .description = "with a header line", .max_length = 5'000'000},
                 {.name = "skip_refused", .type = ApiType::boolean, .description = "false: one refused line stops all", .required = false}},
       .schema = counts},
      Access::administrator, [pages](auto const& request, auto const& actor) { return pages.json(request, actor); });
}

}  // namespace baeumgil
