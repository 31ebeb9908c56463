// Who has seen a progress card: each post once, nobody for another, and it is said wherever the card is shown.
#include "features/adoptions/mark_card.h"

#include "features/adoptions/adoption_store.h"
#include "features/adoptions/tests/adoption_world.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

void bring_to_one_card(World& world) {
  bring_to_progress(world);
  ASSERT_TRUE(file_card(world.db, world.owner, world.id,
                        {.year = 2026, .quarter = 3, .status = CardStatus::on_track, .progress_percent = 0, .done = "공모"}));
}

CardMarkInput seen_as(CardParty party) { return {.year = 2026, .quarter = 3, .party = party, .remark = "보았습니다"}; }

void expect_refused(World& world, Actor const& actor, CardMarkInput const& input, Kind kind) {
  auto const events = world.events();
  auto const refused = mark_card(world.db, actor, world.id, input);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, kind);
  EXPECT_EQ(world.events(), events) << "a refusal writes nothing";
}

std::vector<CardMark> marks_of(World& world) {
  return world.db.read(world.owner, [&](Tx& tx) { return list_cards(tx, world.id).front().marks; });
}

TEST(mark_card, is_once_for_each_post) {
  auto world = World{};
  bring_to_one_card(world);
  auto const mayor = world.office.actor_of(world.office.mayor);
  auto const events = world.events();
  ASSERT_TRUE(mark_card(world.db, world.head, world.id, seen_as(CardParty::owner)));
  auto on_site = seen_as(CardParty::programme);
  on_site.is_on_site = true;
  ASSERT_TRUE(mark_card(world.db, world.officer, world.id, on_site));
  ASSERT_TRUE(mark_card(world.db, mayor, world.id, seen_as(CardParty::executive)));
  EXPECT_EQ(world.events(), events + 3);
  auto const marks = marks_of(world);
  ASSERT_EQ(marks.size(), 3U);
  for (auto const& mark : marks) {
    EXPECT_EQ(mark.remark, "보았습니다");
    EXPECT_FALSE(mark.by_name.empty());
    EXPECT_EQ(mark.is_on_site, mark.party == CardParty::programme);
  }
  expect_refused(world, world.head, seen_as(CardParty::owner), Kind::invalid);
}

TEST(mark_card, is_refused_to_whoever_does_not_hold_the_post) {
  auto world = World{};
  bring_to_one_card(world);
  expect_refused(world, world.leader, seen_as(CardParty::owner), Kind::forbidden);
  expect_refused(world, world.other_head, seen_as(CardParty::owner), Kind::forbidden);
  expect_refused(world, world.officer, seen_as(CardParty::executive), Kind::invalid);
  expect_refused(world, world.officer, {.year = 2026, .quarter = 3}, Kind::invalid);
  auto other_quarter = seen_as(CardParty::programme);
  other_quarter.quarter = 2;
  expect_refused(world, world.officer, other_quarter, Kind::invalid);
  auto const strangers = make_strangers(world.db);
  expect_refused(world, strangers.actor_of(strangers.mayor), seen_as(CardParty::executive), Kind::not_found);
  EXPECT_TRUE(marks_of(world).empty());
}

TEST(mark_card, of_one_person_is_one_mark) {
  auto world = World{};
  bring_to_one_card(world);
  auto both = world.head;
  both.roles = both.roles.with(Role::executive);
  ASSERT_TRUE(mark_card(world.db, both, world.id, seen_as(CardParty::owner)));
  expect_refused(world, both, seen_as(CardParty::executive), Kind::forbidden);
}

TEST(mark_card, stands_on_the_page_and_its_button_goes_with_it) {
  auto world = World{};
  bring_to_one_card(world);
  auto const page = "/adoptions/" + to_text(world.id);
  auto const button = page + "/card-marks?year=2026";
  auto const before = answer(world.program, {.as = world.officer, .get = page});
  EXPECT_EQ(before.status, 200);
  EXPECT_NE(before.body.find(button), std::string::npos);
  EXPECT_EQ(answer(world.program, {.as = world.leader, .get = page}).body.find(button), std::string::npos);
  auto const form = std::vector<std::pair<std::string, std::string>>{
      {"year", "2026"}, {"quarter", "3"}, {"party", "programme"}, {"remark", "현장이 깨끗함"}};
  EXPECT_EQ(answer(world.program, {.as = world.officer, .post = page + "/card-marks", .form = form}).status, 303);
  auto const after = answer(world.program, {.as = world.officer, .get = page});
  EXPECT_NE(after.body.find("현장이 깨끗함"), std::string::npos);
  EXPECT_EQ(after.body.find(button), std::string::npos);
}

}  // namespace
}  // namespace baeumgil
