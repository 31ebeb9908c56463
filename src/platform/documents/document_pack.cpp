#include "platform/documents/document_pack.h"

#include <charconv>
#include <type_traits>

#include "platform/text/base64.h"

namespace baeumgil {
namespace {

constexpr auto kMark = std::string_view{"baeumgil document 2\n"};
constexpr auto kMarkBeforeLinks =
    std::string_view{"baeumgil document 1\n"};  // headings and items led nowhere, and every chapter began a page

// Every value as "length:text", so that nothing in a text can be taken for something else. One function per struct says which
// values it has, for writing and for reading alike.
class Packer {
 public:
  static constexpr bool kReads = false;
  void value(std::string& text) { put(text); }
  void bytes(std::string& content) { put(base64(content)); }
  template <class Number>
  void number(Number& value) {
    if constexpr (std::is_same_v<Number, double>) {
      char shortest[32];
      auto const [end, error] = std::to_chars(shortest, shortest + sizeof shortest, value);
      put({shortest, static_cast<std::size_t>(end - shortest)});
    } else {
      put(std::to_string(static_cast<std::int64_t>(value)));
    }
  }
  std::size_t count(std::size_t size) {
    auto kept = size;
    number(kept);
    return size;
  }
  bool is_good() const { return true; }
  bool has_links() const { return true; }
  std::string take() { return std::move(text_); }

 private:
  void put(std::string_view text) { (text_ += std::to_string(text.size()) + ":").append(text); }
  std::string text_{kMark};
};

class Unpacker {
 public:
  static constexpr bool kReads = true;
  explicit Unpacker(std::string_view text) : rest_{text} {
    has_links_ = rest_.starts_with(kMark);
    is_good_ = has_links_ || rest_.starts_with(kMarkBeforeLinks);
    if (is_good_) rest_.remove_prefix(kMark.size());
  }
  bool has_links() const { return has_links_; }
  void value(std::string& text) { text = next(); }
  void bytes(std::string& content) {
    auto const decoded = from_base64(next());
    is_good_ = is_good_ && decoded.has_value();
    content = decoded.value_or("");
  }
  template <class Number>
  void number(Number& value) {
    auto const text = next();
    if constexpr (std::is_same_v<Number, double>) {
      read(text, value);
    } else {
      auto whole = std::int64_t{0};
      read(text, whole);
      value = static_cast<Number>(whole);
    }
  }
  std::size_t count(std::size_t) {
    auto size = std::size_t{0};
    number(size);
    if (size > rest_.size()) is_good_ = false;  // each takes two letters at least
    return is_good_ ? size : 0;
  }
  bool is_good() const { return is_good_; }
  void spoil() { is_good_ = false; }
  bool is_at_end() const { return is_good_ && rest_.empty(); }

 private:
  template <class Value>
  void read(std::string_view text, Value& value) {
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) is_good_ = false;
  }
  std::string_view next() {
    auto const colon = rest_.find(':');
    auto length = std::size_t{0};
    if (!is_good_ || colon == std::string_view::npos) return fail();
    read(rest_.substr(0, colon), length);
    if (!is_good_ || length > rest_.size() - colon - 1) return fail();
    auto const text = rest_.substr(colon + 1, length);
    rest_.remove_prefix(colon + 1 + length);
    return text;
  }
  std::string_view fail() {
    is_good_ = false;
    return {};
  }

  std::string_view rest_{};
  bool is_good_{true};
  bool has_links_{true};
};

template <class Way>
void fields(Way& way, std::string& text);
template <class Way>
void fields(Way& way, double& number);
template <class Way>
void fields(Way& way, std::vector<Cell>& row);

template <class Way, class T>
void each_of(Way& way, std::vector<T>& all) {
  auto const size = way.count(all.size());
  if constexpr (Way::kReads) all.resize(size);
  for (auto& one : all) fields(way, one);
}

template <class Way>
void fields(Way& way, std::string& text) {
  way.value(text);
}
template <class Way>
void fields(Way& way, double& number) {
  way.number(number);
}
template <class Way>
void fields(Way& way, Cover& cover) {
  for (auto* text : {&cover.kicker, &cover.title, &cover.subtitle, &cover.dated, &cover.author}) way.value(*text);
}
template <class Way>
void fields(Way& way, Contents& contents) {
  way.value(contents.title);
}
template <class Way>
void fields(Way& way, Heading& heading) {
  way.number(heading.level);
  way.value(heading.text);
  if (way.has_links()) way.value(heading.link);
}
template <class Way>
void fields(Way& way, Paragraph& paragraph) {
  way.value(paragraph.text);
  way.number(paragraph.kind);
  way.number(paragraph.align);
  way.value(paragraph.field);
}
template <class Way>
void fields(Way& way, Item& item) {
  way.value(item.mark);
  way.value(item.text);
  way.number(item.depth);
  way.value(item.field);
  if (way.has_links()) way.value(item.link);
}
template <class Way>
void fields(Way& way, Cell& cell) {
  way.value(cell.text);
  way.number(cell.column_span);
  way.number(cell.row_span);
  way.number(cell.align);
  way.number(cell.is_head);
  way.number(cell.is_strong);
  auto has_number = cell.number.has_value();
  way.number(has_number);
  if (has_number) {
    auto number = cell.number.value_or(0);
    way.number(number);
    cell.number = number;
  }
  way.value(cell.field);
  way.value(cell.link);
}
template <class Way>
void fields(Way& way, std::vector<Cell>& row) {
  each_of(way, row);
}
template <class Way>
void fields(Way& way, Table& table) {
  way.value(table.caption);
  way.value(table.note);
  each_of(way, table.widths);
  way.number(table.head_rows);
  each_of(way, table.rows);
}
template <class Way>
void fields(Way& way, Chart& chart) {
  for (auto* text : {&chart.svg, &chart.caption, &chart.alternative}) way.value(*text);
  way.number(chart.width_share);
}
template <class Way>
void fields(Way& way, Photo& photo) {
  way.bytes(photo.bytes);
  way.value(photo.caption);
  way.value(photo.alternative);
  way.number(photo.width_share);
}
template <class Way>
void fields(Way& way, KeyFigure& figure) {
  for (auto* text : {&figure.label, &figure.value, &figure.unit, &figure.note, &figure.link}) way.value(*text);
}
template <class Way>
void fields(Way& way, KeyFigures& figures) {
  each_of(way, figures.figures);
}
template <class Way>
void fields(Way& way, LabelledText& line) {
  for (auto* text : {&line.label, &line.text, &line.field}) way.value(*text);
}
template <class Way>
void fields(Way& way, LetterHead& head) {
  way.value(head.issuer);
  each_of(way, head.lines);
}
template <class Way>
void fields(Way& way, FootLine& line) {
  way.value(line.left);
  way.value(line.right);
}
template <class Way>
void fields(Way& way, LetterFoot& foot) {
  way.value(foot.sender);
  each_of(way, foot.lines);
}
template <class Way>
void fields(Way& way, SectionStart& start) {
  way.number(start.shape);
}

// The block of that number among the kinds there are.
template <std::size_t I = 0>
bool begin_block(Block& block, std::size_t kind) {
  if constexpr (I == std::variant_size_v<Block>) {
    return false;
  } else {
    if (kind != I) return begin_block<I + 1>(block, kind);
    block.emplace<I>();
    return true;
  }
}

void fields(Packer& way, Block& block) {
  auto kind = block.index();
  way.number(kind);
  std::visit([&](auto& part) { fields(way, part); }, block);
}
void fields(Unpacker& way, Block& block) {
  auto kind = std::size_t{0};
  way.number(kind);
  if (begin_block(block, kind))
    std::visit([&](auto& part) { fields(way, part); }, block);
  else
    way.spoil();
}

template <class Way>
void fields(Way& way, Document& document) {
  way.value(document.title);
  way.value(document.gist);
  each_of(way, document.keywords);
  way.value(document.author);
  way.value(document.language);
  way.number(document.made_at.seconds);
  way.value(document.page_header);
  way.number(document.has_page_numbers);
  if (way.has_links()) way.number(document.chapters_share_pages);
  each_of(way, document.blocks);
}

}  // namespace

std::string pack_document(Document const& document) {
  auto copy = document;  // one list of fields serves both ways
  auto packer = Packer{};
  fields(packer, copy);
  return packer.take();
}

std::optional<Document> unpack_document(std::string_view text) {
  auto unpacker = Unpacker{text};
  auto document = Document{};
  fields(unpacker, document);
  if (!unpacker.is_at_end()) return std::nullopt;
  return document;
}

}  // namespace baeumgil
