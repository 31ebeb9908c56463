#include "platform/solver/linear_program.h"

#include <algorithm>
#include <coin/ClpSimplex.hpp>
#include <limits>

namespace baeumgil {

// Clp minimises; values go in and prices come out with their sign turned.
struct LinearProgram::Held {
  ClpSimplex simplex{};
  std::vector<double> values{};  // of the columns not handed over yet
  std::vector<int> starts{0};
  std::vector<int> rows{};
  std::vector<double> factors{};
  bool was_solved{false};
};

LinearProgram::LinearProgram(std::vector<double> const& limits) : held_{std::make_unique<Held>()} {
  auto& simplex = held_->simplex;
  simplex.setLogLevel(0);
  simplex.resize(static_cast<int>(limits.size()), 0);
  for (auto row = std::size_t{0}; row < limits.size(); ++row)
    simplex.setRowBounds(static_cast<int>(row), -std::numeric_limits<double>::max(), limits[row]);
}

LinearProgram::~LinearProgram() = default;

void LinearProgram::add_column(double value, std::span<LinearEntry const> entries) {
  held_->values.push_back(-value);
  for (auto const& entry : entries) {
    held_->rows.push_back(entry.row);
    held_->factors.push_back(entry.factor);
  }
  held_->starts.push_back(static_cast<int>(held_->rows.size()));
}

int LinearProgram::columns() const { return held_->simplex.numberColumns() + static_cast<int>(held_->values.size()); }

void LinearProgram::keep_columns(std::vector<char> const& is_kept) {
  auto left_out = std::vector<int>{};
  for (auto column = 0; column < static_cast<int>(is_kept.size()); ++column)
    if (is_kept[static_cast<std::size_t>(column)] == 0) left_out.push_back(column);
  held_->simplex.deleteColumns(static_cast<int>(left_out.size()), left_out.data());
}

bool LinearProgram::solve() {
  auto& held = *held_;
  if (!held.values.empty()) {
    auto const lowest = std::vector<double>(held.values.size(), 0.0);
    auto const highest = std::vector<double>(held.values.size(), std::numeric_limits<double>::max());
    held.simplex.addColumns(static_cast<int>(held.values.size()), lowest.data(), highest.data(), held.values.data(), held.starts.data(),
                            held.rows.data(), held.factors.data());
    held.values.clear();
    held.starts.assign(1, 0);
    held.rows.clear();
    held.factors.clear();
  }
  // Nothing chosen is an answer, and new columns leave the old answer standing: primal simplex goes on from there.
  held.simplex.primal(held.was_solved ? 1 : 0);
  held.was_solved = true;
  return held.simplex.isProvenOptimal();
}

double LinearProgram::value() const { return -held_->simplex.objectiveValue(); }
double LinearProgram::price(int row) const { return std::max(0.0, -held_->simplex.getRowPrice()[row]); }
double LinearProgram::level(int column) const { return held_->simplex.getColSolution()[column]; }
double LinearProgram::reduced_value(int column) const { return -held_->simplex.getReducedCost()[column]; }

}  // namespace baeumgil
