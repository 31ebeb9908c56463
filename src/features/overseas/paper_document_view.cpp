#include "features/overseas/paper_document_view.h"

#include <algorithm>

#include "base/text.h"
#include "platform/documents/blocks.h"

namespace baeumgil {
namespace {

std::string text_of(BlockCell const& cell) {
  if (!cell.badge) return cell.text;
  return cell.badge->label + (cell.text.empty() ? "" : " " + cell.text);
}

// A column is as wide as what stands in it, within reason.
double width_of(std::vector<BlockRow> const& rows, std::size_t column, std::string const& head) {
  constexpr auto kNarrowest = std::size_t{7};
  constexpr auto kWidest = std::size_t{20};
  auto longest = character_count(head);
  for (auto const& row : rows) longest = std::max(longest, character_count(text_of(row.cells[column])));
  return static_cast<double>(std::clamp(longest, kNarrowest, kWidest));
}

Table rows_table(Reading const& read, PageBlock const& block) {
  auto table = Table{.head_rows = 1};
  auto& head = table.rows.emplace_back();
  for (auto i = std::size_t{0}; i < block.rows.front().cells.size(); ++i) {
    head.push_back({.text = read.words(block.rows.front().cells[i].label_key), .align = TextAlign::center, .is_head = true});
    table.widths.push_back(width_of(block.rows, i, head.back().text));
  }
  for (auto const& row : block.rows) {
    auto& line = table.rows.emplace_back();
    for (auto const& cell : row.cells)
      line.push_back({.text = text_of(cell), .align = cell.is_number ? TextAlign::right : TextAlign::left});
  }
  return table;
}

void add_block(Reading const& read, PageBlock const& block, Document& document) {
  if (block.is_empty()) return;
  add_heading(document, read.words(block.title_key));
  if (!block.lead.empty()) document.blocks.emplace_back(Paragraph{.text = block.lead});
  auto facts = std::vector<LabelledText>{};
  for (auto const& fact : block.facts) facts.push_back({.label = read.words(fact.label_key), .text = fact.text});
  if (auto table = facts_table(facts); !table.rows.empty()) document.blocks.emplace_back(std::move(table));
  for (auto const& text : block.texts) {
    document.blocks.emplace_back(Paragraph{.text = read.words(text.label_key), .kind = ParagraphKind::strong});
    document.blocks.emplace_back(Paragraph{.text = text.text});
  }
  if (!block.rows.empty()) document.blocks.emplace_back(rows_table(read, block));
}

void add_signatures(Reading const& read, PaperView const& paper, Document& document) {
  if (!paper.closing.empty()) document.blocks.emplace_back(Paragraph{.text = paper.closing, .align = TextAlign::center});
  if (!paper.dated.empty()) document.blocks.emplace_back(Paragraph{.text = paper.dated, .align = TextAlign::center});
  if (paper.signatures.empty()) return;
  auto rows = std::vector<std::vector<std::string>>{};
  for (auto const& one : paper.signatures) rows.push_back({one.post, one.name, read.words("overseas.paper.sign_here")});
  document.blocks.emplace_back(text_table(
      {read.words("overseas.member.post"), read.words("overseas.member"), read.words("overseas.paper.signature")}, rows, {4, 3, 3}));
}

}  // namespace

Document to_document(Reading const& read, PaperView const& paper) {
  auto document =
      Document{.title = paper.title + " " + paper.number, .gist = paper.title, .author = paper.author, .made_at = paper.made_at};
  document.language = std::string{to_word(read.actor.language)};
  document.keywords = {paper.title, paper.number};
  document.page_header = paper.author + " · " + paper.number;
  document.blocks.emplace_back(Paragraph{.text = paper.title, .kind = ParagraphKind::title, .align = TextAlign::center});
  for (auto const& block : paper.blocks) add_block(read, block, document);
  add_signatures(read, paper, document);
  return document;
}

}  // namespace baeumgil
