#include "features/awards/judge_eligibility.h"

#include <algorithm>

#include "base/text.h"
#include "features/awards/award_change.h"
#include "features/awards/award_json.h"
#include "features/awards/instrument_rules.h"
#include "features/awards/nomination_store.h"
#include "features/awards/rank_round.h"
#include "features/awards/round_store.h"
#include "features/awards/share_merit.h"
#include "features/notices/notify.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kVerdictField = std::string_view{"eligibility"};

// What stands against rewarding it, whatever is answered.
std::optional<Problem> standing_problem(Tx& tx, Actor const& actor, AwardRound const& round, Nomination const& nomination) {
  auto const claim = MeritClaim{nomination.merit_key, nomination.source_case, round.instrument};
  if (auto refusal = double_award_problem(tx, actor, claim, kVerdictField)) return refusal;
  if (has_kin_in_round(tx, round.id, claim)) return invalid(std::string{kVerdictField}, "award.nominate.kin");
  auto const is_rewarded_elsewhere = round.instrument == AwardInstrument::commendation && !nomination.statement.elsewhere.empty();
  if (is_rewarded_elsewhere)
    if (auto refusal = same_merit_problem(tx, actor, 1, kVerdictField)) return refusal;
  return unsigned_problem(tx, actor, round, nomination.id, kVerdictField);
}

EligibilityAnswer const* answer_to(std::vector<EligibilityAnswer> const& given, EligibilityCheck const& asked) {
  auto const found = std::ranges::find_if(given, [&](EligibilityAnswer const& input) {
    return input.subject == asked.subject && input.person == asked.person && input.answer;
  });
  return found == given.end() ? nullptr : &*found;
}

// A ground is answered with its reason either way; a proceeding that is under way is named.
Result<std::vector<EligibilityCheck>> read_checks(std::vector<EligibilityCheck> asked, EligibilityInput const& input) {
  auto const is_yes = *input.eligibility == Eligibility::eligible;
  auto answered = std::vector<EligibilityCheck>{};
  for (std::size_t i = 0; i < asked.size(); ++i) {
    auto const row = "checks." + std::to_string(i) + ".";
    auto const* given = answer_to(input.checks, asked[i]);
    if (given == nullptr && is_yes) return invalid(row + "answer", "field.required");
    if (given == nullptr) continue;
    auto check = asked[i];
    check.answer = *given->answer;
    check.words = trimmed(given->words);
    auto const needs_words = check.subject != CheckSubject::discipline || check.answer == CheckAnswer::found;
    if (needs_words && check.words.empty()) return invalid(row + "words", "field.reason_required");
    answered.push_back(std::move(check));
  }
  return answered;
}

// What was found is held against the rows: a proceeding under way, then the grounds of exclusion.
std::optional<Problem> found_problem(Tx& tx, Actor const& actor, AwardRound const& round, std::vector<EligibilityCheck> const& checks) {
  auto found = CheckCounts{.instrument = round.instrument};
  auto field_of_discipline = std::string{kVerdictField};
  auto field_of_ground = std::string{kVerdictField};
  for (std::size_t i = 0; i < checks.size(); ++i) {
    if (checks[i].answer != CheckAnswer::found) continue;
    auto const is_discipline = checks[i].subject == CheckSubject::discipline;
    auto& count = is_discipline ? found.discipline_cases : found.exclusion_grounds;
    if (count++ == 0) (is_discipline ? field_of_discipline : field_of_ground) = "checks." + std::to_string(i) + ".answer";
  }
  if (auto refusal = discipline_problem(tx, actor, found.discipline_cases, field_of_discipline)) return refusal;
  return exclusion_problem(tx, actor, found, field_of_ground);
}

}  // namespace

Result<NominationId> judge_eligibility(Database& db, Actor const& actor, NominationId id, EligibilityInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<NominationId> {
    auto nomination = TRY(find_nomination(tx, actor, id));
    auto const round = TRY(find_round(tx, actor, nomination.round));
    if (!may_judge_eligibility(actor, round, nomination)) return forbidden("award.not_allowed");
    if (!input.eligibility) return invalid("eligibility", "field.required");
    auto const is_no = *input.eligibility == Eligibility::ineligible;
    if (round.state == RoundState::disclosed && !is_no) return invalid("eligibility", "award.eligibility.only_no");
    if (is_no && trimmed(input.reason).empty()) return invalid("reason", "field.reason_required");
    if (!is_no)
      if (auto refusal = standing_problem(tx, actor, round, nomination)) return std::move(*refusal);
    auto const checks = TRY(read_checks(list_checks_asked(tx, round, id), input));
    if (!is_no)
      if (auto refusal = found_problem(tx, actor, round, checks)) return std::move(*refusal);
    insert_checks(tx, id, actor.person, checks);
    auto const before = to_json(nomination);
    nomination.state = is_no ? NominationState::ineligible : NominationState::eligible;
    nomination.state_reason = trimmed(input.reason);
    if (is_no) nomination.rank.reset();
    notify(tx,
           {.to = nomination.nominated_by,
            .key = is_no ? "notice.award.ineligible" : "notice.award.eligible",
            .arguments = {nomination.title},
            .path = "/nominations/" + to_text(nomination.id)},
           actor.person);
    TRY(keep_change(tx, actor, nomination, {.before = before, .verb = "nomination.judged", .reason = nomination.state_reason}));
    if (round.state == RoundState::disclosed) TRY(keep_ranking(tx, actor, round));
    return id;
  });
}

}  // namespace baeumgil
