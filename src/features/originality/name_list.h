#pragma once
// The names the program knows in Korean and in Latin letters: municipalities, provinces, countries.

#include "platform/originality/landmarks.h"

namespace baeumgil {

// Each name leads to its Latin form in lower case, without -si or -gun: 순천시, 순천, Suncheon-si → "suncheon".
NameList const& carried_names();

}  // namespace baeumgil
