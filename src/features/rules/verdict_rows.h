#pragma once
// Every rule that has something to say about one matter, passed or not: as a page and as an answer to programs.

#include <optional>
#include <string>
#include <vector>

#include "features/rules/evaluate.h"
#include "features/rules/rule_views.h"
#include "platform/html/locale.h"
#include "platform/web/api_operation.h"

namespace baeumgil {

struct JudgedMatter {
  std::string title{};
  std::string number{};
  std::string path{};  // of its page
  Date day{};          // whose versions decide
  std::vector<Verdict> verdicts{};
};

enum class VerdictOutcome { refused, passed, informs };  // informs: nothing is held against it yet
constexpr auto enum_words(VerdictOutcome) { return std::array<std::string_view, 3>{"refused", "passed", "informs"}; }
VerdictOutcome outcome_of(Verdict const&);

struct VerdictRow {
  RuleRow rule{};
  std::string rule_path{};  // empty: a clause of the programme, which has no page among the rules
  std::string limit{};
  bool is_provisional{false};  // the limit
  std::string actual{};
};

struct VerdictGroup {
  std::string label_key{};
  std::string anchor{};
  bool is_judged{true};
  std::vector<VerdictRow> rows{};
};

struct VerdictsView {
  std::string title{};
  std::string number{};
  std::string path{};
  std::string lead{};
  std::vector<VerdictGroup> groups{};
  EmptyState nothing{};
};

VerdictsView to_verdicts_view(Locale const&, Language, JudgedMatter const&);
void render(Html&, VerdictsView const&);

ApiSchema verdicts_schema();
std::string verdicts_json(JudgedMatter const&, Language);

}  // namespace baeumgil
