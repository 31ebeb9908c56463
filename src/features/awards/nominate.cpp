#include "features/awards/nominate.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/awards/award_change.h"
#include "features/awards/award_json.h"
#include "features/awards/instrument_rules.h"
#include "features/awards/merit_queries.h"
#include "features/awards/nomination_store.h"
#include "features/awards/round_store.h"
#include "features/awards/share_merit.h"
#include "features/people/find_person.h"
#include "features/publications/public_cover.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

Result<Channel> channel_of(Actor const& actor, AwardRound const& round, Merit const& merit, NominationInput const& input) {
  auto const is_leader = !merit.leader.is_nil() && merit.leader == actor.person;
  auto const channel = input.channel.value_or(is_leader ? Channel::self : Channel::head);
  auto const speaks_for_itself = channel == Channel::head || channel == Channel::self;
  if (speaks_for_itself && !is_own_merit(actor, merit)) return invalid("merit_key", "award.nominate.not_yours");
  if (channel == Channel::citizen && !may_plan_round(actor)) return invalid("channel", "award.nominate.citizen_by_officer");
  if (channel == Channel::citizen && trimmed(input.citizen_ref).empty()) return invalid("citizen_ref", "field.required");
  if (std::ranges::find(round.channels, channel) == round.channels.end()) return invalid("channel", "award.nominate.channel_closed");
  return channel;
}

Nomination to_nomination(Actor const& actor, AwardRound const& round, Merit const& merit, NominationInput const& input) {
  auto nomination = Nomination{.id = NominationId::make(), .round = round.id, .department = merit.department()};
  nomination.team = merit.team;
  nomination.source_case = merit.source_case;
  nomination.adoption = merit.adoption;
  nomination.title = merit.title;
  nomination.merit = trimmed(input.merit);
  nomination.merit_key = merit.key;
  nomination.citizen_ref = trimmed(input.citizen_ref);
  nomination.statement = input.statement;
  nomination.nominated_by = actor.person;
  return nomination;
}

// A bonus is a share of what was saved, and more where the way to it spread: with what shows it.
std::optional<Problem> bonus_input_problem(AwardRound const& round, MeritStatement const& statement) {
  if (round.instrument != AwardInstrument::budget_bonus) return std::nullopt;
  if (!statement.saving_kind) return invalid("saving_kind", "field.required");
  if (statement.spread_to.empty() == statement.spread_evidence.empty()) return std::nullopt;
  return invalid(statement.spread_to.empty() ? "spread_to" : "spread_evidence", "award.nominate.spread_shown");
}

std::optional<Problem> statement_problem(MeritStatement const& statement, Date today) {
  constexpr auto kMostRecommended = 99;
  if (statement.recommendation_rank < 0 || statement.recommendation_rank > kMostRecommended)
    return invalid("recommendation_rank", "field.out_of_range");
  if (statement.merit_from && *statement.merit_from > today) return invalid("merit_from", "award.nominate.period");
  if (!statement.merit_until) return std::nullopt;
  auto const ends_before = statement.merit_from && *statement.merit_until < *statement.merit_from;
  if (ends_before || *statement.merit_until > today) return invalid("merit_until", "award.nominate.period");
  return std::nullopt;
}

// The leader who speaks for the own team stands for it alone until shares are named.
std::vector<ContributorInput> contributors_of(Actor const& actor, Channel channel, NominationInput const& input) {
  constexpr auto kAll = 100;
  if (!input.contributors.empty() || channel != Channel::self) return input.contributors;
  return {{.person = actor.person, .share = kAll}};
}

// A citizen did not write for the office alone: what is covered in public is covered here, and what the officer adds to it too.
void cover_what_is_told(Tx& tx, Nomination& nomination) {
  auto& statement = nomination.statement;
  cover_each(load_public_cover(tx).everywhere(), nomination.merit, statement.difficulty, statement.impact, statement.spread,
             statement.evidence, statement.spread_to, statement.spread_evidence, statement.elsewhere, statement.prior_awards,
             statement.benefit_wanted);
}

}  // namespace

Result<NominationId> nominate_in(Tx& tx, Actor const& actor, AwardRoundId id, NominationInput const& input) {
  auto const round = TRY(find_round(tx, actor, id));
  if (round.state != RoundState::nominating) return conflict("award.nominate.closed");
  if (!may_nominate(actor, round)) return forbidden("award.nominate.not_allowed");
  if (tx.today() > round.nominate_until) return conflict("award.nominate.over");
  if (input.merit_key.empty()) return invalid("merit_key", "field.required");
  auto const merits = list_merits(tx, round.program);
  auto const merit = std::ranges::find(merits, input.merit_key, &Merit::key);
  if (merit == merits.end()) return invalid("merit_key", "award.nominate.not_yours");
  auto const channel = TRY(channel_of(actor, round, *merit, input));
  if (trimmed(input.merit).empty()) return invalid("merit", "field.required");
  if (auto problem = bonus_input_problem(round, input.statement)) return std::move(*problem);
  if (auto problem = statement_problem(input.statement, tx.today())) return std::move(*problem);
  auto const claim = MeritClaim{merit->key, merit->source_case, round.instrument};
  if (auto refusal = double_award_problem(tx, actor, claim, "merit_key")) return std::move(*refusal);
  if (has_kin_in_round(tx, id, claim)) return invalid("merit_key", "award.nominate.kin");
  if (auto refusal = apply_problem(tx, actor, {round.instrument, merit->since, "merit_key"})) return std::move(*refusal);
  auto nomination = to_nomination(actor, round, *merit, input);
  nomination.channel = channel;
  if (channel == Channel::citizen) cover_what_is_told(tx, nomination);
  if (channel == Channel::self || (channel == Channel::head && merit->is_of(actor.department))) nomination.department = actor.department;
  if (!insert_nomination(tx, nomination)) return invalid("merit_key", "award.nominate.already");
  TRY(name_contributors(tx, actor, round, nomination, contributors_of(actor, channel, input)));
  record_event(tx, actor,
               {.verb = "nomination.made", .subject = {"nomination", nomination.id.value, nomination.title}, .after = to_json(nomination)});
  for (auto const& officer : list_people_with(tx, Role::programme_officer))
    tell_about(tx, actor, round, officer.id, "notice.award.nominated");
  return nomination.id;
}

Result<NominationId> nominate(Database& db, Actor const& actor, AwardRoundId id, NominationInput const& input) {
  return db.write(actor, [&](Tx& tx) { return nominate_in(tx, actor, id, input); });
}

}  // namespace baeumgil
