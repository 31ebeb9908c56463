#include "platform/documents/blocks.h"

#include "base/text.h"

namespace baeumgil {
namespace {

constexpr auto kShort = std::size_t{24};  // letters that fit half a line

bool is_short(LabelledText const& fact) { return fact.text.find('\n') == std::string::npos && character_count(fact.text) <= kShort; }

void add_pair(std::vector<Cell>& row, LabelledText const& fact, int value_columns) {
  row.push_back({.text = fact.label, .align = TextAlign::center, .is_head = true});
  row.push_back({.text = fact.text, .column_span = value_columns, .field = fact.field.empty() ? fact.label : fact.field});
}

}  // namespace

Table facts_table(std::vector<LabelledText> const& facts) {
  auto table = Table{.widths = {2, 5, 2, 5}};
  auto const* waiting = static_cast<LabelledText const*>(nullptr);  // a short one that looks for a neighbour
  auto flush = [&] {
    if (waiting != nullptr) add_pair(table.rows.emplace_back(), *waiting, 3);
    waiting = nullptr;
  };
  for (auto const& fact : facts) {
    if (fact.text.empty()) continue;
    if (!is_short(fact)) {
      flush();
      add_pair(table.rows.emplace_back(), fact, 3);
    } else if (waiting == nullptr) {
      waiting = &fact;
    } else {
      auto& row = table.rows.emplace_back();
      add_pair(row, *waiting, 1);
      add_pair(row, fact, 1);
      waiting = nullptr;
    }
  }
  flush();
  return table;
}

Table text_table(std::vector<std::string> const& heads, std::vector<std::vector<std::string>> const& rows, std::vector<double> widths) {
  auto table = Table{.widths = std::move(widths), .head_rows = 1};
  auto& first = table.rows.emplace_back();
  for (auto const& head : heads) first.push_back({.text = head, .align = TextAlign::center, .is_head = true});
  for (auto const& texts : rows) {
    auto& row = table.rows.emplace_back();
    for (auto const& text : texts) row.push_back({.text = text});
  }
  return table;
}

void add_heading(Document& document, std::string_view text) { document.blocks.push_back(Heading{.level = 2, .text = std::string{text}}); }

void add_section(Document& document, std::string_view heading, std::string_view text) {
  if (trimmed(text).empty()) return;
  add_heading(document, heading);
  add_lines(document, text);
}

void add_lines(Document& document, std::string_view text) {
  for (auto const line : split(text, '\n'))
    if (!trimmed(line).empty()) document.blocks.push_back(Paragraph{.text = std::string{trimmed(line)}});
}

std::vector<std::string> keyword_list(std::string_view with_commas) {
  auto words = std::vector<std::string>{};
  for (auto const word : split(with_commas, ','))
    if (!trimmed(word).empty()) words.emplace_back(trimmed(word));
  return words;
}

}  // namespace baeumgil
