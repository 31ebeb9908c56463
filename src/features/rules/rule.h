#pragma once
// 규정: one dated row of law, ordinance, standing default or programme plan. What a row means is said here; who asks it is evaluate.h.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/result.h"

namespace baeumgil {

enum class RuleKind { limit, deadline, rate, cap, tier, quorum, exclusion, ladder, exception };
constexpr auto enum_words(RuleKind) {
  return std::array<std::string_view, 9>{"limit", "deadline", "rate", "cap", "tier", "quorum", "exclusion", "ladder", "exception"};
}

enum class RuleTopic { team, trip, approval, visit, allowance, settlement, overseas, report, adoption, budget, review, award, record };
constexpr auto enum_words(RuleTopic) {
  return std::array<std::string_view, 13>{"team",   "trip",     "approval", "visit",  "allowance", "settlement", "overseas",
                                          "report", "adoption", "budget",   "review", "award",     "record"};
}

enum class AppliesTo { everything, domestic, overseas, team, trip, host, report, case_card, adoption, award };
constexpr auto enum_words(AppliesTo) {
  return std::array<std::string_view, 10>{"everything", "domestic", "overseas", "team",     "trip",
                                          "host",       "report",   "case",     "adoption", "award"};
}

enum class RuleUnit {
  none,
  count,
  people,
  night,
  day,
  working_day,
  week,
  month,
  year,
  day_of_month,  // the value's day of the month after the anchor's
  month_day,     // 310: the next 10 March after the anchor
  date,          // a day, counted from 1970-01-01
  won,
  usd,
  percent,
  times,
  fraction,  // 3: one third
  km,
  hour,
  tier,  // `word` is a country tier
  post   // `word` is a post
};
constexpr auto enum_words(RuleUnit) {
  return std::array<std::string_view, 21>{"none",    "count", "people",       "night",     "day",  "working_day", "week",
                                          "month",   "year",  "day_of_month", "month_day", "date", "won",         "usd",
                                          "percent", "times", "fraction",     "km",        "hour", "tier",        "post"};
}

// How `fact` is held against the value (or against the deadline counted from `anchor`).
enum class RuleTest { none, at_most, at_least, same, more_than, less_than };
constexpr auto enum_words(RuleTest) {
  return std::array<std::string_view, 6>{"none", "at_most", "at_least", "same", "more_than", "less_than"};
}

// Whose row it is, from the base all share to a programme's clause. A later one wins over an earlier, unless the earlier
// is binding (docs/decisions/0013).
enum class RuleScope {
  shared,    // laws, decrees, standing defaults
  province,  // what the province sets for itself and its cities
  strict,    // the stricter set an institution may switch on
  own,
  program
};
constexpr auto enum_words(RuleScope) { return std::array<std::string_view, 5>{"shared", "province", "strict", "own", "program"}; }

struct Rule {
  RuleId id{};
  std::string code{};  // "overseas.apply.due": the same through all versions
  RuleKind kind{};
  RuleTopic topic{};
  AppliesTo applies_to{};
  std::string words_ko{};  // the rule in one sentence
  std::string words_en{};
  std::optional<double> value{};
  RuleUnit unit{};
  std::string word{};       // for ladders and tiers
  std::string fact{};       // what is judged: "team.size"; empty when the row only informs
  RuleTest test{};          // how
  std::string anchor{};     // a deadline counts from this date; a percentage or fraction is one of this number
  std::string condition{};  // "destination.area=seoul;trip.is_urgent!=yes": when it applies at all
  bool rolls{false};        // a last day on a Saturday, Sunday or holiday moves to the next working day (민법 제161조)
  std::string article{};
  std::string source{};
  std::string url{};
  Date effective_from{};
  std::optional<Date> effective_to{};  // the last day
  std::string verified_by{};           // empty: nobody has held it against the original text yet
  bool is_disputed{false};
  std::string note{};
  bool is_binding{false};  // rows of narrower scope may be stricter, never looser
  RuleScope scope{RuleScope::shared};
  int version{1};

  // A programme's clause holds for everything done under the programme, whatever the day.
  bool is_in_force(Date day) const {
    return scope == RuleScope::program || (effective_from <= day && (!effective_to || day <= *effective_to));
  }
  bool is_verified() const { return !verified_by.empty(); }
  std::string const& words(Language language) const { return language == Language::en && !words_en.empty() ? words_en : words_ko; }
};

// Days on which offices are closed besides Saturdays and Sundays.
struct Holidays {
  std::vector<Date> days{};    // public ones, sorted
  std::vector<Date> closed{};  // this institution's own, sorted
};

// Days on which an institution holds itself to the stricter set; both included.
struct StrictSpan {
  Date from{};
  std::optional<Date> until{};
};

struct RuleBook {
  std::vector<Rule> rows{};
  Holidays holidays{};
  std::vector<StrictSpan> strict{};

  bool is_strict(Date day) const;
  // The one version that counts on that day: the narrowest scope that no binding row above it forbids, then the latest.
  // Null: no such rule then.
  Rule const* in_force(std::string_view code, Date day) const;
  // One row for each code that is in force, by code.
  std::vector<Rule const*> all_in_force(Date day) const;
  RuleBook& add(Rule rule) {
    rows.push_back(std::move(rule));
    return *this;
  }

 private:
  std::vector<Rule const*> rows_on(Date day, std::string_view code) const;  // of all codes when it is empty
};

// Whether a row may stand beside a binding one of wider scope: as strict or stricter.
bool stays_within(Rule const& row, Rule const& binding);

Citation citation_of(Rule const&, Language);

// 20000 → "20,000", 0.5 → "0.5", a date → 2026. 8. 31., a ladder's or tier's word as it stands. Without its unit.
std::string value_text(Rule const&, Language);

bool may_write_rule(Actor const&);  // programme officer, administrator

// "team.size.max": lower-case words with digits and _, joined by dots.
bool is_rule_code(std::string_view);

}  // namespace baeumgil
