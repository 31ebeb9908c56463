#pragma once
// What another institution sent: the file as a whole, and its cases once they were taken in.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/enum_text.h"
#include "base/id.h"
#include "base/result.h"
#include "features/exchange/shared_case.h"

namespace baeumgil {

using ReceivedBundleId = Id<struct ReceivedBundleTag>;
using ReceivedCaseId = Id<struct ReceivedCaseTag>;

struct ReceivedBundle {
  ReceivedBundleId id{};
  std::string digest{};     // of the whole file
  std::string signed_by{};  // the public key in hex
  std::string from_code{};
  std::string from_name{};
  Instant made_at{};
  std::string content{};  // the cases as sent
  std::string received_by{};
  Instant received_at{};
  std::optional<Instant> taken_in_at{};
};

struct ReceivedCase {
  ReceivedCaseId id{};
  std::string from_code{};
  std::string from_name{};
  Instant made_at{};
  Instant taken_in_at{};
  SharedCase content{};
};

// What taking a case in would do.
enum class Change { added, changed, same, older };
constexpr auto enum_words(Change) { return std::array<std::string_view, 4>{"added", "changed", "same", "older"}; }
struct PreviewedCase {
  SharedCase content{};
  Change change{};
};

struct BundlePreview {
  ReceivedBundle bundle{};
  std::vector<PreviewedCase> cases{};
  std::string known_as{};  // the name its key was confirmed under; empty: nobody has confirmed it yet
};

}  // namespace baeumgil
