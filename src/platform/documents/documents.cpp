#include "platform/documents/documents.h"

#include <array>
#include <chrono>
#include <semaphore>

#include "platform/documents/csv_writer.h"
#include "platform/documents/html_writer.h"
#include "platform/documents/hwpx_writer.h"
#include "platform/documents/image_size.h"
#include "platform/documents/pdf_writer.h"
#include "platform/documents/xlsx_writer.h"

namespace baeumgil {
namespace {

constexpr auto kAtOnce = 2;
constexpr auto kPatience = std::chrono::seconds{5};
constexpr auto kMaxPixels = std::int64_t{40'000'000};  // of one photo

// How much there is to draw.
struct Weight {
  std::size_t cells{0};
  std::size_t bytes{0};
  bool has_huge_photo{false};

  void operator()(Table const& table) {
    for (auto const& row : table.rows)
      for (auto const& cell : row) {
        ++cells;
        bytes += cell.text.size();
      }
  }
  void operator()(Chart const& chart) { bytes += chart.svg.size(); }
  void operator()(Photo const& photo) {
    bytes += photo.bytes.size();
    auto const size = image_size(photo.bytes);
    has_huge_photo = has_huge_photo || (size && std::int64_t{size->width} * size->height > kMaxPixels);
  }
  void operator()(Paragraph const& paragraph) { bytes += paragraph.text.size(); }
  void operator()(Item const& item) { bytes += item.text.size(); }
  template <class Other>
  void operator()(Other const&) {}
};

bool is_too_large(Document const& document) {
  if (document.blocks.size() > kMaxDocumentBlocks) return true;
  auto weight = Weight{};
  for (auto const& block : document.blocks) std::visit(weight, block);
  return weight.cells > kMaxDocumentCells || weight.bytes > kMaxDocumentBytes || weight.has_huge_photo;
}

std::string write(Document const& document, DocumentFormat format) {
  switch (format) {
    case DocumentFormat::pdf:
      return write_pdf(document);
    case DocumentFormat::hwpx:
      return write_hwpx(document);
    case DocumentFormat::xlsx:
      return write_xlsx(document);
    case DocumentFormat::csv:
      return write_csv_tables(document);
    case DocumentFormat::html:
      break;
  }
  return write_html(document);
}

class Turn {
 public:
  Turn() : is_mine_{turns().try_acquire_for(kPatience)} {}
  ~Turn() {
    if (is_mine_) turns().release();
  }
  Turn(Turn const&) = delete;
  Turn& operator=(Turn const&) = delete;
  bool is_mine() const { return is_mine_; }

 private:
  static std::counting_semaphore<kAtOnce>& turns() {
    static auto shared = std::counting_semaphore<kAtOnce>{kAtOnce};
    return shared;
  }
  bool is_mine_{false};
};

struct FormatFacts {
  DocumentFormat format{};
  std::string_view extension{};
  std::string_view content_type{};
};
constexpr auto kFormats = std::array<FormatFacts, 5>{{
    {DocumentFormat::pdf, "pdf", "application/pdf"},
    {DocumentFormat::hwpx, "hwpx", "application/hwp+zip"},
    {DocumentFormat::html, "html", "text/html; charset=utf-8"},
    {DocumentFormat::xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {DocumentFormat::csv, "zip", "application/zip"},
}};

}  // namespace

Result<std::string> write_document(Document const& document, DocumentFormat format) {
  if (is_too_large(document)) return Problem{.kind = Kind::too_large, .key = "document.too_large"};
  auto const turn = Turn{};
  if (!turn.is_mine()) return Problem{.kind = Kind::busy, .key = "document.busy"};
  return write(document, format);
}

std::string_view content_type_of(DocumentFormat format) { return kFormats.at(static_cast<std::size_t>(format)).content_type; }
std::string_view extension_of(DocumentFormat format) { return kFormats.at(static_cast<std::size_t>(format)).extension; }

Result<DocumentFormat> format_from_text(std::string_view text) {
  for (auto const& facts : kFormats)
    if (facts.extension == text) return facts.format;
  return not_found();
}

}  // namespace baeumgil
