#include "features/awards/assign_judges.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

namespace baeumgil {
namespace {

constexpr auto kNone = static_cast<std::size_t>(-1);

class Assigning {
 public:
  explicit Assigning(JudgingTask const& task)
      : task_{task},
        entries_{task.is_barred.size()},
        is_judge_(entries_, std::vector<bool>(task.judges)),
        together_(task.judges, std::vector<std::size_t>(task.judges)),
        load_(task.judges) {}

  Assignment run() {
    for (auto const entry : scarcest_first()) give(entry);
    while (level()) {}
    return taken();
  }

 private:
  std::size_t able(std::size_t entry) const { return static_cast<std::size_t>(std::ranges::count(task_.is_barred[entry], false)); }
  std::size_t wanted(std::size_t entry) const {
    return task_.judges_of_each == 0 ? able(entry) : std::min(task_.judges_of_each, able(entry));
  }

  // Entries that few may judge choose first.
  std::vector<std::size_t> scarcest_first() const {
    auto order = std::vector<std::size_t>(entries_);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t entry) { return able(entry); });
    return order;
  }

  // The least loaded, and among them who has met these judges least: so all are tied to all.
  void give(std::size_t entry) {
    for (auto taken = std::vector<std::size_t>{}; taken.size() < wanted(entry);) {
      auto best = std::optional<std::tuple<std::size_t, std::size_t, std::size_t>>{};
      for (std::size_t judge = 0; judge < task_.judges; ++judge) {
        if (task_.is_barred[entry][judge] || is_judge_[entry][judge]) continue;
        auto met = std::size_t{0};
        for (auto const other : taken) met += together_[judge][other];
        auto const here = std::tuple{load_[judge], met, judge};
        if (!best || here < *best) best = here;
      }
      auto const judge = std::get<2>(*best);
      for (auto const other : taken) ++together_[judge][other], ++together_[other][judge];
      taken.push_back(judge);
      is_judge_[entry][judge] = true;
      ++load_[judge];
    }
  }

  std::size_t entry_to_hand_over(std::size_t from, std::size_t to) const {
    for (std::size_t entry = 0; entry < entries_; ++entry)
      if (is_judge_[entry][from] && !is_judge_[entry][to] && !task_.is_barred[entry][to]) return entry;
    return kNone;
  }

  // Hands one entry on from judge to judge, from a loaded one to one with two fewer at least. False when none can be.
  bool level() {
    for (std::size_t start = 0; start < task_.judges; ++start) {
      auto before = std::vector<std::size_t>(task_.judges, kNone);
      auto reached = std::vector<std::size_t>{start};
      before[start] = start;
      for (std::size_t at = 0; at < reached.size(); ++at)
        for (std::size_t next = 0; next < task_.judges; ++next) {
          if (before[next] != kNone || entry_to_hand_over(reached[at], next) == kNone) continue;
          before[next] = reached[at];
          if (load_[next] + 1 < load_[start]) return hand_over(before, start, next);
          reached.push_back(next);
        }
    }
    return false;
  }

  // From the end of the chain backwards, so that each hand-over is still open when its turn comes.
  bool hand_over(std::vector<std::size_t> const& before, std::size_t start, std::size_t end) {
    for (auto to = end; to != start; to = before[to]) {
      auto const from = before[to];
      auto const entry = entry_to_hand_over(from, to);
      is_judge_[entry][from] = false;
      is_judge_[entry][to] = true;
      --load_[from];
      ++load_[to];
    }
    return true;
  }

  Assignment taken() const {
    auto assignment = Assignment{.judges_of = std::vector<std::vector<std::size_t>>(entries_), .load = load_};
    for (std::size_t entry = 0; entry < entries_; ++entry) {
      for (std::size_t judge = 0; judge < task_.judges; ++judge)
        if (is_judge_[entry][judge]) assignment.judges_of[entry].push_back(judge);
      if (assignment.judges_of[entry].size() < std::max<std::size_t>(1, task_.judges_of_each)) assignment.short_of.push_back(entry);
    }
    return assignment;
  }

  JudgingTask const& task_;
  std::size_t entries_;
  std::vector<std::vector<bool>> is_judge_;         // [entry][judge]
  std::vector<std::vector<std::size_t>> together_;  // how many entries two judges share
  std::vector<std::size_t> load_;
};

}  // namespace

Assignment assign_judges(JudgingTask const& task) { return Assigning{task}.run(); }

}  // namespace baeumgil
