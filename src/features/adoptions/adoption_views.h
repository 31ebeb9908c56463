#pragma once
// What the adoption pages show.

#include <optional>
#include <string>
#include <vector>

#include "features/adoptions/effect_views.h"
#include "platform/html/components.h"

namespace baeumgil {

struct AdoptionRowView {
  std::string id{};
  std::string number{};
  std::string title{};
  std::string source{};  // the case and whose it is
  std::string owner{};
  Date decide_by{};
  Badge state{};
  std::optional<Badge> clock{};
  std::optional<int> percent{};
};

struct AdoptionListView {
  std::string title{};
  SelectField state{};
  SelectField department{};
  std::vector<Facet> facets{};
  std::vector<HiddenField> kept{};  // what narrowed the list before: programme, year, issue, case; and the order
  std::vector<FilterTag> tags{};
  std::optional<Alert> season{};  // what must be decided for next year's budget
  std::int64_t total{0};
  SortHeader by_number{};
  SortHeader by_deadline{};
  std::vector<AdoptionRowView> rows{};
  Pagination pagination{};
  EmptyState nothing{};
};

struct AdoptionLink {
  std::string title{};
  std::string path{};
};

struct AdoptionItem {  // one heading of a document and what is written under it
  std::string label_key{};
  std::string text{};
};

struct AdoptionGate {
  std::string words{};
  std::string rule{};
};

struct AdoptionStepLink {
  std::string label_key{};
  std::string path{};
  std::string style{};
};

struct AdoptionPaperView {
  std::string label_key{};
  std::string path{};  // without the ending
};

struct AdoptionDecisionView {
  Badge word{};
  std::string reason{};
  std::vector<AdoptionItem> facts{};
};

struct AdoptionKpi {
  std::string metric{};
  std::string baseline{};
  std::string target{};
  std::string result{};  // empty: not measured yet
};

struct AdoptionMilestone {
  std::string title{};
  std::string weight{};  // "30%", with the points where they are given
  std::string due_on{};
  Badge state{};
  std::string done_on{};
  std::string mark_path{};  // empty: this person may not mark it
};

struct AdoptionCardView {
  std::string quarter{};
  Badge status{};
  int percent{0};
  std::string corrected{};  // text: what the milestones said, and why the owner says otherwise
  std::vector<AdoptionItem> items{};
  std::string filed{};               // who and when
  std::vector<std::string> marks{};  // text: who has seen it, when, and what was said
  std::string mark_path{};           // empty: nothing is left to this person
};

struct AdoptionProgressView {
  int percent{0};
  std::string counted{};    // text: how many milestones, and of what weight
  std::string corrected{};  // text: what the owner says instead; empty: nothing
};

struct AdoptionConsultationView {
  std::string kind{};
  std::string department{};
  std::string question{};
  Badge opinion{};
  std::string words{};
  std::string when{};  // who answered and when, or by when it is due
};

struct AdoptionCheckView {
  std::string after{};
  std::string due_on{};
  Badge finding{};
  std::string words{};
};

struct AdoptionSumView {  // of a year or a party
  std::string label{};
  std::string figure{};
};

struct AdoptionPastView {
  Badge word{};
  std::string reason{};
  std::string when{};
};

struct AdoptionPlanChangeView {
  Badge state{};
  std::string what{};
  std::string why{};
  std::string asked{};               // who and when
  std::vector<std::string> lines{};  // text: from what to what
  std::string answer{};              // empty: not answered yet
};

struct AdoptionShowView {
  std::string number{};
  std::string title{};
  Badge state{};
  std::optional<Badge> clock{};
  AdoptionLink source{};
  AdoptionLink issue{};
  std::vector<AdoptionItem> facts{};
  std::vector<AdoptionPaperView> papers{};
  std::string e_approval_path{};  // what goes to the approval system; empty: nothing yet
  std::string proposal{};
  std::string state_reason{};
  std::vector<AdoptionGate> late{};  // what is late, and the rule that says so
  std::vector<Alert> notes{};        // dispute, what woke it, the day of the budget, the right to ask again
  Steps steps{};
  std::vector<AdoptionStepLink> links{};
  std::vector<ActionButton> actions{};
  std::vector<AdoptionItem> review{};
  std::vector<Alert> gates{};
  std::vector<AdoptionConsultationView> consultations{};
  std::vector<AdoptionPastView> past{};
  std::vector<AdoptionPlanChangeView> plan_changes{};
  std::optional<AdoptionDecisionView> decision{};
  std::optional<AdoptionKpi> kpi{};
  std::vector<AdoptionItem> plan{};
  std::vector<AdoptionSumView> years{};
  std::vector<AdoptionSumView> shares{};
  std::optional<AdoptionProgressView> progress{};
  std::vector<AdoptionMilestone> milestones{};
  std::vector<AdoptionCardView> cards{};
  std::optional<KpiSeriesView> series{};
  std::optional<PeerEffectView> peers{};
  std::vector<AdoptionCheckView> checks{};
  ChainLine chain{};
  Timeline history{};
};

void render(Html&, AdoptionListView const&);
void render(Html&, AdoptionShowView const&);

}  // namespace baeumgil
