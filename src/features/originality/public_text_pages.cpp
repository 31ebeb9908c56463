#include "features/originality/add_public_text.h"
#include "features/originality/explanation.h"
#include "features/originality/originality_pages.h"
#include "features/originality/originality_views.h"
#include "features/originality/passage_input.h"
#include "features/originality/public_text_store.h"
#include "platform/csv/csv.h"
#include "platform/db/database.h"
#include "platform/files/file_bytes.h"
#include "platform/files/file_store.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

constexpr auto kMostBytes = std::size_t{1'000'000};

// A chosen text file goes before what was typed. UTF-8 and CP949 are read.
Result<PublicTextInput> read_sent(Request const& request) {
  auto fields = Fields::of(request);
  auto input = read_public_text_input(fields);
  for (auto const& upload : request.uploads) {
    if (upload.field != "file" || upload.size_bytes == 0) continue;
    if (upload.size_bytes > kMostBytes) return invalid("file", "public_text.file.too_big");
    auto const text = read_csv_text(file_bytes(upload.path));
    if (!text) return invalid("file", "public_text.file.no_text");
    input.body = *text;
  }
  return input;
}

std::string path_of(PublicTextId id) { return "/public-texts/" + to_text(id); }

Badge kind_badge(Site const& site, Actor const& actor, PublicText const& text) {
  return {.label = site.words(actor, "public_text.kind." + std::string{to_word(text.kind)}),
          .tone = text.kind == PublicTextKind::old_report ? Tone::information : Tone::gray};
}

PublicTextListView::Row to_row(Site const& site, Actor const& actor, PublicText const& text) {
  auto row = PublicTextListView::Row{.id = to_text(text.id), .title = text.title, .kind = kind_badge(site, actor, text)};
  row.source = text.source.empty() ? text.host_name : text.source;
  row.written_on = text.written_on;
  row.letters = text.letters;
  row.by = text.added_by_name;
  row.at = text.added_at;
  return row;
}

}  // namespace

Result<Response> PublicTextPages::list(Request const& request, Actor const& actor) const {
  auto view = PublicTextListView{.may_change = may_change_public_texts(actor)};
  for (auto const& text : db.read(actor, [](Tx& tx) { return list_public_texts(tx); })) view.rows.push_back(to_row(site, actor, text));
  if (view.may_change)
    for (auto const& text : db.read(actor, [](Tx& tx) { return list_public_texts(tx, Removed::only); }))
      view.removed.push_back(to_row(site, actor, text));
  view.nothing = {.title_key = "public_text.none", .hint_key = "public_text.none_hint"};
  auto const title = site.words(actor, "public_text.list");
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{.label = site.words(actor, "report.list"), .path = "/reports"}, {.label = title}},
                    .section = "/reports"},
                   view);
}

Result<Response> PublicTextPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<PublicTextId>();
  if (!id) return not_found();
  auto const text = TRY(db.read(actor, [&](Tx& tx) { return find_public_text(tx, *id); }));
  if (!may_see_public_text(actor, text)) return not_found();
  auto view = PublicTextView{.title = text.title, .kind = kind_badge(site, actor, text)};
  view.source = text.source;
  view.url = text.url;
  view.body = text.body;
  view.host = text.host_name;
  view.written_on = text.written_on;
  view.by = text.added_by_name;
  view.at = text.added_at;
  view.is_removed = text.is_removed;
  if (!text.file.digest.empty()) view.file_name = text.file.name, view.file_path = path_of(*id) + "/file";
  if (may_change_public_texts(actor) && text.is_removed)
    view.restore = ActionButton{.label_key = "public_text.restore", .path = path_of(*id) + "/restoring"};
  if (may_change_public_texts(actor) && !text.is_removed)
    view.remove = ActionButton{.label_key = "public_text.remove",
                               .path = path_of(*id) + "/removal",
                               .style = "tertiary",
                               .confirm_key = "public_text.remove.confirm"};
  return site.page(request, actor,
                   {.title = text.title,
                    .crumbs = {{.label = site.words(actor, "report.list"), .path = "/reports"},
                               {.label = site.words(actor, "public_text.list"), .path = "/public-texts"},
                               {.label = text.title}},
                    .section = "/reports"},
                   view);
}

Result<Response> PublicTextPages::file(Request const& request, Actor const& actor) const {
  auto const id = request.id<PublicTextId>();
  if (!id) return not_found();
  auto const text = TRY(db.read(actor, [&](Tx& tx) { return find_public_text(tx, *id); }));
  auto const path = may_see_public_text(actor, text) ? files.path_of(text.file.digest) : std::nullopt;
  if (!path) return not_found();
  return download_file(text.file.content_type, text.file.name, *path);
}

Result<Response> PublicTextPages::form_page(Request const& request, Actor const& actor, Form const& form) const {
  if (!may_change_public_texts(actor)) return forbidden("public_text.not_officer");
  auto view = PublicTextFormView{};
  view.title = form.text("title", "public_text.title", {.required = true, .max_length = 200});
  view.source = form.text("source", "public_text.source", {.required = true, .max_length = 200, .hint_key = "public_text.source_hint"});
  view.url = form.text("url", "public_text.url", {.max_length = 1000, .type = "url"});
  view.file = form.file("file", "public_text.file", {.hint_key = "public_text.file_hint"});
  view.file.accept = ".txt,text/plain";
  view.body = form.area("body", "public_text.body", {.max_length = 300000, .rows = 12, .hint_key = "public_text.body_hint"});
  view.summary = form.summary();
  auto const title = site.words(actor, "public_text.add");
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{.label = site.words(actor, "report.list"), .path = "/reports"},
                               {.label = site.words(actor, "public_text.list"), .path = "/public-texts"},
                               {.label = title}},
                    .section = "/reports",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> PublicTextPages::form(Request const& request, Actor const& actor) const {
  return form_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> PublicTextPages::add(Request const& request, Actor const& actor) const {
  auto const sent = read_sent(request);
  auto const added = sent ? add_public_text(db, actor, *sent) : Result<PublicTextId>{sent.error()};
  if (added) return redirect("/public-texts/" + to_text(*added), "public_text.flash.added");
  if (added.error().kind != Kind::invalid) return added.error();
  return form_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(added.error()));
}

Result<Response> PublicTextPages::remove(Request const& request, Actor const& actor) const {
  auto const id = request.id<PublicTextId>();
  if (!id) return not_found();
  TRY(remove_public_text(db, actor, *id));
  return redirect(path_of(*id), "public_text.flash.removed");
}

Result<Response> PublicTextPages::restore(Request const& request, Actor const& actor) const {
  auto const id = request.id<PublicTextId>();
  if (!id) return not_found();
  TRY(restore_public_text(db, actor, *id));
  return redirect(path_of(*id), "public_text.flash.restored");
}

}  // namespace baeumgil
