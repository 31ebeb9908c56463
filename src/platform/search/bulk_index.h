#pragma once
// An index of documents that are all there at once, made in memory by several threads.

#include <memory>
#include <vector>

#include "platform/search/index_snapshot.h"
#include "platform/search/segment_draft.h"

namespace baeumgil {

// Of several documents with one key the last counts; returns how many were left out for that.
std::size_t keep_last_of_each_key(std::vector<IndexedDocument>&);
std::shared_ptr<IndexSnapshot const> index_all(std::vector<IndexedDocument> const&, unsigned threads);

}  // namespace baeumgil
