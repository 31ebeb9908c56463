#pragma once
// One template to one C++ function `void render(Html& out, View const& v)`. The escaping of each inserted value is decided
// here; places where no value is safe, and markup our content security policy forbids, are refused.

#include <stdexcept>
#include <string>
#include <string_view>

namespace template_compiler {

// what(): "web/templates/badge.html:3: insertion in a comment"
struct TemplateFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct TemplateFile {
  std::string name{};  // from the source root; stands in messages and #line directives
  std::string text{};
  std::string assets_folder{};  // when set, {{asset "…"}} must name a file in it
};

std::string compile_template(TemplateFile const&);

}  // namespace template_compiler
