#pragma once
// What goes over to the office's approval system (온나라): the papers of a decision in HWPX, and its line of approval as a table a
// machine can read. The record of approval stays there; its number comes back with the decision.

#include <string>
#include <vector>

#include "features/adoptions/adoption_document.h"

namespace baeumgil {

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

// Not found when the reader may not open the adoption, or there is nothing to approve yet.
Result<ApprovalPackage> read_approval_package(Tx&, Actor const&, AdoptionId, Locale const&);
// One ZIP, the same bytes for the same package.
Result<std::string> pack_for_approval(ApprovalPackage const&, Locale const&);

}  // namespace baeumgil
