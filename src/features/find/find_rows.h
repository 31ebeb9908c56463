#pragma once
// Turns hits into rows to show. Each hit is read again for the reader: what has become hidden since is left out.

#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "platform/db/transaction.h"
#include "platform/html/html.h"
#include "platform/search/search_index.h"

namespace baeumgil {

struct FoundDocument {
  std::string kind{};
  Uuid id{};
  std::string title{};
  std::string body{};
  std::string path{};
};

std::vector<FoundDocument> read_found(Tx&, Actor const&, std::vector<SearchHit> const&);

// The best passage with what matched marked; everything else escaped.
SafeHtml marked_passage(std::string_view words, std::string_view body);

}  // namespace baeumgil
