#pragma once
// What the text itself tells of a document that holds the terms: whole words of the query, and neighbours of the query that
// stand together.

#include <string_view>

#include "platform/search/query_plan.h"

namespace baeumgil {

class SecondLook {
 public:
  explicit SecondLook(QueryPlan const& plan) : plan_{plan} {}
  double worth(std::u16string_view folded);  // in addition to the terms'; never negative

 private:
  QueryPlan const& plan_;
  std::u16string compact_{};
};

}  // namespace baeumgil
