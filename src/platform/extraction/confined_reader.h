#pragma once
// Reads the words of a file somebody sent in a child of its own, so that whatever is in the file harms nobody: confine.h says
// what the child may not. One child at a time; the wall clock ends it.

#include <string>

#include "platform/extraction/extracted_text.h"

namespace baeumgil {

inline constexpr int kReadingWallSeconds = 40;

// `program` is started with `extract-text KIND`; "/proc/self/exe" is the running one.
ExtractText confined_reader(std::string program);

}  // namespace baeumgil
