#pragma once
// The arithmetic of ranking, apart from how documents are stored. The pivot of length is a constant, so a document's
// score does not change because others grew.

#include <string>
#include <string_view>
#include <vector>

#include "platform/search/tokenizer.h"

namespace baeumgil {

double rarity(double documents, double holding);  // BM25's idf
double term_score(double rarity, double count, double length);
// A document must hold this share of what the query says; long questions are forgiven more.
double least_share(std::size_t term_count);

struct RatedWord {
  std::u16string_view text{};
  double rarity{0};  // mean of its parts
};
// What the whole text adds for the words it holds, and for neighbours of the query that stand together in it.
double text_score(std::u16string_view compact, std::vector<RatedWord> const& words);
// 0 when the initials of a title do not hold all the words; more when it begins with them and says little else.
double initials_score(std::u16string_view initials, std::vector<QueryWord> const& words);

}  // namespace baeumgil
