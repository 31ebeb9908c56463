#pragma once
// What goes over to the office's approval system (온나라): the papers in HWPX, and the line of approval as a table a machine can
// read. The record of approval stays there; its number comes back with the decision.

#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "platform/documents/document.h"

namespace baeumgil {

class Locale;

// The papers go to a Korean office, whoever reads the page.
inline constexpr auto kApprovalLanguage = Language::ko;

struct ApprovalStep {
  std::string act{};  // 기안, 협조, 결재
  std::string department{};
  std::string post{};
  std::string name{};
  std::string on{};  // empty: not yet
};

struct ApprovalPackage {
  std::string title{};
  std::vector<ApprovalStep> line{};
  Document paper{};
  std::vector<Document> attachments{};
};

// One ZIP, the same bytes for the same package.
Result<std::string> pack_for_approval(ApprovalPackage const&, Locale const&);

}  // namespace baeumgil
