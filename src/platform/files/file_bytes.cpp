#include "platform/files/file_bytes.h"

#include <fstream>
#include <iterator>

namespace baeumgil {

std::string file_bytes(std::string const& path) {
  auto in = std::ifstream{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace baeumgil
