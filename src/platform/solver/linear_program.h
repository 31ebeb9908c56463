#pragma once
// A linear program that only grows: maximise the columns' values, every row at most its limit, every column at least 0.
// Solved by Clp. The same rows and columns in the same order give the same answer on every run.

#include <memory>
#include <span>
#include <vector>

namespace baeumgil {

struct LinearEntry {
  int row{0};
  double factor{1};
};

class LinearProgram {
 public:
  explicit LinearProgram(std::vector<double> const& limits);  // one row for each
  ~LinearProgram();
  LinearProgram(LinearProgram const&) = delete;
  LinearProgram& operator=(LinearProgram const&) = delete;

  void add_column(double value, std::span<LinearEntry const>);  // numbered from 0; part of the program from the next solve() on
  int columns() const;
  // Takes columns out; those that stay keep their order.
  void keep_columns(std::vector<char> const& is_kept);

  bool solve();  // false: no best answer was found
  double value() const;
  // What one more unit of the row would be worth; never negative.
  double price(int row) const;
  double level(int column) const;
  double reduced_value(int column) const;  // not above 0 at the best answer

 private:
  struct Held;
  std::unique_ptr<Held> held_;
};

}  // namespace baeumgil
