#include "features/on_site/on_site_pages.h"

#include "base/json_writer.h"
#include "features/on_site/find_site_notes.h"
#include "features/on_site/on_site_view.h"
#include "features/on_site/site_note_input.h"
#include "features/on_site/withdraw_site_note.h"
#include "platform/db/database.h"
#include "platform/files/file_store.h"
#include "platform/html/assets.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/pictures/photo.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"
#include "platform/web/gate.h"

namespace baeumgil {
namespace {

bool wants_json(Request const& request) { return request.header("accept") == "application/json"; }

Upload const* sent_photo(Request const& request) {
  for (auto const& upload : request.uploads)
    if (upload.field == "photo" && upload.size_bytes > 0) return &upload;
  return nullptr;
}

Result<Done> keep(FileStore& files, Result<KeptPhoto> const& photo, SiteNoteInput& input) {
  if (!photo) return photo.error();
  auto const kept = TRY(files.keep_bytes(photo->jpeg, "photo.jpg"));
  input.photo_digest = kept.digest;
  input.photo_width = photo->width;
  input.photo_height = photo->height;
  input.photo_print = print_text(photo->print);
  return Done{};
}

}  // namespace

Result<Done> keep_photo(FileStore& files, std::string_view bytes, SiteNoteInput& input) {
  return keep(files, photo_of(bytes, "photo"), input);
}

Result<Response> OnSitePages::page(Request const& request, Actor const& actor, TripId id, Form const& form) const {
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_on_site(tx, actor, id); }));
  auto const view = to_view(site, actor, found, form);
  return site.page(request, actor,
                   {.title = site.words(actor, "on_site.title", {view.title}),
                    .crumbs = {{.label = site.words(actor, "trip.list"), .path = "/trips"},
                               {.label = view.number, .path = view.trip_path},
                               {.label = site.words(actor, "on_site.crumb")}},
                    .section = "/trips",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> OnSitePages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  return page(request, actor, *id, Form{site.locale(), actor.language});
}

Result<SiteNoteId> OnSitePages::take_from(Request const& request, Actor const& actor, TripId id) const {
  TRY(check_site_note_writer(db, actor, id));
  auto fields = Fields::of(request);
  auto input = read_site_note_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  if (auto const* upload = sent_photo(request); upload != nullptr && input.kind == SiteNoteKind::photo)
    TRY(keep(files, photo_of_file(upload->path, "photo"), input));
  return take_site_note(db, actor, id, input);
}

Result<Response> OnSitePages::take(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto const taken = take_from(request, actor, *id);
  if (wants_json(request))
    return taken ? done_answer(201, to_text(*taken)) : problem_json(site.locale(), actor.language, taken.error(), request.request_id);
  if (taken) return redirect("/on-site/" + to_text(*id), "site_note.flash_taken");
  if (taken.error().kind != Kind::invalid) return taken.error();
  return page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(taken.error()));
}

Result<Response> OnSitePages::withdraw(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  auto const note = request.id<SiteNoteId>("note");
  if (!id || !note) return not_found();
  auto const field = "reason-" + to_text(*note);
  auto fields = Fields::of(request);
  auto const done = withdraw_site_note(db, actor, *id, *note, fields.text(field));
  if (done) return redirect("/on-site/" + to_text(*id), "site_note.flash_withdrawn");
  if (done.error().kind != Kind::invalid) return done.error();
  return page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(invalid(field, "field.reason_required")));
}

Result<Response> OnSitePages::photo(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  auto const which = request.id<SiteNoteId>("note");
  if (!id || !which) return not_found();
  auto const note = TRY(db.read(actor, [&](Tx& tx) { return find_site_note(tx, actor, *id, *which); }));
  auto const path = files.path_of(note.photo_digest);
  if (!path) return not_found();
  auto response = Response{.content_type = "image/jpeg", .file_path = *path};
  return response.with("Cache-Control", "private, max-age=31536000, immutable");
}

Result<Response> OnSitePages::pass(Request const& request, Actor const& actor) const {
  auto json = JsonWriter{};
  json.begin_object().field("person", to_text(actor.person)).field("csrf_token", request.csrf_token).end_object();
  return json_response(200, json.take());
}

Result<Response> OnSitePages::worker(Request const&, Actor const&) const {
  auto response = Response{.content_type = "text/javascript; charset=utf-8"};
  response.body = "importScripts('" + asset_path("js/on_site_worker.js") + "');\n";
  return response.with("Cache-Control", "no-cache");
}

}  // namespace baeumgil
