#include "features/awards/score_nomination.h"

#include "base/json_writer.h"
#include "features/audit/record_event.h"
#include "features/awards/nomination_store.h"
#include "features/awards/round_store.h"
#include "features/awards/sheet_store.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::optional<Problem> recusal(Tx& tx, Actor const& actor, NominationId nomination) {
  auto const tie = find_tie(tx, nomination, actor.person);
  auto situation = Situation{.about = {AppliesTo::award}, .language = actor.language};
  if (tie == TieKind::department) situation.set("review.reviewer_is_in_department", 1);
  if (tie != TieKind::department) situation.set("review.reviewer_ties", tie == TieKind::none ? 0 : 1);
  return first_refusal(evaluate(load_rule_book(tx), situation, tx.today()), "scores.0.points");
}

// The panel this reviewer is asked for at this merit; none when somebody else marks it.
std::optional<Panel> panel_of(Tx& tx, Actor const& actor, AwardRoundId round, NominationId nomination, std::optional<Panel> asked) {
  for (auto const& assigned : list_assigned(tx, round)) {
    auto const is_own = assigned.nomination == nomination && assigned.reviewer == actor.person && assigned.set_aside.empty();
    if (is_own && (!asked || assigned.panel == *asked)) return assigned.panel;
  }
  return std::nullopt;
}

std::optional<Problem> points_problem(AwardRound const& round, ScoreInput const& input) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  for (auto i = std::size_t{0}; i < round.criteria.size(); ++i) {
    auto const field = "scores." + std::to_string(i) + ".points";
    auto const given = i < input.points.size() ? input.points[i] : std::nullopt;
    if (!given)
      problem.fields.push_back({.field = field, .key = "field.required"});
    else if (*given < 0 || *given > round.criteria[i].points)
      problem.fields.push_back({.field = field, .key = "award.score.range", .arguments = {std::to_string(round.criteria[i].points)}});
  }
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

// The log says that points were given, not which: it is read before the disclosure too.
std::string who_scored(Actor const& actor) {
  auto json = JsonWriter{};
  json.begin_object().field("reviewer_id", to_text(actor.person)).end_object();
  return json.take();
}

}  // namespace

Result<NominationId> score_nomination(Database& db, Actor const& actor, NominationId id, ScoreInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<NominationId> {
    auto const nomination = TRY(find_nomination(tx, actor, id));
    auto const round = TRY(find_round(tx, actor, nomination.round));
    if (round.state != RoundState::scoring) return conflict("award.score.closed");
    if (!may_score(actor, round, nomination)) return forbidden("award.score.not_reviewer");
    if (auto refusal = recusal(tx, actor, id)) return std::move(*refusal);
    auto const panel = panel_of(tx, actor, round.id, id, input.panel);
    if (!panel) return forbidden("award.score.not_assigned");
    if (auto problem = points_problem(round, input)) return std::move(*problem);
    auto sheet = ScoreSheet{.nomination = id, .reviewer = actor.person, .panel = *panel, .comment = input.comment};
    for (auto i = std::size_t{0}; i < round.criteria.size(); ++i) sheet.points.push_back(*input.points[i]);
    replace_sheet(tx, sheet);
    record_event(tx, actor,
                 {.verb = "nomination.scored", .subject = {"nomination", id.value, nomination.title}, .after = who_scored(actor)});
    return id;
  });
}

}  // namespace baeumgil
