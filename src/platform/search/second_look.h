#pragma once
// What the text itself tells of a document that holds the terms: whole words of the query, neighbours of the query that stand
// together, and, for a whole text, how much of it stands there word for word.

#include <string>
#include <string_view>
#include <vector>

#include "platform/search/query_plan.h"

namespace baeumgil {

class SecondLook {
 public:
  SecondLook(QueryPlan const&, std::string_view query);
  // Worth in addition to the terms'; never negative. `terms_score` is what these gave.
  double worth(std::u16string_view folded, double terms_score);

 private:
  double of_question();
  double of_text(double terms_score);

  QueryPlan const& plan_;
  std::u16string compact_{};
  std::vector<std::uint64_t> shingles_{};  // of the query, sorted
};

}  // namespace baeumgil
