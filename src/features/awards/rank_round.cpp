#include "features/awards/rank_round.h"

#include <algorithm>

#include "features/awards/contest_store.h"
#include "features/awards/grade.h"
#include "features/awards/nomination_store.h"
#include "features/awards/sheet_store.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"

namespace baeumgil {
namespace {

constexpr auto kHundred = 100.0;

TieKey tie_of(Tx& tx, Nomination const& nomination) {
  auto tie = TieKey{.service_years = nomination.statement.service_years, .nominated_at = nomination.nominated_at, .id = nomination.id};
  auto const contributors = list_contributors(tx, nomination.id);
  if (auto const* first = foremost(contributors)) {
    tie.grade = grade_of_rank(first->rank);
  } else if (auto const person = find_person(tx, nomination.nominated_by)) {
    tie.grade = grade_of_rank(person->rank);
  }
  return tie;
}

void add_entries(Tx& tx, Actor const& actor, AwardRound const& round, RankedRound& ranked) {
  auto const rules = load_rule_book(tx);
  auto const day = round.disclosed_on.value_or(tx.today());
  for (auto& nomination : list_nominations(tx, actor, round.id)) {
    if (nomination.state == NominationState::ineligible || nomination.state == NominationState::nominated) continue;
    ranked.extras.push_back(extra_points(rules, day, find_deeds(tx, nomination, day)));
    auto entry = Entry{.tie = tie_of(tx, nomination)};
    for (auto const& part : ranked.extras.back()) entry.extra += part.points;
    ranked.contest.entries.push_back(std::move(entry));
    ranked.nominations.push_back(std::move(nomination));
  }
  auto const* trim = rules.in_force("award.score.trim_from", day);
  ranked.contest.trim_from = trim == nullptr ? 0 : static_cast<std::size_t>(trim->value.value_or(0));
}

template <class Item, class Key>
std::size_t place_in(std::vector<Item> const& items, Key key) {
  return static_cast<std::size_t>(std::ranges::find_if(items, key) - items.begin());
}

void add_marks(Tx& tx, AwardRound const& round, RankedRound& ranked) {
  auto& panels = ranked.contest.panels;
  for (auto const panel : {Panel::paper, Panel::presentation, Panel::expert})
    if (round.weights.of(panel) > 0) panels.push_back({.panel = panel, .weight = static_cast<double>(round.weights.of(panel))});
  auto const total = std::max(1, total_points(round));
  for (auto const& sheet : list_sheets_of_round(tx, round.id)) {
    auto const entry = place_in(ranked.nominations, [&](Nomination const& nomination) { return nomination.id == sheet.nomination; });
    auto const panel = place_in(panels, [&](PanelMarks const& marks) { return marks.panel == sheet.panel; });
    auto const judge = place_in(ranked.judges, [&](PersonId person) { return person == sheet.reviewer; });
    if (!sheet.set_aside.empty() || entry == ranked.nominations.size() || panel == panels.size() || judge == ranked.judges.size()) continue;
    panels[panel].marks.push_back({entry, judge, sheet.sum() * kHundred / total});
  }
}

void add_votes(Tx& tx, AwardRound const& round, RankedRound& ranked) {
  ranked.contest.audience_weight = round.weights.audience;
  auto const ballots = round.weights.audience > 0 ? count_ballots(tx, round.id) : 0;
  if (ballots == 0) return;
  for (auto const& count : count_votes(tx, round.id)) {
    auto const entry = place_in(ranked.nominations, [&](Nomination const& nomination) { return nomination.id == count.nomination; });
    if (entry < ranked.nominations.size()) ranked.contest.entries[entry].votes = count.votes * kHundred / ballots;
  }
}

std::vector<ScorePart> parts_of(RankedRound const& ranked, Standing const& standing, std::size_t entry) {
  auto parts = std::vector<ScorePart>{};
  auto weights = ranked.contest.audience_weight;
  for (auto const& panel : ranked.contest.panels) weights += panel.weight;
  if (weights <= 0) return parts;
  for (std::size_t i = 0; i < standing.panels.size(); ++i)
    parts.push_back({.source = std::string{to_word(standing.panels[i].panel)},
                     .points = ranked.contest.panels[i].weight * standing.panels[i].score[entry] / weights});
  if (ranked.contest.audience_weight > 0)
    parts.push_back({.source = "audience", .points = ranked.contest.audience_weight * ranked.contest.entries[entry].votes / weights});
  parts.insert(parts.end(), ranked.extras[entry].begin(), ranked.extras[entry].end());
  return parts;
}

}  // namespace

RankedRound read_contest(Tx& tx, Actor const& actor, AwardRound const& round) {
  auto ranked = RankedRound{.judges = round.reviewers};
  ranked.contest.ordering = round.ordering;
  add_entries(tx, actor, round, ranked);
  ranked.contest.judges = ranked.judges.size();
  add_marks(tx, round, ranked);
  add_votes(tx, round, ranked);
  return ranked;
}

bool has_unmarked(RankedRound const& ranked) {
  for (auto const& panel : ranked.contest.panels)
    for (std::size_t entry = 0; entry < ranked.nominations.size(); ++entry)
      if (std::ranges::find(panel.marks, entry, &Mark::entry) == panel.marks.end()) return true;
  return false;
}

Result<bool> keep_ranking(Tx& tx, Actor const& actor, AwardRound const& round) {
  auto const ranked = read_contest(tx, actor, round);
  if (has_unmarked(ranked)) return conflict("award.disclose.unscored");
  auto const standing = stand(ranked.contest);
  auto before = std::vector<int>{};  // ranks until now, in the new order
  for (auto const& place : standing.places) {
    auto nomination = ranked.nominations[place.entry];
    if (nomination.rank) before.push_back(*nomination.rank);
    nomination.judged_score = place.judged;
    nomination.final_score = place.score;
    nomination.rank = place.rank;
    nomination.state = NominationState::scored;
    replace_score_parts(tx, nomination.id, parts_of(ranked, standing, place.entry));
    TRY(update_nomination(tx, nomination));
  }
  return !std::ranges::is_sorted(before);
}

}  // namespace baeumgil
