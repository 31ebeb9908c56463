#pragma once
// What belongs to one adoption and is kept beside its row: milestones, cards, money by year, shares, who was asked, gates
// passed, checks, disputes.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/money.h"
#include "features/adoptions/card_mark.h"

namespace baeumgil {

using ConsultationId = Id<struct ConsultationTag>;
using AdoptionPlanChangeId = Id<struct AdoptionPlanChangeTag>;

struct Milestone {
  std::string title{};
  Date due_on{};
  std::optional<Date> done_on{};
  std::optional<int> weight{};  // points; of all milestones or of none
  bool operator==(Milestone const&) const = default;
};
inline constexpr int kHeaviestMilestone = 1000;

enum class CardStatus { on_track, delayed, on_hold, done, stopped };
constexpr auto enum_words(CardStatus) { return std::array<std::string_view, 5>{"on_track", "delayed", "on_hold", "done", "stopped"}; }

struct ProgressCard {
  ProgressCardId id{};
  AdoptionId adoption{};
  int year{0};
  int quarter{0};
  CardStatus status{};
  int progress_percent{0};                 // as the owner reports it
  std::optional<int> rolled_up_percent{};  // what the milestones said that day
  std::string correction_reason{};         // why the two differ
  std::string done{};
  std::string next{};
  Won budget_used{};
  std::optional<double> kpi_value{};
  std::string problem_and_measure{};
  PersonId filed_by{};
  std::string filed_by_name{};  // of the join
  Instant filed_at{};
  std::vector<CardMark> marks{};
};

struct BudgetYear {
  int year{0};
  Won amount{};
  bool operator==(BudgetYear const&) const = default;
};

// Who earns how much of the merit.
enum class ShareParty { team, owner, other };
constexpr auto enum_words(ShareParty) { return std::array<std::string_view, 3>{"team", "owner", "other"}; }
struct Share {
  ShareParty party{};
  std::string name{};
  double percent{0};
};

// Besides those who must agree: what is checked before a decision (F10), from the law it rests on to the pre-audit.
enum class ConsultationKind { planning, finance, legal, organisation, partner, gender, privacy, safety, preaudit };
constexpr auto enum_words(ConsultationKind) {
  return std::array<std::string_view, 9>{"planning", "finance", "legal",  "organisation", "partner",
                                         "gender",   "privacy", "safety", "preaudit"};
}
enum class Opinion { consents, with_conditions, objects };
constexpr auto enum_words(Opinion) { return std::array<std::string_view, 3>{"consents", "with_conditions", "objects"}; }

// Another department is asked, by a day; its consent or its objection stays in the record.
struct AdoptionConsultation {
  ConsultationId id{};
  ConsultationKind kind{};
  DepartmentId department{};
  std::string department_name{};  // of the join
  std::string question{};
  Date asked_on{};
  Date due_on{};
  std::optional<Opinion> opinion{};
  std::string words{};
  std::string record_no{};
  PersonId answered_by{};
  std::string answered_by_name{};  // of the join
  std::string put_off_for{};       // why a pre-audit answers later; empty: it does not
  std::optional<Date> answered_on{};
};

// What changes the gates besides the sum (지방재정법 시행령 제41조).
struct CostTraits {
  bool is_event{false};
  bool is_hall{false};
  bool has_transferred_funds{false};
};

// What the forms ask for besides the six items and the figures: two of the review, two of the plan.
struct AdoptionNotes {
  std::string citizen_impact{};
  std::string national_support{};  // 국비 확산지원사업
  std::string pilot_area{};
  std::string publicity{};
};

struct PassedGate {
  std::string rule_code{};
  Date passed_on{};
  std::string record_no{};
  std::string note{};
};

enum class CheckFinding { on_course, behind, no_effect_yet, works };
constexpr auto enum_words(CheckFinding) { return std::array<std::string_view, 4>{"on_course", "behind", "no_effect_yet", "works"}; }
// A look 3, 6, 12 and 24 months after the decision.
struct AdoptionCheck {
  int months{0};
  CheckFinding finding{};
  std::string words{};
  bool is_on_site{false};
  std::string checked_by_name{};  // of the join
  Date checked_on{};
};

// A department says that it is not the owner; whoever stands above both decides.
struct OwnerDispute {
  DepartmentId department{};
  DepartmentId named{};
  std::string named_name{};  // of the joins
  std::string reason{};
  PersonId superior{};
  std::string superior_name{};
};

// The owner department's head wants to give it up; it goes on until the executive decides.
struct DropRequest {
  PersonId asked_by{};
  std::string asked_by_name{};  // of the join
  Date asked_on{};
  std::string reason{};
};
struct DropAnswer {
  PersonId by{};
  bool is_dropped{false};
  std::string reason{};     // of a no
  std::string record_no{};  // of a yes
};

// What of a plan can be changed once it is made.
struct PlanFigures {
  std::string kpi_metric{};
  std::string kpi_unit{};
  std::optional<double> kpi_baseline{};
  std::optional<double> kpi_target{};
  std::optional<Date> kpi_measure_on{};
  std::optional<Won> budget{};
  std::vector<Milestone> milestones{};
  std::vector<BudgetYear> years{};
  bool operator==(PlanFigures const&) const = default;
};

// 계획 변경: asked for by who carries it out, accepted or refused by another. All of them stay, each with both plans.
struct AdoptionPlanChange {
  AdoptionPlanChangeId id{};
  PersonId asked_by{};
  std::string asked_by_name{};  // of the join, as is the other name
  Date asked_on{};
  std::string what{};
  std::string why{};
  PlanFigures before{};
  PlanFigures after{};
  std::optional<bool> is_accepted{};  // none: not answered yet
  std::string answered_by_name{};
  std::optional<Date> answered_on{};
  std::string answer_reason{};  // of a no
  std::string record_no{};      // of a yes
};
struct PlanChangeAnswer {
  PersonId by{};
  bool is_accepted{false};
  std::string reason{};
  std::string record_no{};
};

// 결정 기억: what would have to change for a no to be looked at again.
enum class WakeCondition { ordinance, budget, organisation, technology };
constexpr auto enum_words(WakeCondition) { return std::array<std::string_view, 4>{"ordinance", "budget", "organisation", "technology"}; }

}  // namespace baeumgil
