#pragma once
// How people write the name of an institution: "전남 순천", "순천 시청", "하남시 청". Pure.

#include <string>
#include <string_view>
#include <vector>

namespace baeumgil {

// The parts a full name must contain, folded: short province names are written out, "청" after 시·군·구·도 is dropped.
std::vector<std::string> name_parts(std::string_view words);

}  // namespace baeumgil
