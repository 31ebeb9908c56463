#pragma once
// What would come of each line of a table, and exactly that in one change. A noun says what a line makes of what is kept; that a
// refused line stops all unless it is left out, that nobody saved meanwhile, and how it is counted is the same for all.

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_text.h"
#include "base/json_writer.h"
#include "base/result.h"
#include "base/text.h"
#include "platform/crypto/digest.h"

namespace baeumgil {

enum class LineFate { refused, added, changed, unchanged };
constexpr auto enum_words(LineFate) { return std::array<std::string_view, 4>{"refused", "added", "changed", "unchanged"}; }

enum class RefusedLines { stop_all, left_out };

template <class Noun>
struct PlannedRow {
  std::size_t number{0};  // in the file
  LineFate fate{LineFate::unchanged};
  Noun before{};  // empty for what is new
  Noun after{};
  std::vector<FieldProblem> problems{};
  std::vector<FieldProblem> notes{};  // cells a table does not change, and why

  void refuse(std::string_view field, std::string_view key, std::vector<std::string> arguments = {}) {
    fate = LineFate::refused;
    problems.push_back({.field = std::string{field}, .key = std::string{key}, .arguments = std::move(arguments)});
  }
  // What a use case would say of it.
  void refuse(Problem const& problem) {
    if (problem.fields.empty()) refuse("", problem.key, problem.arguments);
    for (auto const& field : problem.fields) refuse(field.field, field.key, field.arguments);
  }
};

template <class Line>
std::int64_t count_of_fate(std::vector<Line> const& lines, LineFate fate) {
  return std::ranges::count(lines, fate, &Line::fate);
}

// `import_digest_text(Noun const&)` beside the noun: all that makes a row another one.
template <class Noun>
struct RowPlan {
  std::vector<PlannedRow<Noun>> lines{};

  std::int64_t count(LineFate fate) const { return count_of_fate(lines, fate); }

  // Of everything that would happen and of the rows it was read from: another one means somebody saved meanwhile.
  std::string digest() const {
    auto sum = Sha256{};
    auto const add = [&](std::string_view piece) { sum.add(std::to_string(piece.size()) + ":" + std::string{piece}); };
    for (auto const& line : lines) {
      add(std::to_string(line.number));
      add(to_word(line.fate));
      add(import_digest_text(line.before));
      add(import_digest_text(line.after));
      for (auto const& problem : line.problems) add(problem.field + problem.key + join(problem.arguments, ","));
    }
    return hex(sum.finish());
  }
};

template <class Line>
struct RowOrder {
  std::vector<Line> lines{};
  std::string digest{};  // of the plan that was looked at; empty: none was
  RefusedLines refused{RefusedLines::stop_all};
};

// Every refused line, as "lines.12.email".
template <class Noun>
Problem refusal_of(RowPlan<Noun> const& plan) {
  auto problem = Problem{.kind = Kind::invalid, .key = "import.has_refused"};
  for (auto const& line : plan.lines)
    for (auto field : line.problems) {
      field.field = "lines." + std::to_string(line.number) + "." + field.field;
      problem.fields.push_back(std::move(field));
    }
  return problem;
}

// {"refused":…,"added":…,"changed":…,"unchanged":…} once every line that is to happen went through apply(line) → Result<Done>.
template <class Line, class Noun, class Apply>
Result<std::string> carry_out(RowOrder<Line> const& order, RowPlan<Noun> const& plan, Apply apply) {
  if (!order.digest.empty() && order.digest != plan.digest()) return conflict("import.changed_meanwhile");
  if (order.refused == RefusedLines::stop_all && plan.count(LineFate::refused) > 0) return refusal_of(plan);
  for (auto const& line : plan.lines)
    if (line.fate == LineFate::added || line.fate == LineFate::changed) TRY(apply(line));
  auto json = JsonWriter{};
  json.begin_object();
  for (auto const fate : all_of<LineFate>()) json.field(to_word(fate), plan.count(fate));
  return json.end_object().take();
}

}  // namespace baeumgil
