#pragma once
// Makes files of a document. Pure functions of the document: called from any worker thread, they keep nothing between calls.
// At most two documents are made at a time; who waits longer than a few seconds for a turn is told that we are busy.

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "platform/documents/document.h"

namespace baeumgil {

enum class DocumentFormat : std::uint8_t { pdf, hwpx, html, xlsx, csv };  // csv: all tables, a ZIP

// busy: two are being made; too_large: more than the limits below. A fault of a library is thrown.
Result<std::string> write_document(Document const&, DocumentFormat);

std::string_view content_type_of(DocumentFormat);
std::string_view extension_of(DocumentFormat);  // "pdf"
// The format a path's last part names ("pdf", "hwpx", "xlsx", "html", "zip").
Result<DocumentFormat> format_from_text(std::string_view);

// A form in HWPX with its named fields (누름틀) filled; fields without a value stay. Every other part is kept byte for byte.
// invalid: not an HWPX.
Result<std::string> fill_fields(std::string_view hwpx, std::map<std::string, std::string> const& values);
// The names of the fields an HWPX has, with what stands in them.
Result<std::map<std::string, std::string>> list_fields(std::string_view hwpx);

inline constexpr std::size_t kMaxDocumentBlocks = 20'000;
inline constexpr std::size_t kMaxDocumentCells = 200'000;
inline constexpr std::size_t kMaxDocumentBytes = 64U << 20U;  // text and pictures together

}  // namespace baeumgil
