#pragma once
// What stands between {{ and }}, cut into its parts.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace template_compiler {

std::string_view trimmed(std::string_view);

// The word if `text` begins with it as a whole word; then `text` is what follows.
bool take_word(std::string_view& text, std::string_view word);

// The position of the }} that closes a directive, past any in quotes.
std::size_t find_directive_end(std::string_view text, std::size_t from);

// C++ expressions separated by spaces outside of quotes and brackets: `"a b" f(x, y) v.z` are three.
std::vector<std::string> split_arguments(std::string_view text);

bool is_literal(std::string_view argument);                // "…"
std::string_view literal_text(std::string_view argument);  // without its quotes
std::string cpp_literal(std::string_view text);

}  // namespace template_compiler
