#pragma once
// The confined child's side: `baeumgil extract-text KIND` reads a file from standard input, writes its words to standard output
// and says by its exit code why it could not.

#include <string_view>

#include "platform/extraction/extracted_text.h"

namespace baeumgil {

inline constexpr auto kExtractTextWord = std::string_view{"extract-text"};
inline constexpr int kUnreadableExit = 40;  // and the place of Unreadable

// Confines this process first. The exit code.
int extract_here(std::string_view kind);

// Without another program and without confinement: text, HWPX and DOCX.
ExtractedText text_inside(std::string_view bytes, ReadableKind);

}  // namespace baeumgil
