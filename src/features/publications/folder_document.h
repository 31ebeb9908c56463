#pragma once
// One ZIP of a public report for the home page and the training information system: the edition in three formats, what their
// forms ask for as JSON and CSV, the photos that may be shown, and a manifest with digests.

#include <string>
#include <vector>

#include "base/dates.h"
#include "base/money.h"
#include "base/result.h"
#include "features/publications/publication_document.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Locale;

struct FolderFacts {
  std::string number{};
  std::string title{};
  std::string gist{};
  std::string kind{};  // word of the trip's kind
  Date starts_on{};
  Date ends_on{};
  std::vector<std::string> countries{};
  std::vector<std::string> hosts{};
  int people{0};
  Won estimate{};
  Won paid{};
  std::string institution{};
  std::vector<std::string> keywords{};
  int withheld{0};
};

// Of a report; everything in it goes through the cover.
Result<FolderFacts> read_folder_facts(Tx&, Actor const&, PublicationDraft const&, Document const& open, TextCover const&);
Result<std::string> public_folder(FolderFacts const&, Document const& open, std::vector<std::string> const& photos, Locale const&);

}  // namespace baeumgil
