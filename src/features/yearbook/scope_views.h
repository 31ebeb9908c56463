#pragma once

#include <optional>
#include <string>

#include "platform/html/components.h"

namespace baeumgil {

struct ScopeForm {
  std::string path{};  // of the page
  TextField on{};
  std::optional<TextField> since{};
  SelectField year{};
  SelectField program{};
  SelectField department{};
  SelectField field{};
};
void render(Html&, ScopeForm const&);

}  // namespace baeumgil
