#pragma once
// A trip that came back, whose report is open: what the tests of reports start from.

#include <string>
#include <string_view>

#include "features/reports/find_report.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {

struct OpenedReport {
  TestProgram& program{TestProgram::instance()};
  Office office{make_office(program.db())};
  Office strangers{make_strangers(program.db())};
  ChainWalk walk{};
  Report opened{};  // as it was then

  OpenedReport() : OpenedReport{WalkTo::came_back} {}
  explicit OpenedReport(WalkTo to) : walk{walk_chain(program.db(), office, to)} {
    auto const officer = as(office.kim_officer);
    opened = *db().read(officer, [&](Tx& tx) { return find_report_of_trip(tx, officer, walk.trip); });
  }

  Database& db() const { return program.db(); }
  Actor as(Person const& person) const { return office.actor_of(person); }
  Actor leader() const { return as(office.lee_leader); }
  int events() const { return program.event_count(office.institution); }
  Report now() const {
    auto const officer = as(office.kim_officer);
    return *db().read(officer, [&](Tx& tx) { return find_report(tx, officer, opened.id); });
  }
  std::string path(std::string_view rest = {}) const { return "/reports/" + to_text(opened.id) + std::string{rest}; }
};

}  // namespace baeumgil
