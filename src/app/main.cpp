#include <string>
#include <vector>

#include "app/command.h"
#include "app/terminal.h"
#include "platform/extraction/extract_here.h"

int main(int count, char** words) {
  if (count == 3 && words[1] == baeumgil::kExtractTextWord) return baeumgil::extract_here(words[2]);  // a child of ours
  auto const locale = baeumgil::Locale::embedded();
  auto const terminal = baeumgil::Terminal{locale};
  return static_cast<int>(baeumgil::run_command(terminal, std::vector<std::string>(words + 1, words + count)));
}
