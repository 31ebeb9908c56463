#include "platform/documents/form_writer.h"

#include "base/day_text.h"
#include "base/text.h"
#include "platform/documents/blocks.h"
#include "platform/html/locale.h"

namespace baeumgil {

FormWriter::FormWriter(Locale const& locale, Language language) : locale_{locale}, language_{language} {
  document_.language = std::string{to_word(language)};
}

std::string FormWriter::words(std::string_view key, std::vector<std::string> const& arguments) const {
  return locale_.words(language_, key, arguments);
}

std::string FormWriter::day(std::optional<Date> const& date) const {
  if (!date) return {};
  return day_text(language_, *date);
}

std::string FormWriter::won(Won amount) const { return words("document.won", {with_commas(amount)}); }

LabelledText FormWriter::fact(std::string_view label_key, std::string text) const {
  return {.label = words(label_key), .text = std::move(text)};
}

std::string FormWriter::head_of(std::string const& institution) const { return words("document.head_of", {institution}); }

void FormWriter::begin(FormHead head) {
  document_.title = head.number.empty() ? head.title : head.title + " " + head.number;
  document_.gist = std::move(head.gist);
  document_.keywords = std::move(head.keywords);
  document_.author = head.institution;
  document_.made_at = head.changed_at;
  document_.page_header = head.number.empty() ? head.institution : head.institution + " · " + head.number;
  paragraph(std::move(head.title), TextAlign::center, ParagraphKind::title);
  if (!head.subject.empty()) paragraph(std::move(head.subject), TextAlign::center, ParagraphKind::strong);
}

void FormWriter::approvals(std::vector<Approval> const& approvals) {
  auto table = Table{.widths = {1.2}};
  table.rows.resize(3);
  table.rows[0].push_back({.text = words("document.approval"), .row_span = 3, .align = TextAlign::center, .is_head = true});
  for (auto const& approval : approvals) {
    table.widths.push_back(4);
    table.rows[0].push_back({.text = words(approval.label_key), .align = TextAlign::center, .is_head = true});
    table.rows[1].push_back({.text = approval.name, .align = TextAlign::center, .is_strong = true});
    table.rows[2].push_back(center_cell(approval.on ? day(approval.on) : words("document.not_dated")));
  }
  document_.blocks.emplace_back(std::move(table));
}

void FormWriter::heading(std::string_view key) {
  subheadings_ = 0;
  document_.blocks.emplace_back(Heading{.level = 2, .text = official_mark(0, ++headings_) + " " + words(key)});
}

void FormWriter::subheading(std::string_view key) {
  document_.blocks.emplace_back(Heading{.level = 3, .text = official_mark(1, ++subheadings_) + " " + words(key)});
}

void FormWriter::facts(std::vector<LabelledText> const& facts) {
  if (auto table = facts_table(facts); !table.rows.empty()) document_.blocks.emplace_back(std::move(table));
}

void FormWriter::section(std::string_view key, std::string_view lines) {
  if (trimmed(lines).empty()) return;
  heading(key);
  text(lines);
}

void FormWriter::subsection(std::string_view key, std::string_view lines) {
  if (trimmed(lines).empty()) return;
  subheading(key);
  text(lines);
}

void FormWriter::text(std::string_view lines) {
  for (auto const line : split(lines, '\n'))
    if (!trimmed(line).empty()) paragraph(std::string{trimmed(line)}, TextAlign::justify);
}

void FormWriter::paragraph(std::string text, TextAlign align, ParagraphKind kind) {
  document_.blocks.emplace_back(Paragraph{.text = std::move(text), .kind = kind, .align = align});
}

void FormWriter::table(std::string_view caption_key, Table table) {
  table.caption = words(caption_key);
  document_.blocks.emplace_back(std::move(table));
}

Table FormWriter::columns(std::vector<std::string_view> const& head_keys, std::vector<double> widths) const {
  auto heads = std::vector<std::string>{};
  for (auto const key : head_keys) heads.push_back(words(key));
  return text_table(heads, {}, std::move(widths));
}

void FormWriter::close(FormClosing const& closing) {
  paragraph("\n" + words(closing.words_key), TextAlign::center);
  paragraph(closing.on ? day(closing.on) : words("document.not_dated"), TextAlign::center);
  paragraph(words(closing.signer_key) + "   " + closing.signer + "   " + words("document.seal"), TextAlign::right);
  auto const to = closing.addressee.empty() ? head_of(document_.author) : closing.addressee;
  paragraph(words("document.addressee", {to}), TextAlign::left, ParagraphKind::strong);
}

Cell number_cell(std::string text) { return {.text = std::move(text), .align = TextAlign::right}; }
Cell center_cell(std::string text) { return {.text = std::move(text), .align = TextAlign::center}; }

}  // namespace baeumgil
