#pragma once
// A passage: neighbouring sentences of one part of a report that stand in one other text too. Pure: texts, the texts compared
// with and the explanations decide; the same input gives the same passages.

#include <string>
#include <vector>

#include "features/originality/explanation.h"
#include "features/originality/report_text.h"
#include "platform/originality/compare.h"

namespace baeumgil {

// What a rule row says of which passages must be explained.
struct PassageLimits {
  double share{0.45};       // two sentences are alike from here on
  std::size_t letters{60};  // a shorter passage is shown, and asks nothing
};

struct PassageLine {
  std::string key{};  // of my sentence
  std::string mine{};
  std::string theirs{};  // empty when the reader may not read the original
  double share{0};
  Likeness kind{};
  std::optional<Explanation> explanation{};
};

struct Passage {
  std::string part{};       // "sections.findings"
  std::size_t original{0};  // place in the list that was compared with
  std::vector<PassageLine> lines{};
  std::size_t letters{0};
  bool must_be_explained{false};  // long enough, and not every line is

  bool is_explained() const;
  Likeness kind() const;  // the least of its lines
};

struct ComparedReport {
  std::vector<Passage> passages{};
  int sentences{0};  // long enough to be compared
  int alike{0};
};

struct ComparedWith {
  std::vector<std::string> texts{};  // the oldest first: of two alike the nearer one, then the older one is named
  std::vector<double> commonness{};  // by sentence of the report, see PrintSearch
};
ComparedReport find_passages(std::vector<ReportPart> const&, ComparedWith const&, std::vector<Explanation> const&, PassageLimits,
                             NameList const&);

}  // namespace baeumgil
