// 누름틀: named places of an HWPX that take text.
#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "base/text.h"
#include "platform/documents/archive.h"
#include "platform/documents/documents.h"

namespace baeumgil {
namespace {

constexpr unsigned kReading = pugi::parse_full | pugi::parse_ws_pcdata;

bool is_element(pugi::xml_node node, std::string_view name) {
  auto full = std::string_view{node.name()};
  if (auto const colon = full.find(':'); colon != std::string_view::npos) full.remove_prefix(colon + 1);
  return full == name;
}

bool is_section(std::string_view name) { return name.starts_with("Contents/section") && name.ends_with(".xml"); }

// A field without a name of its own is known by the words it invites with.
std::string name_of(pugi::xml_node begin) {
  if (auto const name = std::string{begin.attribute("name").value()}; !name.empty()) return name;
  for (auto const& parameters : begin.children())
    for (auto const& parameter : parameters.children()) {
      if (std::string_view{parameter.attribute("name").value()} == "Direction") return parameter.text().get();
      auto const command = std::string_view{parameter.text().get()};
      constexpr auto mark = std::string_view{"Direction:wstring:"};
      auto const at = command.find(mark);
      if (at == std::string_view::npos) continue;
      auto const words = command.substr(command.find(':', at + mark.size()) + 1);
      return std::string{words.substr(0, words.find(" HelpState:"))};
    }
  return {};
}

struct Field {
  std::string name{};
  pugi::xml_node begin{};
  std::vector<pugi::xml_node> texts{};  // hp:t between its marks
};

// In document order: whatever lies between a field's begin and its end belongs to it, over runs and paragraphs.
class FieldWalk : public pugi::xml_tree_walker {
 public:
  bool for_each(pugi::xml_node& node) override {
    if (is_element(node, "fieldBegin")) {
      if (std::string_view{node.attribute("type").value()} == "CLICK_HERE") open_.push_back({.name = name_of(node), .begin = node});
    } else if (is_element(node, "fieldEnd")) {
      close(node.attribute("beginIDRef").value());
    } else if (is_element(node, "t")) {
      for (auto& field : open_) field.texts.push_back(node);
    }
    return true;
  }
  std::vector<Field> take() { return std::move(done_); }

 private:
  void close(std::string_view id) {
    auto const found = std::ranges::find_if(open_, [&](Field const& field) { return id == field.begin.attribute("id").value(); });
    if (found == open_.end()) return;
    done_.push_back(std::move(*found));
    open_.erase(found);
  }

  std::vector<Field> open_{};
  std::vector<Field> done_{};
};

std::vector<Field> fields_of(pugi::xml_document& section) {
  auto walk = FieldWalk{};
  section.traverse(walk);
  return walk.take();
}

std::string text_of(Field const& field) {
  auto text = std::string{};
  for (auto const& node : field.texts)
    for (auto const& part : node.children()) text += is_element(part, "lineBreak") ? std::string{"\n"} : std::string{part.value()};
  return text;
}

pugi::xml_node paragraph_of(pugi::xml_node node) {
  while (node && !is_element(node, "p")) node = node.parent();
  return node;
}

// The kept line layout of a paragraph is of the old text; letters would be drawn over each other.
void forget_layout(pugi::xml_node paragraph) {
  for (auto child = paragraph.first_child(); child;) {
    auto const next = child.next_sibling();
    if (is_element(child, "linesegarray")) paragraph.remove_child(child);
    child = next;
  }
}

void write_text(pugi::xml_node node, std::string_view text) {
  node.remove_children();
  auto is_first = true;
  for (auto const line : split(text, '\n')) {
    if (!is_first) node.append_child("hp:lineBreak");
    is_first = false;
    if (!line.empty()) node.append_child(pugi::node_pcdata).set_value(std::string{line}.c_str());
  }
}

void fill(Field& field, std::string_view value) {
  if (field.texts.empty()) {
    auto control = field.begin.parent();  // hp:ctrl
    field.texts.push_back(control.parent().insert_child_after("hp:t", control));
  }
  for (auto& node : field.texts) {
    write_text(node, &node == &field.texts.front() ? value : std::string_view{});
    forget_layout(paragraph_of(node));
  }
}

void fill_section(std::string& xml, std::map<std::string, std::string> const& values) {
  auto section = pugi::xml_document{};
  if (!section.load_buffer(xml.data(), xml.size(), kReading)) return;
  auto is_changed = false;
  for (auto& field : fields_of(section)) {
    auto const value = values.find(field.name);
    if (value == values.end()) continue;
    fill(field, value->second);
    is_changed = true;
  }
  if (!is_changed) return;
  auto out = std::ostringstream{};
  section.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  xml = std::move(out).str();
}

Result<std::vector<ArchiveEntry>> open_form(std::string_view hwpx) {
  auto entries = unzip(hwpx);
  auto const is_form =
      entries && !entries->empty() && entries->front().name == "mimetype" && entries->front().content == "application/hwp+zip";
  if (!is_form) return invalid("file", "document.not_hwpx");
  return std::move(*entries);
}

}  // namespace

Result<std::string> fill_fields(std::string_view hwpx, std::map<std::string, std::string> const& values) {
  auto entries = TRY(open_form(hwpx));
  for (auto& entry : entries)
    if (is_section(entry.name)) fill_section(entry.content, values);
  return zip_of(entries);
}

Result<std::map<std::string, std::string>> list_fields(std::string_view hwpx) {
  auto const entries = TRY(open_form(hwpx));
  auto found = std::map<std::string, std::string>{};
  for (auto const& entry : entries) {
    if (!is_section(entry.name)) continue;
    auto section = pugi::xml_document{};
    if (!section.load_buffer(entry.content.data(), entry.content.size(), kReading)) continue;
    for (auto const& field : fields_of(section)) found.emplace(field.name, text_of(field));
  }
  return found;
}

}  // namespace baeumgil
