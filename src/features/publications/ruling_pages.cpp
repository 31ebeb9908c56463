#include "features/publications/publication_pages.h"

#include <algorithm>

#include "features/publications/publication_store.h"
#include "features/publications/publication_views.h"
#include "features/publications/rule_on_finding.h"
#include "features/publications/show_photo.h"
#include "platform/db/database.h"
#include "platform/files/file_store.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

RulingInput read_ruling(Fields& fields) {
  return {.kind = fields.choice<WithheldKind>("kind"),
          .text = fields.text("text"),
          .ruling = fields.choice<CoverRuling>("ruling"),
          .ground = fields.choice<WithholdingGround>("ground"),
          .reason = fields.text("reason"),
          .until = fields.date("until")};
}

PhotoInput read_photo_move(Fields& fields) {
  auto const part = [&](std::string_view name) { return static_cast<int>(fields.number(name).value_or(-1) * 10); };  // of percents
  auto input = PhotoInput{.note = fields.id<SiteNoteId>("note").value_or(SiteNoteId{}), .move = fields.choice<PhotoMove>("move")};
  if (input.move == PhotoMove::add_box) input.box = {.x = part("x"), .y = part("y"), .width = part("width"), .height = part("height")};
  return input;
}

ActionButton photo_move(std::string const& path, std::string const& note, PhotoMove move) {
  auto const word = std::string{to_word(move)};
  auto button = ActionButton{.label_key = "publication.photo." + word, .path = path, .style = "tertiary"};
  button.fields = {{.name = "note", .value = note}, {.name = "move", .value = word}};
  return button;
}

}  // namespace

Result<Response> PublicationPages::rule_by_program(Request const& request, Actor const& actor) const {
  auto const which = TRY(of(request));
  auto fields = Fields::of(request);
  auto const input = read_ruling(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const done = rule_on_finding(db, actor, which, site.locale(), input);
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

Result<Response> PublicationPages::form_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const found = TRY(read(request, actor));
  if (!may_prepare_publication(actor)) return forbidden("publication.not_officer");
  auto view = RulingFormView{.back = path_of(found.draft.of) + "/publication"};
  view.action = view.back + "/ruling";
  auto const text = form.value("text");
  for (auto const& one : found.found)
    if (one.text == text) view.context = one.context;
  auto const& locale = site.locale();
  view.kind = form.select("kind", "publication.what",
                          enum_choices<WithheldKind>(locale, actor.language, "publication.kind.", form.value("kind")), {.required = true});
  view.text = form.text("text", "publication.text", {.required = true, .max_length = kLongestPhrase, .hint_key = "publication.text_hint"});
  view.ruling =
      form.radio("ruling", "publication.ruling",
                 enum_choices<CoverRuling>(locale, actor.language, "publication.ruling.", form.value("ruling")), {.required = true});
  view.ground = form.select("ground", "publication.ground",
                            enum_choices<WithholdingGround>(locale, actor.language, "publication.ground.", form.value("ground")),
                            {.hint_key = "publication.ground_hint"});
  view.ground.empty_label = form.words("form.choose");
  view.until = form.date("until", "publication.until", {.hint_key = "publication.until_hint"});
  view.reason = form.area("reason", "publication.reason", {.max_length = kLongestReason, .rows = 3, .hint_key = "publication.reason_hint"});
  view.summary = form.summary();
  auto page_head = head(actor, found.draft, "publication.rule", view.summary.is_shown() ? 422 : 200);
  page_head.is_wide = false;
  return site.page(request, actor, page_head, view);
}

Result<Response> PublicationPages::ruling_form(Request const& request, Actor const& actor) const {
  auto const which = TRY(of(request));
  auto query = Fields::of_query(request);
  auto const text = query.text("text");
  auto const kind = query.text("kind");
  auto ruling = Withholding{.kind = enum_from_word<WithheldKind>(kind).value_or(WithheldKind::phrase), .text = text};
  if (ruling.kind == WithheldKind::part) ruling.ground = WithholdingGround::review;
  for (auto& known : db.read(actor, [&](Tx& tx) { return list_rulings_of(tx, which); }))
    if (known.text == text) ruling = std::move(known);
  auto form = Form{site.locale(), actor.language};
  form.set("kind", std::string{to_word(ruling.kind)}).set("text", text).set("ruling", std::string{to_word(ruling.ruling)});
  form.set("ground", std::string{to_word(ruling.ground)}).set("reason", ruling.reason);
  if (ruling.until) form.set("until", to_text(*ruling.until));
  return form_page(request, actor, form);
}

Result<Response> PublicationPages::rule(Request const& request, Actor const& actor) const {
  auto const which = TRY(of(request));
  auto fields = Fields::of(request);
  auto const input = read_ruling(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<WithholdingId>{*unreadable} : rule_on_finding(db, actor, which, site.locale(), input);
  if (done) return redirect(path_of(which) + "/publication", "publication.flash.ruled");
  if (done.error().kind != Kind::invalid) return done.error();
  return form_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> PublicationPages::photos_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const found = TRY(read(request, actor));
  auto view =
      PublicPhotosView{.path = path_of(found.draft.of) + "/publication/photos", .title = found.draft.number + " " + found.draft.title};
  view.may_change = may_prepare_publication(actor);
  for (auto const& note : found.draft.photos) {
    auto const kept = std::ranges::find(found.photos, note.id, &PublicPhoto::note);
    auto const ruled = kept == found.photos.end() ? PublicPhoto{} : *kept;
    auto row = PublicPhotoRow{.id = to_text(note.id), .caption = note.body};
    row.image_path = path_of(found.draft.of) + "/publication/photo?note=" + row.id;
    if (!ruled.digest.empty()) row.open_path = row.image_path + "&copy=open";
    row.boxes = site.words(actor, "publication.boxes", {std::to_string(ruled.boxes.size())});
    row.state = {.label = site.words(actor, ruled.is_shown ? "publication.photo.shown" : "publication.photo.hidden"),
                 .tone = ruled.is_shown ? Tone::success : Tone::gray};
    auto const consent = note.consent ? std::string{to_word(*note.consent)} : std::string{"not_asked"};
    row.consent = {.label = site.words(actor, "site_note.consent." + consent),
                   .tone = note.consent == Consent::refused ? Tone::danger : Tone::information};
    if (view.may_change) {
      if (!ruled.boxes.empty()) row.moves.push_back(photo_move(view.path, row.id, PhotoMove::clear_boxes));
      if (ruled.is_shown)
        row.moves.push_back(photo_move(view.path, row.id, PhotoMove::hide));
      else if (note.consent != Consent::refused)
        row.moves.push_back(photo_move(view.path, row.id, PhotoMove::show));
    }
    view.rows.push_back(std::move(row));
  }
  view.nothing = {.title_key = "publication.no_photos", .hint_key = "publication.no_photos_hint"};
  view.summary = form.summary();
  return site.page(request, actor, head(actor, found.draft, "publication.photos_title", view.summary.is_shown() ? 422 : 200), view);
}

Result<Response> PublicationPages::photos(Request const& request, Actor const& actor) const {
  return photos_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> PublicationPages::change(Request const& request, Actor const& actor) const {
  auto const which = TRY(of(request));
  auto fields = Fields::of(request);
  auto const input = read_photo_move(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<Done>{*unreadable} : change_photo({db, files, site.locale()}, actor, which, input);
  if (done) return redirect(path_of(which) + "/publication/photos", "publication.flash.photo");
  if (done.error().kind != Kind::invalid) return done.error();
  return photos_page(request, actor, Form{site.locale(), actor.language}.refuse(done.error()));
}

Result<Response> PublicationPages::photo(Request const& request, Actor const& actor) const {
  auto const found = TRY(read(request, actor));
  auto query = Fields::of_query(request);
  auto const id = query.id<SiteNoteId>("note").value_or(SiteNoteId{});
  auto const note = std::ranges::find(found.draft.photos, id, &SiteNote::id);
  if (note == found.draft.photos.end()) return not_found();
  auto digest = note->photo_digest;
  if (query.text("copy") == "open") {
    auto const kept = std::ranges::find(found.photos, id, &PublicPhoto::note);
    digest = kept == found.photos.end() ? std::string{} : kept->digest;
  }
  auto const path = files.path_of(digest);
  if (!path) return not_found();
  auto response = Response{.content_type = "image/jpeg", .file_path = *path};
  return response.with("Cache-Control", "private, no-store");
}

}  // namespace baeumgil
