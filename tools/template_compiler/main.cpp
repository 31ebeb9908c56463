// usage: template_compiler TEMPLATE OUT.cpp, from the source root.

#include <cstdio>
#include <exception>
#include <fstream>
#include <sstream>
#include <string>

#include "compile_template.h"

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: template_compiler TEMPLATE OUT.cpp\n", stderr);
    return 2;
  }
  try {
    auto in = std::ifstream{arguments[1], std::ios::binary};
    auto text = std::ostringstream{};
    text << in.rdbuf();
    if (!in) throw std::runtime_error{std::string{"cannot read "} + arguments[1]};
    auto const source = template_compiler::compile_template({.name = arguments[1], .text = text.str(), .assets_folder = "web/assets"});
    auto out = std::ofstream{arguments[2], std::ios::binary};
    out << source;
    if (!out.flush()) throw std::runtime_error{std::string{"cannot write "} + arguments[2]};
    return 0;
  } catch (std::exception const& fault) {
    std::fprintf(stderr, "%s\n", fault.what());
    return 1;
  }
}
