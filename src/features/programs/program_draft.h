#pragma once
// What the officer writes into the plan (F01), and what a plan still lacks before it can be approved.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/programs/program.h"

namespace baeumgil {

struct ProgramDraft {
  std::optional<std::int64_t> fiscal_year{};
  std::optional<Date> starts_on{};
  std::optional<Date> ends_on{};
  std::optional<Date> apply_from{};
  std::optional<Date> apply_until{};
  std::optional<std::int64_t> team_max{};
  std::optional<std::int64_t> nights_max{};
  std::optional<std::int64_t> days_max{};
  std::optional<std::int64_t> report_due_days{};
  Program plan{};  // everything that may stay empty while it is a draft
  std::optional<int> version{};
};

// What keeps a draft from being saved: its dates and limits. Texts may still be missing then.
std::optional<Problem> problem_of(ProgramDraft const&);
void put_into(Program&, ProgramDraft const&);

// Names of the fields that must be filled before the plan is sent for approval (F01).
std::vector<std::string_view> missing_fields(Program const&);

}  // namespace baeumgil
