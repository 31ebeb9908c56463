#pragma once
// 기한 독촉과 보고: who is told of a deadline before it passes, who after, and how far up.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"

namespace baeumgil {

struct RuleBook;
struct Rule;

using EscalationId = Id<struct EscalationTag>;

// What has a deadline: a report that is not handed in; of a trip the plan to be published, its report to be registered, the mileage to
// be declared, the travel money to be claimed and what is above its caps, getting ready for its first day and, abroad, handing in its
// plan; the scores of a backpack call; an adoption that is not decided, and of it the plan, the opinion
// that was asked for, the card of a quarter, the measurement and the checks.
enum class LateNoun {
  report,
  adoption,
  publication,
  registration,
  mileage,
  settlement,
  over_cap,
  departure,
  application,
  scoring,
  plan,
  opinion,
  card,
  measurement,
  check
};
constexpr auto enum_words(LateNoun) {
  return std::array<std::string_view, 15>{"report",     "adoption", "publication", "registration", "mileage",
                                          "settlement", "over_cap", "departure",   "application",  "scoring",
                                          "plan",       "opinion",  "card",        "measurement",  "check"};
}
bool is_of_adoption(LateNoun);

// In this order: those who owe it before and after its day, then the head of their department, then the programme officers.
enum class EscalationStage { ahead, late, head, officer };
constexpr auto enum_words(EscalationStage) { return std::array<std::string_view, 4>{"ahead", "late", "head", "officer"}; }

struct Matter {
  LateNoun noun{};
  Uuid id{};  // of the report, the adoption, the trip or the call
  std::string number{};
  std::string title{};
  Date due_on{};
  DepartmentId department{};
  std::vector<PersonId> owed_by{};

  std::string path() const;
  std::string_view event_noun() const;  // whose history it stands in
};

struct Escalation {
  EscalationId id{};
  LateNoun noun{};
  Uuid subject{};
  std::string number{};  // of the join, as are the next three
  std::string title{};
  PersonId person{};
  std::string person_name{};
  EscalationStage stage{};
  Date due_on{};
  std::string rule{};
  Date rule_from{};
  Date told_on{};
  std::optional<Date> ended_on{};
};

// The stages whose day has come, each with the row that says when. "ahead" is over once the deadline has passed.
struct DueStage {
  EscalationStage stage{};
  Rule const* rule{nullptr};  // of the rule book
};
std::vector<DueStage> due_stages(RuleBook const&, LateNoun, Date due_on, Date today);

// Programme officers, executives and the auditor see all; everybody else what they were told themselves.
bool may_see_all_escalations(Actor const&);

}  // namespace baeumgil
