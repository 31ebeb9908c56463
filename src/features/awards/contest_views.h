#pragma once
// What the pages of a contest show, and the parts of a round's and a nomination's page that come from one.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct AwardFact {
  std::string label_key{};
  std::string text{};
};

struct AwardFile {
  std::string label_key{};
  std::string path{};  // without its ending
};

struct JudgeLoadView {
  std::string name{};
  bool is_expert{false};
  int asked{0};
  int given{0};
};

struct ConflictView {
  std::string nomination{};
  std::string person{};
  std::string kind{};
};

struct ObjectionView {
  std::string nomination{};
  std::string raised_by{};
  std::string words{};
  std::string answer{};
  Badge state{};
  std::string effect{};       // what it changed
  std::string answer_path{};  // empty: not for this reader
};

struct RuleLineView {
  std::string words{};
  std::string citation{};
};

struct MeetingView {
  std::vector<AwardFact> facts{};
  std::vector<std::string> members{};
  struct Item {
    std::string title{};
    std::string recused{};
    std::string votes{};
    Badge result{};
  };
  std::vector<Item> items{};
};

struct ContributorView {
  std::string name{};
  std::string department{};
  std::string part{};
  std::string share{};
  Badge signature{};
};

struct CheckView {
  std::string question{};
  Badge answer{};
  std::string words{};
  std::string checked{};  // by whom, when
};

struct PayeeView {
  std::string kind{};
  std::string who{};
  std::string share{};
  std::string amount{};
};

struct ScorePartView {
  std::string source{};
  std::string points{};
  std::string citation{};
};

struct StandingRowView {
  std::string rank{};
  std::string nomination{};
  std::string title{};
  std::vector<ScorePartView> parts{};
  std::string judged{};
  std::string extra{};
  std::string score{};
  std::string tie{};
};

struct SeverityRowView {
  std::string judge{};
  std::string marks{};
  std::string severity{};
  std::string words{};
};

struct PanelStandingView {
  std::string id{};
  std::string title{};
  std::string doubt{};  // why nothing is evened out
  std::string figures{};
  std::vector<SeverityRowView> judges{};
};

struct WithoutJudgeView {
  std::string judge{};
  std::string order{};
  Badge answer{};
};

// One merit's place in each mode, and in the two ways to one order.
struct ModeRowView {
  std::string rank{};
  std::string nomination{};
  std::string title{};
  std::vector<ScorePartView> places{};  // by mode
  std::string by_sum{};
  std::string by_merging{};
};

struct StandingView {
  std::string title{};
  std::string round_path{};
  std::vector<std::string> heads{};  // of the parts
  std::vector<StandingRowView> rows{};
  std::string ordering{};            // what the round goes by
  std::vector<std::string> modes{};  // heads of the places
  std::vector<ModeRowView> mode_rows{};
  std::vector<PanelStandingView> panels{};
  std::vector<WithoutJudgeView> without{};
};

struct LedgerRowView {
  std::string year{};
  std::string department{};
  std::string instrument{};
  std::int64_t prizes{0};
  std::string contributors{};
  std::string own{};
  std::string adopted{};
  std::string sum{};
  std::string paid{};
};

struct LedgerView {
  std::string title{};
  TextField year{};
  std::string total{};
  std::string file_path{};
  std::vector<LedgerRowView> rows{};
  EmptyState nothing{};
};

void render(Html&, StandingView const&);
void render(Html&, LedgerView const&);
}  // namespace baeumgil
