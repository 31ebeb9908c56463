#include "platform/documents/hwpx_xml.h"

#include <fmt/format.h>

#include <array>

#include "base/text.h"
#include "platform/documents/hwpx_styles.h"
#include "platform/documents/xml_text.h"

namespace baeumgil {

char const* const kHwpxNamespaces =
    "xmlns:ha=\"http://www.hancom.co.kr/hwpml/2011/app\" xmlns:hp=\"http://www.hancom.co.kr/hwpml/2011/paragraph\" "
    "xmlns:hp10=\"http://www.hancom.co.kr/hwpml/2016/paragraph\" xmlns:hs=\"http://www.hancom.co.kr/hwpml/2011/section\" "
    "xmlns:hc=\"http://www.hancom.co.kr/hwpml/2011/core\" xmlns:hh=\"http://www.hancom.co.kr/hwpml/2011/head\" "
    "xmlns:hhs=\"http://www.hancom.co.kr/hwpml/2011/history\" xmlns:hm=\"http://www.hancom.co.kr/hwpml/2011/master-page\" "
    "xmlns:hpf=\"http://www.hancom.co.kr/schema/2011/hpf\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:opf=\"http://www.idpf.org/2007/opf/\" xmlns:ooxmlchart=\"http://www.hancom.co.kr/hwpml/2016/ooxmlchart\" "
    "xmlns:hwpunitchar=\"http://www.hancom.co.kr/hwpml/2016/HwpUnitChar\" xmlns:epub=\"http://www.idpf.org/2007/ops\" "
    "xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\"";

namespace {

constexpr auto kPixel = 75;  // HWPUNIT of a pixel at 96 per inch
constexpr auto kClickHereId = 627272811U;

std::string fixed_size(int width, int height) {
  return fmt::format("<hp:sz width=\"{}\" widthRelTo=\"ABSOLUTE\" height=\"{}\" heightRelTo=\"ABSOLUTE\" protect=\"0\"/>", width, height);
}

// As a letter in its line, or as a block of its own that may go on over pages.
std::string position(bool is_letter) {
  return fmt::format(
      "<hp:pos treatAsChar=\"{}\" affectLSpacing=\"0\" flowWithText=\"1\" allowOverlap=\"0\" holdAnchorAndSO=\"0\" vertRelTo=\"PARA\" "
      "horzRelTo=\"COLUMN\" vertAlign=\"TOP\" horzAlign=\"LEFT\" vertOffset=\"0\" horzOffset=\"0\"/>",
      is_letter ? 1 : 0);
}

std::string cell_xml(HwpxCell const& cell) {
  return fmt::format("<hp:tc name=\"\" header=\"{}\" hasMargin=\"0\" protect=\"0\" editable=\"0\" dirty=\"0\" borderFillIDRef=\"{}\">",
                     cell.is_head ? 1 : 0, cell.border) +
         sub_list(cell.content, "CENTER") +
         fmt::format(
             "<hp:cellAddr colAddr=\"{}\" rowAddr=\"{}\"/><hp:cellSpan colSpan=\"{}\" rowSpan=\"{}\"/><hp:cellSz width=\"{}\" "
             "height=\"{}\"/><hp:cellMargin left=\"510\" right=\"510\" top=\"283\" bottom=\"283\"/></hp:tc>",
             cell.column, cell.row, cell.column_span, cell.row_span, cell.width, cell.height);
}

std::string matrix(std::string_view name, double across, double down) {
  return fmt::format("<hc:{} e1=\"{:.6f}\" e2=\"0\" e3=\"0\" e4=\"0\" e5=\"{:.6f}\" e6=\"0\"/>", name, across, down);
}

std::string picture_geometry(HwpxPicture const& picture) {
  auto const full_width = picture.pixel_width * kPixel;
  auto const full_height = picture.pixel_height * kPixel;
  auto xml = fmt::format(
      "<hp:offset x=\"0\" y=\"0\"/><hp:orgSz width=\"{0}\" height=\"{1}\"/><hp:curSz width=\"{2}\" height=\"{3}\"/>"
      "<hp:flip horizontal=\"0\" vertical=\"0\"/><hp:rotationInfo angle=\"0\" centerX=\"{4}\" centerY=\"{5}\" rotateimage=\"1\"/>",
      full_width, full_height, picture.width, picture.height, picture.width / 2, picture.height / 2);
  xml += "<hp:renderingInfo>" + matrix("transMatrix", 1, 1) +
         matrix("scaMatrix", static_cast<double>(picture.width) / full_width, static_cast<double>(picture.height) / full_height) +
         matrix("rotMatrix", 1, 1) + "</hp:renderingInfo>";
  return xml +
         fmt::format(
             "<hp:imgRect><hc:pt0 x=\"0\" y=\"0\"/><hc:pt1 x=\"{0}\" y=\"0\"/><hc:pt2 x=\"{0}\" y=\"{1}\"/><hc:pt3 x=\"0\" y=\"{1}\"/>"
             "</hp:imgRect><hp:imgClip left=\"0\" right=\"{0}\" top=\"0\" bottom=\"{1}\"/>"
             "<hp:inMargin left=\"0\" right=\"0\" top=\"0\" bottom=\"0\"/><hp:imgDim dimwidth=\"{0}\" dimheight=\"{1}\"/>",
             full_width, full_height);
}

std::string note_properties(std::string_view name, std::string_view line_length, int between, std::string_view place) {
  return fmt::format(
      "<hp:{0}><hp:autoNumFormat type=\"DIGIT\" userChar=\"\" prefixChar=\"\" suffixChar=\")\" supscript=\"0\"/><hp:noteLine "
      "length=\"{1}\" type=\"SOLID\" width=\"0.12 mm\" color=\"#000000\"/><hp:noteSpacing betweenNotes=\"{2}\" belowLine=\"567\" "
      "aboveLine=\"850\"/><hp:numbering type=\"CONTINUOUS\" newNum=\"1\"/><hp:placement place=\"{3}\" beneathText=\"0\"/></hp:{0}>",
      name, line_length, between, place);
}

}  // namespace

std::string HwpxPieces::text(std::string_view given) const {
  if (given.empty()) return "<hp:t/>";
  auto xml = std::string{"<hp:t>"};
  auto is_first = true;
  for (auto const line : split(given, '\n')) {
    if (!is_first) xml += "<hp:lineBreak/>";
    is_first = false;
    xml += xml_escaped(line);
  }
  return xml + "</hp:t>";
}

std::string HwpxPieces::run(int look, std::string_view content) const {
  return fmt::format("<hp:run charPrIDRef=\"{}\">{}</hp:run>", look, content);
}

std::string HwpxPieces::table(HwpxTable const& table) {
  auto xml = fmt::format(
      "<hp:tbl id=\"{}\" zOrder=\"{}\" numberingType=\"TABLE\" textWrap=\"TOP_AND_BOTTOM\" textFlow=\"BOTH_SIDES\" lock=\"0\" "
      "dropcapstyle=\"None\" pageBreak=\"CELL\" repeatHeader=\"{}\" rowCnt=\"{}\" colCnt=\"{}\" cellSpacing=\"0\" borderFillIDRef=\"{}\" "
      "noAdjust=\"0\">",
      next_id(), depth_++, table.repeats_head ? 1 : 0, table.rows, table.columns, table.border);
  xml +=
      fixed_size(table.width, table.height) + position(false) +
      "<hp:outMargin left=\"0\" right=\"0\" top=\"0\" bottom=\"283\"/><hp:inMargin left=\"510\" right=\"510\" top=\"283\" bottom=\"283\"/>";
  auto next = table.cells.begin();
  for (auto row = 0; row < table.rows; ++row) {
    xml += "<hp:tr>";
    for (; next != table.cells.end() && next->row == row; ++next) xml += cell_xml(*next);
    xml += "</hp:tr>";
  }
  return xml + "</hp:tbl>";
}

std::string HwpxPieces::picture(HwpxPicture const& picture) {
  auto const id = next_id();
  auto xml = fmt::format(
      "<hp:pic id=\"{0}\" zOrder=\"{1}\" numberingType=\"PICTURE\" textWrap=\"TOP_AND_BOTTOM\" textFlow=\"BOTH_SIDES\" lock=\"0\" "
      "dropcapstyle=\"None\" href=\"\" groupLevel=\"0\" instid=\"{2}\" reverse=\"0\">",
      id, depth_++, id + 500'000'000U);
  xml +=
      picture_geometry(picture) +
      fmt::format("<hc:img binaryItemIDRef=\"{}\" bright=\"0\" contrast=\"0\" effect=\"REAL_PIC\" alpha=\"0\"/><hp:effects/>", picture.id);
  xml += fixed_size(picture.width, picture.height) + position(true) + "<hp:outMargin left=\"0\" right=\"0\" top=\"0\" bottom=\"0\"/>";
  return xml + "<hp:shapeComment>" + xml_escaped(picture.alternative) + "</hp:shapeComment></hp:pic><hp:t/>";
}

std::string HwpxPieces::field_begin(HwpxField const& field, unsigned id) const {
  return fmt::format(
      "<hp:ctrl><hp:fieldBegin id=\"{}\" type=\"{}\" name=\"{}\" editable=\"{}\" dirty=\"0\" zorder=\"-1\" fieldid=\"{}\" metaTag=\"\">"
      "<hp:parameters cnt=\"{}\" name=\"\">{}</hp:parameters></hp:fieldBegin></hp:ctrl>",
      id, field.type, xml_escaped(field.name), field.is_editable ? 1 : 0, field.field_id, field.parameter_count, field.parameters);
}

std::string HwpxPieces::field_end(HwpxField const& field, unsigned id) const {
  return fmt::format("<hp:ctrl><hp:fieldEnd beginIDRef=\"{}\" fieldid=\"{}\"/></hp:ctrl>", id, field.field_id);
}

// The command counts its own letters, all but the last blank.
HwpxField click_here(std::string_view name) {
  auto const command = fmt::format("Direction:wstring:{}:{} HelpState:wstring:0:  ", character_count(name), name);
  auto parameters = fmt::format(
      "<hp:integerParam name=\"Prop\">9</hp:integerParam><hp:stringParam name=\"Command\" xml:space=\"preserve\">Clickhere:set:{}:{}"
      "</hp:stringParam><hp:stringParam name=\"Direction\">{}</hp:stringParam>",
      character_count(command) - 1, xml_escaped(command), xml_escaped(name));
  return {.type = "CLICK_HERE",
          .name = name,
          .parameters = std::move(parameters),
          .parameter_count = 3,
          .field_id = kClickHereId,
          .is_editable = true};
}

std::string sub_list(std::string_view paragraphs, std::string_view vertical_align) {
  return fmt::format(
      "<hp:subList id=\"\" textDirection=\"HORIZONTAL\" lineWrap=\"BREAK\" vertAlign=\"{}\" linkListIDRef=\"0\" linkListNextIDRef=\"0\" "
      "textWidth=\"0\" textHeight=\"0\" hasTextRef=\"0\" hasNumRef=\"0\">{}</hp:subList>",
      vertical_align, paragraphs);
}

// The paper's sides are always those of the upright sheet; the word turns it.
std::string section_properties(PageShape shape) {
  auto const side = hwp_units(kMarginSide);
  auto xml = std::string{
      "<hp:secPr id=\"\" textDirection=\"HORIZONTAL\" spaceColumns=\"1134\" tabStop=\"8000\" tabStopVal=\"4000\" tabStopUnit=\"HWPUNIT\" "
      "outlineShapeIDRef=\"1\" memoShapeIDRef=\"0\" textVerticalWidthHead=\"0\" masterPageCnt=\"0\"><hp:grid lineGrid=\"0\" "
      "charGrid=\"0\" wonggojiFormat=\"0\"/><hp:startNum pageStartsOn=\"BOTH\" page=\"0\" pic=\"0\" tbl=\"0\" equation=\"0\"/>"
      "<hp:visibility hideFirstHeader=\"0\" hideFirstFooter=\"0\" hideFirstMasterPage=\"0\" border=\"SHOW_ALL\" fill=\"SHOW_ALL\" "
      "hideFirstPageNum=\"0\" hideFirstEmptyLine=\"0\" showLineNumber=\"0\"/><hp:lineNumberShape restartType=\"0\" countBy=\"0\" "
      "distance=\"0\" startNumber=\"0\"/>"};
  xml += fmt::format(
      "<hp:pagePr landscape=\"{}\" width=\"{}\" height=\"{}\" gutterType=\"LEFT_ONLY\"><hp:margin header=\"2835\" footer=\"2835\" "
      "gutter=\"0\" left=\"{}\" right=\"{}\" top=\"{}\" bottom=\"{}\"/></hp:pagePr>",
      shape == PageShape::portrait ? "WIDELY" : "NARROWLY", kHwpPageShort, kHwpPageLong, side, side, hwp_units(kMarginTop) - 2835,
      hwp_units(kMarginBottom) - 2835);
  xml += note_properties("footNotePr", "-1", 283, "EACH_COLUMN") + note_properties("endNotePr", "14692344", 0, "END_OF_DOCUMENT");
  for (auto const* pages : std::array{"BOTH", "EVEN", "ODD"})
    xml += fmt::format(
        "<hp:pageBorderFill type=\"{}\" borderFillIDRef=\"1\" textBorder=\"PAPER\" headerInside=\"0\" footerInside=\"0\" "
        "fillArea=\"PAPER\"><hp:offset left=\"1417\" right=\"1417\" top=\"1417\" bottom=\"1417\"/></hp:pageBorderFill>",
        pages);
  return xml + "</hp:secPr>";
}

}  // namespace baeumgil
