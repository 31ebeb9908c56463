#pragma once

#include <span>

#include "platform/search/byte_sink.h"
#include "platform/search/index_snapshot.h"

namespace baeumgil {

// One segment of all that lives in these; what is dead is left behind. No key may live in two of them.
void merge_segments(std::span<SegmentView const>, double pivot, ByteSink&);

}  // namespace baeumgil
