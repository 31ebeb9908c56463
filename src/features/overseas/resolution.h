#pragma once
// The committee's arithmetic: who counts, who may vote, whether what is to be recorded would be a valid resolution.
// Pure: plain values in, counts and findings out. Whoever records a resolution asks here, and nowhere else.

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/overseas/committee.h"
#include "features/rules/rule.h"

namespace baeumgil {

struct Bound {
  double value{0};
  Citation rule{};
};

// The rows of the rules that bind a committee on a day. Left out: no such rule is in force.
struct CommitteeBounds {
  std::optional<Bound> members_min{};
  std::optional<Bound> members_max{};
  std::optional<Bound> outside_when_others_pay{};  // seats
  std::optional<Bound> outside_percent{};          // more than this share of the members is from outside
  std::optional<Bound> quorum_percent{};           // more than this share of the members is present
  std::optional<Bound> vote_percent{};             // more than this share of those present is for it
  std::optional<Bound> vote_of_all_percent{};      // and more than this share of all members
  std::optional<Bound> signatures_percent{};       // written: more than this share of the members signed
  std::optional<Bound> written_max{};              // written reviews a year
  std::optional<Bound> pass_line{};                // mean of the sheets
  std::optional<Bound> recused_stay{};             // 1: a recused member stays in the number of members
  std::optional<Bound> recusal{};                  // who is excluded
};
CommitteeBounds committee_bounds(RuleBook const&, Date, Language);

// One member at one item of the agenda.
struct Seated {
  Seat seat{Seat::inside};
  Chairing chairing{Chairing::none};
  bool is_in_term{true};
  bool is_present{false};
  bool is_recused{false};
  std::optional<Ballot> ballot{};
  int points{0};  // of the sheet; counts with the ballot
};

struct Sitting {
  MeetingMode mode{MeetingMode::meeting};
  std::vector<Seated> members{};
  bool others_pay{false};
  bool gives_written_reason{false};
  int written_before{0};   // written reviews of the year before this one
  int open_challenges{0};  // that the committee has not ruled on
};

struct SittingCount {
  int members{0};  // 재적: in term; recused ones as the rule says
  int outside{0};
  int present{0};  // in term, present, not recused
  int recused{0};
  int expired{0};         // present though the term is over: never counted
  int needed_present{0};  // the fewest that are enough
  int needed_votes{0};
  std::array<int, 5> ballots{};  // by Ballot
  int missing_sheets{0};         // present and without a sheet
  double mean{0};                // of the sheets of those present
  bool has_quorum{false};
  bool is_presided{false};
  int votes(Ballot ballot) const { return ballots[static_cast<std::size_t>(ballot)]; }
};
SittingCount count_sitting(Sitting const&, CommitteeBounds const&);

// Why it would not be valid.
enum class Defect {
  too_few_members,
  too_many_members,
  too_few_outside,
  no_quorum,
  too_few_signatures,
  nobody_presides,
  sheet_missing,
  not_carried,
  below_pass_line,
  written_without_reason,
  written_too_often,
  challenge_open
};
constexpr auto enum_words(Defect) {
  return std::array<std::string_view, 12>{"too_few_members",    "too_many_members",       "too_few_outside",   "no_quorum",
                                          "too_few_signatures", "nobody_presides",        "sheet_missing",     "not_carried",
                                          "below_pass_line",    "written_without_reason", "written_too_often", "challenge_open"};
}
struct Finding {
  Defect defect{};
  int has{0};
  int needs{0};
  std::optional<Citation> rule{};
};

// What keeps the committee from deciding anything at all on this item, whatever the votes.
std::vector<Finding> sitting_defects(Sitting const&, CommitteeBounds const&);
// The same, and what speaks against this outcome. Empty: it may be recorded. A committee that cannot decide may only
// carry the item over (보류), which needs no vote then.
std::vector<Finding> resolution_defects(Sitting const&, ReviewOutcome, CommitteeBounds const&);

// The fewest whole people that are more than `percent` of `of`.
int more_than(double percent, int of);

}  // namespace baeumgil
