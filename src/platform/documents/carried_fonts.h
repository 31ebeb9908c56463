#pragma once
// The fonts the program carries, made known to the text layout of this process.

namespace baeumgil {

// Family name of the carried fonts, and what draws the rare letters they lack where the system has it.
inline constexpr char const* kDocumentFontFamily = "Pretendard GOV,Noto Sans CJK KR";

// Once per process; safe from any thread.
void use_carried_fonts();

}  // namespace baeumgil
