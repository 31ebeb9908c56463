#include "app/example/share_finds.h"

#include <string>
#include <string_view>

#include "app/example/world.h"
#include "features/briefings/plan_briefing.h"
#include "features/cases/find_case.h"
#include "features/follows/start_following.h"
#include "features/issues/find_issue.h"
#include "features/pushes/answer_push.h"
#include "features/pushes/push_matches.h"
#include "features/pushes/push_store.h"
#include "features/reading/keep_list.h"
#include "features/remarks/say_remark.h"

namespace baeumgil {
namespace {

constexpr int kDaysToAnswerShare = 2;

// As the matcher does for what it finds alike: the index of the example is made later than its story.
PushId push(ExampleWorld& world, std::string_view good_case, std::string_view issue) {
  auto const officer = world.actor("officer");
  auto const what = std::string{good_case} + " pushed to " + std::string{issue};
  return world.must(world.db.write(officer,
                                   [&](Tx& tx) -> Result<PushId> {
                                     auto const found = TRY(find_case(tx, officer, world.row<CaseId>(good_case)));
                                     auto const owned = TRY(find_issue(tx, officer, world.row<IssueId>(issue)));
                                     auto const one =
                                         Unmatched{.noun = PushedNoun::good_case, .row = found.id.value, .finder = found.author};
                                     auto const made = push_to_owner(tx, officer, one, owned);
                                     if (!made) return conflict("push.answered_before");
                                     return *made;
                                   }),
                    what);
}

void push_and_answer(ExampleWorld& world, Date on) {
  world.go_to(on);
  auto const lunch = push(world, "c-lunch", "shared-fridge");
  auto const shadow = push(world, "c-shadow", "signals");
  push(world, "c-navigation", "night-parking");
  push(world, "c-childcare", "22-afterschool");
  world.go_to(on + kDaysToAnswerShare);
  world.must(accept_push(world.db, world.actor("head_welfare"), lunch), "push accepted");
  world.must(decline_push(world.db, world.actor("head_transport"), shadow,
                          "그림자조명은 광고 규제에 관한 것이어서 교차로 신호등의 시인성에는 쓸 수 없습니다."),
             "push declined");
}

void ask_authors(ExampleWorld& world) {
  auto const bus = world.row<CaseId>("c-bus");
  auto const question = world.must(say_remark(world.db, world.actor("member_welfare"), bus,
                                              {.kind = RemarkKind::question, .body = "어르신이 아닌 환승 승객도 무료인가요?"}),
                                   "question asked");
  world.must(answer_remark(world.db, world.actor("officer"), question, "나이와 상관없이 모든 승객이 무료입니다."), "question answered");
  world.must(say_remark(world.db, world.actor("team_leader"), world.row<CaseId>("c-navigation"),
                        {.kind = RemarkKind::question, .body = "정보를 넘기기 전에 어떤 협약이 필요했나요?"}),
             "question open");
  world.must(say_remark(world.db, world.actor("head_learning"), world.row<CaseId>("c-care"),
                        {.kind = RemarkKind::comment, .body = "방과 후 돌봄 계획을 세울 때 참고했습니다."}),
             "comment");
}

void list_and_follow(ExampleWorld& world) {
  auto const head = world.actor("head_transport");
  auto const list =
      world.must(make_reading_list(world.db, head, {.title = "교통정책과가 함께 읽을 사례", .is_shared = true}), "reading list");
  for (auto const* key : {"c-signal", "c-bus", "c-navigation"})
    world.must(add_to_list(world.db, head, list, world.row<CaseId>(key)), std::string{key} + " listed");
  auto const leader = world.actor("team_leader");
  world.must(start_following(world.db, leader, FollowNoun::field, "transport"), "field followed");
  world.must(start_following(world.db, leader, FollowNoun::issue, to_text(world.row<IssueId>("signals"))), "issue followed");
}

}  // namespace

void share_finds(ExampleWorld& world) {
  push_and_answer(world, world.today() - 9);
  world.go_to(world.today() - 5);
  ask_authors(world);
  list_and_follow(world);
  world.must(plan_briefing(world.db, world.actor("officer"),
                           {.title = "벤치마킹 결과 보고회",
                            .held_on = world.today() + 10,
                            .starts_at = "14:00",
                            .place = "본관 대회의실",
                            .minutes_each = 10,
                            .from = world.today() - 120,
                            .until = world.today()}),
             "briefing");
}

}  // namespace baeumgil
