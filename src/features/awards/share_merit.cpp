#include "features/awards/share_merit.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/awards/award_change.h"
#include "features/awards/contest_store.h"
#include "features/awards/instrument_rules.h"
#include "features/awards/nomination_store.h"
#include "features/awards/round_store.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kWhole = 100;

std::string shares_json(std::vector<Contributor> const& contributors) {
  auto json = JsonWriter{};
  json.begin_object().key("contributors").begin_array();
  for (auto const& contributor : contributors) {
    json.begin_object().field("person_id", to_text(contributor.person)).field("share_percent", contributor.share_percent);
    json.field("is_signed", contributor.signed_at.has_value()).end_object();
  }
  json.end_array().end_object();
  return json.take();
}

Result<Contributor> read_contributor(Tx& tx, ContributorInput const& input, std::string const& row) {
  auto const person = find_person(tx, input.person);
  if (!person || !person->is_active) return invalid(row + "person", "field.unknown_choice");
  if (!input.share || *input.share < 1 || *input.share > kWhole) return invalid(row + "share", "field.out_of_range");
  auto contributor = Contributor{.person = person->id, .department = person->department, .share_percent = *input.share};
  contributor.part = trimmed(input.part);
  return contributor;
}

Result<std::vector<Contributor>> read_contributors(Tx& tx, std::vector<ContributorInput> const& inputs) {
  auto contributors = std::vector<Contributor>{};
  for (auto const& input : inputs) {
    auto const row = "contributors." + std::to_string(contributors.size()) + ".";
    auto contributor = TRY(read_contributor(tx, input, row));
    if (std::ranges::find(contributors, contributor.person, &Contributor::person) != contributors.end())
      return invalid(row + "person", "award.share.twice");
    contributors.push_back(std::move(contributor));
  }
  return contributors;
}

}  // namespace

bool may_share_merit(Actor const& actor, Nomination const& nomination) {
  if (nomination.round_state != RoundState::nominating || !actor.is_signed_in()) return false;
  if (nomination.state == NominationState::eligible) return false;
  return may_plan_round(actor) || actor.person == nomination.nominated_by;
}

// What is not signed is not paid, so a signature that is missing may come until the decision.
bool may_still_sign(RoundState state) {
  return state == RoundState::nominating || state == RoundState::scoring || state == RoundState::disclosed || state == RoundState::resolved;
}

Result<Done> name_contributors(Tx& tx, Actor const& actor, AwardRound const& round, Nomination const& nomination,
                               std::vector<ContributorInput> const& inputs) {
  auto contributors = TRY(read_contributors(tx, inputs));
  if (contributors.empty()) return Done{};
  auto sum = 0;
  for (auto const& contributor : contributors) sum += contributor.share_percent;
  if (auto refusal = shares_problem(tx, actor, {round.instrument, sum, "contributors.0.share"})) return std::move(*refusal);
  if (sum != kWhole) return invalid("contributors.0.share", "award.share.sum", {std::to_string(sum)});
  if (auto refusal = recipients_problem(tx, actor, {round.instrument, contributors, "contributors.0.person"})) return std::move(*refusal);
  for (auto& contributor : contributors) {
    if (contributor.person == actor.person) {
      contributor.signed_at = tx.now();
      continue;
    }
    notify(tx,
           {.to = contributor.person,
            .key = "notice.award.sign",
            .arguments = {nomination.title, std::to_string(contributor.share_percent)},
            .path = "/nominations/" + to_text(nomination.id)},
           actor.person);
  }
  replace_contributors(tx, nomination.id, contributors);
  return Done{};
}

Result<NominationId> share_merit(Database& db, Actor const& actor, NominationId id, std::vector<ContributorInput> const& inputs) {
  return db.write(actor, [&](Tx& tx) -> Result<NominationId> {
    auto const nomination = TRY(find_nomination(tx, actor, id));
    auto const round = TRY(find_round(tx, actor, nomination.round));
    if (round.state != RoundState::nominating) return conflict("award.wrong_state");
    if (nomination.state == NominationState::eligible) return conflict("award.share.judged");
    if (!may_share_merit(actor, nomination)) return forbidden("award.not_allowed");
    if (inputs.empty()) return invalid("contributors.0.person", "field.required");
    auto const before = shares_json(list_contributors(tx, id));
    TRY(name_contributors(tx, actor, round, nomination, inputs));
    record_event(tx, actor,
                 {.verb = "nomination.shared",
                  .subject = {"nomination", id.value, nomination.title},
                  .before = before,
                  .after = shares_json(list_contributors(tx, id))});
    return id;
  });
}

std::optional<Problem> unsigned_problem(Tx& tx, Actor const& actor, AwardRound const& round, NominationId nomination,
                                        std::string_view field) {
  auto const contributors = list_contributors(tx, nomination);
  auto const percent = signed_percent(contributors);
  if (auto refusal = shares_problem(tx, actor, {round.instrument, percent, field})) return refusal;
  if (!contributors.empty() && percent != kWhole) return invalid(std::string{field}, "award.share.unsigned", {std::to_string(percent)});
  return std::nullopt;
}

Result<NominationId> sign_share(Database& db, Actor const& actor, NominationId id) {
  return db.write(actor, [&](Tx& tx) -> Result<NominationId> {
    auto const nomination = TRY(find_nomination(tx, actor, id));
    if (!may_still_sign(nomination.round_state)) return conflict("award.wrong_state");
    auto const before = shares_json(list_contributors(tx, id));
    if (!sign_share_of(tx, id, actor.person)) return forbidden("award.share.nothing_to_sign");
    record_event(tx, actor,
                 {.verb = "nomination.signed",
                  .subject = {"nomination", id.value, nomination.title},
                  .before = before,
                  .after = shares_json(list_contributors(tx, id))});
    return id;
  });
}

}  // namespace baeumgil
