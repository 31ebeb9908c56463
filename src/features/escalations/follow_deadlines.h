#pragma once
// Once an hour by the job "deadline.follow": reminds, escalates and ends. Running it again tells nobody twice.

#include <string_view>

#include "base/actor.h"
#include "base/result.h"

namespace baeumgil {

class Database;

inline constexpr std::string_view kFollowDeadlinesJob = "deadline.follow";
inline constexpr int kDaysAhead = 31;  // how far before a deadline a reminder may be set

Result<Done> follow_deadlines(Database&, Actor const&);

}  // namespace baeumgil
