#pragma once
// The blocks of a document as sections of an HWPX, one after the other.

#include "platform/documents/hwpx_package.h"
#include "platform/documents/hwpx_styles.h"
#include "platform/documents/hwpx_xml.h"
#include "platform/documents/pdf_writer.h"

namespace baeumgil {

class HwpxFlow {
 public:
  HwpxFlow(Document const& document, std::vector<HeadingPlace> places) : document_{document}, places_{std::move(places)} {}
  HwpxParts run();

 private:
  // A paragraph's number, style and looks; the first of a section carries what opens the section.
  struct Place {
    HwpxStyle style{HwpxStyle::body};
    HwpxParagraph look{};
    unsigned id{0};  // 0: the next one
  };
  std::string paragraph(Place const&, std::string_view runs, bool breaks_page);
  void put(Place const&, std::string_view runs);
  std::string inner(HwpxStyle, TextLook const&, HwpxFont, std::string_view text, std::string_view field = {});
  std::string run_of(TextLook const&, HwpxFont, std::string_view text, std::string_view field = {});
  void put_table(HwpxTable const&);
  int body_width() const;

  void open_section(PageShape);
  void close_section();
  std::string take_opening(bool hides_running_parts);

  void draw(Cover const&);
  void draw(Contents const&);
  void draw(Heading const&);
  void draw(Paragraph const&);
  void draw(Item const&);
  void draw(Table const&);
  void draw(Chart const&);
  void draw(Photo const&);
  void draw(KeyFigures const&);
  void draw(LetterHead const&);
  void draw(LetterFoot const&);
  void draw(SectionStart const&);

  std::string contents_line(Heading const&, std::size_t number, double squeeze);
  void put_picture(HwpxImage, int pixel_width, int pixel_height, double width_share, std::string_view alternative);
  void put_caption(std::string const& text);
  HwpxCell table_cell(Table const&, struct GridCell const&, std::vector<int> const& heights);
  std::vector<int> row_heights(Table const&, std::vector<struct GridCell> const&) const;
  void preview(std::string_view text);

  Document const& document_;
  std::vector<HeadingPlace> places_{};
  HwpxStyles styles_{};
  HwpxPieces pieces_{};
  HwpxParts parts_{};
  std::string section_{};
  std::string opening_{};  // waits for the section's first paragraph
  PageShape shape_{PageShape::portrait};
  bool is_cover_{false};
  bool breaks_page_{false};
  std::size_t headings_{0};
  int tables_{0};
  int charts_{0};
  int photos_{0};
};

}  // namespace baeumgil
