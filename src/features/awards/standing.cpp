#include "features/awards/standing.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <tuple>

namespace baeumgil {
namespace {

// People see two decimals, so two decimals decide.
double as_shown(double score) {
  constexpr auto kHundredths = 100.0;
  return std::round(score * kHundredths) / kHundredths;
}

auto tie_order(TieKey const& key) { return std::tuple{-key.grade, -key.service_years, key.nominated_at, key.id}; }

PanelStanding stand_in(PanelMarks const& given, Contest const& contest) {
  auto panel = PanelStanding{.panel = given.panel, .severity = estimate_severity(given.marks, contest.entries.size(), contest.judges)};
  auto evened = std::vector<std::vector<double>>(contest.entries.size());
  for (auto const& mark : given.marks) evened[mark.entry].push_back(mark.points + panel.severity.by_judge[mark.judge]);
  for (auto& points : evened) panel.score.push_back(trimmed_mean(std::move(points), contest.trim_from));
  return panel;
}

double judged(Contest const& contest, Standing const& standing, std::size_t entry) {
  auto weights = contest.audience_weight;
  auto sum = contest.audience_weight * contest.entries[entry].votes;
  for (std::size_t i = 0; i < contest.panels.size(); ++i) {
    weights += contest.panels[i].weight;
    sum += contest.panels[i].weight * standing.panels[i].score[entry];
  }
  return weights > 0 ? sum / weights : 0;
}

std::vector<std::size_t> order_of(Standing const& standing) {
  auto order = std::vector<std::size_t>{};
  for (auto const& place : standing.places) order.push_back(place.entry);
  return order;
}

std::set<std::size_t> first_of(std::vector<std::size_t> const& order, std::size_t places) {
  return {order.begin(), order.begin() + static_cast<std::ptrdiff_t>(std::min(places, order.size()))};
}

// An entry that loses its last mark of a panel.
bool loses_an_entry(Contest const& with, Contest const& without) {
  for (std::size_t i = 0; i < with.panels.size(); ++i) {
    auto before = std::set<std::size_t>{};
    auto after = std::set<std::size_t>{};
    for (auto const& mark : with.panels[i].marks) before.insert(mark.entry);
    for (auto const& mark : without.panels[i].marks) after.insert(mark.entry);
    if (before != after) return true;
  }
  return false;
}

// Bonus and deduction belong to the merit and count in every mode.
void add_mode(Contest const& contest, Standing& standing, ModeStanding mode) {
  for (std::size_t entry = 0; entry < mode.score.size(); ++entry)
    mode.score[entry] = as_shown(mode.score[entry] + contest.entries[entry].extra);
  mode.places = places_of(mode.score);
  standing.modes.push_back(std::move(mode));
}

void add_modes(Contest const& contest, Standing& standing) {
  for (std::size_t i = 0; i < contest.panels.size(); ++i)
    add_mode(contest, standing, {.panel = contest.panels[i].panel, .weight = contest.panels[i].weight, .score = standing.panels[i].score});
  if (contest.audience_weight > 0) {
    auto audience = ModeStanding{.panel = Panel::audience, .weight = contest.audience_weight};
    for (auto const& entry : contest.entries) audience.score.push_back(entry.votes);
    add_mode(contest, standing, std::move(audience));
  }
  auto rankings = std::vector<WeightedRanking>{};
  for (auto const& mode : standing.modes) rankings.push_back({.weight = mode.weight, .places = mode.places});
  standing.merged = merge_rankings(rankings, contest.entries.size());
}

// Best figure first, and among equals as the rule on ties says.
template <class Figure>
void put_in_order(std::vector<Place>& places, Contest const& contest, Figure const& figure, int Place::*rank) {
  auto const tie = [&](Place const& place) { return tie_order(contest.entries[place.entry].tie); };
  std::ranges::sort(places, [&](Place const& a, Place const& b) {
    return std::tuple{-figure(a), tie(a)} < std::tuple{-figure(b), tie(b)};
  });
  for (std::size_t i = 0; i < places.size(); ++i) {
    places[i].*rank = static_cast<int>(i) + 1;
    auto const same = [&](std::size_t other) { return other < places.size() && figure(places[other]) == figure(places[i]); };
    places[i].is_tied = same(i + 1) || (i > 0 && same(i - 1));
  }
}

}  // namespace

Place const& Standing::of(std::size_t entry) const { return *std::ranges::find(places, entry, &Place::entry); }

double trimmed_mean(std::vector<double> points, std::size_t trim_from) {
  if (points.empty()) return 0;
  std::ranges::sort(points);
  constexpr auto kLeastToTrim = std::size_t{3};
  auto const cut = trim_from != 0 && points.size() >= std::max(trim_from, kLeastToTrim) ? 1 : 0;
  auto const sum = std::accumulate(points.begin() + cut, points.end() - cut, 0.0);
  return sum / static_cast<double>(points.size() - 2 * static_cast<std::size_t>(cut));
}

Standing stand(Contest const& contest) {
  auto standing = Standing{};
  for (auto const& panel : contest.panels) standing.panels.push_back(stand_in(panel, contest));
  for (std::size_t entry = 0; entry < contest.entries.size(); ++entry) {
    auto const points = judged(contest, standing, entry);
    standing.places.push_back({.entry = entry, .judged = points, .score = as_shown(points + contest.entries[entry].extra)});
  }
  add_modes(contest, standing);
  auto const sum = [](Place const& place) { return place.score; };
  auto const wins = [&](Place const& place) { return static_cast<double>(standing.merged.wins[place.entry]); };
  auto const is_merged = contest.ordering == Ordering::merged_ranks;
  // The order the round goes by comes last: it is the one that stays.
  if (is_merged) put_in_order(standing.places, contest, sum, &Place::rank_by_sum);
  put_in_order(standing.places, contest, wins, &Place::rank_by_merging);
  if (!is_merged) put_in_order(standing.places, contest, sum, &Place::rank_by_sum);
  for (auto& place : standing.places) place.rank = is_merged ? place.rank_by_merging : place.rank_by_sum;
  return standing;
}

std::vector<WithoutJudge> leave_one_out(Contest const& contest, std::size_t places) {
  auto const order = order_of(stand(contest));
  auto answers = std::vector<WithoutJudge>{};
  for (std::size_t judge = 0; judge < contest.judges; ++judge) {
    auto without = contest;
    auto marks = std::size_t{0};
    for (auto& panel : without.panels) marks += std::erase_if(panel.marks, [&](Mark const& mark) { return mark.judge == judge; });
    if (marks == 0) continue;
    auto answer = WithoutJudge{.judge = judge, .is_unknown = loses_an_entry(contest, without)};
    if (!answer.is_unknown) {
      answer.order = order_of(stand(without));
      answer.order_changes = answer.order != order;
      answer.prizes_change = first_of(answer.order, places) != first_of(order, places);
    }
    answers.push_back(std::move(answer));
  }
  return answers;
}

}  // namespace baeumgil
