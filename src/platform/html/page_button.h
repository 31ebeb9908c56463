#pragma once
// A button that another feature has for the page of a row, handed over by the app: the page knows neither feature nor rule.

#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "platform/html/components.h"

namespace baeumgil {

class Tx;

// `noun` is a word such as "issue"; `target` an id, or the word of a field. None: the reader has no such button.
using PageButton = std::optional<ActionButton> (*)(Tx&, Actor const&, std::string_view noun, std::string const& target);

}  // namespace baeumgil
