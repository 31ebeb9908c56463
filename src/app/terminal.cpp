#include "app/terminal.h"

#include <fmt/core.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace baeumgil {
namespace {

Language language_of_environment() {
  for (auto const* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    auto const* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread starts
    if (value != nullptr && *value != '\0') return std::string_view{value}.starts_with("en") ? Language::en : Language::ko;
  }
  return Language::ko;
}

}  // namespace

Terminal::Terminal(Locale const& locale) : locale_{locale}, language_{language_of_environment()}, is_watched_{isatty(STDERR_FILENO) == 1} {}

std::string Terminal::words(std::string_view key, std::vector<std::string> const& arguments) const {
  return locale_.words(language_, key, arguments);
}

void Terminal::say(std::string_view key, std::vector<std::string> const& arguments) const { print(words(key, arguments)); }

void Terminal::print(std::string_view text) const {
  fmt::print("{}\n", text);
  std::fflush(stdout);
}

void Terminal::complain(std::string_view key, std::vector<std::string> const& arguments) const {
  fmt::print(stderr, "{}\n", words(key, arguments));
}

void Terminal::progress(std::string_view key, std::int64_t done, std::int64_t total) const {
  if (!is_watched_) return;
  fmt::print(stderr, "\r{} {} / {}\033[K{}", words(key), done, total, done == total ? "\n" : "");
  std::fflush(stderr);
}

}  // namespace baeumgil
