#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "carried_file.h"

namespace fs = std::filesystem;

std::string read_whole_file(std::string const& path) {
  auto in = std::ifstream{path, std::ios::binary};
  if (!in) throw std::runtime_error{"cannot read " + path};
  auto text = std::ostringstream{};
  text << in.rdbuf();
  return std::move(text).str();
}

void write_whole_file(std::string const& path, std::string const& content) {
  auto out = std::ofstream{path, std::ios::binary};
  out << content;
  if (!out.flush()) throw std::runtime_error{"cannot write " + path};
}

namespace {

void add(std::vector<CarriedFile>& files, fs::path const& path, std::string name) {
  files.push_back({.name = std::move(name), .path = path.generic_string(), .content = read_whole_file(path.string())});
}

// Every file below `folder`, named from `folder` with `prefix` before it. Editors' hidden files and notes stay out.
void add_folder(std::vector<CarriedFile>& files, fs::path const& folder, std::string const& prefix) {
  if (!fs::exists(folder)) return;
  for (auto const& entry : fs::recursive_directory_iterator{folder}) {
    auto const file_name = entry.path().filename().string();
    if (!entry.is_regular_file() || file_name.starts_with(".") || entry.path().extension() == ".md") continue;
    add(files, entry.path(), prefix + entry.path().lexically_relative(folder).generic_string());
  }
}

void add_feature_words(std::vector<CarriedFile>& files) {
  if (!fs::exists("src/features")) return;
  for (auto const& feature : fs::directory_iterator{"src/features"}) {
    auto const folder = feature.path() / "locale";
    if (!fs::exists(folder)) continue;
    for (auto const& entry : fs::directory_iterator{folder}) {
      if (entry.path().extension() != ".json") continue;
      add(files, entry.path(), "locale/" + feature.path().filename().string() + "." + entry.path().filename().string());
    }
  }
}

}  // namespace

std::vector<CarriedFile> find_carried_files() {
  auto files = std::vector<CarriedFile>{};
  add_folder(files, "web/assets", "");
  add_folder(files, "locale", "locale/");
  add_folder(files, "migrations", "migrations/");
  add_folder(files, "data", "data/");
  add_feature_words(files);
  std::ranges::sort(files, {}, &CarriedFile::name);
  return files;
}
