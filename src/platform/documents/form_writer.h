#pragma once
// What every official form has in common: its title, the line of those who decided, numbered headings and tables, and who
// signs it. A feature's …_document.cpp says what stands in it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/money.h"
#include "platform/documents/document.h"

namespace baeumgil {

class Locale;

struct FormHead {
  std::string title{};
  std::string subject{};  // a line under the title
  std::string number{};   // in the running header, beside the institution
  std::string gist{};
  std::vector<std::string> keywords{};
  std::string institution{};
  Instant changed_at{};
};

// One box of the line of approval (결재란); empty until somebody decided.
struct Approval {
  std::string label_key{};
  std::string name{};
  std::optional<Date> on{};
};

// "위와 같이 신청합니다", the day, who signs, to whom.
struct FormClosing {
  std::string_view words_key{};
  std::optional<Date> on{};
  std::string_view signer_key{};
  std::string signer{};
  std::string addressee{};  // empty: the head of the institution
};

class FormWriter {
 public:
  FormWriter(Locale const&, Language);

  std::string words(std::string_view key, std::vector<std::string> const& arguments = {}) const;
  std::string day(std::optional<Date> const&) const;  // 2026. 8. 3.; empty when there is none
  std::string won(Won) const;
  std::string head_of(std::string const& institution) const;
  LabelledText fact(std::string_view label_key, std::string text) const;

  void begin(FormHead);
  void approvals(std::vector<Approval> const&);
  void heading(std::string_view key);     // 1. 2. 3.
  void subheading(std::string_view key);  // 가. 나. 다. below the last heading
  void facts(std::vector<LabelledText> const&);
  void section(std::string_view key, std::string_view text);     // nothing when the text is empty
  void subsection(std::string_view key, std::string_view text);  // likewise
  void text(std::string_view lines);                             // a paragraph per line
  void paragraph(std::string text, TextAlign = TextAlign::left, ParagraphKind = ParagraphKind::body);
  void table(std::string_view caption_key, Table);  // numbered by its caption
  Table columns(std::vector<std::string_view> const& head_keys, std::vector<double> widths) const;
  void close(FormClosing const&);

  Document& document() { return document_; }
  Locale const& locale() const { return locale_; }
  Language language() const { return language_; }
  Document take() { return std::move(document_); }

 private:
  Locale const& locale_;
  Language language_;
  Document document_{};
  int headings_{0};
  int subheadings_{0};
};

Cell number_cell(std::string text);
Cell center_cell(std::string text);

}  // namespace baeumgil
