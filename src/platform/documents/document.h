#pragma once
// A document as plain values: what stands in it, in reading order. The writers in documents.h make PDF, HWPX, HTML and XLSX
// of it. No I/O, no clock: the same values give the same bytes.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/dates.h"

namespace baeumgil {

enum class TextAlign : std::uint8_t { left, center, right, justify };

// One page without header and number.
struct Cover {
  std::string kicker{};  // a small line above the title
  std::string title{};
  std::string subtitle{};
  std::string dated{};
  std::string author{};
};

// Every heading of level 1 and 2 with its page, linked.
struct Contents {
  std::string title{};
};

// Level 1 begins a page, unless chapters may share one.
struct Heading {
  int level{1};  // 1 … 3
  std::string text{};
  std::string link{};  // where what it names stands, in HTML
};

enum class ParagraphKind : std::uint8_t { body, title, strong, small };

// A text with a field name may be filled anew in an HWPX (fill_fields).
struct Paragraph {
  std::string text{};  // may hold line ends
  ParagraphKind kind{ParagraphKind::body};
  TextAlign align{TextAlign::justify};
  std::string field{};
};

// One entry of a list or one numbered point: the mark hangs, the text is indented by its depth.
struct Item {
  std::string mark{};
  std::string text{};
  int depth{0};  // 0 … 3
  std::string field{};
  std::string link{};  // where what it names stands, in HTML
};

struct Cell {
  std::string text{};
  int column_span{1};
  int row_span{1};
  TextAlign align{TextAlign::left};
  bool is_head{false};
  bool is_strong{false};
  std::optional<double> number{};  // what a spreadsheet computes with; `text` is how people read it
  std::string field{};
  std::string link{};  // where the number comes from, in HTML
};

// Rows hold only the cells that begin in them; what a span covers is left out.
struct Table {
  std::string caption{};  // numbered when there is one
  std::string note{};
  std::vector<double> widths{};  // shares of the line, one per column
  int head_rows{0};              // repeated on each page
  std::vector<std::vector<Cell>> rows{};
};

struct Chart {
  std::string svg{};
  std::string caption{};
  std::string alternative{};  // the same said in words
  double width_share{1.0};    // of the line
};

struct Photo {
  std::string bytes{};  // JPEG or PNG
  std::string caption{};
  std::string alternative{};
  double width_share{1.0};
};

struct KeyFigure {
  std::string label{};
  std::string value{};
  std::string unit{};
  std::string note{};
  std::string link{};  // where the value comes from, in HTML
};
struct KeyFigures {
  std::vector<KeyFigure> figures{};  // side by side; at most five read well
};

// Head of an official letter (행정업무의 운영 및 혁신에 관한 규정 시행규칙 제4조): 수신, (경유), 제목. The last line is the subject.
struct LabelledText {
  std::string label{};
  std::string text{};
  std::string field{};
};
struct LetterHead {
  std::string issuer{};
  std::vector<LabelledText> lines{};
};

// Its sender, and the foot that stands at the end of the page: who drafted and decided, 시행 and 접수, where to reach us.
struct FootLine {
  std::string left{};
  std::string right{};
};
struct LetterFoot {
  std::string sender{};
  std::vector<FootLine> lines{};
};

enum class PageShape : std::uint8_t { portrait, landscape };

// What follows begins on a new page of that shape.
struct SectionStart {
  PageShape shape{PageShape::portrait};
};

using Block =
    std::variant<Cover, Contents, Heading, Paragraph, Item, Table, Chart, Photo, KeyFigures, LetterHead, LetterFoot, SectionStart>;

struct Document {
  std::string title{};
  std::string gist{};                   // 문서요지
  std::vector<std::string> keywords{};  // 키워드
  std::string author{};                 // the institution
  std::string language{"ko"};
  Instant made_at{};
  std::string page_header{};  // empty: none
  bool has_page_numbers{true};
  bool chapters_share_pages{false};  // one goes on below a short one, where half a page is left
  std::vector<Block> blocks{};
};

// The mark of an official document's point: 1. 가. 1) 가) (1) (가) ① ㉮ by depth (시행규칙 제2조). `number` counts from 1.
std::string official_mark(int depth, int number);

// Numbered names of what bears a caption, in order: 〈표 1〉, [그림 1], [사진 1].
std::string table_label(Document const&, int number);
std::string chart_label(Document const&, int number);
std::string photo_label(Document const&, int number);

}  // namespace baeumgil
