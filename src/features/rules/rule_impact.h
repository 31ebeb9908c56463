#pragma once
// What a change of rules would alter: the same matters judged by the rules before and after it.

#include <optional>
#include <string>
#include <vector>

#include "features/rules/running_matter.h"

namespace baeumgil {

// The book as it will be once the row counts: earlier versions of its scope end the day before.
RuleBook with_version(RuleBook, Rule const&);

// Whether a later version ends an earlier one. One that ends sooner only interrupts it.
bool supersedes(Rule const& later, Rule const& earlier);

struct ChangedVerdict {
  std::string noun{};
  std::string title{};
  std::string path{};
  std::optional<Verdict> before{};  // none: no rule spoke
  std::optional<Verdict> after{};
};

// Money that comes out differently.
struct ChangedSum {
  std::string noun{};
  std::string title{};
  std::string path{};
  Won before{};
  Won after{};
};

struct RuleChange {
  RuleBook before{};
  RuleBook after{};
  std::vector<std::string> codes{};  // of the rules that change
  Date day{};                        // the later of today and the first day of the change
};

// Those whose verdict changes: another outcome, another limit, or a rule that speaks only on one side.
std::vector<ChangedVerdict> changed_verdicts(RuleChange const&, std::vector<RunningMatter> const&);
// Those that come to another sum, when a rule about money is among those that change.
std::vector<ChangedSum> changed_sums(RuleChange const&, std::vector<RunningMatter> const&);

}  // namespace baeumgil
