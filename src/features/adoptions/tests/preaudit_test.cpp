// 사전컨설팅 and the other checks of a review: asked, answered by the rule's day, put off once.
#include "features/adoptions/consult_on_adoption.h"
#include "features/adoptions/put_off_opinion.h"
#include "features/adoptions/tests/adoption_world.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

struct Preaudited : World {
  Actor asked_head{office.actor_of(office.han_head)};
  ConsultationId consultation{};

  void ask(ConsultationKind kind = ConsultationKind::preaudit) {
    bring_to_review(*this);
    auto const input = ConsultationInput{.kind = kind, .department = office.transport, .question = "규정 해석이 갈린다"};
    ASSERT_TRUE(consult_on_adoption(db, owner, id, input));
    consultation = adoption().consultations.front().id;
  }
  Result<AdoptionId> put_off(Actor const& actor, std::string reason = "법령 해석을 질의했다") {
    return put_off_opinion(db, actor, id, {.consultation = consultation, .reason = std::move(reason)});
  }
  Result<AdoptionId> reply(std::string words) {
    return give_opinion(db, asked_head, id, {.consultation = consultation, .opinion = Opinion::consents, .words = std::move(words)});
  }
};

TEST(consult_on_adoption, gives_a_preaudit_ten_days) {
  auto world = Preaudited{};
  world.ask();
  EXPECT_EQ(world.adoption().consultations.front().due_on, Date::of(2026, 8, 13));
  for (auto const kind : {ConsultationKind::gender, ConsultationKind::privacy, ConsultationKind::safety})
    ASSERT_TRUE(consult_on_adoption(world.db, world.owner, world.id,
                                    {.kind = kind, .department = world.office.welfare, .question = "영향을 봐 주십시오"}));
  EXPECT_EQ(world.adoption().consultations.back().due_on, Date::of(2026, 8, 24)) << "the others have three weeks";
  auto const early = decide_adoption(world.db, world.head, world.id, yes());
  EXPECT_FALSE(early) << "the decision waits for them";
}

TEST(put_off_opinion, lets_who_is_asked_answer_later_once) {
  auto world = Preaudited{};
  world.ask();
  auto const events = world.events();
  expect_kind(world, world.put_off(world.asked_head, ""), Kind::invalid, events);
  expect_kind(world, world.put_off(world.owner), Kind::forbidden, events);
  expect_kind(world, world.put_off(world.head), Kind::forbidden, events);
  expect_kind(world, put_off_opinion(world.db, world.asked_head, world.id, {.reason = "까닭"}), Kind::invalid, events);
  auto const strangers = make_strangers(world.db);
  expect_kind(world, world.put_off(strangers.actor_of(strangers.han_head)), Kind::not_found, events);
  ASSERT_TRUE(world.put_off(world.asked_head));
  EXPECT_EQ(world.adoption().consultations.front().due_on, Date::of(2026, 8, 24)) << "twenty days, and a Sunday";
  EXPECT_EQ(world.adoption().consultations.front().put_off_for, "법령 해석을 질의했다");
  expect_kind(world, world.put_off(world.asked_head), Kind::conflict, events + 1);
}

TEST(put_off_opinion, is_for_preaudits_alone) {
  auto world = Preaudited{};
  world.ask(ConsultationKind::legal);
  expect_kind(world, world.put_off(world.asked_head), Kind::forbidden, world.events());
}

TEST(give_opinion, of_a_preaudit_says_why_it_is_late) {
  auto world = Preaudited{};
  world.ask();
  auto const clock = At{world.program, Date::of(2026, 8, 14)};
  auto const events = world.events();
  auto const refused = world.reply("");
  expect_kind(world, refused, Kind::invalid, events);
  ASSERT_TRUE(refused.error().rule);
  EXPECT_EQ(refused.error().rule->rule_id, "adoption.preaudit.due");
  ASSERT_TRUE(world.reply("질의 회신이 늦었다"));
}

TEST(give_opinion, of_a_preaudit_put_off_has_twenty_days) {
  auto world = Preaudited{};
  world.ask();
  ASSERT_TRUE(world.put_off(world.asked_head));
  auto const clock = At{world.program, Date::of(2026, 8, 14)};
  EXPECT_TRUE(world.reply(""));
}

TEST(preaudit_pages, show_the_new_day_and_the_way_there) {
  auto world = Preaudited{};
  world.ask();
  auto const path = "/adoptions/" + to_text(world.id);
  auto const form = std::vector<std::pair<std::string, std::string>>{{"consultation", to_text(world.consultation)}};
  run_scenarios(
      world.program,
      {{.name = "who is asked may put it off", .as = world.asked_head, .get = path, .contains = {path + "/opinion-delay", "사전컨설팅"}},
       {.name = "nobody else", .as = world.owner, .get = path, .not_contains = {path + "/opinion-delay"}},
       {.name = "the form", .as = world.asked_head, .get = path + "/opinion-delay", .contains = {"규정 해석이 갈린다"}},
       {.name = "asks why",
        .as = world.asked_head,
        .post = path + "/opinion-delay",
        .form = form,
        .status = 422,
        .contains = {"id=\"f-reason-error\""}},
       {.name = "through the API",
        .as = world.asked_head,
        .post = "/api/v1" + path + "/opinion-delay",
        .json = R"({"consultation":")" + to_text(world.consultation) + R"(","reason":"질의 중"})",
        .events = 1},
       {.name = "its day", .as = world.owner, .get = path, .contains = {"2026. 8. 24."}}});
}

}  // namespace
}  // namespace baeumgil
