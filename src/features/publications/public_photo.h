#pragma once
// A photo of a report in its public edition: shown or not, and the boxes the officer drew over faces, plates and screens.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "features/on_site/site_note.h"
#include "platform/pictures/photo.h"

namespace baeumgil {

struct PublicPhoto {
  ReportId report{};
  SiteNoteId note{};
  bool is_shown{false};
  std::vector<PhotoBox> boxes{};
  std::string digest{};  // of the covered copy; empty: none was made
};

inline constexpr std::size_t kMostBoxes = 40;

std::string boxes_text(std::vector<PhotoBox> const&);  // "10,20,100,150;…"
std::vector<PhotoBox> boxes_from_text(std::string_view);

}  // namespace baeumgil
