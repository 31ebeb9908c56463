#pragma once
// A town whose pages citizens may read, and what has come of its one journey.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "features/citizens/suggestion.h"
#include "features/targets/find_institution.h"
#include "platform/db/database.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {

struct Town {
  WalkTo reaches{WalkTo::measured_adoption};
  TestProgram& program{TestProgram::instance()};
  Office office{make_office(program.db())};
  ChainWalk walk{walk_chain(program.db(), office, reaches)};
  Actor officer{office.actor_of(office.kim_officer)};
  std::string home{"/open/" + program.db().read(office.institution, [](Tx& tx) { return find_institution(tx, tx.institution())->code; })};
  std::string report{home + "/reports/" + to_text(walk.report)};

  void open() { EXPECT_TRUE(set_citizen_pages(program.db(), officer, true)); }
  template <class... Values>
  void change(Sql sql, Values const&... values) {
    EXPECT_TRUE(program.db().write(officer, [&](Tx& tx) -> Result<Done> {
      EXPECT_GT(tx.change(sql, values...), 0);
      return Done{};
    }));
  }
  std::vector<std::string> addresses() const {
    return {home,
            home + "/trips",
            home + "/trips.csv",
            home + "/trips.json",
            report,
            home + "/reports.atom",
            home + "/reports.csv",
            home + "/reports.json",
            home + "/cases.atom",
            home + "/adoptions.atom",
            home + "/adoptions",
            home + "/adoptions.csv",
            home + "/adoptions.json",
            home + "/council",
            home + "/council.csv",
            home + "/council.json",
            home + "/suggestions",
            home + "/candidates",
            home + "/thanks"};
  }
  Response seen(std::string const& path) const { return answer(program, {.get = path}); }
};

}  // namespace baeumgil
