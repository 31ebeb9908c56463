#pragma once
// Reads the locale files' form of JSON: one object whose values are all strings. The build tool that packs the files
// reads them with the same code. Standard library only.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace baeumgil {

struct FlatJson {
  std::vector<std::pair<std::string, std::string>> entries{};  // in the order of the file
  std::string error{};                                         // "line 3: …"; empty when the text was read to its end
};

FlatJson read_flat_json(std::string_view text);

}  // namespace baeumgil
