#pragma once
// What both engines ask of a statement and of the values it is given, so that neither accepts what the other refuses.

#include <functional>
#include <string>
#include <string_view>

#include "platform/db/value.h"

namespace baeumgil {

// Calls on_marker(position, length, name) for each `$1` or `$institution` outside quotes and comments, left to right.
void for_each_marker(std::string_view sql, std::function<void(std::size_t, std::size_t, std::string_view)> const&);

// The highest n of the statement's $n.
int count_of_parameters(std::string_view sql);

// Faults on a NUL byte in a text and on a number that is not finite: the engines would cut, refuse or null them.
void refuse_unstorable(Parameter const&);

// The text, date or bytes of a parameter, wherever they are kept.
inline std::string_view content_of(Parameter const& p) { return p.owned.empty() ? p.text : std::string_view{p.owned}; }

}  // namespace baeumgil
