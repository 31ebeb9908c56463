#include <map>
#include <stdexcept>

#include "carried_file.h"
#include "platform/html/flat_json.h"

namespace {

using Places = std::map<std::string, std::string>;  // key → file

Places places_of(std::vector<CarriedFile> const& files, std::string const& ending) {
  auto places = Places{};
  for (auto const& file : files) {
    if (!file.name.starts_with("locale/") || !file.name.ends_with(ending)) continue;
    auto const json = baeumgil::read_flat_json(file.content);
    if (!json.error.empty()) throw std::runtime_error{file.path + ": " + json.error};
    for (auto const& [key, words] : json.entries) {
      auto const [place, is_new] = places.emplace(key, file.path);
      if (!is_new) throw std::runtime_error{file.path + ": \"" + key + "\" stands in " + place->second + " already"};
    }
  }
  return places;
}

void require_all(Places const& wanted, Places const& there, std::string const& language) {
  for (auto const& [key, path] : wanted)
    if (!there.contains(key)) throw std::runtime_error{path + ": \"" + key + "\" has no words in " + language};
}

}  // namespace

void check_words(std::vector<CarriedFile> const& files) {
  auto const korean = places_of(files, "ko.json");
  auto const english = places_of(files, "en.json");
  require_all(korean, english, "English");
  require_all(english, korean, "Korean");
}
