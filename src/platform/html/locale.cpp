#include "platform/html/locale.h"

#include <algorithm>
#include <stdexcept>

#include "base/text.h"
#include "platform/html/assets.h"
#include "platform/html/flat_json.h"

namespace baeumgil {
namespace {

Language language_of(std::string_view file_name) { return file_name.ends_with("en.json") ? Language::en : Language::ko; }

// "{0}" or "{0|이|가}" at the start of `text`; what it becomes, and how much of `text` it took. Nothing taken: no placeholder.
std::size_t fill(std::string& out, std::string_view text, std::vector<std::string> const& arguments) {
  auto const end = text.find('}');
  if (end == std::string_view::npos || end < 2 || text[1] < '0' || text[1] > '9') return 0;
  auto const number = static_cast<std::size_t>(text[1] - '0');
  if (number >= arguments.size()) return 0;
  out += arguments[number];
  auto const parts = split(text.substr(1, end - 1), '|');
  if (parts.size() == 3) out += particle_after(arguments[number], parts[1], parts[2]);
  return end + 1;
}

}  // namespace

Locale Locale::embedded() {
  auto locale = Locale{};
  auto files = std::vector<std::pair<Language, FlatJson>>{};
  auto count = std::size_t{0};
  for (auto const& file : embedded_files()) {
    if (!file.name.starts_with("locale/")) continue;
    files.emplace_back(language_of(file.name), read_flat_json(file.content));
    if (!files.back().second.error.empty()) throw std::runtime_error{std::string{file.name} + ": " + files.back().second.error};
    count += files.back().second.entries.size();
  }
  locale.kept_.reserve(2 * count);  // the views below point into it: it must never grow
  for (auto& [language, json] : files) {
    auto& entries = locale.entries_[static_cast<std::size_t>(language)];
    for (auto& [key, words] : json.entries) {
      std::string_view const kept_key = locale.kept_.emplace_back(std::move(key));
      entries.push_back({.key = kept_key, .words = locale.kept_.emplace_back(std::move(words))});
    }
  }
  for (auto& entries : locale.entries_) std::ranges::sort(entries, {}, &Entry::key);
  return locale;
}

std::string Locale::words(Language language, std::string_view key, std::vector<std::string> const& arguments) const {
  auto const& entries = entries_[static_cast<std::size_t>(language)];
  auto const found = std::ranges::lower_bound(entries, key, {}, &Entry::key);
  if (found == entries.end() || found->key != key) return std::string{key};
  auto out = std::string{};
  auto rest = found->words;
  for (auto at = rest.find('{'); at != std::string_view::npos; at = rest.find('{')) {
    out += rest.substr(0, at);
    rest.remove_prefix(at);
    auto taken = fill(out, rest, arguments);
    if (taken == 0) out += rest[taken++];
    rest.remove_prefix(taken);
  }
  out += rest;
  return out;
}

bool Locale::has(Language language, std::string_view key) const {
  auto const& entries = entries_[static_cast<std::size_t>(language)];
  return std::ranges::binary_search(entries, key, {}, &Entry::key);
}

std::vector<std::string_view> Locale::keys(Language language) const {
  auto keys = std::vector<std::string_view>{};
  for (auto const& entry : entries_[static_cast<std::size_t>(language)]) keys.push_back(entry.key);
  return keys;
}

}  // namespace baeumgil
