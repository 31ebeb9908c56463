#pragma once
// What a connection is told before its request could be understood: no page, as nobody knows yet who asks for what.

#include <string>
#include <string_view>

#include "platform/html/locale.h"

namespace baeumgil {

// In every language, what happened, what to do and the number by which the log knows it.
std::string refusal_text(Locale const&, int status, std::string_view request_id);

}  // namespace baeumgil
