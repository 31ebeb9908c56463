#pragma once
// Fills one institution with as many rows of every noun as asked for, each reachable from the one before it in the chain.

#include <functional>
#include <string_view>

#include "bench/sample.h"
#include "platform/clock.h"
#include "platform/db/database.h"

namespace baeumgil::bench {

struct Sizes {
  std::size_t departments{40};
  std::size_t staff{1'200};
  std::size_t issues{300};
  std::size_t programs{20};
  std::size_t teams{5'000};
  std::size_t trips{20'000};  // 12 of 20 have come to an accepted report
  std::size_t cases{10'000};
  std::size_t adoptions{3'000};

  std::size_t reports() const { return trips / 20 * 12; }
};

// Called with what is being made and how much of it is done.
using Progress = std::function<void(std::string_view noun, std::size_t done)>;

// What every institution is filled with and through.
struct Means {
  Database& db;
  SettableClock& clock;
  Sample const& sample;
  Progress const& progress;
};

void fill_institution(Means const&, Host const&, Sizes const&);

}  // namespace baeumgil::bench
