#pragma once
// The words of a file somebody sent: what kinds can be read, and why one could not be.

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/enum_text.h"

namespace baeumgil {

// pdf: lines that only wrap are joined; pdf_lines: as they stand on the page, for forms and receipts; picture: its printed words.
enum class ReadableKind { text, hwpx, docx, pdf, pdf_lines, picture };
constexpr auto enum_words(ReadableKind) { return std::array<std::string_view, 6>{"text", "hwpx", "docx", "pdf", "pdf_lines", "picture"}; }

enum class Unreadable { broken, encrypted, too_large, too_slow, no_text, no_reader };
constexpr auto enum_words(Unreadable) {
  return std::array<std::string_view, 6>{"broken", "encrypted", "too_large", "too_slow", "no_text", "no_reader"};
}

struct ExtractedText {
  std::string text{};  // UTF-8
  std::optional<Unreadable> problem{};
};

// How files are read; the program's way is confined_reader().
using ExtractText = std::function<ExtractedText(std::string const& path, ReadableKind)>;

// Of a content type the file store knows; absent: not a kind whose words we read.
std::optional<ReadableKind> readable_kind(std::string_view content_type);

// Whether this machine has what reads the words of pictures in Korean.
bool can_read_pictures();

}  // namespace baeumgil
