#pragma once
// Cases that are about the same as a text: for the page of a case and of an issue.

#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "features/cases/case.h"
#include "platform/db/transaction.h"
#include "platform/search/search_index.h"

namespace baeumgil {

struct RelatedTo {
  std::string title{};
  std::string keywords{};     // with commas
  std::vector<CaseId> but{};  // itself, or what is bound already
};

// Standing ones that this reader may read, the most alike first, at most five.
std::vector<Case> list_related_cases(Tx&, Actor const&, SearchIndex const&, RelatedTo const&);

}  // namespace baeumgil
