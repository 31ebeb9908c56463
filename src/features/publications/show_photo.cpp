#include "features/publications/show_photo.h"

#include <algorithm>

#include "base/json_writer.h"
#include "features/audit/record_event.h"
#include "features/publications/publication_document.h"
#include "features/publications/publication_store.h"
#include "platform/db/database.h"
#include "platform/files/file_bytes.h"
#include "platform/files/file_store.h"

namespace baeumgil {
namespace {

constexpr int kWhole = 1000;

struct ChosenPhoto {
  PublicationDraft draft{};
  SiteNote note{};
  PublicPhoto photo{};
};

Result<ChosenPhoto> find_photo(Tx& tx, PhotoDesk const& desk, Actor const& actor, Published const& of, SiteNoteId id) {
  auto found = ChosenPhoto{.draft = TRY(read_publication_draft(tx, actor, of, desk.locale))};
  if (!may_prepare_publication(actor)) return forbidden("publication.not_officer");
  auto const note = std::ranges::find(found.draft.photos, id, &SiteNote::id);
  if (note == found.draft.photos.end()) return not_found();
  found.note = *note;
  found.photo = PublicPhoto{.report = ReportId{of.id}, .note = id};
  for (auto const& kept : list_public_photos(tx, ReportId{of.id}))
    if (kept.note == id) found.photo = kept;
  return found;
}

bool is_inside(PhotoBox const& box) {
  return box.x >= 0 && box.y >= 0 && box.width > 0 && box.height > 0 && box.x + box.width <= kWhole && box.y + box.height <= kWhole;
}

std::optional<Problem> change(PublicPhoto& photo, SiteNote const& note, PhotoInput const& input) {
  if (!input.move) return invalid("move", "field.required");
  switch (*input.move) {
    case PhotoMove::add_box:
      if (!is_inside(input.box)) return invalid("x", "publication.box_outside");
      if (photo.boxes.size() >= kMostBoxes) return invalid("x", "publication.too_many_boxes", {std::to_string(kMostBoxes)});
      photo.boxes.push_back(input.box);
      break;
    case PhotoMove::clear_boxes:
      photo.boxes.clear();
      photo.is_shown = false;  // what was covered is not shown bare by one click
      break;
    case PhotoMove::show:
      if (note.consent == Consent::refused) return invalid("move", "publication.consent_refused");
      photo.is_shown = true;
      break;
    case PhotoMove::hide:
      photo.is_shown = false;
      break;
  }
  return std::nullopt;
}

// The covered copy is a file of its own, made anew from the photo as it was kept.
Result<std::string> keep_covered(FileStore& files, SiteNote const& note, PublicPhoto const& photo) {
  auto const path = files.path_of(note.photo_digest);
  if (!path) return not_found();
  auto const made = TRY(covered_photo(file_bytes(*path), photo.boxes, "x"));
  auto const kept = TRY(files.keep_bytes(made.jpeg, "photo.jpg"));
  return kept.digest;
}

}  // namespace

Result<Done> change_photo(PhotoDesk const& desk, Actor const& actor, Published const& of, PhotoInput const& input) {
  auto chosen = TRY(desk.db.read(actor, [&](Tx& tx) { return find_photo(tx, desk, actor, of, input.note); }));
  if (auto problem = change(chosen.photo, chosen.note, input)) return *std::move(problem);
  chosen.photo.digest = TRY(keep_covered(desk.files, chosen.note, chosen.photo));
  return desk.db.write(actor, [&](Tx& tx) -> Result<Done> {
    store_public_photo(tx, chosen.photo, actor.person);
    auto json = JsonWriter{};
    json.begin_object().field("note", to_text(chosen.note.id)).field("move", to_word(*input.move));
    json.field("boxes", boxes_text(chosen.photo.boxes)).field("is_shown", chosen.photo.is_shown).end_object();
    record_event(tx, actor, {.verb = "report.photo_ruled", .subject = {"report", of.id, chosen.draft.title}, .after = json.take()});
    return Done{};
  });
}

}  // namespace baeumgil
