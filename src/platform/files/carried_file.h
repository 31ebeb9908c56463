#pragma once
// The data files the program carries, for whoever knows no pages.

#include <string_view>

namespace baeumgil {

std::string_view carried_file(std::string_view name);  // "data/rules.csv"; faults on an unknown name

}  // namespace baeumgil
