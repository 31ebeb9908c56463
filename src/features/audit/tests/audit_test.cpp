// The log of changes: who reads it, what it tells.
#include <gtest/gtest.h>

#include "features/audit/event_changes.h"
#include "features/audit/list_events.h"
#include "features/people/transfer_person.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

TEST(changes_of, sets_before_beside_after) {
  auto const event =
      RecordedEvent{.before = R"({"name":"가","post":"staff","roles":["auditor"]})", .after = R"({"name":"나","post":"staff","rank":"6"})"};
  auto const changes = changes_of(event);
  ASSERT_EQ(changes.size(), 4U);
  EXPECT_EQ(changes[0].before + ">" + changes[0].after, "가>나");
  EXPECT_EQ(changes[1].before, changes[1].after);
  EXPECT_EQ(changes[2].field + changes[2].before + changes[2].after, "roles.0auditor");
  EXPECT_EQ(changes[3].before + changes[3].after, "6");
}

TEST(audit_pages, are_for_auditors_officers_and_administrators_of_the_own_institution) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const strangers = make_strangers(program.db());
  ASSERT_TRUE(transfer_person(program.db(), office.actor_of(office.administrator), office.han_head.id, office.planning));
  auto const events = program.db().read(office.institution, [&](Tx& tx) { return list_events_of(tx, "person", office.han_head.id.value); });
  auto const page = "/audit/" + to_text(events.front().id);
  auto const auditor = office.actor_of(office.auditor);
  run_scenarios(
      program,
      {{.name = "the auditor sees the list",
        .as = auditor,
        .get = "/audit?verb=person.transferred",
        .contains = {"한과장", "부서 이동", "안관리"}},
       {.name = "and before and after", .as = auditor, .get = page, .contains = {"<del>교통정책과</del>", "<ins>기획조정과</ins>"}},
       {.name = "the officer too", .as = office.actor_of(office.kim_officer), .get = "/audit", .contains = {"한과장"}},
       {.name = "a filter that fits nothing", .as = auditor, .get = "/audit?who=없음", .contains = {"해당하는 기록이 없습니다"}},
       {.name = "days are those of Seoul", .as = auditor, .get = "/audit?until=2020-01-01", .contains = {"해당하는 기록이 없습니다"}},
       {.name = "staff find nothing", .as = office.actor_of(office.lee_leader), .get = "/audit", .status = 404},
       {.name = "nor in the API",
        .as = office.actor_of(office.lee_leader),
        .get = "/api/v1/events",
        .status = 404,
        .not_contains = {"한과장"}},
       {.name = "the menu leads the auditor there", .as = auditor, .get = "/people", .contains = {"href=\"/audit\""}},
       {.name = "and the administrator", .as = office.actor_of(office.administrator), .get = "/people", .contains = {"href=\"/audit\""}},
       {.name = "and nobody else", .as = office.actor_of(office.lee_leader), .get = "/people", .not_contains = {"href=\"/audit\""}},
       {.name = "strangers find nothing",
        .as = strangers.actor_of(strangers.auditor),
        .get = page,
        .status = 404,
        .not_contains = {"한과장"}},
       {.name = "the list of strangers has none of ours",
        .as = strangers.actor_of(strangers.auditor),
        .get = "/audit?verb=person.transferred",
        .not_contains = {"한과장"}},
       {.name = "the API tells changes",
        .as = auditor,
        .get = "/api/v1/events?verb=person.transferred",
        .contains = {"\"before\":\"교통정책과\",\"after\":\"기획조정과\""}}});
}

}  // namespace
}  // namespace baeumgil
