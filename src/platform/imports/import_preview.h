#pragma once
// A plan in words, line by line, as a page shows it.

#include <cstdint>
#include <string>
#include <vector>

#include "platform/imports/import_plan.h"

namespace baeumgil {

struct ImportPreviewLine {
  std::size_t number{0};
  LineFate fate{};
  std::string title{};
  std::string key{};  // what else tells one from another
  std::vector<FieldProblem> problems{};
  std::vector<FieldProblem> kept{};  // cells that change nothing, and why
  struct Change {
    std::string field{};
    std::string before{};  // as people read it; empty: nothing
    std::string after{};
  };
  std::vector<Change> changes{};
};

struct ImportPreview {
  std::vector<ImportPreviewLine> lines{};
  std::string digest{};

  std::int64_t count(LineFate fate) const { return count_of_fate(lines, fate); }
};

// describe(line, preview): title, key and, of what is changed, its changes.
template <class Noun, class Describe>
ImportPreview preview_of(RowPlan<Noun> const& plan, Describe describe) {
  auto preview = ImportPreview{.digest = plan.digest()};
  for (auto const& line : plan.lines) {
    auto& shown = preview.lines.emplace_back();
    shown.number = line.number;
    shown.fate = line.fate;
    shown.problems = line.problems;
    shown.kept = line.notes;
    describe(line, shown);
  }
  return preview;
}

}  // namespace baeumgil
