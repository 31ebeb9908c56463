#pragma once
// Two versions of a report, part by part and sentence by sentence. Pure.

#include <string>
#include <string_view>
#include <vector>

#include "platform/originality/shared_words.h"

namespace baeumgil {

struct VersionPart {
  std::string name{};   // "gist", "sections.findings", "answers.<question id>", "figures"
  std::string label{};  // of a question its words; empty: the name says it
  std::string text{};
};

// As to_json() wrote the report; empty when the text is none.
std::vector<VersionPart> read_version(std::string_view json);

// The same of what was kept of an edition.
std::vector<VersionPart> read_edition(std::string_view json);

struct SentenceChange {
  enum class Kind { same, changed, added, removed } kind{Kind::same};
  int count{1};  // sentences that stayed the same, one after the other
  SideBySide texts{};
};
struct PartDifference {
  std::string name{};
  std::string label{};
  std::vector<SentenceChange> changes{};
};

// Only parts in which anything differs, in the order of the newer version.
std::vector<PartDifference> difference(std::vector<VersionPart> const& older, std::vector<VersionPart> const& newer);

}  // namespace baeumgil
