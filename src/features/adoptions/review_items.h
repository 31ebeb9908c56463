#pragma once
// The six items of a review record (공공기록물 시행령 제17조 제2항), as far as they are written.

#include "features/adoptions/adoption.h"

namespace baeumgil {

int written_review_items(Adoption const&);
bool is_review_complete(Adoption const&);  // there is something to decide on

}  // namespace baeumgil
