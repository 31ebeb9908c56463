#pragma once
// What would come of each file of an import, as the library stands now.

#include <optional>
#include <vector>

#include "base/actor.h"
#include "features/originality/near_copy.h"
#include "features/originality/text_import.h"

namespace baeumgil {

// near: nearly the same text is here, a person decides; same: there already; refused: no text to be had.
enum class FileFate { fresh, near, same, refused };
constexpr auto enum_words(FileFate) { return std::array<std::string_view, 4>{"fresh", "near", "same", "refused"}; }

struct PlannedFile {
  ImportedFile file{};
  FileFate fate{};
  std::size_t letters{0};
  std::string alike_title{};  // the text it is the same as or near to; empty: not to be seen, or another file of this import
  std::string alike_path{};
  int alike_percent{0};
  int alike_position{0};  // of that other file; 0: none

  bool may_be_taken() const { return fate == FileFate::fresh || fate == FileFate::near; }
};

std::vector<PlannedFile> plan_text_import(Tx&, Actor const&, TextImportId);

}  // namespace baeumgil
