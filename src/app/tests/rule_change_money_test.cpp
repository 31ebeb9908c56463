// What a change of rules would alter in claims nobody has decided, in meetings to come, and by a rule of a code of its own.
#include <gtest/gtest.h>

#include "features/expenses/tests/expense_round.h"
#include "features/overseas/tests/overseas_round.h"
#include "features/rules/draft_rule.h"
#include "features/rules/load_rules.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

TestProgram& shown_by() { return TestProgram::instance(); }

void load_rules_for(Actor const& actor) {
  made(shown_by().db().write(Actor{.institution = actor.institution, .via = Via::command}, [](Tx& tx) { return load_shared_rules(tx); }));
}

std::string draft_page_of(Actor const& officer, RuleDraft draft) {
  draft.words_ko = "우리 기관의 기준입니다.";
  draft.article = "제5조";
  draft.source = "시험시 규칙";
  draft.effective_from = Date::of(2020, 1, 1);
  return "/rules/drafts/" + to_text(made(draft_rule(shown_by().db(), officer, draft)));
}

TEST(a_draft_page, reckons_undecided_claims_by_the_rates_before_and_after) {
  auto const clock = On{first_day};
  auto const it = ExpenseRound{shown_by().db()};
  auto const officer = it.as(it.office.kim_officer);
  load_rules_for(officer);
  auto both = officer;
  both.roles = both.roles.with(Role::accounting_officer);
  auto const claim = it.filled(it.park());
  auto const number = it.now(claim).number;
  auto const cap = RuleDraft{.code = "allowance.domestic.lodging.elsewhere", .value = 50'000.0};
  auto const page = draft_page_of(officer, cap);
  run_scenarios(shown_by(), {{.name = "who may not see claims gets the sum of the department",
                              .as = officer,
                              .get = page,
                              .contains = {"여비 합계", "35,000원 줄어듦", "(1)"},
                              .not_contains = {number, to_text(claim)}},
                             {.name = "who may see them gets each",
                              .as = both,
                              .get = page,
                              .contains = {number, "/expenses/" + to_text(claim), "35,000원 줄어듦"}},
                             {.name = "another institution has no such page",
                              .as = it.strangers.actor_of(it.strangers.kim_officer),
                              .get = page,
                              .status = 404}});
  auto const other = draft_page_of(it.strangers.actor_of(it.strangers.kim_officer), cap);
  run_scenarios(shown_by(), {{.name = "a stranger's draft alters nothing of ours",
                              .as = it.strangers.actor_of(it.strangers.kim_officer),
                              .get = other,
                              .contains = {"판정이 달라지는 것은 없습니다."},
                              .not_contains = {number}}});
}

TEST(a_draft_page, leaves_decided_claims_as_they_were_decided) {
  auto const clock = On{first_day};
  auto const it = ExpenseRound{shown_by().db()};
  auto const officer = it.as(it.office.kim_officer);
  load_rules_for(officer);
  it.allowed(it.park());
  auto const page = draft_page_of(officer, {.code = "allowance.domestic.lodging.elsewhere", .value = 50'000.0});
  run_scenarios(shown_by(), {{.name = "nothing comes out differently", .as = officer, .get = page, .not_contains = {"줄어듦"}}});
}

TEST(a_draft_page, judges_meetings_that_are_still_to_decide) {
  auto const it = OverseasRound{shown_by().db()};
  auto const meeting = made(call_meeting(it.db, it.secretary(), it.meeting_input(it.committee(), {it.requested()})));
  auto const link = "/overseas/meetings/" + to_text(meeting);
  auto const quorum = draft_page_of(it.officer(), {.code = "overseas.committee.quorum", .value = 80.0});
  auto const size = draft_page_of(it.officer(), {.code = "overseas.committee.members.min", .value = 6.0});
  run_scenarios(
      shown_by(),
      {{.name = "a higher quorum, as if all came", .as = it.officer(), .get = quorum, .contains = {link, "80%", "5/5", "기준 바뀜"}},
       {.name = "more members than it has", .as = it.officer(), .get = size, .contains = {link, "새로 어긋남"}}});
}

TEST(a_draft_page, judges_running_trips_by_a_code_of_its_own) {
  auto const it = OverseasRound{shown_by().db()};
  auto const trip = it.requested();
  auto const page = draft_page_of(it.officer(), {.code = "trip.party.limit",
                                                 .kind = RuleKind::limit,
                                                 .applies_to = AppliesTo::overseas,
                                                 .unit = RuleUnit::people,
                                                 .fact = "trip.travelers",
                                                 .test = RuleTest::at_most,
                                                 .value = 2.0});
  run_scenarios(shown_by(),
                {{.name = "three travel", .as = it.officer(), .get = page, .contains = {"/trips/" + to_text(trip), "새로 어긋남"}}});
}

}  // namespace
}  // namespace baeumgil
