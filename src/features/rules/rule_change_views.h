#pragma once
// What the pages show that change rules: a draft, the end of a version, the stricter set. Each says first what it would alter.

#include <string>
#include <vector>

#include "features/rules/rule_views.h"

namespace baeumgil {

struct ImpactRow {
  std::string noun{};  // text
  std::string title{};
  std::string path{};
  std::string rule{};
  std::string before{};
  std::string after{};
  Badge outcome{};
};

struct ImpactView {
  std::int64_t looked_at{0};
  std::vector<ImpactRow> rows{};
};

struct DraftView {
  ErrorSummary errors{};
  Badge state{};
  RuleRow row{};
  std::string words_en{};
  std::string drafted{};
  std::string verified_by{};
  std::string path{};
  std::string version{};
  std::vector<RuleRow> current{};  // at most one: the version it would take the place of
  ImpactView impact{};
  TextField reason{};
  ActionButton discard{};
};

struct RuleEndView {
  ErrorSummary errors{};
  RuleRow row{};
  std::string path{};
  std::string back{};
  std::string version{};
  TextField last_day{};
  TextField reason{};
  bool is_asked{false};  // a day was chosen: the impact is shown and the end can be set
  std::string chosen_day{};
  ImpactView impact{};
};

struct StrictSpanRow {
  std::string dates{};
  std::string reason{};
  std::string who{};
};

struct StrictView {
  ErrorSummary errors{};
  Badge state{};
  std::vector<RuleRow> rows{};
  std::vector<StrictSpanRow> spans{};
  bool can_write{false};
  bool is_on{false};  // it holds, or will: it can be switched off
  bool is_asked{false};
  std::string day{};
  std::string version{};
  TextField day_field{};
  TextField reason{};
  ImpactView impact{};
};

void render(Html&, ImpactView const&);
void render(Html&, DraftView const&);
void render(Html&, RuleEndView const&);
void render(Html&, StrictView const&);

}  // namespace baeumgil
