#pragma once
// A text that was not written here and that reports are compared with: a published report of another institution, with where it
// is from, or an old report of our own, with the file it was read from.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"

namespace baeumgil {

using PublicTextId = Id<struct PublicTextTag>;
using TextImportId = Id<struct TextImportTag>;

enum class PublicTextKind { published, old_report };
constexpr auto enum_words(PublicTextKind) { return std::array<std::string_view, 2>{"published", "old_report"}; }

struct SourceFile {
  std::string digest{};  // empty: none, the text was pasted
  std::string name{};
  std::string content_type{};
  std::int64_t size_bytes{0};
};

struct PublicText {
  PublicTextId id{};
  PublicTextKind kind{};
  std::string title{};
  std::string source{};  // who published it, when; empty for our own
  std::string url{};
  std::string body{};
  std::int64_t letters{0};
  std::optional<Date> written_on{};
  InstitutionId host{};     // visited; nil: not known
  std::string host_name{};  // of the join
  SourceFile file{};
  TextImportId import{};  // nil: added alone
  PersonId added_by{};
  std::string added_by_name{};  // of the join
  Instant added_at{};
  bool is_removed{false};  // neither listed, found nor compared with; can be brought back
};

inline constexpr auto kShortestText = std::size_t{200};
inline constexpr auto kLongestText = std::size_t{300'000};
inline constexpr auto kLongestTitle = std::size_t{200};

}  // namespace baeumgil
