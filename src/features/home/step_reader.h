#pragma once
// Reads (id, title[, deadline]) rows as steps of one kind.

#include "features/home/next_step.h"

namespace baeumgil {

template <bool kHasDue>
auto step_reader(std::vector<NextStep>& steps, std::string_view key, std::string_view folder) {
  return [&steps, key, folder](Row& row) {
    auto step = NextStep{.key = key};
    step.path = "/" + std::string{folder} + "/" + to_text(row.next<Uuid>());
    step.title = row.next<std::string>();
    if constexpr (kHasDue) step.due = row.next<std::optional<Date>>();
    steps.push_back(std::move(step));
  };
}

}  // namespace baeumgil
