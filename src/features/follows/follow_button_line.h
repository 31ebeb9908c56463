#pragma once
// The button on the page of what may be followed: hear of it, or no longer.

#include "features/follows/follow.h"
#include "platform/html/page_button.h"

namespace baeumgil {

std::optional<ActionButton> follow_button(Tx&, Actor const&, std::string_view noun, std::string const& target);

}  // namespace baeumgil
