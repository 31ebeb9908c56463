#pragma once
// The officer draws boxes over faces in a photo of the report's trip, and says whether its covered copy is shown to everybody.

#include <array>
#include <optional>
#include <string_view>

#include "base/actor.h"
#include "base/enum_text.h"
#include "base/result.h"
#include "features/publications/public_photo.h"
#include "features/publications/publication.h"

namespace baeumgil {

class Database;
class FileStore;
class Locale;

enum class PhotoMove { add_box, clear_boxes, show, hide };
constexpr auto enum_words(PhotoMove) { return std::array<std::string_view, 4>{"add_box", "clear_boxes", "show", "hide"}; }

struct PhotoInput {
  SiteNoteId note{};
  std::optional<PhotoMove> move{};
  PhotoBox box{};  // in thousandths
};

// What the verb reads with and writes to.
struct PhotoDesk {
  Database& db;
  FileStore& files;
  Locale const& locale;
};
// A report's photos whose consent was refused are never shown. Boxes change a shown photo at once.
Result<Done> change_photo(PhotoDesk const&, Actor const&, Published const& report, PhotoInput const&);

}  // namespace baeumgil
