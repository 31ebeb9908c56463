#pragma once
// One document with everything a document can hold, for the writers' tests.

#include "platform/documents/document.h"

namespace baeumgil {

std::string sample_chart();
std::string sample_png();  // 2 × 2 pixels
Document sample_book(int chapters);
Document sample_letter();

}  // namespace baeumgil
