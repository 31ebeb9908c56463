#pragma once
// Looks of an HWPX document: every look that is used gets a number in header.xml, once.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/documents/look.h"

namespace baeumgil {

// HWPUNIT: 1/7200 inch, a hundred to the point.
int hwp_units(double points);

enum class HwpxFont : std::uint8_t { gothic, serif };

// Named styles every document has, in the order of their numbers. Body text never uses the first: an office may take it
// into a table of contents.
enum class HwpxStyle : std::uint8_t {
  normal,
  body,
  outline1,
  outline2,
  outline3,
  header,
  contents_title,
  contents1,
  contents2,
  caption,
  cell,
  item
};

struct HwpxParagraph {
  TextAlign align{TextAlign::justify};
  int outline{0};  // 1 … 3 for headings
  double first_line{0};
  double left{0};
  double before{0};
  double after{0};
  int line_percent{160};
  bool has_leader_tab{false};  // of the contents
  bool keeps_with_next{false};
  int border{2};

  friend bool operator==(HwpxParagraph const&, HwpxParagraph const&) = default;
};

struct HwpxBorder {
  struct Side {
    std::string_view type{"NONE"};
    std::string_view width{"0.1 mm"};
    std::uint32_t colour{0};
    friend bool operator==(Side const&, Side const&) = default;
  };
  Side sides{};  // left and right
  Side top{};
  Side bottom{};
  std::int64_t fill{-1};  // a colour; -1 none

  friend bool operator==(HwpxBorder const&, HwpxBorder const&) = default;
};

class HwpxStyles {
 public:
  HwpxStyles();

  int text(TextLook const&, HwpxFont);
  int paragraph(HwpxParagraph const&);
  int border(HwpxBorder const&);
  std::string header_xml(int section_count) const;

 private:
  struct Text {
    int height{0};
    std::uint32_t colour{0};
    bool is_bold{false};
    HwpxFont font{HwpxFont::gothic};
    friend bool operator==(Text const&, Text const&) = default;
  };
  struct Named {
    std::string_view name{};
    std::string_view english{};
    int paragraph{0};
    int text{0};
  };
  void add_named_styles();
  std::string fonts_xml() const;
  std::string borders_xml() const;
  std::string texts_xml() const;
  std::string paragraphs_xml() const;
  std::string styles_xml() const;

  std::vector<Text> texts_{};
  std::vector<HwpxParagraph> paragraphs_{};
  std::vector<HwpxBorder> borders_{};
  std::vector<Named> named_{};
};

// Looks of a paragraph as the table of looks says them.
HwpxParagraph hwpx_paragraph(TextLook const&);

}  // namespace baeumgil
