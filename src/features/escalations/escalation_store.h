#pragma once
// Every SQL statement about escalations. What is late is asked of the reports, adoptions and trips themselves.

#include <cstdint>
#include <optional>
#include <vector>

#include "features/escalations/escalation.h"
#include "platform/db/transaction.h"

namespace baeumgil {

inline constexpr int kMostMatters = 1000;
Matter read_matter(Row&, LateNoun);  // id, number, title, day, department
// Reports that are not handed in, and due that day or before. Longest overdue first, as are the next.
std::vector<Matter> list_report_matters(Tx&, Date due_until);
// Of adoptions: an owner or a decision that is missing, plan, opinion, card, measurement, check.
std::vector<Matter> list_adoption_matters(Tx&, RuleBook const&, Date due_until);
inline constexpr int kTripDaysBack = 120;  // older trips are not asked about any more
// Of trips, by the days the rules give: those ahead, and those that are over, not longer back than kTripDaysBack. And of calls to score.
std::vector<Matter> list_trip_matters(Tx&, RuleBook const&, Date due_until);
bool has_open_matter(Tx&, Date due_until);  // or an escalation that can end

// False: that person has been told at that stage. Of a claim that had come and was returned they are told again.
bool insert_escalation(Tx&, Escalation const&);
std::vector<Escalation> list_to_end(Tx&);  // whose matter has come
void update_ended(Tx&, EscalationId);

struct EscalationFilter {
  bool is_open{false};
};
// Visible ones, newest first; at most `limit`.
std::vector<Escalation> list_escalations(Tx&, Actor const&, EscalationFilter const&, std::optional<EscalationId> after, int limit);

}  // namespace baeumgil
