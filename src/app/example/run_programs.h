#pragma once
// The programmes of programs.csv: written, approved and running before teams form; ended, judged and closed after them.

#include "app/example/world.h"

namespace baeumgil {

void start_programs(ExampleWorld&, std::string_view era);   // as far as running
void end_programs(ExampleWorld&, std::string_view era);     // reporting and evaluating: no trip after that
void finish_programs(ExampleWorld&, std::string_view era);  // awarded and closed

}  // namespace baeumgil
