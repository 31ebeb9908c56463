#pragma once
// Keeps the exceptions that were used, and adds up what rules refused: by rule, by department, by month.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/dates.h"
#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct UsedException {
  std::string rule{};
  Date used_on{};
  DepartmentId department{};
  std::string department_name{};  // of the join
  std::string title{};
  std::string path{};
  std::string reason{};
  std::string used_by{};
};

void insert_exception(Tx&, UsedException const&);

void add_refusal(Tx&, std::string_view rule, DepartmentId);  // one more, today

struct CountFilter {
  Date from{};
  Date until{};
  std::string rule{};                        // empty: all
  std::optional<DepartmentId> department{};  // none: all
};

// Newest first, at most 500.
std::vector<UsedException> list_exceptions(Tx&, CountFilter const&);

// One rule in one department in one month.
struct RuleCount {
  std::string rule{};
  DepartmentId department{};
  std::string department_name{};  // empty: nobody's, such as a host's link
  std::string month{};            // 2026-08
  std::int64_t count{0};
};
std::vector<RuleCount> count_refusals(Tx&, CountFilter const&);
std::vector<RuleCount> count_exceptions(Tx&, CountFilter const&);

}  // namespace baeumgil
