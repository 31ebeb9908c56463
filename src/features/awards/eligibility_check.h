#pragma once
// What is asked before a merit is found eligible, and what was answered: of each contributor whether a proceeding is under way,
// of the merit each ground that excludes it. Every answer keeps who gave it, and when.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_text.h"
#include "features/awards/contest.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// 징계·수사, then the grounds of the row award.performance.excluded in its order.
enum class CheckSubject { discipline, routine_work, unproven, rewarded_elsewhere, false_evidence, paid_entry };
constexpr auto enum_words(CheckSubject) {
  return std::array<std::string_view, 6>{"discipline", "routine_work", "unproven", "rewarded_elsewhere", "false_evidence", "paid_entry"};
}

enum class CheckAnswer { clear, found };
constexpr auto enum_words(CheckAnswer) { return std::array<std::string_view, 2>{"clear", "found"}; }

// Of a proceeding and of a ground the two answers are worded differently: what their keys begin with.
constexpr std::string_view check_answer_keys(CheckSubject subject) {
  return subject == CheckSubject::discipline ? "nomination.check_discipline." : "nomination.check_ground.";
}

struct EligibilityCheck {
  CheckSubject subject{};
  PersonId person{};          // of discipline
  std::string person_name{};  // of the join, as is who checked
  CheckAnswer answer{};
  std::string words{};  // what is under way, or why a ground does or does not hold
  std::string checked_by{};
  Instant checked_at{};
};

struct EligibilityAnswer {
  std::optional<CheckSubject> subject{};
  PersonId person{};
  std::optional<CheckAnswer> answer{};
  std::string words{};
};

// What this merit is asked, still without answers.
std::vector<EligibilityCheck> list_checks_asked(Tx&, AwardRound const&, NominationId);
// Answers of the latest judging.
std::vector<EligibilityCheck> list_checks(Tx&, NominationId);
void insert_checks(Tx&, NominationId, PersonId by, std::vector<EligibilityCheck> const&);

// The same, as far as a page, a program and a paper show them to this reader: none of a merit that is blinded. That somebody is under a
// proceeding is known to those who run, decide or audit rounds; that nobody is, to all who see the merit.
std::vector<EligibilityCheck> list_checks_for(Tx&, Actor const&, Nomination const&);

}  // namespace baeumgil
