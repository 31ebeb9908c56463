#include "features/awards/declare_tie.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/awards/assign_judges.h"
#include "features/awards/award_change.h"
#include "features/awards/nomination_store.h"
#include "features/awards/round_store.h"
#include "features/awards/sheet_store.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::vector<PersonId> judges_of(AwardRound const& round, Panel panel) {
  auto judges = round.reviewers;
  std::erase_if(judges, [&](PersonId person) { return is_expert_of(person, round) != (panel == Panel::expert); });
  return judges;
}

// Only paper is shared out: at the presentation everybody who may is there.
Result<Done> assign_panel(Tx& tx, AwardRound const& round, std::vector<Nomination> const& nominations, Panel panel) {
  auto const judges = judges_of(round, panel);
  auto task =
      JudgingTask{.judges = judges.size(), .judges_of_each = panel == Panel::paper ? static_cast<std::size_t>(round.judges_of_each) : 0};
  for (auto const& nomination : nominations) {
    auto barred = std::vector<bool>{};
    for (auto const& judge : judges) barred.push_back(find_tie(tx, nomination.id, judge) != TieKind::none);
    task.is_barred.push_back(std::move(barred));
  }
  auto const assignment = assign_judges(task);
  for (std::size_t entry = 0; entry < nominations.size(); ++entry) {
    if (assignment.judges_of[entry].empty()) return conflict("award.scoring.no_judge");
    for (auto const judge : assignment.judges_of[entry])
      insert_assigned(tx, {.nomination = nominations[entry].id, .reviewer = judges[judge], .panel = panel});
  }
  return Done{};
}

bool has_sheet(Tx& tx, NominationId nomination, PersonId person) {
  return std::ranges::any_of(list_sheets(tx, nomination), [&](ScoreSheet const& sheet) { return sheet.reviewer == person; });
}

// Of those who may and do not yet, the one with least to mark.
void stand_in(Tx& tx, Actor const& actor, AwardRound const& round, NominationId nomination) {
  auto const assigned = list_assigned(tx, round.id);
  auto best = PersonId{};
  auto least = std::ptrdiff_t{0};
  for (auto const& judge : judges_of(round, Panel::paper)) {
    auto const is_his = [&](Assigned const& one) { return one.reviewer == judge && one.panel == Panel::paper; };
    auto const has_it = std::ranges::any_of(assigned, [&](Assigned const& one) { return is_his(one) && one.nomination == nomination; });
    if (has_it || find_tie(tx, nomination, judge) != TieKind::none) continue;
    auto const load = std::ranges::count_if(assigned, is_his);
    if (best.is_nil() || load < least) best = judge, least = load;
  }
  if (best.is_nil()) return;
  insert_assigned(tx, {.nomination = nomination, .reviewer = best, .panel = Panel::paper});
  tell_about(tx, actor, round, best, "notice.award.score");
}

std::string tie_json(Actor const& actor, std::string_view reason) {
  auto json = JsonWriter{};
  json.begin_object().field("reviewer_id", to_text(actor.person)).field("reason", reason).end_object();
  return json.take();
}

}  // namespace

Result<Done> assign_round(Tx& tx, AwardRound const& round, std::vector<Nomination> const& nominations) {
  auto eligible = nominations;
  std::erase_if(eligible, [](Nomination const& nomination) { return nomination.state != NominationState::eligible; });
  for (auto const panel : {Panel::paper, Panel::presentation, Panel::expert})
    if (round.weights.of(panel) > 0) TRY(assign_panel(tx, round, eligible, panel));
  return Done{};
}

Result<NominationId> declare_tie(Database& db, Actor const& actor, NominationId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<NominationId> {
    auto const nomination = TRY(find_nomination(tx, actor, id));
    auto const round = TRY(find_round(tx, actor, nomination.round));
    if (!may_declare_tie(actor, round)) return forbidden("award.not_allowed");
    if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    if (!insert_tie(tx, id, actor.person, trimmed(reason))) return conflict("award.tie.declared");
    if (round.state == RoundState::scoring) {
      if (has_sheet(tx, id, actor.person)) set_aside_sheets(tx, id, actor.person, trimmed(reason));
      remove_assigned(tx, id, actor.person);
      if (round.judges_of_each > 0 && !is_expert_of(actor.person, round)) stand_in(tx, actor, round, id);
    }
    for (auto const& officer : list_people_with(tx, Role::programme_officer))
      tell_about(tx, actor, round, officer.id, "notice.award.tie_declared");
    record_event(tx, actor,
                 {.verb = "nomination.tie_declared",
                  .subject = {"nomination", id.value, nomination.title},
                  .reason = std::string{trimmed(reason)},
                  .after = tie_json(actor, trimmed(reason))});
    return id;
  });
}

}  // namespace baeumgil
