#pragma once
// The line as a component for the page of any noun: one link per stage, the noun's own marked.

#include "features/chain/chain.h"
#include "platform/html/components.h"
#include "platform/html/locale.h"

namespace baeumgil {

ChainLine chain_line(Tx&, Actor const&, Stage noun, Uuid const& id, Locale const&);

// Colour of a state, the same wherever a state is shown.
Tone tone_of_state(std::string_view state);

}  // namespace baeumgil
