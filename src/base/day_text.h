#pragma once
// A day as people read it, in their language: every page, letter and document writes it the same.

#include <string>

#include "base/actor.h"
#include "base/dates.h"

namespace baeumgil {

std::string day_text(Language, Date);               // 2026. 8. 22. or 2026-08-22
std::string day_text(Language, Instant);            // its day in Seoul
std::string day_text_with_weekday(Language, Date);  // 2026. 8. 22.(토) or 2026-08-22

}  // namespace baeumgil
