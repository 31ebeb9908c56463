#include "platform/imports/import_desk.h"

#include <algorithm>

#include "platform/csv/csv.h"
#include "platform/files/file_bytes.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/imports/import_views.h"
#include "platform/web/feature_host.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

// The text travels with the preview in a form, whose fields are held in memory.
constexpr std::size_t kBytesLimit = 900 * 1024;

Problem too_big(std::string field) { return invalid(std::move(field), "import.too_big", {std::to_string(kBytesLimit / 1024)}); }

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

struct ImportDeskPages {
  Site const& site;
  ExtractText extract_text;
  ImportDesk desk;

  Result<Response> form(Request const& request, Actor const& actor) const {
    if (auto problem = refusal(actor)) return *std::move(problem);
    return form_page(request, actor, Form{site.locale(), actor.language});
  }

  // Changes nothing.
  Result<Response> preview(Request const& request, Actor const& actor) const {
    if (auto problem = refusal(actor)) return *std::move(problem);
    auto const table = sent_table(request);
    if (!table) return form_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(table.error()));
    return preview_page(request, actor, *table, Form{site.locale(), actor.language});
  }

  Result<Response> apply(Request const& request, Actor const& actor) const {
    if (auto problem = refusal(actor)) return *std::move(problem);
    auto wanted = ImportRequest{.table = std::string{request.form_value("csv")}, .digest = std::string{request.form_value("digest")}};
    if (request.form_value("skip_refused") == "1") wanted.refused = RefusedLines::left_out;
    if (wanted.digest.empty()) return preview_page(request, actor, wanted.table, Form{site.locale(), actor.language});
    auto const done = desk.apply(actor, wanted);
    if (done) return redirect(desk.list_path, desk.flash_key);
    auto const is_to_look_again = done.error().kind == Kind::invalid || done.error().key == "import.changed_meanwhile";
    if (!is_to_look_again) return done.error();
    // The lines say themselves what is wrong with them, so only the sentence stands above.
    auto const sentence = Problem{.kind = done.error().kind, .key = done.error().key};
    return preview_page(request, actor, wanted.table, Form{site.locale(), actor.language}.refuse(sentence));
  }

  Result<Response> json(Request const& request, Actor const& actor) const {
    if (auto problem = refusal(actor)) return *std::move(problem);
    auto fields = Fields::of(request);
    auto wanted = ImportRequest{.table = fields.text("csv")};
    if (fields.flag("skip_refused")) wanted.refused = RefusedLines::left_out;
    if (auto problem = fields.problem()) return *std::move(problem);
    return json_response(200, TRY(desk.apply(actor, wanted)));
  }

 private:
  std::optional<Problem> refusal(Actor const& actor) const { return desk.refusal ? desk.refusal(actor) : std::nullopt; }

  // A workbook is read where files of strangers are; what is in it is held as the same text as a CSV file.
  Result<std::string> text_of_workbook(std::string const& path) const {
    auto const read = extract_text(path, ReadableKind::text);
    if (read.problem == Unreadable::too_large) return too_big("file");
    if (read.problem || read.text.empty()) return invalid("file", "import.workbook_unreadable");
    return read.text;
  }

  // The chosen file, or else the pasted text.
  Result<std::string> sent_table(Request const& request) const {
    auto bytes = std::string{request.form_value("csv")};
    for (auto const& upload : request.uploads) {
      if (upload.field != "file" || upload.size_bytes == 0) continue;
      if (upload.size_bytes > kBytesLimit) return too_big("file");
      bytes = file_bytes(upload.path);
      if (bytes.starts_with("PK")) bytes = TRY(text_of_workbook(upload.path));
    }
    if (bytes.empty()) return invalid("file", "import.nothing_sent");
    if (bytes.size() > kBytesLimit) return too_big("csv");
    return read_csv_text(bytes);
  }

  std::string label_of(Actor const& actor, std::string const& field) const {
    auto const column = std::ranges::find(desk.columns, field, &ImportColumn::name);
    return column == desk.columns.end() ? std::string{} : site.words(actor, column->label_key) + ": ";
  }

  ImportLineRow to_row(Actor const& actor, ImportPreviewLine const& line) const {
    auto row = ImportLineRow{.number = line.number, .name = line.title, .key = line.key};
    row.fate = {.label = site.words(actor, "import.fate." + std::string{to_word(line.fate)}), .tone = tone_of(line.fate)};
    for (auto const* problems : {&line.problems, &line.kept})
      for (auto const& problem : *problems)
        row.notes.push_back(label_of(actor, problem.field) + site.words(actor, problem.key, problem.arguments));
    auto const or_none = [&](std::string const& text) { return text.empty() ? site.words(actor, "form.none") : text; };
    for (auto const& change : line.changes)
      row.notes.push_back(label_of(actor, change.field) +
                          site.words(actor, "import.change", {or_none(change.before), or_none(change.after)}));
    return row;
  }

  PageHead head_of(Actor const& actor, std::string const& title, ErrorSummary const& summary) const {
    auto const list = Crumb{.label = site.words(actor, desk.list_key), .path = desk.list_path};
    return {.title = title, .crumbs = {list, {.label = title}}, .section = desk.list_path, .status = summary.is_shown() ? 422 : 200};
  }

  Response form_page(Request const& request, Actor const& actor, Form const& form) const {
    auto view = ImportFormView{.title = site.words(actor, desk.title_key), .path = desk.path, .list_path = desk.list_path};
    view.lead = site.words(actor, desk.lead_key);
    view.columns = site.words(actor, desk.columns_key);
    view.file = form.file("file", "import.file", {.hint_key = "import.file_hint"});
    view.file.accept = ".xlsx,.csv,.txt,.tsv,text/csv";
    view.csv = form.area("csv", "import.csv", {.rows = 8, .hint_key = "import.csv_hint"});
    view.summary = form.summary();
    auto head = head_of(actor, view.title, view.summary);
    head.is_wide = false;
    return site.page(request, actor, head, view);
  }

  Response preview_page(Request const& request, Actor const& actor, std::string const& table, Form const& form) const {
    auto const preview = desk.preview(actor, table);
    if (!preview) return form_page(request, actor, Form{site.locale(), actor.language}.set("csv", table).refuse(preview.error()));
    auto view = ImportPreviewView{.title = site.words(actor, "import.preview"), .path = desk.path};
    view.name_head = site.words(actor, desk.name_key);
    view.key_head = site.words(actor, desk.number_key);
    view.summary = form.summary();
    view.csv = table;
    for (auto const fate : all_of<LineFate>())
      view.counts.push_back({site.words(actor, "import.fate." + std::string{to_word(fate)}), preview->count(fate)});
    view.may_apply = preview->count(LineFate::added) + preview->count(LineFate::changed) > 0;
    view.has_refused = preview->count(LineFate::refused) > 0;
    view.digest = preview->digest;
    auto lines = preview->lines;
    std::ranges::stable_sort(lines, {}, &ImportPreviewLine::fate);
    for (auto const& line : lines) view.rows.push_back(to_row(actor, line));
    return site.page(request, actor, head_of(actor, view.title, view.summary), view);
  }
};

ApiOperation import_operation(ImportDesk const& desk) {
  auto counts = ApiSchema{.name = desk.schema};
  for (auto const fate : all_of<LineFate>()) counts.fields.push_back({.name = std::string{to_word(fate)}, .type = ApiType::integer});
  return {
      .method = Method::post,
      .path = desk.api_path.empty() ? "/api/v1" + desk.path : desk.api_path,
      .summary = desk.summary + "; with ?dry_run=1 only tells what would happen",
      .tag = desk.tag,
      .input = {{.name = "csv", .type = ApiType::text, .description = "with a header line", .max_length = 5'000'000},
                {.name = "skip_refused", .type = ApiType::boolean, .description = "false: one refused line stops all", .required = false}},
      .schema = counts};
}

}  // namespace

void add_import_desk(FeatureHost& host, ImportDesk desk) {
  auto const operation = import_operation(desk);
  auto const pages = ImportDeskPages{host.site, host.extract_text, std::move(desk)};
  auto const access = pages.desk.access;
  host.router.get(pages.desk.path, access, handler(pages, &ImportDeskPages::form));
  host.router.post(pages.desk.path, access, handler(pages, &ImportDeskPages::preview));
  host.router.post(pages.desk.path + "/confirmation", access, handler(pages, &ImportDeskPages::apply));
  host.router.api(operation, access, handler(pages, &ImportDeskPages::json));
}

}  // namespace baeumgil
