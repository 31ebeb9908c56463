#pragma once
// What a drawn PDF still lacks for readers and for the law: language, one Document element, alternatives, scopes, gist and
// keywords, and the mark on everything that is no content.

#include <string>
#include <string_view>

#include "platform/documents/document.h"
#include "platform/documents/pdf_canvas.h"

namespace baeumgil {

std::string finish_pdf(std::string_view drawn, Document const&, PdfNotes const&);

}  // namespace baeumgil
