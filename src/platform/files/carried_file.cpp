#include "platform/files/carried_file.h"

#include <stdexcept>
#include <string>

#include "platform/html/assets.h"

namespace baeumgil {

std::string_view carried_file(std::string_view name) {
  auto const* file = find_embedded(name);
  if (file == nullptr) throw std::runtime_error{"not carried: " + std::string{name}};
  return file->content;
}

}  // namespace baeumgil
