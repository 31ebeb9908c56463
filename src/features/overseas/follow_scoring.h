#pragma once
// Who has still to score a call: excused with a reason, given more days, reminded before the last of them.

#include <optional>
#include <string>
#include <vector>

#include "features/overseas/backpack.h"
#include "features/rules/rule.h"
#include "features/teams/team.h"
#include "platform/db/database.h"

namespace baeumgil {

// The row that keeps colleagues of a team from scoring its proposal, at the field "scores.0.points".
std::optional<Problem> colleague_refusal(Tx&, RuleBook const&, Language, DepartmentId of_reviewer, Team const&);
// Reviewers, neither excused nor a colleague, who have left one of these proposals without a score.
std::vector<PersonId> list_missing_reviewers(Tx&, BackpackCall const&, std::vector<BackpackProposal> const&);
// The same of a call that is being scored, whoever asks.
std::vector<PersonId> list_reviewers_to_score(Tx&, BackpackCallId);

Result<BackpackCallId> excuse_reviewer(Database&, Actor const&, BackpackCallId, PersonId reviewer, std::string const& reason);
Result<BackpackCallId> move_score_deadline(Database&, Actor const&, BackpackCallId, std::optional<Date> until);
// The job "backpack.score": as many days before the deadline as the rule says.
void queue_score_reminder(Tx&, BackpackCall const&);
Result<Done> remind_reviewers(Database&, Actor const& clock, BackpackCallId);

}  // namespace baeumgil
