#include <string>
#include <vector>

#include "app/command.h"
#include "app/terminal.h"

int main(int count, char** words) {
  auto const locale = baeumgil::Locale::embedded();
  auto const terminal = baeumgil::Terminal{locale};
  return static_cast<int>(baeumgil::run_command(terminal, std::vector<std::string>(words + 1, words + count)));
}
