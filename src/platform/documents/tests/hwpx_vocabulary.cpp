#include "platform/documents/tests/hwpx_vocabulary.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <stdexcept>

#include "base/text.h"

namespace baeumgil {
namespace {

struct Attribute {
  bool is_always_there{false};
  std::set<std::string> words{};
};

struct Vocabulary {
  std::map<std::string, std::map<std::string, Attribute>> elements{};
  std::set<std::string> inside{};
  std::set<std::string> before{};
};

Vocabulary read_vocabulary() {
  auto const path = std::string{VOCABULARY_FOLDER "/hwpx_vocabulary.txt"};
  auto in = std::ifstream{path};
  if (!in) throw std::runtime_error{"no " + path};
  auto known = Vocabulary{};
  for (auto line = std::string{}; std::getline(in, line);) {
    auto const parts = split(line, '\t');
    auto const kind = std::string{parts.at(1)};
    if (parts[0] == "E") known.elements[kind];
    if (parts[0] == "C") known.inside.insert(line.substr(2));
    if (parts[0] == "O") known.before.insert(line.substr(2));
    if (parts[0] != "A") continue;
    auto& attribute = known.elements[kind][std::string{parts.at(2)}];
    attribute.is_always_there = parts.at(3) == "!";
    for (auto const word : split(parts.at(4), ' '))
      if (!word.empty()) attribute.words.emplace(word);
  }
  return known;
}

// "hp:p" → "paragraph:p": the last part of the namespace its prefix stands for.
std::string short_name(pugi::xml_node node, std::string_view name, bool is_attribute) {
  auto const colon = name.find(':');
  auto const prefix = colon == std::string_view::npos ? std::string{"xmlns"} : "xmlns:" + std::string{name.substr(0, colon)};
  if (colon == std::string_view::npos && is_attribute) return std::string{name};
  for (auto at = node; at; at = at.parent()) {
    auto const space = std::string{at.attribute(prefix.c_str()).value()};
    if (space.empty()) continue;
    auto const end = space.find_last_not_of('/') + 1;
    auto const begin = space.rfind('/', end - 1) + 1;
    return space.substr(begin, end - begin) + ":" + std::string{name.substr(colon == std::string_view::npos ? 0 : colon + 1)};
  }
  return "namespace:" + std::string{name.substr(colon + 1)};  // xml:space
}

class Check {
 public:
  explicit Check(Vocabulary const& known) : known_{known} {}

  void element(pugi::xml_node node) {
    auto const kind = short_name(node, node.name(), false);
    auto const found = known_.elements.find(kind);
    if (found == known_.elements.end()) {
      differences_.insert("element " + kind);
      return;
    }
    attributes(node, kind, found->second);
    children(node, kind);
    for (auto const& child : node.children())
      if (child.type() == pugi::node_element) element(child);
  }
  std::vector<std::string> differences() const { return {differences_.begin(), differences_.end()}; }

 private:
  void attributes(pugi::xml_node node, std::string const& kind, std::map<std::string, Attribute> const& known) {
    auto there = std::set<std::string>{};
    for (auto const& attribute : node.attributes()) {
      if (std::string_view{attribute.name()}.starts_with("xmlns")) continue;
      auto const name = short_name(node, attribute.name(), true);
      there.insert(name);
      auto const found = known.find(name);
      if (found == known.end())
        differences_.insert("attribute " + kind + "@" + name);
      else if (!found->second.words.empty() && !found->second.words.contains(attribute.value()))
        differences_.insert("word " + kind + "@" + name + "=" + attribute.value());
    }
    for (auto const& [name, attribute] : known)
      if (attribute.is_always_there && !there.contains(name)) differences_.insert("missing " + kind + "@" + name);
  }

  void children(pugi::xml_node node, std::string const& kind) {
    auto kinds = std::vector<std::string>{};
    for (auto const& child : node.children())
      if (child.type() == pugi::node_element) kinds.push_back(short_name(child, child.name(), false));
    for (auto const& child : kinds)
      if (!known_.inside.contains(kind + "\t" + child)) differences_.insert("place " + kind + " > " + child);
    // Long lists are of one kind; only near neighbours are compared there.
    for (auto i = std::size_t{0}; i < kinds.size(); ++i)
      for (auto j = i + 1; j < std::min(kinds.size(), i + 30); ++j) order(kind, kinds[i], kinds[j]);
  }

  void order(std::string const& kind, std::string const& first, std::string const& second) {
    auto const is_known = known_.before.contains(kind + "\t" + first + "\t" + second);
    auto const is_reversed = known_.before.contains(kind + "\t" + second + "\t" + first);
    if (first != second && !is_known && is_reversed) differences_.insert("order " + kind + ": " + first + " before " + second);
  }

  Vocabulary const& known_;
  std::set<std::string> differences_{};
};

bool is_part(std::string_view name) {
  return name == "version.xml" || name == "settings.xml" || name == "META-INF/container.xml" || name == "META-INF/container.rdf" ||
         (name.starts_with("Contents/") && (name.ends_with(".xml") || name.ends_with(".hpf")));
}

void collect(pugi::xml_node node, std::string_view element, std::string const& attribute, std::multiset<std::string>& into) {
  for (auto const& child : node.children()) {
    auto const name = std::string_view{child.name()};
    if (element.empty() || name == element)
      if (auto const found = child.attribute(attribute.c_str())) into.insert(found.value());
    collect(child, element, attribute, into);
  }
}

}  // namespace

std::vector<std::string> vocabulary_differences(std::vector<ArchiveEntry> const& entries) {
  auto const known = read_vocabulary();
  auto check = Check{known};
  for (auto const& entry : entries) {
    if (!is_part(entry.name)) continue;
    auto part = pugi::xml_document{};
    if (!part.load_buffer(entry.content.data(), entry.content.size())) return {"unreadable " + entry.name};
    check.element(part.document_element());
  }
  return check.differences();
}

std::vector<std::string> broken_references(std::vector<ArchiveEntry> const& entries) {
  auto broken = std::vector<std::string>{};
  auto header = pugi::xml_document{};
  auto paragraphs = std::multiset<std::string>{};
  auto used = std::map<std::string, std::multiset<std::string>>{};
  auto const references = std::map<std::string, std::string>{
      {"charPrIDRef", "hh:charPr"}, {"paraPrIDRef", "hh:paraPr"}, {"styleIDRef", "hh:style"}, {"borderFillIDRef", "hh:borderFill"}};
  for (auto const& entry : entries) {
    if (!entry.name.starts_with("Contents/") || !entry.name.ends_with(".xml")) continue;
    auto part = pugi::xml_document{};
    if (!part.load_buffer(entry.content.data(), entry.content.size())) return {"unreadable " + entry.name};
    if (entry.name == "Contents/header.xml")
      header.load_buffer(entry.content.data(), entry.content.size());
    else
      collect(part, "hp:p", "id", paragraphs);
    for (auto const& [reference, target] : references) collect(part, "", reference, used[reference]);
  }
  for (auto const& [reference, target] : references) {
    auto there = std::multiset<std::string>{};
    collect(header, target, "id", there);
    for (auto const& id : used[reference])
      if (!there.contains(id) && id != "4294967295") broken.push_back(reference + "=" + id);
  }
  for (auto const& id : paragraphs)
    if (paragraphs.count(id) > 1) broken.push_back("paragraph " + id + " stands twice");
  return broken;
}

}  // namespace baeumgil
