#include "platform/documents/office_text.h"

#include <algorithm>
#include <charconv>
#include <pugixml.hpp>

#include "platform/documents/archive.h"

namespace baeumgil {
namespace {

constexpr auto kMostUnpacked = std::size_t{32} << 20U;
constexpr auto kMostWords = std::size_t{8} << 20U;
constexpr auto kDeepest = 200;  // tables in tables

std::string_view local_name(pugi::xml_node node) {
  auto const name = std::string_view{node.name()};
  auto const colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void end_line(std::string& text) {
  if (!text.empty() && text.back() != '\n') text += '\n';
}

// Both formats name a paragraph p and its words t; what was struck out in revision is not called t.
void add_words(std::string& text, pugi::xml_node node, int depth) {
  if (depth > kDeepest || text.size() > kMostWords) return;
  for (auto const child : node.children()) {
    auto const name = local_name(child);
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      if (local_name(node) == "t") text += child.value();
    } else if (name == "tab" || name == "nbSpace" || name == "fwSpace") {
      text += ' ';
    } else if (name == "br" || name == "lineBreak" || name == "cr") {
      text += '\n';
    } else {
      if (name == "p") end_line(text);
      add_words(text, child, depth + 1);
      if (name == "p") end_line(text);
    }
  }
}

// 3 of "Contents/section3.xml"; less than 0: another part.
int section_number(std::string_view name) {
  constexpr auto before = std::string_view{"Contents/section"};
  constexpr auto behind = std::string_view{".xml"};
  if (!name.starts_with(before) || !name.ends_with(behind)) return -1;
  auto const digits = name.substr(before.size(), name.size() - before.size() - behind.size());
  auto number = -1;
  auto const read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return read.ec == std::errc{} && read.ptr == digits.data() + digits.size() ? number : -1;
}

bool is_hwpx_part(std::string_view name) { return name == "META-INF/manifest.xml" || section_number(name) >= 0; }
bool is_docx_part(std::string_view name) { return name == "word/document.xml"; }

OfficeText words_of_parts(PickedEntries const& picked) {
  if (picked.is_too_large) return {.state = OfficeText::State::too_large};
  if (picked.is_encrypted) return {.state = OfficeText::State::encrypted};
  auto read = OfficeText{};
  for (auto const& entry : picked.entries) {
    auto document = pugi::xml_document{};
    auto const parsed = document.load_buffer(entry.content.data(), entry.content.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!parsed) return {.state = OfficeText::State::broken};
    if (entry.name == "META-INF/manifest.xml") {
      if (entry.content.find("encryption-data") != std::string::npos) return {.state = OfficeText::State::encrypted};
      continue;
    }
    add_words(read.text, document, 0);
  }
  return read.text.size() > kMostWords ? OfficeText{.state = OfficeText::State::too_large} : read;
}

OfficeText read_parts(std::string_view bytes, bool (*is_part)(std::string_view)) {
  auto picked = unzip_picked(bytes, is_part, kMostUnpacked);
  if (!picked) return {.state = OfficeText::State::broken};
  std::ranges::stable_sort(picked->entries, {}, [](ArchiveEntry const& entry) { return section_number(entry.name); });
  return words_of_parts(*picked);
}

}  // namespace

OfficeText hwpx_text(std::string_view bytes) { return read_parts(bytes, is_hwpx_part); }
OfficeText docx_text(std::string_view bytes) { return read_parts(bytes, is_docx_part); }

}  // namespace baeumgil
