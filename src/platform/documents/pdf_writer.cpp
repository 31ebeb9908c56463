#include "platform/documents/pdf_writer.h"

#include <cairo-pdf.h>

#include <array>

#include "platform/documents/carried_fonts.h"
#include "platform/documents/document_fault.h"
#include "platform/documents/pdf_finish.h"
#include "platform/documents/pdf_parts.h"

namespace baeumgil {
namespace {

cairo_status_t append(void* to, unsigned char const* bytes, unsigned count) {
  static_cast<std::string*>(to)->append(reinterpret_cast<char const*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

class PdfFlow {
 public:
  PdfFlow(Document const& document, PdfCanvas& canvas, std::vector<int> const& known_pages)
      : document_{document}, canvas_{canvas}, known_pages_{known_pages} {}

  std::vector<HeadingPlace> run() {
    canvas_.has_number = !starts_with_cover();
    canvas_.start_page(first_shape(), starts_with_cover() ? "" : document_.page_header);
    for (auto i = std::size_t{0}; i < document_.blocks.size(); ++i) {
      auto const& block = document_.blocks[i];
      if (!std::holds_alternative<Item>(block)) leave_list();
      is_first_ = i == 0;
      at_ = i;
      std::visit([&](auto const& part) { draw(part); }, block);
    }
    leave_list();
    canvas_.finish();
    return std::move(places_);
  }

 private:
  bool starts_with_cover() const { return !document_.blocks.empty() && std::holds_alternative<Cover>(document_.blocks.front()); }
  PageShape first_shape() const {
    auto const* section = document_.blocks.empty() ? nullptr : std::get_if<SectionStart>(&document_.blocks.front());
    return section == nullptr ? PageShape::portrait : section->shape;
  }

  void next_page(PageShape shape) {
    canvas_.has_number = true;
    canvas_.start_page(shape, document_.page_header);
    shape_ = shape;
  }
  // After a cover nothing else stands on its page.
  void leave_cover() {
    if (is_on_cover_) next_page(shape_);
    is_on_cover_ = false;
  }
  void leave_list() {
    if (is_in_list_) canvas_.close();
    is_in_list_ = false;
  }

  void plain(std::string_view text, TextLook const& look, std::string const& tag) {
    canvas_.y += canvas_.is_at_top() ? 0 : look.before;
    {
      auto const tagged = Tagged{canvas_, tag};
      flow_text(canvas_, text, look, {.x = canvas_.left(), .width = canvas_.width()});
    }
    canvas_.y += look.after;
  }

  void draw(Cover const& cover) {
    if (!is_first_) next_page(PageShape::portrait);
    is_on_cover_ = true;
    canvas_.fill({.width = canvas_.page_width(), .height = canvas_.page_height()}, kBlueNight);
    auto const place = TextPlace{.x = 24 * kMillimetre, .width = canvas_.page_width() - 48 * kMillimetre};
    auto line = [&](std::string_view text, TextLook const& look, std::string const& tag) {
      if (text.empty()) return;
      auto const tagged = Tagged{canvas_, tag};
      flow_text(canvas_, text, look, place);
      canvas_.y += look.after;
    };
    canvas_.y = 70 * kMillimetre;
    line(cover.kicker, kCoverKickerLook, "P");
    line(cover.title, kCoverTitleLook, "H1");
    line(cover.subtitle, kCoverSubtitleLook, "P");
    canvas_.y = canvas_.page_height() - 50 * kMillimetre;
    line(cover.dated, kCoverSubtitleLook, "P");
    line(cover.author, kCoverSubtitleLook, "P");
  }

  void draw(Contents const& contents) {
    leave_cover();
    if (!canvas_.is_at_top()) next_page(shape_);
    plain(contents.title, kContentsTitleLook, "H1");
    canvas_.rule(canvas_.left(), canvas_.y - kContentsTitleLook.after + 4, canvas_.width(), 2.2, kBlue);
    auto const toc = Tagged{canvas_, "TOC"};
    squeeze_ = contents_squeeze(document_);
    auto number = std::size_t{0};
    for (auto const& block : document_.blocks)
      if (auto const* heading = std::get_if<Heading>(&block)) draw_contents_line(*heading, number++);
    must_begin_page_ = true;
  }

  void draw_contents_line(Heading const& heading, std::size_t number) {
    if (heading.level > 2) return;
    auto look = contents_look(heading.level);
    look.line_height *= squeeze_;
    look.before *= squeeze_;
    look.after *= squeeze_;
    auto const step = look.points * look.line_height;
    auto const x = canvas_.left() + (heading.level == 1 ? 0 : 14);
    auto const page_look = TextLook{.points = look.points,
                                    .line_height = look.line_height,
                                    .is_bold = look.is_bold,
                                    .align = TextAlign::right,
                                    .has_even_digits = true};
    canvas_.need(step + look.before);
    canvas_.y += look.before;
    canvas_.notes().link_targets.push_back(heading.text);
    auto const entry = Tagged{canvas_, "TOCI"};
    auto const link = Tagged{canvas_, "Link dest='h" + std::to_string(number) + "'"};
    auto const width = canvas_.left() + canvas_.width() - 50 - x;
    auto const layout = canvas_.layout(heading.text, look, width);
    auto const lines = lines_of(layout.get());
    for (auto const& line : lines) {
      canvas_.draw_line(line, x, canvas_.y, look);
      canvas_.y += step;
    }
    auto const top = canvas_.y - step;
    auto const page = number < known_pages_.size() ? known_pages_[number] : 0;
    canvas_.draw_text(std::to_string(page), page_look, {.x = canvas_.left() + canvas_.width() - 40, .y = top, .width = 40});
    draw_leader(x + lines.back().width + 6, canvas_.left() + canvas_.width() - 26, top + step * 0.66);
    canvas_.y += look.after;
  }

  void draw_leader(double from, double to, double at_y) {
    if (!canvas_.is_drawing() || to <= from) return;
    auto const dots = std::array{0.1, 3.2};
    cairo_save(canvas_.cairo());
    cairo_set_dash(canvas_.cairo(), dots.data(), 2, 0);
    cairo_set_line_cap(canvas_.cairo(), CAIRO_LINE_CAP_ROUND);
    canvas_.rule(from, at_y, to - from, 0.9, kLine);
    cairo_restore(canvas_.cairo());
  }

  // A heading stays with what it names: the first lines of a text, the whole of a picture, the beginning of a table. A heading that
  // follows at once goes along with what it names itself.
  double height_below(std::size_t at, int level) const {
    auto const* next = at + 1 < document_.blocks.size() ? &document_.blocks[at + 1] : nullptr;
    if (next == nullptr) return level == 2 ? 60 : 34;
    if (auto const* chart = std::get_if<Chart>(next)) return chart_height(canvas_, *chart);
    if (auto const* photo = std::get_if<Photo>(next)) return photo_height(canvas_, *photo);
    if (auto const* table = std::get_if<Table>(next)) return table_start_height(canvas_, *table) + 6;
    if (std::holds_alternative<KeyFigures>(*next)) return 90;
    if (auto const* heading = std::get_if<Heading>(next); heading != nullptr && heading->level > 1) {
      auto const look = look_of(*heading);
      return look.before + look.points * look.line_height + look.after + height_below(at + 1, heading->level);
    }
    return level == 2 ? 60 : 34;
  }
  double height_after(Heading const& heading) const { return height_below(at_, heading.level); }

  void draw(Heading const& heading) {
    leave_cover();
    auto look = look_of(heading);
    if (heading.level == 1 && !canvas_.is_at_top() && !is_first_) {
      if (goes_on_below(look.points * look.line_height + look.after + height_after(heading)))
        look.before = kBetweenChapters;
      else
        next_page(shape_);
    }
    must_begin_page_ = false;
    canvas_.need(look.before + look.points * look.line_height + look.after + height_after(heading));
    auto const name = "h" + std::to_string(places_.size());
    places_.push_back({.page = canvas_.page(), .begins_page = canvas_.is_at_top()});
    canvas_.destination(name);
    plain(heading.text, look, "H" + std::to_string(heading.level));
    if (heading.level == 1) canvas_.rule(canvas_.left(), canvas_.y - look.after + 4, canvas_.width(), 2.2, kBlue);
    add_bookmark(heading, name);
  }

  // A chapter below the one before, where enough of a page is left and what it begins with fits.
  bool goes_on_below(double beginning) const {
    if (!document_.chapters_share_pages || must_begin_page_) return false;
    return canvas_.room() >= canvas_.body_height() * kRoomForChapter && canvas_.room() >= beginning + kBetweenChapters;
  }

  void add_bookmark(Heading const& heading, std::string const& name) {
    if (!canvas_.is_drawing()) return;
    auto const level = static_cast<std::size_t>(heading.level);
    auto const parent = heading.level == 1 ? CAIRO_PDF_OUTLINE_ROOT : bookmarks_.at(level - 1);
    auto const made = cairo_pdf_surface_add_outline(canvas_.surface(), parent, heading.text.c_str(), ("dest='" + name + "'").c_str(),
                                                    heading.level == 1 ? CAIRO_PDF_OUTLINE_FLAG_BOLD : cairo_pdf_outline_flags_t{});
    for (auto below = level; below < bookmarks_.size(); ++below) bookmarks_.at(below) = made;
  }

  void draw(Paragraph const& paragraph) {
    leave_cover();
    plain(paragraph.text, look_of(paragraph), paragraph.kind == ParagraphKind::title ? "H1" : "P");
  }

  void draw(Item const& item) {
    leave_cover();
    if (!is_in_list_) canvas_.open("L");
    is_in_list_ = true;
    auto const look = look_of(item);
    auto const indent = indent_of(item);
    {
      auto const entry = Tagged{canvas_, "LI"};
      auto const body = Tagged{canvas_, "LBody"};
      flow_text(canvas_, item.text, look,
                {.x = canvas_.left() + indent.text,
                 .width = canvas_.width() - indent.text,
                 .mark = item.mark,
                 .mark_x = canvas_.left() + indent.mark});
    }
    canvas_.y += look.after;
  }

  void draw(Table const& table) {
    leave_cover();
    draw_table(canvas_, table, table.caption.empty() ? std::string{} : table_label(document_, ++tables_));
  }
  void draw(Chart const& chart) {
    leave_cover();
    draw_chart(canvas_, chart, chart_label(document_, ++charts_));
  }
  void draw(Photo const& photo) {
    leave_cover();
    draw_photo(canvas_, photo, photo_label(document_, ++photos_));
  }
  void draw(KeyFigures const& figures) {
    leave_cover();
    draw_key_figures(canvas_, figures);
  }
  void draw(LetterHead const& head) { draw_letter_head(canvas_, head); }
  void draw(LetterFoot const& foot) { draw_letter_foot(canvas_, foot); }
  void draw(SectionStart const& section) {
    is_on_cover_ = false;
    if (!is_first_) next_page(section.shape);
    shape_ = section.shape;
  }

  Document const& document_;
  PdfCanvas& canvas_;
  std::vector<int> const& known_pages_;
  std::vector<HeadingPlace> places_{};
  double squeeze_{1};               // of the lines of the contents
  bool must_begin_page_{false};     // after the contents
  std::array<int, 4> bookmarks_{};  // the last of each level
  PageShape shape_{PageShape::portrait};
  std::size_t at_{0};  // the block that is drawn
  bool is_first_{true};
  bool is_on_cover_{false};
  bool is_in_list_{false};
  int tables_{0};
  int charts_{0};
  int photos_{0};
};

struct CloseSurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, CloseSurface>;

void set_metadata(cairo_surface_t* surface, Document const& document) {
  auto const made = to_text(document.made_at);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, document.author.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, made.c_str());
}

// cairo tells of missing memory and wrong tags only here.
void require_success(cairo_surface_t* surface) {
  auto const status = cairo_surface_status(surface);
  if (status != CAIRO_STATUS_SUCCESS) throw DocumentFault{std::string{"cairo: "} + cairo_status_to_string(status)};
}

}  // namespace

std::vector<HeadingPlace> heading_places(Document const& document) {
  use_carried_fonts();
  auto const surface = Surface{cairo_pdf_surface_create_for_stream(nullptr, nullptr, kPageShort, kPageLong)};
  auto canvas = PdfCanvas{document, surface.get(), PdfPass::measure};
  return PdfFlow{document, canvas, {}}.run();
}

std::vector<int> heading_pages(Document const& document) {
  auto pages = std::vector<int>{};
  for (auto const& place : heading_places(document)) pages.push_back(place.page);
  return pages;
}

int page_count(Document const& document) {
  use_carried_fonts();
  auto const surface = Surface{cairo_pdf_surface_create_for_stream(nullptr, nullptr, kPageShort, kPageLong)};
  auto canvas = PdfCanvas{document, surface.get(), PdfPass::measure};
  PdfFlow{document, canvas, {}}.run();
  return canvas.page();
}

std::string write_pdf(Document const& document) {
  auto const pages = heading_pages(document);
  auto drawn = std::string{};
  auto notes = PdfNotes{};
  {
    auto const surface = Surface{cairo_pdf_surface_create_for_stream(append, &drawn, kPageShort, kPageLong)};
    set_metadata(surface.get(), document);
    {
      auto canvas = PdfCanvas{document, surface.get(), PdfPass::draw};
      PdfFlow{document, canvas, pages}.run();
      notes = std::move(canvas.notes());
    }
    cairo_surface_finish(surface.get());
    require_success(surface.get());
  }
  return finish_pdf(drawn, document, notes);
}

}  // namespace baeumgil
