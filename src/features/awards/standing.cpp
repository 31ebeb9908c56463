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
  auto const tie = [&](Place const& place) { return tie_order(contest.entries[place.entry].tie); };
  std::ranges::sort(standing.places, [&](Place const& a, Place const& b) {
    return std::tuple{-a.score, tie(a)} < std::tuple{-b.score, tie(b)};
  });
  for (std::size_t i = 0; i < standing.places.size(); ++i) {
    auto& place = standing.places[i];
    place.rank = static_cast<int>(i) + 1;
    auto const same = [&](std::size_t other) { return other < standing.places.size() && standing.places[other].score == place.score; };
    place.is_tied = same(i + 1) || (i > 0 && same(i - 1));
  }
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
