#pragma once
// Blocks that forms are made of, so that every form looks like the others.

#include <string>
#include <string_view>
#include <vector>

#include "platform/documents/document.h"

namespace baeumgil {

// Label and value side by side, two pairs to a line where both are short; the values are named fields. Empty values are left out.
Table facts_table(std::vector<LabelledText> const&);
// A table with one line of heads over rows of texts.
Table text_table(std::vector<std::string> const& heads, std::vector<std::vector<std::string>> const& rows, std::vector<double> widths);
// A heading of level 2 and the text below it, a paragraph per line; nothing when the text is empty.
void add_section(Document&, std::string_view heading, std::string_view text);
void add_lines(Document&, std::string_view text);
void add_heading(Document&, std::string_view text);
// "통학로, 보행안전" → {"통학로", "보행안전"}
std::vector<std::string> keyword_list(std::string_view with_commas);

}  // namespace baeumgil
