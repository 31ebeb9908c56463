// What a host reads of what it inspired, as it stands today and as far as it is public.
#include "features/trips/inspired.h"

#include <gtest/gtest.h>

#include "features/adoptions/carry_out_adoption.h"
#include "features/citizens/suggestion.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

TEST(list_inspired, follows_the_adoption_and_tells_only_what_is_public) {
  auto const kept = ClockKept{};
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto const walk = walk_chain(db, office, WalkTo::funded_adoption);
  auto const officer = office.actor_of(office.kim_officer);
  auto const inspired = [&](Actor const& actor) { return db.read(actor, [&](Tx& tx) { return list_inspired(tx, walk.trip, walk.host); }); };
  auto const host = Actor{.institution = office.institution, .via = Via::link};
  ASSERT_TRUE(db.write(officer, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE cases SET share_scope = 'internal' WHERE institution_id = $institution AND id = $1", walk.good_case);
    return Done{};
  }));
  EXPECT_TRUE(inspired(host).empty()) << "a case the office keeps to itself, and closed pages";
  ASSERT_TRUE(set_citizen_pages(db, officer, true));
  ASSERT_EQ(inspired(host).size(), 1U);
  EXPECT_EQ(inspired(host).front().state, "funded");
  ASSERT_TRUE(db.write(officer, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE adoptions SET policy_name = '' WHERE institution_id = $institution AND id = $1", walk.adoption);
    return Done{};
  }));
  EXPECT_EQ(inspired(host).front().name, "") << "the title of a case the office keeps to itself";
  ASSERT_TRUE(start_adoption(db, office.actor_of(office.owner_officer), walk.adoption));
  EXPECT_EQ(inspired(host).front().state, "in_progress") << "as it stands today";
  ASSERT_TRUE(db.write(officer, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE adoptions SET policy_name = '문의 010-1234-5678' WHERE institution_id = $institution AND id = $1", walk.adoption);
    return Done{};
  }));
  EXPECT_EQ(inspired(host).front().name.find("1234-5678"), std::string::npos) << "covered like everything that leaves";
  ASSERT_TRUE(set_citizen_pages(db, officer, false));
  EXPECT_TRUE(inspired(host).empty());
  ASSERT_TRUE(db.write(officer, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE cases SET share_scope = 'institutions' WHERE institution_id = $institution AND id = $1", walk.good_case);
    return Done{};
  }));
  EXPECT_EQ(inspired(host).size(), 1U) << "a case that other institutions may have";
  auto const strangers = make_strangers(db);
  EXPECT_TRUE(inspired({.institution = strangers.institution}).empty());
  EXPECT_TRUE(db.read(host, [&](Tx& tx) { return list_inspired(tx, walk.trip, strangers.institution); }).empty()) << "another host's";
}

}  // namespace
}  // namespace baeumgil
