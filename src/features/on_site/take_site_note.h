#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "features/on_site/site_note.h"

namespace baeumgil {

class Database;

struct SiteNoteInput {
  std::optional<SiteNoteId> id{};  // made by the phone; none: made here
  std::optional<SiteNoteKind> kind{};
  QuestionId question{};
  std::string place{};
  std::optional<Instant> noted_at{};
  std::string body{};
  std::string figure{};
  std::string unit{};
  std::string source{};
  std::string person_name{};
  std::string person_post{};
  std::optional<Consent> consent{};
  std::string photo_digest{};  // in the file store already
  int photo_width{0};
  int photo_height{0};
  std::string photo_print{};  // by which it is known when it is used again
};

// Only what belongs to its kind is kept. The same note again is answered as before and kept once. A question that has left the
// plan since, and a clock that runs ahead, are no reason to lose what was written: it is kept without the one, as of now.
Result<SiteNoteId> take_site_note(Database&, Actor const&, TripId, SiteNoteInput const&);

// Before a photo is unpacked and stored: may this person write here at all?
Result<Done> check_site_note_writer(Database&, Actor const&, TripId);

}  // namespace baeumgil
