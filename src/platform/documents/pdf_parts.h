#pragma once
// Parts of a PDF page that need more than a line of text. Each moves the canvas down by what it drew.

#include "platform/documents/pdf_canvas.h"

namespace baeumgil {

struct TextPlace {
  double x{0};
  double width{0};
  std::string_view mark{};  // hangs at mark_x, on the first line
  double mark_x{0};
};

// Text over as many pages as it takes; never one line of a paragraph alone.
void flow_text(PdfCanvas&, std::string_view text, TextLook const&, TextPlace const&);

// The room a table asks for where it begins, so that what names it stays with it.
double table_start_height(PdfCanvas&, Table const&);
void draw_table(PdfCanvas&, Table const&, std::string_view label);
void draw_key_figures(PdfCanvas&, KeyFigures const&);
// The room a picture will take, so that its heading stays with it.
double chart_height(PdfCanvas const&, Chart const&);
double photo_height(PdfCanvas const&, Photo const&);
void draw_chart(PdfCanvas&, Chart const&, std::string_view label);
void draw_photo(PdfCanvas&, Photo const&, std::string_view label);
void draw_letter_head(PdfCanvas&, LetterHead const&);
void draw_letter_foot(PdfCanvas&, LetterFoot const&);

}  // namespace baeumgil
