#pragma once

#include <string>

#include "features/host_word/host_word.h"
#include "platform/html/components.h"
#include "platform/html/locale.h"

namespace baeumgil {

Badge host_word_badge(Locale const&, Language, HostWordState);
std::string host_word_as_of(Locale const&, Language, Date as_of);

}  // namespace baeumgil
