#include "directives.h"

#include <cctype>

namespace template_compiler {
namespace {

bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

// From an opening quote to past its closing one.
std::size_t past_quoted(std::string_view text, std::size_t at) {
  auto const quote = text[at++];
  while (at < text.size() && text[at] != quote) at += text[at] == '\\' ? 2 : 1;
  return at < text.size() ? at + 1 : text.size();
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

bool take_word(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  if (text.size() > word.size() && !is_space(text[word.size()])) return false;
  text = trimmed(text.substr(word.size()));
  return true;
}

std::size_t find_directive_end(std::string_view text, std::size_t from) {
  for (auto at = from; at + 1 < text.size();) {
    if (text[at] == '}' && text[at + 1] == '}') return at;
    at = text[at] == '"' ? past_quoted(text, at) : at + 1;
  }
  return std::string_view::npos;
}

std::vector<std::string> split_arguments(std::string_view text) {
  auto arguments = std::vector<std::string>{};
  text = trimmed(text);
  auto depth = 0;
  auto from = std::size_t{0};
  for (auto at = std::size_t{0}; at < text.size();) {
    auto const c = text[at];
    if (c == '"' || c == '\'') {
      at = past_quoted(text, at);
      continue;
    }
    if (c == '(' || c == '[' || c == '{') ++depth;
    if (c == ')' || c == ']' || c == '}') --depth;
    if (depth == 0 && is_space(c)) {
      arguments.emplace_back(text.substr(from, at - from));
      while (at < text.size() && is_space(text[at])) ++at;
      from = at;
    } else {
      ++at;
    }
  }
  if (from < text.size()) arguments.emplace_back(text.substr(from));
  return arguments;
}

bool is_literal(std::string_view argument) { return argument.size() >= 2 && argument.front() == '"' && argument.back() == '"'; }

std::string_view literal_text(std::string_view argument) { return argument.substr(1, argument.size() - 2); }

std::string cpp_literal(std::string_view text) {
  auto out = std::string{"\""};
  for (auto const c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (c != '\r')
      out += c;
  }
  return out + "\"";
}

}  // namespace template_compiler
