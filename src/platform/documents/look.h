#pragma once
// How the parts of a document look, in points and colours: one table for the PDF and the HWPX, so that both look alike.

#include <cstdint>

#include "platform/documents/document.h"

namespace baeumgil {

struct TextLook {
  double points{10.5};
  double line_height{1.6};  // of the size
  std::uint32_t colour{0x1e2124};
  bool is_bold{false};
  TextAlign align{TextAlign::left};
  double before{0};
  double after{0};
  bool has_even_digits{false};
};

// A4 in points.
inline constexpr double kMillimetre = 72.0 / 25.4;
inline constexpr double kPageShort = 210 * kMillimetre;
inline constexpr double kPageLong = 297 * kMillimetre;
inline constexpr double kMarginSide = 20 * kMillimetre;
inline constexpr double kMarginTop = 24 * kMillimetre;
inline constexpr double kMarginBottom = 22 * kMillimetre;

inline constexpr std::uint32_t kInk = 0x1e2124;
inline constexpr std::uint32_t kInkSoft = 0x464c53;
inline constexpr std::uint32_t kBlue = 0x256ef4;
inline constexpr std::uint32_t kBlueDeep = 0x063a74;
inline constexpr std::uint32_t kBlueNight = 0x052b57;
inline constexpr std::uint32_t kLine = 0x8a949e;
inline constexpr std::uint32_t kHeadFill = 0xeef2f7;
inline constexpr std::uint32_t kStrongFill = 0xf4f5f6;

inline constexpr TextLook kCaptionLook{.points = 9.5, .line_height = 1.4, .colour = kBlueDeep, .is_bold = true, .before = 6, .after = 3};
inline constexpr TextLook kNoteLook{.points = 8.5, .line_height = 1.4, .colour = kInkSoft, .before = 2, .after = 4};
inline constexpr TextLook kContentsTitleLook{.points = 20, .line_height = 1.4, .colour = 0x083891, .is_bold = true, .after = 14};
inline constexpr TextLook kPageHeaderLook{.points = 8.5, .line_height = 1.3, .colour = 0x6d7882, .align = TextAlign::right};
inline constexpr TextLook kPageNumberLook{.points = 10, .line_height = 1.3, .colour = kInkSoft, .align = TextAlign::center};
inline constexpr TextLook kFigureLabelLook{.points = 9.5, .line_height = 1.35, .colour = kInkSoft, .align = TextAlign::center};
inline constexpr TextLook kFigureValueLook{
    .points = 20, .line_height = 1.35, .colour = 0x0b50d0, .is_bold = true, .align = TextAlign::center};
inline constexpr TextLook kFigureNoteLook{.points = 9, .line_height = 1.35, .colour = 0x267337, .align = TextAlign::center};
inline constexpr TextLook kCoverKickerLook{.points = 13, .line_height = 1.4, .colour = 0xb1cefb, .after = 14};
inline constexpr TextLook kCoverTitleLook{.points = 30, .line_height = 1.4, .colour = 0xffffff, .is_bold = true, .after = 18};
inline constexpr TextLook kCoverSubtitleLook{.points = 14, .line_height = 1.5, .colour = 0xd8e5fd};
inline constexpr TextLook kIssuerLook{.points = 22, .line_height = 1.4, .is_bold = true, .align = TextAlign::center, .after = 22};
inline constexpr TextLook kLetterLineLook{.points = 11.5, .line_height = 1.7};
inline constexpr TextLook kSenderLook{
    .points = 20, .line_height = 1.5, .is_bold = true, .align = TextAlign::center, .before = 34, .after = 26};
inline constexpr TextLook kFootLook{.points = 9, .line_height = 1.55, .colour = kInkSoft};

TextLook look_of(Heading const&);
TextLook look_of(Paragraph const&);
TextLook look_of(Item const&);
TextLook look_of(Cell const&);
TextLook contents_look(int level);
// How much its lines are drawn together so that the contents stay on one page; 1 when they do, or when they never would.
double contents_squeeze(Document const&);
inline constexpr double kRoomForChapter = 0.38;  // of a page
inline constexpr double kBetweenChapters = 30;   // above one that goes on below another

struct ItemIndent {
  double mark{0};  // from the left edge
  double text{0};
};
ItemIndent indent_of(Item const&);

inline constexpr double kCellSide = 5.2;
inline constexpr double kCellTop = 3.6;

}  // namespace baeumgil
