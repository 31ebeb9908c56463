#pragma once
// Documents gathered in memory until they are written as one segment.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "platform/search/byte_sink.h"

namespace baeumgil {

struct IndexedDocument {
  std::string key{};  // unique in an index; equal scores are shown in its order
  std::string title{};
  std::string body{};
  std::uint64_t audience{1};
  std::vector<std::string> labels{};  // what it can be filtered and counted by
};

// Keys must differ. The documents may come in any order.
void write_segment(std::span<IndexedDocument const>, double pivot, ByteSink&);
// The usual length of such documents, from some of them; for an index that is filled once.
double usual_length(std::span<IndexedDocument const>);

}  // namespace baeumgil
