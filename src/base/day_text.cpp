#include "base/day_text.h"

namespace baeumgil {

std::string day_text(Language language, Date day) { return language == Language::ko ? in_korean(day) : to_text(day); }

std::string day_text(Language language, Instant at) { return day_text(language, day_in_seoul(at)); }

std::string day_text_with_weekday(Language language, Date day) {
  return language == Language::ko ? in_korean_with_weekday(day) : to_text(day);
}

}  // namespace baeumgil
