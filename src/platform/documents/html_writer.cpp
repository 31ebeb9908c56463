#include "platform/documents/html_writer.h"

#include <fmt/format.h>

#include "base/text.h"
#include "platform/documents/image_size.h"
#include "platform/documents/xml_text.h"
#include "platform/text/base64.h"

namespace baeumgil {
namespace {

constexpr auto kStyle =
    "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.7 'Pretendard GOV','Noto Sans KR',sans-serif;color:#1e2124;"
    "word-break:keep-all;overflow-wrap:anywhere}h1,h2,h3{line-height:1.35}h1{color:#083891;border-bottom:3px solid #256ef4}"
    "table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}caption{text-align:left;font-weight:700;color:#063a74}"
    "th,td{border:1px solid #8a949e;padding:.3rem .5rem;text-align:left}th{background:#eef2f7}.center{text-align:center}.right{"
    "text-align:right;font-variant-numeric:tabular-nums}.small{font-size:.85rem;color:#464c53}figure{margin:1rem 0}figure "
    "img{max-width:100%;"
    "height:auto}figcaption{font-weight:700;color:#063a74;text-align:center}.points{list-style:none;padding:0;margin:0}.depth1{padding-"
    "left:1rem}.depth2{padding-left:2rem}.depth3{padding-left:3rem}.cover{background:"
    "#052b57;color:#fff;padding:4rem 2rem}.cover h1{color:#fff;border:0}.sender{text-align:center;font-size:1.5rem;font-weight:700}.foot{"
    "border-top:3px solid;padding-top:.5rem}@media print{h1{break-before:page}}";

std::string_view align_class(TextAlign align) {
  if (align == TextAlign::center) return " class=\"center\"";
  return align == TextAlign::right ? " class=\"right\"" : "";
}

std::string lines(std::string_view text) {
  auto html = std::string{};
  for (auto const line : split(text, '\n')) html += (html.empty() ? "" : "<br>") + xml_escaped(line);
  return html;
}

std::string element(std::string_view name, std::string_view attributes, std::string_view text) {
  return fmt::format("<{0}{1}>{2}</{0}>\n", name, attributes, lines(text));
}

std::string linked(std::string_view name, std::string_view attributes, std::string_view text, std::string_view link) {
  if (link.empty()) return element(name, attributes, text);
  return fmt::format("<{0}{1}><a href=\"{3}\">{2}</a></{0}>\n", name, attributes, lines(text), xml_escaped(link));
}

class HtmlFlow {
 public:
  enum class Drawings { as_pictures, inside };
  explicit HtmlFlow(Document const& document, Drawings drawings = Drawings::as_pictures) : document_{document}, drawings_{drawings} {}

  std::string run() {
    for (auto const& block : document_.blocks) {
      if (!std::holds_alternative<Item>(block)) leave_list();
      std::visit([&](auto const& part) { draw(part); }, block);
    }
    leave_list();
    return std::move(html_);
  }

 private:
  void leave_list() {
    if (is_in_list_) html_ += "</ul>\n";
    is_in_list_ = false;
  }

  void draw(Cover const& cover) {
    auto const* part = drawings_ == Drawings::inside ? "div" : "header";  // a page has its own
    html_ += fmt::format("<{} class=\"cover\">", part) + element("p", "", cover.kicker) + element("h1", "", cover.title) +
             element("p", "", cover.subtitle) + element("p", "", cover.dated) + element("p", "", cover.author) +
             fmt::format("</{}>\n", part);
  }
  void draw(Contents const& contents) {
    html_ += drawings_ == Drawings::inside ? fmt::format("<nav class=\"book-contents\" aria-label=\"{}\">", xml_escaped(contents.title))
                                           : "<nav>";
    html_ += element("h2", "", contents.title) + "<ol class=\"points\">\n";
    auto number = 0;
    for (auto const& block : document_.blocks)
      if (auto const* heading = std::get_if<Heading>(&block)) {
        if (heading->level <= 2) html_ += fmt::format("<li><a href=\"#h{}\">{}</a></li>\n", number, xml_escaped(heading->text));
        ++number;
      }
    html_ += "</ol></nav>\n";
  }
  void draw(Heading const& heading) {
    auto const below = drawings_ == Drawings::inside ? 1 : 0;  // a page has one h1, the cover's title
    html_ += linked(fmt::format("h{}", heading.level + below), fmt::format(" id=\"h{}\"", headings_++), heading.text, heading.link);
  }
  void draw(Paragraph const& paragraph) {
    if (paragraph.kind == ParagraphKind::title) {
      html_ += element("h1", align_class(paragraph.align), paragraph.text);
    } else if (paragraph.kind == ParagraphKind::strong) {
      html_ += fmt::format("<p{}><strong>{}</strong></p>\n", align_class(paragraph.align), lines(paragraph.text));
    } else {
      html_ += element("p", paragraph.kind == ParagraphKind::small ? " class=\"small\"" : align_class(paragraph.align), paragraph.text);
    }
  }
  void draw(Item const& item) {
    if (!is_in_list_) html_ += "<ul class=\"points\">\n";
    is_in_list_ = true;
    auto const attributes = fmt::format(" class=\"depth{}\"", item.depth);
    html_ += linked("li", attributes, item.mark + " " + item.text, item.link);
  }
  void draw(Table const& table) {
    // A wide table scrolls by itself on a narrow screen.
    if (drawings_ == Drawings::inside)
      html_ += fmt::format("<div class=\"book-table\" tabindex=\"0\" role=\"group\" aria-label=\"{}\">",
                           xml_escaped(table.caption.empty() ? document_.title : table.caption));
    html_ += "<table>";
    if (!table.caption.empty()) html_ += element("caption", "", table_label(document_, ++tables_) + table.caption);
    auto row_number = 0;
    for (auto const& row : table.rows) {
      html_ += "<tr>";
      for (auto const& cell : row) draw_cell(cell, row_number < table.head_rows);
      html_ += "</tr>\n";
      ++row_number;
    }
    html_ += drawings_ == Drawings::inside ? "</table></div>\n" : "</table>\n";
    if (!table.note.empty()) html_ += element("p", " class=\"small\"", table.note);
  }
  void draw_cell(Cell const& cell, bool is_in_head) {
    auto attributes = std::string{align_class(cell.align)};
    if (cell.column_span > 1) attributes += fmt::format(" colspan=\"{}\"", cell.column_span);
    if (cell.row_span > 1) attributes += fmt::format(" rowspan=\"{}\"", cell.row_span);
    if (cell.is_head) attributes += is_in_head ? " scope=\"col\"" : " scope=\"row\"";
    html_ += linked(cell.is_head ? "th" : "td", attributes, cell.text, cell.link);
  }
  // The drawing as a picture, so that nothing in it can act on the page.
  // Inside a page of ours it stands as it is, in the page's own letters.
  void draw(Chart const& chart) {
    if (drawings_ == Drawings::inside) {
      html_ += "<figure>" + chart.svg + element("figcaption", "", chart_label(document_, ++charts_) + chart.caption) + "</figure>\n";
      return;
    }
    figure("image/svg+xml", chart.svg, chart.alternative.empty() ? chart.caption : chart.alternative,
           chart_label(document_, ++charts_) + chart.caption);
  }
  void draw(Photo const& photo) {
    auto const size = image_size(photo.bytes);
    auto const type = size && size->kind == ImageKind::jpeg ? "image/jpeg" : "image/png";
    figure(type, photo.bytes, photo.alternative.empty() ? photo.caption : photo.alternative,
           photo_label(document_, ++photos_) + photo.caption);
  }
  void figure(std::string_view type, std::string_view bytes, std::string_view alternative, std::string_view caption) {
    html_ += fmt::format("<figure><img src=\"data:{};base64,{}\" alt=\"{}\">{}</figure>\n", type, base64(bytes), xml_escaped(alternative),
                         element("figcaption", "", caption));
  }
  void draw(KeyFigures const& shown) {
    html_ += "<dl>";
    for (auto const& figure : shown.figures)
      html_ += element("dt", "", figure.label) +
               linked("dd", "", figure.value + figure.unit + (figure.note.empty() ? "" : " · " + figure.note), figure.link);
    html_ += "</dl>\n";
  }
  void draw(LetterHead const& head) {
    html_ += element("h1", " class=\"center\"", head.issuer) + "<dl>";
    for (auto const& line : head.lines) html_ += element("dt", "", line.label) + element("dd", "", line.text);
    html_ += "</dl><hr>\n";
  }
  void draw(LetterFoot const& foot) {
    html_ += element("p", " class=\"sender\"", foot.sender) + "<footer class=\"foot\">";
    for (auto const& line : foot.lines)
      html_ += element("p", " class=\"small\"", line.left + (line.right.empty() ? "" : "  " + line.right));
    html_ += "</footer>\n";
  }
  void draw(SectionStart const&) {}

  Document const& document_;
  Drawings drawings_{Drawings::as_pictures};
  std::string html_{};
  bool is_in_list_{false};
  int headings_{0};
  int tables_{0};
  int charts_{0};
  int photos_{0};
};

}  // namespace

std::string html_body(Document const& document) { return HtmlFlow{document, HtmlFlow::Drawings::inside}.run(); }

std::string write_html(Document const& document) {
  return "<!DOCTYPE html>\n<html lang=\"" + xml_escaped(document.language) +
         "\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>" +
         xml_escaped(document.title) + "</title>\n<meta name=\"description\" content=\"" + xml_escaped(document.gist) +
         "\"><meta name=\"keywords\" content=\"" + xml_escaped(join(document.keywords, ", ")) + "\"><meta name=\"author\" content=\"" +
         xml_escaped(document.author) + "\"><style>" + kStyle + "</style></head>\n<body>\n" + HtmlFlow{document}.run() +
         "</body>\n</html>\n";
}

}  // namespace baeumgil
