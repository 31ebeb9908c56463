#include "features/originality/text_import_pages.h"

#include "base/text.h"
#include "features/originality/explanation.h"
#include "features/originality/import_texts.h"
#include "features/originality/plan_text_import.h"
#include "features/originality/text_import_input.h"
#include "features/originality/text_import_store.h"
#include "features/originality/text_import_views.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kStart = std::size_t{160};

std::string path_of(TextImportId id) { return "/text-imports/" + to_text(id); }

Tone tone_of(FileFate fate) {
  switch (fate) {
    case FileFate::fresh:
      return Tone::success;
    case FileFate::near:
      return Tone::warning;
    case FileFate::same:
      return Tone::gray;
    case FileFate::refused:
      return Tone::danger;
  }
  return Tone::gray;
}

Badge state_of(Site const& site, Actor const& actor, TextImport const& import) {
  if (import.undone_at) return {.label = site.words(actor, "text_import.state.undone"), .tone = Tone::gray};
  if (import.confirmed_at) return {.label = site.words(actor, "text_import.state.confirmed"), .tone = Tone::success};
  return {.label = site.words(actor, "text_import.state.open"), .tone = Tone::warning};
}

std::string note_of(Site const& site, Actor const& actor, PlannedFile const& planned) {
  if (planned.fate == FileFate::refused) return site.words(actor, planned.file.refusal, {std::to_string(kShortestText)});
  if (planned.fate == FileFate::fresh) return {};
  auto const percent = std::to_string(planned.alike_percent);
  if (planned.alike_position > 0)
    return site.words(actor, "text_import.alike_in_import", {std::to_string(planned.alike_position), percent});
  if (planned.fate == FileFate::same) return site.words(actor, "text_import.there_already");
  return site.words(actor, planned.alike_title.empty() ? "text_import.alike_hidden" : "text_import.alike", {percent});
}

ImportedFileView to_view(Site const& site, Actor const& actor, PlannedFile const& planned, Form& form) {
  auto const& file = planned.file;
  auto const prefix = "files." + std::to_string(file.position) + ".";
  auto view = ImportedFileView{.position = file.position, .name = file.file.name};
  view.fate = {.label = site.words(actor, "text_import.fate." + std::string{to_word(planned.fate)}), .tone = tone_of(planned.fate)};
  view.note = note_of(site, actor, planned);
  view.alike_title = planned.alike_title;
  view.alike_path = planned.alike_path;
  view.letters = static_cast<std::int64_t>(planned.letters);
  view.start = first_characters(file.body, kStart);
  view.may_be_taken = planned.may_be_taken();
  view.is_chosen = form.has_value(prefix + "is_taken", "1");
  view.title = form.text(prefix + "title", "public_text.title", {.required = true, .max_length = static_cast<int>(kLongestTitle)});
  view.written_on = form.date(prefix + "written_on", "public_text.written_on", {});
  view.host = form.text(prefix + "host", "public_text.host", {.max_length = 100, .hint_key = "text_import.host_hint"});
  return view;
}

void set_guesses(Form& form, PlannedFile const& planned) {
  auto const prefix = "files." + std::to_string(planned.file.position) + ".";
  form.set(prefix + "title", planned.file.title);
  if (planned.file.written_on) form.set(prefix + "written_on", to_text(*planned.file.written_on));
  form.set(prefix + "host", planned.file.host_name);
  if (planned.fate == FileFate::fresh) form.set(prefix + "is_taken", "1");
}

Alert state_alert(Site const& site, Actor const& actor, TextImport const& import) {
  if (import.undone_at) return {.text = site.words(actor, "text_import.is_undone"), .tone = Tone::information};
  if (import.confirmed_at)
    return {.text = site.words(actor, "text_import.is_confirmed", {std::to_string(import.texts)}), .tone = Tone::success};
  return {.text = site.words(actor, "text_import.is_open"), .tone = Tone::information};
}

}  // namespace

Result<Response> TextImportPages::form_page(Request const& request, Actor const& actor, Form const& form) const {
  if (!may_change_public_texts(actor)) return forbidden("public_text.not_officer");
  auto view = TextImportFormView{};
  view.file = form.file("file", "text_import.files", {.required = true, .hint_key = "text_import.files_hint"});
  view.file.accept = ".hwpx,.docx,.pdf,.txt,.hwp";
  view.file.takes_several = true;
  view.summary = form.summary();
  for (auto const& import : db.read(actor, [](Tx& tx) { return list_text_imports(tx); })) {
    auto row = TextImportFormView::Row{.id = to_text(import.id), .at = import.made_at, .by = import.made_by_name};
    row.files = import.files;
    row.texts = import.texts;
    row.state = state_of(site, actor, import);
    view.rows.push_back(std::move(row));
  }
  auto const title = site.words(actor, "text_import.title");
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{.label = site.words(actor, "public_text.list"), .path = "/public-texts"}, {.label = title}},
                    .section = "/reports",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> TextImportPages::form(Request const& request, Actor const& actor) const {
  return form_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> TextImportPages::begin(Request const& request, Actor const& actor) const {
  TRY(check_text_importer(db, actor));
  auto const begun = begin_text_import(db, actor, read_sent_files(files, extract_text, request));
  if (begun) return redirect(path_of(*begun));
  if (begun.error().kind != Kind::invalid) return begun.error();
  return form_page(request, actor, Form{site.locale(), actor.language}.refuse(begun.error()));
}

Result<Response> TextImportPages::preview_page(Request const& request, Actor const& actor, TextImportId id, Form form) const {
  if (!may_change_public_texts(actor)) return forbidden("public_text.not_officer");
  auto view = TextImportView{.id = to_text(id)};
  auto const is_typed = form.summary().is_shown();
  auto const read = db.read(actor, [&](Tx& tx) -> Result<TextImport> {
    auto found = TRY(find_text_import(tx, id));
    if (!found.is_open()) return found;
    auto counts = std::array<std::int64_t, enum_words(FileFate{}).size()>{};
    for (auto const& planned : plan_text_import(tx, actor, id)) {
      ++counts[static_cast<std::size_t>(planned.fate)];
      if (!is_typed) set_guesses(form, planned);
      view.files.push_back(to_view(site, actor, planned, form));
      view.may_take = view.may_take || planned.may_be_taken();
    }
    for (auto const fate : all_of<FileFate>())
      view.counts.push_back({site.words(actor, "text_import.fate." + std::string{to_word(fate)}), counts[static_cast<std::size_t>(fate)]});
    return found;
  });
  auto const import = TRY(read);
  view.is_open = import.is_open();
  view.state = state_alert(site, actor, import);
  view.summary = form.summary();
  if (!import.undone_at)
    view.undo = ActionButton{.label_key = view.is_open ? "text_import.put_away" : "text_import.undo",
                             .path = path_of(id) + "/undoing",
                             .style = "tertiary",
                             .confirm_key = view.is_open ? "text_import.put_away_confirm" : "text_import.undo_confirm"};
  auto const title = site.words(actor, "text_import.preview");
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{.label = site.words(actor, "public_text.list"), .path = "/public-texts"},
                               {.label = site.words(actor, "text_import.title"), .path = "/text-imports"},
                               {.label = title}},
                    .section = "/reports",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> TextImportPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<TextImportId>();
  if (!id) return not_found();
  return preview_page(request, actor, *id, Form{site.locale(), actor.language});
}

Result<Response> TextImportPages::confirm(Request const& request, Actor const& actor) const {
  auto const id = request.id<TextImportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const chosen = read_chosen_files(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<TextImportId>{*unreadable} : confirm_text_import(db, actor, *id, chosen);
  if (done) return redirect(path_of(*id), "text_import.flash.confirmed");
  if (done.error().kind != Kind::invalid) return done.error();
  return preview_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> TextImportPages::undo(Request const& request, Actor const& actor) const {
  auto const id = request.id<TextImportId>();
  if (!id) return not_found();
  TRY(undo_text_import(db, actor, *id));
  return redirect(path_of(*id), "text_import.flash.undone");
}

Result<Response> TextImportPages::list_json(Request const& request, Actor const& actor) const {
  if (!may_change_public_texts(actor)) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  return page_of_all(db.read(actor, list_text_imports), asked, [](JsonWriter& json, TextImport const& one) {
    auto const* state = one.undone_at ? "undone" : one.confirmed_at ? "confirmed" : "open";
    json.begin_object().field("id", to_text(one.id)).field("made_at", to_text(one.made_at)).field("made_by_name", one.made_by_name);
    json.field("files", one.files).field("texts", one.texts).field("state", state).end_object();
  });
}

}  // namespace baeumgil
