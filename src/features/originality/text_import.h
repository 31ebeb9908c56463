#pragma once
// Several old reports sent at once: what each file is, and what would come of it. Nothing is in the library before it is confirmed.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "features/originality/public_text.h"

namespace baeumgil {

struct ImportedFile {
  int position{0};
  SourceFile file{};
  std::string refusal{};  // locale key: why its text cannot be had; empty: it was read
  std::string title{};    // guessed from the text, as the two below
  std::optional<Date> written_on{};
  InstitutionId host{};
  std::string host_name{};  // of the join
  std::string body{};       // empty once confirmed
};

struct TextImport {
  TextImportId id{};
  std::string made_by_name{};  // of the join
  Instant made_at{};
  std::optional<Instant> confirmed_at{};
  std::optional<Instant> undone_at{};
  int files{0};
  int texts{0};  // of it in the library now

  bool is_open() const { return !confirmed_at && !undone_at; }
};

inline constexpr auto kMostImportedFiles = std::size_t{30};

}  // namespace baeumgil
