#include "platform/documents/hwpx_styles.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "platform/documents/hwpx_xml.h"

namespace baeumgil {
namespace {

constexpr auto kSwitchCase = "http://www.hancom.co.kr/hwpml/2016/HwpUnitChar";

template <class T>
int number_of(std::vector<T>& known, T const& wanted) {
  auto const found = std::ranges::find(known, wanted);
  if (found != known.end()) return static_cast<int>(found - known.begin());
  known.push_back(wanted);
  return static_cast<int>(known.size()) - 1;
}

std::string colour_text(std::uint32_t colour) { return fmt::format("#{:06X}", colour); }

std::string side_xml(std::string_view name, HwpxBorder::Side const& side) {
  return fmt::format("<hh:{}Border type=\"{}\" width=\"{}\" color=\"{}\"/>", name, side.type, side.width, colour_text(side.colour));
}

// The second border has a fill without colour: text looks refer to it.
std::string fill_xml(std::size_t index, std::int64_t fill) {
  if (fill < 0 && index != 1) return {};
  return fmt::format("<hc:fillBrush><hc:winBrush faceColor=\"{}\" hatchColor=\"#999999\" alpha=\"0\"/></hc:fillBrush>",
                     fill < 0 ? "none" : colour_text(static_cast<std::uint32_t>(fill)));
}

std::string per_script(std::string_view name, int value) {
  return fmt::format("<hh:{0} hangul=\"{1}\" latin=\"{1}\" hanja=\"{1}\" japanese=\"{1}\" other=\"{1}\" symbol=\"{1}\" user=\"{1}\"/>",
                     name, value);
}

std::string_view align_word(TextAlign align) {
  switch (align) {
    case TextAlign::left:
      return "LEFT";
    case TextAlign::center:
      return "CENTER";
    case TextAlign::right:
      return "RIGHT";
    case TextAlign::justify:
      break;
  }
  return "JUSTIFY";
}

// Offices before 2016 read the second form, whose lengths count half.
std::string margins_xml(HwpxParagraph const& look, int factor) {
  auto length = [&](std::string_view name, double points) {
    return fmt::format("<hc:{} value=\"{}\" unit=\"HWPUNIT\"/>", name, hwp_units(points) * factor);
  };
  return "<hh:margin>" + length("intent", look.first_line) + length("left", look.left) + length("right", 0) + length("prev", look.before) +
         length("next", look.after) + "</hh:margin>" +
         fmt::format("<hh:lineSpacing type=\"PERCENT\" value=\"{}\" unit=\"HWPUNIT\"/>", look.line_percent);
}

std::string paragraph_xml(std::size_t id, HwpxParagraph const& look) {
  auto xml = fmt::format(
      "<hh:paraPr id=\"{}\" tabPrIDRef=\"{}\" condense=\"0\" fontLineHeight=\"0\" snapToGrid=\"1\" suppressLineNumbers=\"0\" checked=\"0\" "
      "textDir=\"LTR\"><hh:align horizontal=\"{}\" vertical=\"BASELINE\"/><hh:heading type=\"{}\" idRef=\"0\" level=\"{}\"/>",
      id, look.has_leader_tab ? 3 : 0, align_word(look.align), look.outline > 0 ? "OUTLINE" : "NONE", std::max(look.outline - 1, 0));
  xml += fmt::format(
      "<hh:breakSetting breakLatinWord=\"KEEP_WORD\" breakNonLatinWord=\"KEEP_WORD\" widowOrphan=\"1\" keepWithNext=\"{}\" keepLines=\"0\" "
      "pageBreakBefore=\"0\" lineWrap=\"BREAK\"/><hh:autoSpacing eAsianEng=\"0\" eAsianNum=\"0\"/>",
      look.keeps_with_next ? 1 : 0);
  xml += fmt::format("<hp:switch><hp:case hp:required-namespace=\"{}\">{}</hp:case><hp:default>{}</hp:default></hp:switch>", kSwitchCase,
                     margins_xml(look, 1), margins_xml(look, 2));
  return xml + fmt::format(
                   "<hh:border borderFillIDRef=\"{}\" offsetLeft=\"0\" offsetRight=\"0\" offsetTop=\"0\" offsetBottom=\"{}\" connect=\"0\" "
                   "ignoreMargin=\"0\"/></hh:paraPr>",
                   look.border, look.border > 2 ? 400 : 0);
}

std::string tabs_xml() {
  auto const edge = hwp_units(kPageShort - 2 * kMarginSide);
  auto stop = [&](int at, std::string_view unit) {
    return fmt::format("<hh:tabItem pos=\"{}\" type=\"RIGHT\" leader=\"DASH\"{}/>", at, unit);
  };
  return "<hh:tabProperties itemCnt=\"4\"><hh:tabPr id=\"0\" autoTabLeft=\"0\" autoTabRight=\"0\"/>"
         "<hh:tabPr id=\"1\" autoTabLeft=\"1\" autoTabRight=\"0\"/><hh:tabPr id=\"2\" autoTabLeft=\"0\" autoTabRight=\"1\"/>"
         "<hh:tabPr id=\"3\" autoTabLeft=\"0\" autoTabRight=\"0\">" +
         fmt::format("<hp:switch><hp:case hp:required-namespace=\"{}\">{}</hp:case><hp:default>{}</hp:default></hp:switch>", kSwitchCase,
                     stop(edge, " unit=\"HWPUNIT\""), stop(edge * 2, "")) +
         "</hh:tabPr></hh:tabProperties>";
}

// Empty heads: our headings carry their own "1." and "가."; an office would add its numbers to them.
std::string numberings_xml() {
  auto xml = std::string{"<hh:numberings itemCnt=\"1\"><hh:numbering id=\"1\" start=\"0\">"};
  for (auto level = 1; level <= 10; ++level)
    xml += fmt::format(
        "<hh:paraHead start=\"1\" level=\"{}\" align=\"LEFT\" useInstWidth=\"1\" autoIndent=\"1\" widthAdjust=\"0\" "
        "textOffsetType=\"PERCENT\" textOffset=\"50\" numFormat=\"DIGIT\" charPrIDRef=\"4294967295\" checkable=\"0\"/>",
        level);
  return xml + "</hh:numbering></hh:numberings>";
}

}  // namespace

int hwp_units(double points) { return static_cast<int>(std::lround(points * 100)); }

HwpxParagraph hwpx_paragraph(TextLook const& look) {
  return {.align = look.align,
          .before = look.before,
          .after = look.after,
          .line_percent = static_cast<int>(std::lround(look.line_height * 100))};
}

HwpxStyles::HwpxStyles() {
  borders_ = {HwpxBorder{}, HwpxBorder{.fill = -2}};  // two numbers with a meaning of their own: none, and none for texts
  add_named_styles();
}

void HwpxStyles::add_named_styles() {
  auto const body = TextLook{.align = TextAlign::justify, .after = 6};
  auto add = [&](std::string_view name, std::string_view english, HwpxParagraph const& look, TextLook const& letters,
                 HwpxFont font = HwpxFont::gothic) {
    named_.push_back({.name = name, .english = english, .paragraph = paragraph(look), .text = text(letters, font)});
  };
  auto outline = [&](int level) {
    auto look = hwpx_paragraph(look_of(Heading{.level = level}));
    look.outline = level;
    look.keeps_with_next = true;
    if (level == 1) look.border = border({.bottom = {.type = "SOLID", .width = "0.7 mm", .colour = kBlue}});
    constexpr auto names = std::array{"개요 1", "개요 2", "개요 3"};
    constexpr auto english = std::array{"Outline 1", "Outline 2", "Outline 3"};
    auto const at = static_cast<std::size_t>(level - 1);
    add(names.at(at), english.at(at), look, look_of(Heading{.level = level}));
  };
  auto entry = [&](int level) {
    auto look = hwpx_paragraph(contents_look(level));
    look.left = level == 1 ? 0 : 14;
    look.has_leader_tab = true;
    add(level == 1 ? "차례 1" : "차례 2", level == 1 ? "TOC 1" : "TOC 2", look, contents_look(level));
  };
  add("바탕글", "Normal", {}, body, HwpxFont::serif);
  add("본문", "Body", hwpx_paragraph(body), body, HwpxFont::serif);
  for (auto level = 1; level <= 3; ++level) outline(level);
  add("머리말", "Header", hwpx_paragraph(kPageHeaderLook), kPageHeaderLook);
  add("차례 제목", "TOC Heading", hwpx_paragraph(kContentsTitleLook), kContentsTitleLook);
  for (auto level = 1; level <= 2; ++level) entry(level);
  auto caption = hwpx_paragraph(kCaptionLook);
  caption.keeps_with_next = true;
  add("캡션", "Caption", caption, kCaptionLook);
  add("표 내용", "Table Text", hwpx_paragraph(look_of(Cell{})), look_of(Cell{}));
  add("항목", "List Item", hwpx_paragraph(look_of(Item{})), look_of(Item{}), HwpxFont::serif);
}

int HwpxStyles::text(TextLook const& look, HwpxFont font) {
  return number_of(texts_, Text{.height = hwp_units(look.points), .colour = look.colour, .is_bold = look.is_bold, .font = font});
}

int HwpxStyles::paragraph(HwpxParagraph const& look) { return number_of(paragraphs_, look); }

int HwpxStyles::border(HwpxBorder const& look) { return number_of(borders_, look) + 1; }

std::string HwpxStyles::fonts_xml() const {
  auto xml = std::string{"<hh:fontfaces itemCnt=\"7\">"};
  for (auto const* script : std::array{"HANGUL", "LATIN", "HANJA", "JAPANESE", "OTHER", "SYMBOL", "USER"}) {
    xml += fmt::format("<hh:fontface lang=\"{}\" fontCnt=\"2\">", script);
    auto id = 0;
    for (auto const* face : std::array{"함초롬돋움", "함초롬바탕"})
      xml += fmt::format(
          "<hh:font id=\"{}\" face=\"{}\" type=\"TTF\" isEmbedded=\"0\"><hh:typeInfo familyType=\"FCAT_GOTHIC\" weight=\"6\" "
          "proportion=\"4\" contrast=\"0\" strokeVariation=\"1\" armStyle=\"1\" letterform=\"1\" midline=\"1\" xHeight=\"1\"/></hh:font>",
          id++, face);
    xml += "</hh:fontface>";
  }
  return xml + "</hh:fontfaces>";
}

std::string HwpxStyles::borders_xml() const {
  auto xml = fmt::format("<hh:borderFills itemCnt=\"{}\">", borders_.size());
  for (auto i = std::size_t{0}; i < borders_.size(); ++i) {
    auto const& look = borders_[i];
    xml += fmt::format(
        "<hh:borderFill id=\"{}\" threeD=\"0\" shadow=\"0\" centerLine=\"NONE\" breakCellSeparateLine=\"0\"><hh:slash type=\"NONE\" "
        "Crooked=\"0\" isCounter=\"0\"/><hh:backSlash type=\"NONE\" Crooked=\"0\" isCounter=\"0\"/>",
        i + 1);
    xml += side_xml("left", look.sides) + side_xml("right", look.sides) + side_xml("top", look.top) + side_xml("bottom", look.bottom) +
           "<hh:diagonal type=\"SOLID\" width=\"0.1 mm\" color=\"#000000\"/>" + fill_xml(i, look.fill) + "</hh:borderFill>";
  }
  return xml + "</hh:borderFills>";
}

std::string HwpxStyles::texts_xml() const {
  auto xml = fmt::format("<hh:charProperties itemCnt=\"{}\">", texts_.size());
  auto id = 0;
  for (auto const& look : texts_) {
    xml += fmt::format(
        "<hh:charPr id=\"{}\" height=\"{}\" textColor=\"{}\" shadeColor=\"none\" useFontSpace=\"0\" useKerning=\"0\" symMark=\"NONE\" "
        "borderFillIDRef=\"2\">",
        id++, look.height, colour_text(look.colour));
    xml += per_script("fontRef", look.font == HwpxFont::gothic ? 0 : 1) + per_script("ratio", 100) + per_script("spacing", 0) +
           per_script("relSz", 100) + per_script("offset", 0) + (look.is_bold ? "<hh:bold/>" : "");
    xml +=
        "<hh:underline type=\"NONE\" shape=\"SOLID\" color=\"#000000\"/><hh:strikeout shape=\"NONE\" color=\"#000000\"/>"
        "<hh:outline type=\"NONE\"/><hh:shadow type=\"NONE\" color=\"#C0C0C0\" offsetX=\"10\" offsetY=\"10\"/></hh:charPr>";
  }
  return xml + "</hh:charProperties>";
}

std::string HwpxStyles::paragraphs_xml() const {
  auto xml = fmt::format("<hh:paraProperties itemCnt=\"{}\">", paragraphs_.size());
  for (auto i = std::size_t{0}; i < paragraphs_.size(); ++i) xml += paragraph_xml(i, paragraphs_[i]);
  return xml + "</hh:paraProperties>";
}

std::string HwpxStyles::styles_xml() const {
  auto xml = fmt::format("<hh:styles itemCnt=\"{}\">", named_.size());
  auto id = 0;
  for (auto const& style : named_) {
    xml += fmt::format(
        "<hh:style id=\"{0}\" type=\"PARA\" name=\"{1}\" engName=\"{2}\" paraPrIDRef=\"{3}\" charPrIDRef=\"{4}\" nextStyleIDRef=\"{0}\" "
        "langID=\"1042\" lockForm=\"0\"/>",
        id, style.name, style.english, style.paragraph, style.text);
    ++id;
  }
  return xml + "</hh:styles>";
}

std::string HwpxStyles::header_xml(int section_count) const {
  return std::string{kXmlHead} + "<hh:head " + kHwpxNamespaces + fmt::format(" version=\"1.5\" secCnt=\"{}\">", section_count) +
         "<hh:beginNum page=\"1\" footnote=\"1\" endnote=\"1\" pic=\"1\" tbl=\"1\" equation=\"1\"/><hh:refList>" + fonts_xml() +
         borders_xml() + texts_xml() + tabs_xml() + numberings_xml() + paragraphs_xml() + styles_xml() +
         "</hh:refList><hh:compatibleDocument targetProgram=\"HWP201X\"><hh:layoutCompatibility/></hh:compatibleDocument><hh:docOption>"
         "<hh:linkinfo path=\"\" pageInherit=\"0\" footnoteInherit=\"0\"/></hh:docOption><hh:trackchageConfig flags=\"56\"/></hh:head>";
}

}  // namespace baeumgil
