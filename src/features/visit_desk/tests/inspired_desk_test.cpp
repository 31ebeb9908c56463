// What a host that is an institution here reads of what came of a visit: as it stands today, and no more than was shared with it.
#include <gtest/gtest.h>

#include "features/adoptions/carry_out_adoption.h"
#include "features/trips/inspired.h"
#include "features/visit_desk/desk_store.h"
#include "platform/db/database.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

// A guest that took on what it saw at a host of this installation, and the host's copy of its letter.
struct InspiredHost {
  ClockKept kept{};
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office guest{make_office(db)};
  Office host{make_strangers(db)};
  ChainWalk walk{walk_chain(db, guest, WalkTo::funded_adoption)};
  Actor officer{host.actor_of(host.kim_officer)};
  DeskRequestId request{DeskRequestId::make()};

  InspiredHost() {
    at_guest("UPDATE visits SET host_id = $2, state = 'visited' WHERE institution_id = $institution AND id = $1", walk.visit,
             host.institution);
    at_guest("UPDATE cases SET host_id = $2, share_scope = 'institutions' WHERE institution_id = $institution AND id = $1", walk.good_case,
             host.institution);
    auto letter = DeskRequest{.id = request, .guest = guest.institution, .visit = walk.visit, .guest_name = guest.name};
    letter.number = "2026-방문-0001";
    letter.state = VisitState::visited;
    EXPECT_TRUE(db.write(officer, [&](Tx& tx) -> Result<Done> {
      letter.first_choice_at = letter.received_at = tx.now();
      insert_desk_request(tx, letter);
      return Done{};
    }));
  }
  template <class... Values>
  void at_guest(Sql sql, Values const&... values) {
    EXPECT_TRUE(db.write(guest.actor_of(guest.kim_officer), [&](Tx& tx) -> Result<Done> {
      EXPECT_GT(tx.change(sql, values...), 0);
      return Done{};
    }));
  }
  std::vector<InspiredPolicy> read_by(InstitutionId asking) {
    return db.read(guest.institution, [&](Tx& tx) { return list_inspired_by(tx, walk.visit, asking); });
  }
  void shows(std::vector<std::string> contains, std::vector<std::string> not_contains) {
    run_scenarios(program, {{.name = "the desk",
                             .as = officer,
                             .get = "/visit-desk/" + to_text(request),
                             .contains = std::move(contains),
                             .not_contains = std::move(not_contains)}});
  }
};

constexpr auto kInspiredPolicy = "안심 통학로";

TEST(visit_desk, shows_what_was_inspired_as_it_stands_today) {
  auto world = InspiredHost{};
  world.shows({kInspiredPolicy, "예산확보"}, {"추진중"});
  ASSERT_TRUE(start_adoption(world.db, world.guest.actor_of(world.guest.owner_officer), world.walk.adoption));
  world.shows({kInspiredPolicy, "추진중"}, {"예산확보"});
  world.at_guest("UPDATE adoptions SET policy_name = '문의 010-1234-5678' WHERE institution_id = $institution AND id = $1",
                 world.walk.adoption);
  world.shows({"문의"}, {"1234-5678"});
  world.at_guest("UPDATE visits SET state = 'confirmed' WHERE institution_id = $institution AND id = $1", world.walk.visit);
  world.shows({}, {"추진중"});
}

TEST(visit_desk, shows_nothing_that_was_not_shared_with_this_host) {
  auto world = InspiredHost{};
  auto const outsider = make_host(world.db, "다른 기관");
  EXPECT_EQ(world.read_by(world.host.institution).size(), 1U);
  EXPECT_TRUE(world.read_by(outsider).empty()) << "a letter to another host";
  world.at_guest("UPDATE cases SET share_scope = 'internal' WHERE institution_id = $institution AND id = $1", world.walk.good_case);
  world.shows({"2026-방문-0001"}, {kInspiredPolicy});
  world.at_guest("UPDATE cases SET share_scope = 'institutions' WHERE institution_id = $institution AND id = $1", world.walk.good_case);
  world.at_guest(
      "INSERT INTO case_receivers (institution_id, case_id, receiver_id, chosen_by_id, chosen_at) "
      "VALUES ($institution, $1, $2, $3, '2026-08-03T00:00:00Z')",
      world.walk.good_case, outsider, world.guest.kim_officer.id);
  world.shows({"2026-방문-0001"}, {kInspiredPolicy});
  world.at_guest("UPDATE case_receivers SET receiver_id = $2 WHERE institution_id = $institution AND case_id = $1", world.walk.good_case,
                 world.host.institution);
  world.shows({kInspiredPolicy}, {});
  auto const stranger = make_office(world.db);
  auto const path = "/visit-desk/" + to_text(world.request);
  run_scenarios(world.program,
                {{.name = "a stranger institution", .as = stranger.actor_of(stranger.kim_officer), .get = path, .status = 404},
                 {.name = "nor the guest", .as = world.guest.actor_of(world.guest.kim_officer), .get = path, .status = 404},
                 {.name = "nor other staff of the host", .as = world.host.actor_of(world.host.kang_member), .get = path, .status = 404}});
  EXPECT_TRUE(
      world.db.read(stranger.institution, [&](Tx& tx) { return list_inspired_by(tx, world.walk.visit, stranger.institution); }).empty());
}

}  // namespace
}  // namespace baeumgil
