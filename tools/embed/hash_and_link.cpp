#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <stdexcept>

#include "carried_file.h"

namespace fs = std::filesystem;

namespace {

std::string short_hash(std::string const& content) {
  auto digest = std::array<unsigned char, EVP_MAX_MD_SIZE>{};
  auto length = 0U;
  if (EVP_Digest(content.data(), content.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
    throw std::runtime_error{"SHA-256 failed"};
  auto text = std::string{};
  for (int i = 0; i < 6; ++i) {
    text += "0123456789abcdef"[digest[static_cast<std::size_t>(i)] >> 4];
    text += "0123456789abcdef"[digest[static_cast<std::size_t>(i)] & 15];
  }
  return text;
}

std::string hashed_address(CarriedFile const& file) {
  auto const path = fs::path{file.name};
  return "/assets/" + (path.parent_path() / path.stem()).generic_string() + "." + file.hash + path.extension().string();
}

std::string linked_css(CarriedFile const& css, std::vector<CarriedFile> const& files) {
  auto out = std::string{};
  auto rest = std::string_view{css.content};
  for (auto at = rest.find("url("); at != std::string_view::npos; at = rest.find("url(")) {
    auto const end = rest.find(')', at);
    if (end == std::string_view::npos) throw std::runtime_error{css.path + ": url( without )"};
    auto target = std::string{rest.substr(at + 4, end - at - 4)};
    std::erase_if(target, [](char c) { return c == '"' || c == '\''; });
    out += rest.substr(0, at);
    rest.remove_prefix(end + 1);
    if (target.starts_with("data:") || target.starts_with("#")) {
      out += "url(" + target + ")";
      continue;
    }
    auto const name = (fs::path{css.name}.parent_path() / target).lexically_normal().generic_string();
    auto const found = std::ranges::find(files, name, &CarriedFile::name);
    if (found == files.end()) throw std::runtime_error{css.path + ": no such asset: " + target};
    out += "url(" + hashed_address(*found) + ")";
  }
  out += rest;
  return out;
}

}  // namespace

void hash_and_link(std::vector<CarriedFile>& files) {
  for (auto& file : files) file.hash = short_hash(file.content);
  for (auto& file : files) {
    if (!file.name.starts_with("css/")) continue;
    file.content = linked_css(file, files);
    file.hash = short_hash(file.content);
  }
}
