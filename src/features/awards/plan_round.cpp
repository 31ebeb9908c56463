#include "features/awards/plan_round.h"

#include <algorithm>

#include "features/audit/record_event.h"
#include "features/awards/award_change.h"
#include "features/awards/award_json.h"
#include "features/awards/instrument_rules.h"
#include "features/awards/round_store.h"
#include "features/people/find_person.h"
#include "features/programs/find_program.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

// Collects all that is wrong, each at its field.
struct Complaints {
  Problem problem{.kind = Kind::invalid, .key = "problem.invalid"};

  void add(std::string field, std::string key) { problem.fields.push_back({.field = std::move(field), .key = std::move(key)}); }
  bool is_empty() const { return problem.fields.empty(); }
};

void check_dates(Complaints& complaints, RoundInput const& input, Date today) {
  if (!input.nominate_until)
    complaints.add("nominate_until", "field.required");
  else if (*input.nominate_until < today)
    complaints.add("nominate_until", "award.plan.date_past");
  if (!input.score_until)
    complaints.add("score_until", "field.required");
  else if (input.nominate_until && *input.score_until < *input.nominate_until)
    complaints.add("score_until", "award.plan.score_before_nomination");
}

void check_rubric(Complaints& complaints, RoundInput const& input) {
  constexpr auto kMostPoints = 100;
  if (input.criteria.empty()) complaints.add("criteria.0.name", "field.required");
  for (auto i = std::size_t{0}; i < input.criteria.size(); ++i) {
    auto const row = "criteria." + std::to_string(i) + ".";
    auto const& criterion = input.criteria[i];
    if (criterion.name.empty()) complaints.add(row + "name", "field.required");
    if (!criterion.points || *criterion.points < 1 || *criterion.points > kMostPoints) complaints.add(row + "points", "field.out_of_range");
  }
  if (input.prizes.empty()) complaints.add("prizes.0.name", "field.required");
  for (auto i = std::size_t{0}; i < input.prizes.size(); ++i) {
    auto const row = "prizes." + std::to_string(i) + ".";
    auto const& prize = input.prizes[i];
    if (prize.name.empty()) complaints.add(row + "name", "field.required");
    if (!prize.places || *prize.places < 1 || *prize.places > kMostPoints) complaints.add(row + "places", "field.out_of_range");
    if (prize.amount && prize.amount->amount < 0) complaints.add(row + "amount", "field.out_of_range");
  }
}

void check_reviewers(Complaints& complaints, Tx& tx, RoundInput const& input) {
  if (input.reviewers.empty()) complaints.add("reviewers", "award.plan.reviewers_required");
  for (auto const& reviewer : input.reviewers) {
    auto const person = find_person(tx, reviewer);
    if (!person || !person->is_active) return complaints.add("reviewers", "field.unknown_choice");
  }
}

void check_panels(Complaints& complaints, Tx& tx, RoundInput const& input) {
  constexpr auto kWhole = 100;
  auto const& weights = input.weights;
  auto const is_negative = weights.paper < 0 || weights.presentation < 0 || weights.expert < 0 || weights.audience < 0;
  if (is_negative || weights.sum() != kWhole) complaints.add("weight_paper", "award.plan.weights");
  if (weights.sum() == weights.audience && weights.audience > 0) complaints.add("weight_audience", "award.plan.votes_alone");
  if (!is_negative && input.ordering == Ordering::merged_ranks && !weights.can_be_merged())
    complaints.add("ordering", "award.plan.one_mode_decides");
  if (weights.expert > 0 && input.experts.empty()) complaints.add("experts", "award.plan.experts_required");
  for (auto const& expert : input.experts) {
    auto const person = find_person(tx, expert);
    if (!person || !person->is_active) return complaints.add("experts", "field.unknown_choice");
    if (std::ranges::find(input.reviewers, expert) != input.reviewers.end())
      return complaints.add("experts", "award.plan.expert_is_reviewer");
  }
  auto const most = static_cast<int>(input.reviewers.size());
  if (input.judges_of_each && (*input.judges_of_each < 0 || *input.judges_of_each > most))
    complaints.add("judges_of_each", "award.plan.judges_of_each");
}

Result<Done> check(Tx& tx, Actor const& actor, RoundInput const& input) {
  auto complaints = Complaints{};
  if (input.title.empty()) complaints.add("title", "field.required");
  if (!input.instrument) complaints.add("instrument", "field.required");
  if (input.program.is_nil())
    complaints.add("program", "field.required");
  else if (!find_program(tx, actor, input.program))
    complaints.add("program", "field.unknown_choice");
  check_dates(complaints, input, tx.today());
  check_rubric(complaints, input);
  check_reviewers(complaints, tx, input);
  check_panels(complaints, tx, input);
  if (!complaints.is_empty()) return complaints.problem;
  // A bonus is shared among those who earned it, and each of them is held against the cap when it is decided.
  auto const is_shared = *input.instrument == AwardInstrument::budget_bonus;
  for (auto i = std::size_t{0}; i < input.prizes.size(); ++i) {
    auto const amount = input.prizes[i].amount.value_or(Won{});
    auto const field = "prizes." + std::to_string(i) + ".amount";
    auto refusal = is_shared ? case_cap_problem(tx, actor, *input.instrument, amount, field)
                             : cap_problem(tx, actor, {.instrument = *input.instrument, .amount = amount}, field);
    if (refusal) return std::move(*refusal);
  }
  auto const panel = input.reviewers.size() + input.experts.size();
  if (auto refusal = panel_size_problem(tx, actor, *input.instrument, panel)) return std::move(*refusal);
  if (auto refusal = panel_day_problem(tx, actor, *input.instrument, *input.score_until)) return std::move(*refusal);
  return Done{};
}

AwardRound to_round(RoundInput const& input) {
  auto round = AwardRound{.id = AwardRoundId::make(), .program = input.program, .title = input.title, .instrument = *input.instrument};
  round.nominate_until = *input.nominate_until;
  round.score_until = *input.score_until;
  for (auto const& criterion : input.criteria)
    round.criteria.push_back({.name = criterion.name, .anchor = criterion.anchor, .points = *criterion.points});
  for (auto const& prize : input.prizes)
    round.prizes.push_back({.name = prize.name, .places = *prize.places, .amount = prize.amount.value_or(Won{})});
  round.reviewers = input.reviewers;
  round.reviewers.insert(round.reviewers.end(), input.experts.begin(), input.experts.end());
  round.experts = input.experts;
  round.channels = input.channels;
  if (round.channels.empty()) round.channels = {Channel::head, Channel::self, Channel::peer, Channel::citizen};
  round.is_blind = input.is_blind;
  round.judges_of_each = input.judges_of_each.value_or(0);
  round.weights = input.weights;
  round.ordering = input.ordering.value_or(Ordering::weighted_sum);
  std::ranges::sort(round.reviewers);
  round.reviewers.erase(std::unique(round.reviewers.begin(), round.reviewers.end()), round.reviewers.end());
  return round;
}

}  // namespace

Result<AwardRoundId> plan_round(Database& db, Actor const& actor, RoundInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<AwardRoundId> {
    if (!may_plan_round(actor)) return forbidden("award.plan.not_officer");
    TRY(check(tx, actor, input));
    auto const round = to_round(input);
    insert_round(tx, round);
    record_event(tx, actor, {.verb = "award.planned", .subject = {"award", round.id.value, round.title}, .after = to_json(round)});
    return round.id;
  });
}

}  // namespace baeumgil
