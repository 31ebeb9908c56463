#include "features/yearbook/chapter_pages.h"

#include "features/yearbook/chapter_store.h"
#include "features/yearbook/edition_pages.h"
#include "features/yearbook/edition_views.h"
#include "platform/db/database.h"
#include "platform/files/file_bytes.h"
#include "platform/files/file_store.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/pictures/photo.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

struct Where {
  int year{0};
  Chapter chapter{};
  std::string path() const { return "/yearbook/" + std::to_string(year) + "/words/" + std::string{to_word(chapter)}; }
  std::string list_path() const { return "/yearbook/" + std::to_string(year) + "/editions"; }
  std::string label_key() const { return "yearbook.chapter." + std::string{to_word(chapter)}; }
};

Result<Where> where(Request const& request) {
  auto const year = year_of(request);
  auto const chapter = enum_from_word<Chapter>(request.parameter("chapter"));
  if (!year || !chapter) return not_found();
  return Where{*year, *chapter};
}

// Only the picture is kept: upright, smaller, without place and time.
Result<std::string> keep_photo(FileStore& files, Request const& request) {
  for (auto const& upload : request.uploads) {
    if (upload.field != "photo" || upload.size_bytes == 0) continue;
    auto const photo = TRY(photo_of_file(upload.path, "photo"));
    auto const kept = TRY(files.keep_bytes(photo.jpeg, "photo.jpg"));
    return kept.digest;
  }
  return std::string{};
}

}  // namespace

Result<Response> ChapterPages::form_page(Request const& request, Actor const& actor, std::optional<Problem> const& problem) const {
  auto const place = TRY(where(request));
  if (!may_write_chapters(actor)) return forbidden("yearbook.not_allowed");
  auto const words = db.read(actor, [&](Tx& tx) { return find_chapter(tx, place.year, place.chapter); });
  auto form = Form{site.locale(), actor.language};
  if (problem)
    form.typed(request).refuse(*problem);
  else
    form.set("body", words.body).set("photo_caption", words.photo_caption);
  auto view = ChapterFormView{.label_key = place.label_key(), .path = place.path(), .cancel_path = place.list_path()};
  view.body =
      form.area("body", "yearbook.words.body",
                {.required = true, .max_length = static_cast<int>(kChapterLetters), .rows = 12, .hint_key = "yearbook.words.body_hint"});
  view.photo = form.file("photo", "yearbook.words.photo", {.hint_key = "yearbook.words.photo_hint"});
  view.photo.accept = std::string{kPhotoTypes};
  view.caption = form.text("photo_caption", "yearbook.words.caption", {.max_length = 200});
  view.version = {"version", std::to_string(words.version)};
  view.summary = form.summary();
  auto const title = site.words(actor, place.label_key());
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{site.words(actor, "edition.list"), place.list_path()}, {title, ""}},
                    .section = "/yearbook",
                    .status = problem ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> ChapterPages::form(Request const& request, Actor const& actor) const { return form_page(request, actor, {}); }

Result<Response> ChapterPages::write(Request const& request, Actor const& actor) const {
  auto const place = TRY(where(request));
  if (!may_write_chapters(actor)) return forbidden("yearbook.not_allowed");
  auto fields = Fields::of(request);
  auto input = ChapterInput{.body = fields.text("body"), .photo_caption = fields.text("photo_caption")};
  input.version = static_cast<int>(fields.integer("version").value_or(0));
  auto photo = keep_photo(files, request);
  if (!photo) return form_page(request, actor, photo.error());
  input.photo_digest = *std::move(photo);
  auto const done = write_chapter(db, actor, place.year, place.chapter, input);
  if (done) return redirect(place.list_path(), "yearbook.flash.written");
  if (done.error().kind != Kind::invalid) return done.error();
  return form_page(request, actor, done.error());
}

Result<Response> ChapterPages::review_form(Request const& request, Actor const& actor) const {
  auto const place = TRY(where(request));
  auto const words = db.read(actor, [&](Tx& tx) { return find_chapter(tx, place.year, place.chapter); });
  if (words.version == 0) return not_found();
  if (!may_review_chapter(actor, words)) return forbidden("yearbook.review.not_allowed");
  auto view = ChapterReviewView{.label_key = place.label_key(), .path = place.path() + "/review", .cancel_path = place.list_path()};
  view.body = words.body;
  view.caption = words.photo_caption;
  if (!words.photo_digest.empty()) view.photo_path = place.path() + "/photo";
  auto const title = site.words(actor, place.label_key());
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{site.words(actor, "edition.list"), place.list_path()}, {title, ""}},
                    .section = "/yearbook",
                    .is_wide = false},
                   view);
}

Result<Response> ChapterPages::review(Request const& request, Actor const& actor) const {
  auto const place = TRY(where(request));
  TRY(review_chapter(db, actor, place.year, place.chapter));
  return redirect(place.list_path(), "yearbook.flash.reviewed");
}

// For who writes and who reviews; everybody else sees it in an edition.
Result<Response> ChapterPages::photo(Request const& request, Actor const& actor) const {
  auto const place = TRY(where(request));
  if (!may_write_chapters(actor) && !actor.has(Role::executive)) return not_found();
  auto const words = db.read(actor, [&](Tx& tx) { return find_chapter(tx, place.year, place.chapter); });
  auto const path = files.path_of(words.photo_digest);
  if (words.photo_digest.empty() || !path) return not_found();
  auto response = Response{.content_type = "image/jpeg", .body = file_bytes(*path)};
  return response.with("Cache-Control", "private, no-store");
}

}  // namespace baeumgil
