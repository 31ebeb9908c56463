#pragma once
// What the award pages show.

#include <optional>
#include <string>
#include <vector>

#include "features/awards/contest_views.h"
#include "platform/html/components.h"

namespace baeumgil {

struct RoundRowView {
  std::string id{};
  std::string title{};
  std::string program{};
  std::string instrument{};
  std::string dates{};
  std::int64_t nominations{0};
  Badge state{};
};

struct RoundListView {
  std::string title{};
  bool may_plan{false};
  SelectField state{};
  std::vector<HiddenField> kept{};
  std::int64_t total{0};
  SortHeader by_schedule{};
  SortHeader by_nominations{};
  std::vector<RoundRowView> rows{};
  Pagination pagination{};
  EmptyState nothing{};
};

struct CriterionView {
  std::string name{};
  std::string anchor{};
  int points{0};
};

struct PrizeView {
  std::string name{};
  int places{0};
  std::string amount{};
};

struct NominationRowView {
  std::string id{};
  std::string title{};
  std::string department{};
  std::string rank{};
  std::string score{};
  Badge state{};
  std::optional<Badge> mine{};  // whether this reviewer has scored it
};

struct RegisterRowView {
  std::string number{};
  std::string nomination{};
  std::string title{};
  std::string department{};
  std::string prize{};
  std::string amount{};
  std::string decided_on{};
  Badge paid{};
};

struct AwardStepLink {
  std::string label_key{};
  std::string path{};
};

struct RoundShowView {
  std::string title{};
  Badge state{};
  std::vector<AwardFact> facts{};
  std::vector<ActionButton> actions{};
  std::vector<AwardStepLink> links{};
  std::string note{};  // what the state means for the reader
  std::vector<CriterionView> criteria{};
  int total_points{0};
  std::vector<PrizeView> prizes{};
  std::vector<std::string> reviewers{};
  bool shows_ranking{false};
  std::vector<NominationRowView> nominations{};
  std::vector<RegisterRowView> prizes_given{};
  std::vector<AwardFile> files{};
  std::vector<JudgeLoadView> judges{};    // for those who run the round
  std::vector<ConflictView> conflicts{};  // the same
  std::vector<ObjectionView> objections{};
  std::optional<MeetingView> meeting{};
  std::vector<RuleLineView> rules{};
  Timeline history{};
};

struct SheetView {
  std::string reviewer{};
  std::string panel{};
  std::string set_aside{};
  int sum{0};
  std::string difference{};  // from the mean of all
  std::string comment{};
};

struct NominationShowView {
  std::string title{};
  std::string round_title{};
  std::string round_path{};
  Badge state{};
  std::string state_reason{};
  std::string merit{};
  std::vector<AwardFact> facts{};
  std::vector<AwardStepLink> links{};
  std::vector<ActionButton> actions{};
  std::vector<AwardFile> files{};
  std::vector<AwardFact> statement{};
  std::vector<ContributorView> contributors{};
  std::vector<CheckView> checks{};
  std::vector<ScorePartView> parts{};
  std::vector<PayeeView> payees{};
  std::string tie_path{};  // where this reviewer may declare one
  ErrorSummary summary{};
  std::string score_action{};  // empty: this reader gives no points
  std::vector<HiddenField> panel{};
  std::string panel_name{};
  std::vector<TextField> points{};
  TextArea comment{};
  std::vector<SheetView> sheets{};
  ChainLine chain{};
  Timeline history{};
};

struct RegisterView {
  std::string title{};
  SelectField instrument{};
  TextField year{};
  std::int64_t total{0};
  std::string sum{};
  std::vector<RegisterRowView> rows{};
  Pagination pagination{};
  EmptyState nothing{};
};

void render(Html&, RoundListView const&);
void render(Html&, RoundShowView const&);
void render(Html&, NominationShowView const&);
void render(Html&, RegisterView const&);

}  // namespace baeumgil
