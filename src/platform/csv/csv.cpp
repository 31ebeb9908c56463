#include "platform/csv/csv.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "platform/text/cp949.h"
#include "platform/text/normalize.h"

namespace baeumgil {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::optional<std::string> decoded(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (bytes.find('\0') != std::string_view::npos) return std::nullopt;
  if (is_valid_utf8(bytes)) return to_nfc(bytes);
  auto text = cp949_to_utf8(bytes);
  if (text) text = to_nfc(*text);
  return text;
}

// Whichever of tab, comma and semicolon the first line holds most of, outside quotes.
char separator_of(std::string_view text) {
  std::size_t commas{0};
  std::size_t tabs{0};
  std::size_t semicolons{0};
  auto is_quoted = false;
  for (auto const c : text) {
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (c == '\n' || c == '\r') break;
    commas += c == ',' ? 1 : 0;
    tabs += c == '\t' ? 1 : 0;
    semicolons += c == ';' ? 1 : 0;
  }
  if (tabs > commas && tabs >= semicolons) return '\t';
  return semicolons > commas ? ';' : ',';
}

class Reader {
 public:
  Reader(std::string_view text, char separator) : text_{text}, separator_{separator} {}

  Result<std::vector<NumberedCsvRow>> read() {
    auto rows = std::vector<NumberedCsvRow>{};
    for (std::size_t line = 1; at_ < text_.size(); ++line) {
      auto row = CsvRow{};
      if (!read_row(row)) return invalid("file", "csv.quote_not_closed", {std::to_string(line)});
      auto const is_empty = std::all_of(row.begin(), row.end(), [](std::string const& cell) { return cell.empty(); });
      if (!is_empty) rows.push_back({line, std::move(row)});
    }
    return rows;
  }

 private:
  bool read_row(CsvRow& row) {
    for (;;) {
      auto cell = std::string{};
      if (!read_cell(cell)) return false;
      row.push_back(std::move(cell));
      if (at_ == text_.size()) return true;
      auto const end = text_[at_++];
      if (end == separator_) continue;
      if (end == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
      return true;
    }
  }

  bool read_cell(std::string& cell) {
    if (at_ < text_.size() && text_[at_] == '"') {
      ++at_;
      if (!read_quoted(cell)) return false;
    }
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\r' && text_[at_] != '\n') cell += text_[at_++];
    return true;
  }

  bool read_quoted(std::string& cell) {
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        cell += text_[at_];
        continue;
      }
      ++at_;
      if (at_ == text_.size() || text_[at_] != '"') return true;
      cell += '"';
    }
    return false;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_{0};
};

bool looks_like_formula(std::string_view cell) {
  constexpr std::string_view starts = "=+-@\t\r";
  // Spreadsheets in Korean take the wide forms for the same signs.
  auto const is_wide = cell.starts_with("＝") || cell.starts_with("＋") || cell.starts_with("－") || cell.starts_with("＠");
  if (is_wide) return true;
  return !cell.empty() && starts.find(cell.front()) != std::string_view::npos && !is_plain_number(cell);
}

bool is_guarded(std::string_view cell) {
  return cell.size() > 1 && cell.front() == '\'' && (looks_like_formula(cell.substr(1)) || is_guarded(cell.substr(1)));
}

}  // namespace

Result<std::string> read_csv_text(std::string_view bytes) {
  auto text = decoded(bytes);
  if (!text) return invalid("file", "csv.not_text");
  return std::move(*text);
}

Result<std::vector<NumberedCsvRow>> read_numbered_csv(std::string_view bytes) {
  auto const text = TRY(read_csv_text(bytes));
  return Reader{text, separator_of(text)}.read();
}

Result<std::vector<CsvRow>> read_csv(std::string_view bytes) {
  auto numbered = TRY(read_numbered_csv(bytes));
  auto rows = std::vector<CsvRow>{};
  for (auto& row : numbered) rows.push_back(std::move(row.cells));
  return rows;
}

bool is_plain_number(std::string_view cell) {
  if (cell.starts_with('-') || cell.starts_with('+')) cell.remove_prefix(1);
  auto const digits = std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
  auto const dots = std::count(cell.begin(), cell.end(), '.');
  return digits > 0 && dots <= 1 && digits + dots == static_cast<std::ptrdiff_t>(cell.size());
}

std::string without_formula_guard(std::string_view cell) { return std::string{is_guarded(cell) ? cell.substr(1) : cell}; }

void CsvWriter::row(CsvRow const& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text_ += ',';
    auto const cell = looks_like_formula(cells[i]) || is_guarded(cells[i]) ? "'" + cells[i] : cells[i];
    auto const is_edged = cell.starts_with(' ') || cell.ends_with(' ');
    if (!is_edged && cell.find_first_of(",\"\r\n\t;") == std::string::npos) {
      text_ += cell;
      continue;
    }
    text_ += '"';
    for (auto const c : cell) text_.append(c == '"' ? 2 : 1, c);
    text_ += '"';
  }
  text_ += "\r\n";
}

}  // namespace baeumgil
