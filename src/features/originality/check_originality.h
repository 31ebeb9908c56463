#pragma once
// Compares a report, as it is saved, with every text the institution keeps that was there before it.

#include <string>
#include <vector>

#include "base/result.h"
#include "features/originality/passage.h"
#include "features/rules/rule.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// What the reader may know of a text that was compared with.
struct Original {
  OriginalRef ref{};
  bool is_readable{false};  // otherwise only that there is one, and whom to ask
  bool is_own{false};       // one who writes this report wrote it too
  std::string title{};
  std::string path{};  // of its page, or where it was published
  std::string ask{};   // the department, when it may not be read
};

struct Originality {
  std::vector<Original> originals{};  // those that a passage names
  std::vector<Passage> passages{};
  std::vector<Explanation> explanations{};  // all that are kept, those of rewritten sentences too
  PassageLimits limits{};
  int sentences{0};
  int alike{0};
  std::int64_t texts{0};  // compared with
  int report_version{0};

  int unexplained() const;
};

// The caller has found the report, so may read it.
Originality check_originality(Tx&, Actor const&, Report const&, RuleBook const&);

// The rule's own words when a passage is not explained; none when all are, or no rule asks.
std::optional<Problem> originality_problem(Originality const&, RuleBook const&, Date today, Language);

}  // namespace baeumgil
