#pragma once
// Which rows stand in one line with a row. Ids only: whether the reader may see them is asked of each noun.

#include <array>
#include <vector>

#include "features/chain/chain.h"

namespace baeumgil {

using ChainIds = std::array<std::vector<Uuid>, 9>;  // by Stage

// Up: what led to the row, one parent after the other. Down: what came of it.
ChainIds related_ids(Tx&, Stage noun, Uuid const& id);

}  // namespace baeumgil
