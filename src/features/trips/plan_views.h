#pragma once
// The plan in steps: the list of what is missing, and one step at a time.

#include <string>
#include <vector>

#include "features/trips/trip_form.h"
#include "platform/html/components.h"

namespace baeumgil {

struct PlanNavRow {
  std::string step{};  // its word
  std::string label_key{};
  std::string path{};
  std::string left{};  // text: "2가지 남음", "다 됨"
  bool is_done{false};
  bool is_current{false};
};
struct PlanNav {
  std::string overview_path{};
  std::vector<PlanNavRow> rows{};
};

struct PlanGapView {
  std::string text{};
  std::string rule{};  // the citation, when a rule says so
  std::string path{};
};
struct PlanPartView {
  std::string label_key{};
  std::string path{};
  Badge state{};
  std::vector<PlanGapView> gaps{};
};
struct PlanOverviewView {
  std::string elsewhere{};  // text: travellers who are on another trip; empty: none
  std::string title{};
  std::string number{};
  std::string reason{};  // why it was returned
  ErrorSummary summary{};
  std::vector<PlanPartView> parts{};
  std::string left{};
  std::string approver{};
  std::string approver_rule{};
  std::string same_way{};  // text: how many other teams go the same way; empty: none
  std::string joint_path{};
  std::string whole_path{};  // all in one form
  std::string show_path{};
  bool may_submit{false};
  bool is_complete{false};
  ActionButton submit{};
};

struct SeenCaseView {
  std::string title{};
  std::string one_line{};
  std::string path{};
};
struct SeenTripView {
  std::string title{};
  std::string path{};
  std::string facts{};
  Badge because{};
  std::string report_path{};
  std::string gist{};
  std::vector<SeenCaseView> cases{};
  std::vector<std::string> open_questions{};
};

struct PlanStepView {
  std::string step{};
  std::string title{};
  std::string lead_key{};
  PlanNav nav{};
  TripFormView form{};
  std::string action{};
  HiddenField seal{};
  std::vector<std::string> stored{};  // texts: what somebody else saved meanwhile
  std::string kept_as{};              // where the browser keeps what could not be sent
  std::string next_path{};
  std::string official_share{};
  std::string seen_lead{};
  std::vector<SeenTripView> seen{};
  std::vector<SeenCaseView> elsewhere{};  // shared by other institutions
  CheckField take{};
  std::string take_path{};
};

void render(Html&, PlanNav const&);
void render(Html&, PlanOverviewView const&);
void render(Html&, PlanStepView const&);

}  // namespace baeumgil
