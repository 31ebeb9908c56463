#pragma once
// 구두 보고: says that the result of a minor trip was reported by word of mouth, on which day and to whom, where the rules let it be.
// It counts as handed in on that day, and is confirmed like a written one.

#include <optional>
#include <string>
#include <vector>

#include "features/people/person.h"
#include "features/reports/report.h"
#include "features/rules/rule.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Database;

inline constexpr auto kMostTold = std::size_t{500};  // characters of what was said, and of why it is minor

struct ToldReport {
  std::optional<Date> on{};
  PersonId to{};
  std::string gist{};    // what was said
  std::string reason{};  // why the matter is minor
};

Result<ReportId> tell_report(Database&, Actor const&, ReportId, ToldReport const&);

// The rule that does not let this trip be told, by the version of its first day; none: it may be.
std::optional<Problem> telling_problem(RuleBook const&, Trip const&, Language);

// Who may have heard it, nearest first: those who decide over the leader's department and did not travel.
struct Telling {
  std::vector<Person> hearers{};
  Citation rule{};
};
std::optional<Telling> find_telling(Tx&, Actor const&, Report const&, Trip const&);  // none: not this person's, or not by the rules

}  // namespace baeumgil
