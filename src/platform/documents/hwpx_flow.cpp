#include "platform/documents/hwpx_flow.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "platform/documents/xml_text.h"

namespace baeumgil {
namespace {

constexpr auto kFirstHeadingId = 300'000'000U;
constexpr auto kContentsField = 628387683U;
constexpr auto kLinkField = 627600491U;
constexpr std::size_t kPreviewBytes = 900;

// Hangul and Hanja are as wide as the letters are high, the rest about half.
double width_in_letters(std::string_view text) {
  auto width = 0.0;
  for (auto const c : text) {
    auto const byte = static_cast<unsigned char>(c);
    if (byte >= 0xE0)
      width += 1;
    else if (byte < 0x80)
      width += 0.55;
  }
  return width;
}

HwpxField contents_field() {
  return {.type = "TABLEOFCONTENTS",
          .parameters =
              "<hp:integerParam name=\"Prop\">8</hp:integerParam><hp:stringParam name=\"Command\" xml:space=\"preserve\">"
              "TableOfContents:set:140:ContentsMake:uint:31 ContentsStyles:wstring:0: ContentsLevel:int:2 "
              "ContentsAutoTabRight:int:0 ContentsLeader:int:3 ContentsHyperlink:bool:1  </hp:stringParam>",
          .parameter_count = 2,
          .field_id = kContentsField,
          .is_editable = true};
}

HwpxField link_field(unsigned paragraph) {
  return {.type = "HYPERLINK",
          .parameters =
              fmt::format("<hp:integerParam name=\"Prop\">0</hp:integerParam><hp:stringParam name=\"Command\">?#{};0;1;0;</hp:stringParam>"
                          "<hp:stringParam name=\"Category\">HWPHYPERLINK_TYPE_HWP</hp:stringParam><hp:stringParam "
                          "name=\"TargetType\">HWPHYPERLINK_TARGET_OUTLINE</hp:stringParam><hp:stringParam "
                          "name=\"DocOpenType\">HWPHYPERLINK_JUMP_CURRENTTAB</hp:stringParam>",
                          paragraph),
          .parameter_count = 5,
          .field_id = kLinkField};
}

HwpxBorder ruled_below(std::uint32_t colour) { return {.bottom = {.type = "SOLID", .width = "0.7 mm", .colour = colour}}; }

}  // namespace

HwpxParts HwpxFlow::run() {
  auto const* first = document_.blocks.empty() ? nullptr : std::get_if<SectionStart>(&document_.blocks.front());
  open_section(first == nullptr ? PageShape::portrait : first->shape);
  for (auto const& block : document_.blocks) {
    if (&block == &document_.blocks.front() && first != nullptr) continue;
    std::visit([&](auto const& part) { draw(part); }, block);
  }
  close_section();
  parts_.header = styles_.header_xml(static_cast<int>(parts_.sections.size()));
  return std::move(parts_);
}

int HwpxFlow::body_width() const { return (shape_ == PageShape::portrait ? kHwpPageShort : kHwpPageLong) - 2 * hwp_units(kMarginSide); }

void HwpxFlow::preview(std::string_view text) {
  if (parts_.preview.size() < kPreviewBytes) parts_.preview += std::string{text} + "\r\n";
}

void HwpxFlow::open_section(PageShape shape) {
  shape_ = shape;
  breaks_page_ = false;
  section_ = std::string{kXmlHead} + "<hs:sec " + kHwpxNamespaces + ">";
  auto const look = styles_.text(TextLook{}, HwpxFont::serif);
  opening_ = pieces_.run(look, section_properties(shape) +
                                   "<hp:ctrl><hp:colPr id=\"\" type=\"NEWSPAPER\" layout=\"LEFT\" colCount=\"1\" sameSz=\"1\" "
                                   "sameGap=\"0\"/></hp:ctrl>");
}

// Header, number, and on a cover the word that hides them; an empty hp:ctrl would make the office refuse the file.
std::string HwpxFlow::take_opening(bool hides_running_parts) {
  auto controls = std::string{};
  if (!document_.page_header.empty()) {
    auto const line = inner(HwpxStyle::header, kPageHeaderLook, HwpxFont::gothic, document_.page_header);
    controls += "<hp:ctrl><hp:header id=\"" + std::to_string(parts_.sections.size() + 1) + "\" applyPageType=\"BOTH\">" +
                sub_list(line, "TOP") + "</hp:header></hp:ctrl>";
  }
  if (document_.has_page_numbers) controls += "<hp:ctrl><hp:pageNum pos=\"BOTTOM_CENTER\" formatType=\"DIGIT\" sideChar=\"-\"/></hp:ctrl>";
  if (hides_running_parts)
    controls +=
        "<hp:ctrl><hp:pageHiding hideHeader=\"1\" hideFooter=\"1\" hideMasterPage=\"1\" hideBorder=\"1\" hideFill=\"1\" "
        "hidePageNum=\"1\"/></hp:ctrl>";
  auto opening = std::move(opening_);
  opening_.clear();
  if (!controls.empty()) opening += pieces_.run(styles_.text(TextLook{}, HwpxFont::serif), controls);
  return opening;
}

void HwpxFlow::close_section() {
  if (!opening_.empty()) put({}, "");
  parts_.sections.push_back(section_ + "</hs:sec>");
}

std::string HwpxFlow::paragraph(Place const& place, std::string_view runs, bool breaks_page) {
  auto const id = place.id == 0 ? pieces_.next_id() : place.id;
  return fmt::format("<hp:p id=\"{}\" paraPrIDRef=\"{}\" styleIDRef=\"{}\" pageBreak=\"{}\" columnBreak=\"0\" merged=\"0\">{}</hp:p>", id,
                     styles_.paragraph(place.look), static_cast<int>(place.style), breaks_page ? 1 : 0, runs);
}

void HwpxFlow::put(Place const& place, std::string_view runs) {
  auto const opening = opening_.empty() ? std::string{} : take_opening(is_cover_);
  section_ += paragraph(place, opening + std::string{runs}, breaks_page_ && opening.empty());
  breaks_page_ = false;
}

std::string HwpxFlow::run_of(TextLook const& look, HwpxFont font, std::string_view text, std::string_view field) {
  auto const number = styles_.text(look, font);
  if (field.empty()) return pieces_.run(number, pieces_.text(text));
  auto const place = click_here(field);
  auto const id = pieces_.next_id();
  return pieces_.run(number, pieces_.field_begin(place, id)) + pieces_.run(number, pieces_.text(text)) +
         pieces_.run(number, pieces_.field_end(place, id) + "<hp:t/>");
}

std::string HwpxFlow::inner(HwpxStyle style, TextLook const& look, HwpxFont font, std::string_view text, std::string_view field) {
  return paragraph({.style = style, .look = hwpx_paragraph(look)}, run_of(look, font, text, field), false);
}

void HwpxFlow::put_table(HwpxTable const& table) {
  auto const letters = styles_.text(TextLook{}, HwpxFont::serif);
  put({.look = {.line_percent = 100}}, pieces_.run(letters, pieces_.table(table) + "<hp:t/>"));
}

void HwpxFlow::draw(Cover const& cover) {
  is_cover_ = true;
  breaks_page_ = true;
  constexpr auto height = 68'000;  // the page's body, nearly
  auto content = std::string{};
  auto line = [&](std::string_view text, TextLook const& look) {
    auto place = Place{.style = HwpxStyle::normal, .look = hwpx_paragraph(look)};
    place.look.left = 20;
    content += paragraph(place, run_of(look, HwpxFont::gothic, text), false);
  };
  line(cover.kicker, kCoverKickerLook);
  line(cover.title, kCoverTitleLook);
  line(cover.subtitle, kCoverSubtitleLook);
  line("", kCoverSubtitleLook);
  line(cover.dated, kCoverSubtitleLook);
  line(cover.author, kCoverSubtitleLook);
  auto const ground = styles_.border({.fill = kBlueNight});
  put_table({.rows = 1,
             .columns = 1,
             .width = body_width(),
             .height = height,
             .border = ground,
             .cells = {{.width = body_width(), .height = height, .border = ground, .content = content}}});
  is_cover_ = false;
  breaks_page_ = true;
  preview(cover.title);
}

void HwpxFlow::draw(Contents const& contents) {
  auto const field = contents_field();
  auto const id = pieces_.next_id();
  auto look = hwpx_paragraph(kContentsTitleLook);
  look.border = styles_.border(ruled_below(kBlue));
  auto const title = styles_.text(kContentsTitleLook, HwpxFont::gothic);
  if (opening_.empty()) breaks_page_ = true;
  put({.style = HwpxStyle::contents_title, .look = look},
      pieces_.run(title, pieces_.field_begin(field, id) + pieces_.text(contents.title)));
  auto number = std::size_t{0};
  auto const squeeze = contents_squeeze(document_);
  for (auto const& block : document_.blocks)
    if (auto const* heading = std::get_if<Heading>(&block)) section_ += contents_line(*heading, number++, squeeze);
  auto const letters = styles_.text(TextLook{}, HwpxFont::serif);
  put({}, pieces_.run(letters, pieces_.field_end(field, id) + "<hp:t/>"));
  breaks_page_ = true;
}

std::string HwpxFlow::contents_line(Heading const& heading, std::size_t number, double squeeze) {
  if (heading.level > 2) return {};
  auto look = contents_look(heading.level);
  look.line_height *= squeeze;
  look.before *= squeeze;
  auto const letters = styles_.text(look, HwpxFont::gothic);
  auto const link = link_field(kFirstHeadingId + static_cast<unsigned>(number));
  auto const id = pieces_.next_id();
  auto place = Place{.style = heading.level == 1 ? HwpxStyle::contents1 : HwpxStyle::contents2, .look = hwpx_paragraph(look)};
  place.look.left = heading.level == 1 ? 0 : 14;
  place.look.has_leader_tab = true;
  auto const taken = (width_in_letters(heading.text) * look.points + place.look.left) * 100;
  auto const gap = std::max(1000, static_cast<int>(body_width() - taken - 1200));
  auto const page = number < places_.size() ? places_[number].page : 0;
  auto const text = fmt::format("<hp:t>{}<hp:tab width=\"{}\" leader=\"3\" type=\"2\"/>{}</hp:t>", xml_escaped(heading.text), gap, page);
  return paragraph(
      place,
      pieces_.run(letters, pieces_.field_begin(link, id)) + pieces_.run(letters, text) + pieces_.run(letters, pieces_.field_end(link, id)),
      false);
}

void HwpxFlow::draw(Heading const& heading) {
  auto const level = std::clamp(heading.level, 1, 3);
  auto const style = level == 1 ? HwpxStyle::outline1 : level == 2 ? HwpxStyle::outline2 : HwpxStyle::outline3;
  auto look = look_of(heading);
  auto const number = static_cast<std::size_t>(headings_);
  auto const goes_on = level == 1 && document_.chapters_share_pages && number < places_.size() && !places_[number].begins_page;
  if (goes_on) look.before = kBetweenChapters;
  auto place = Place{.style = style, .look = hwpx_paragraph(look), .id = kFirstHeadingId + static_cast<unsigned>(headings_++)};
  place.look.outline = level;
  place.look.keeps_with_next = true;
  if (level == 1) place.look.border = styles_.border(ruled_below(kBlue));
  if (level == 1 && !goes_on) breaks_page_ = true;
  put(place, run_of(look, HwpxFont::gothic, heading.text));
  preview(heading.text);
}

void HwpxFlow::draw(Paragraph const& given) {
  auto const look = look_of(given);
  auto const is_text = given.kind == ParagraphKind::body;
  put({.look = hwpx_paragraph(look)}, run_of(look, is_text ? HwpxFont::serif : HwpxFont::gothic, given.text, given.field));
  preview(given.text);
}

void HwpxFlow::draw(Item const& item) {
  auto const look = look_of(item);
  auto const indent = indent_of(item);
  auto place = Place{.style = HwpxStyle::item, .look = hwpx_paragraph(look)};
  place.look.left = indent.mark;  // of the first line; a negative first line pushes the others right
  place.look.first_line = indent.mark - indent.text;
  auto runs = item.mark.empty() ? std::string{} : run_of(look, HwpxFont::serif, item.mark + " ");
  put(place, runs + run_of(look, HwpxFont::serif, item.text, item.field));
  preview(item.mark + " " + item.text);
}

void HwpxFlow::draw(SectionStart const& section) {
  close_section();
  open_section(section.shape);
}

}  // namespace baeumgil
