#include "features/on_site/on_site_api.h"

#include "features/on_site/find_site_notes.h"
#include "features/on_site/on_site_pages.h"
#include "features/on_site/site_note_input.h"
#include "features/on_site/site_note_json.h"
#include "features/on_site/withdraw_site_note.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"
#include "platform/files/file_store.h"
#include "platform/text/base64.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiField optional_text(std::string name, std::string description = {}) {
  return {.name = std::move(name), .description = std::move(description), .required = false};
}

ApiSchema site_note_schema() {
  auto const text = [](std::string name) { return ApiField{.name = std::move(name)}; };
  auto const id = [](std::string name, bool is_nullable = false) {
    return ApiField{.name = std::move(name), .type = ApiType::id, .nullable = is_nullable};
  };
  return {.name = "SiteNote",
          .fields = {id("id"),
                     id("trip_id"),
                     id("author_id"),
                     text("author_name"),
                     {.name = "kind", .values = words_of<SiteNoteKind>()},
                     id("question_id", true),
                     text("question"),
                     text("place"),
                     id("host_id", true),
                     {.name = "noted_at", .type = ApiType::instant},
                     {.name = "received_at", .type = ApiType::instant},
                     text("body"),
                     text("figure"),
                     text("unit"),
                     text("source"),
                     text("person_name"),
                     text("person_post"),
                     text("consent"),
                     text("photo_sha256"),
                     {.name = "photo_width", .type = ApiType::integer},
                     {.name = "photo_height", .type = ApiType::integer},
                     {.name = "is_withdrawn", .type = ApiType::boolean}}};
}

std::vector<ApiField> site_note_fields() {
  return {{.name = "note", .type = ApiType::id, .description = "made by the sender: the same note again is kept once", .required = false},
          {.name = "kind", .values = words_of<SiteNoteKind>()},
          {.name = "question", .type = ApiType::id, .required = false},
          optional_text("place"),
          {.name = "noted_at", .type = ApiType::instant, .required = false},
          optional_text("body"),
          optional_text("figure"),
          optional_text("unit"),
          optional_text("source"),
          optional_text("person_name"),
          optional_text("person_post"),
          {.name = "consent", .required = false, .values = words_of<Consent>()},
          {.name = "photo_base64", .description = "of a photo: JPEG, PNG or HEIC", .required = false, .max_length = 900'000}};
}

}  // namespace

Result<Response> OnSiteApi::list(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto query = Fields::of_query(request);
  auto const page = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto notes = std::vector<SiteNote>{};
  auto const trip = db.read(actor, [&](Tx& tx) {
    notes = list_site_notes(tx, actor, *id);
    return find_trip(tx, actor, *id);
  });
  if (!trip) return trip.error();
  return page_of_all(notes, page, write_site_note);
}

Result<Response> OnSiteApi::take(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  TRY(check_site_note_writer(db, actor, *id));
  auto fields = Fields::of(request);
  auto input = read_site_note_input(fields);
  auto const encoded = fields.text("photo_base64");
  if (auto problem = fields.problem()) return *std::move(problem);
  if (input.kind == SiteNoteKind::photo && !encoded.empty()) {
    auto const bytes = from_base64(encoded);
    if (!bytes) return invalid("photo_base64", "photo.broken");
    TRY(keep_photo(files, *bytes, input));
  }
  auto const taken = TRY(take_site_note(db, actor, *id, input));
  return done_answer(201, to_text(taken));
}

Result<Response> OnSiteApi::withdraw(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  auto const note = request.id<SiteNoteId>("note");
  if (!id || !note) return not_found();
  auto fields = Fields::of(request);
  auto const done = TRY(withdraw_site_note(db, actor, *id, *note, fields.text("reason")));
  return done_answer(200, to_text(done));
}

void add_on_site_api(Router& router, OnSiteApi const& api) {
  auto add = [&](ApiOperation operation, Result<Response> (OnSiteApi::*method)(Request const&, Actor const&) const) {
    router.api(std::move(operation), Access::staff,
               [api, method](Request const& request, Actor const& actor) { return (api.*method)(request, actor); });
  };
  add({.path = "/api/v1/trips/{id}/site-notes",
       .summary = "What was noted at the hosts of a trip, in the order it happened",
       .tag = "site_notes",
       .answer = ApiAnswer::page,
       .schema = site_note_schema()},
      &OnSiteApi::list);
  add({.method = Method::post,
       .path = "/api/v1/trips/{id}/site-notes",
       .summary = "Note something at a host; the same note again is kept once",
       .tag = "site_notes",
       .input = site_note_fields(),
       .answer = ApiAnswer::done},
      &OnSiteApi::take);
  add({.method = Method::post,
       .path = "/api/v1/trips/{id}/site-notes/{note}/withdrawal",
       .summary = "Take one's own note back",
       .tag = "site_notes",
       .input = {{.name = "reason", .description = "kept in the log"}},
       .answer = ApiAnswer::done},
      &OnSiteApi::withdraw);
}

}  // namespace baeumgil
