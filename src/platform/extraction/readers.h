#pragma once
// Other programs that read what we do not, at fixed places and with fixed words.

#include <optional>
#include <string>
#include <vector>

namespace baeumgil {

struct ReaderProgram {
  std::string path{};
  std::vector<std::string> arguments{};  // reads standard input, writes UTF-8 to standard output
};

std::optional<ReaderProgram> pdf_reader();       // lines as they follow in the text
std::optional<ReaderProgram> pdf_line_reader();  // lines as they stand on the page
std::optional<ReaderProgram> picture_reader();

// Becomes that program; returns only when it cannot.
void become(ReaderProgram const&);

}  // namespace baeumgil
