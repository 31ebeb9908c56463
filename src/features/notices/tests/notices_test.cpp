// Telling people: inside, and by mail in their own language.
#include "features/notices/notify.h"

#include <gtest/gtest.h>

#include "features/notices/count_notices.h"
#include "features/notices/notice_store.h"
#include "features/sign_in/change_preferences.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

void tell(Office const& office, Person const& to, PersonId except = {}, std::string const& title = "원도심 주차난") {
  auto const told = TestProgram::instance().db().write(office.actor_of(office.kim_officer), [&](Tx& tx) -> Result<Done> {
    notify(tx, {.to = to.id, .key = "notice.issue.registered", .arguments = {title}, .path = "/issues/x"}, except);
    return Done{};
  });
  ASSERT_TRUE(told);
}

std::int64_t unread(Office const& office, Person const& person) {
  return TestProgram::instance().db().read(office.institution, [&](Tx& tx) { return count_unread(tx, person.id); });
}

std::vector<std::string> mails_to(Office const& office, std::string const& address) {
  return TestProgram::instance().db().read(office.institution, [&](Tx& tx) {
    return tx.list(
        "SELECT subject, body FROM mail_outbox WHERE institution_id = $institution AND recipient = $1 ORDER BY id",
        [](Row& row) {
          auto subject = row.next<std::string>();
          return subject + "\n" + row.next<std::string>();
        },
        address);
  });
}

TEST(notify, tells_one_person_and_never_of_the_own_deed) {
  auto const office = make_office(TestProgram::instance().db());
  tell(office, office.lee_leader);
  tell(office, office.lee_leader, office.lee_leader.id);
  EXPECT_EQ(unread(office, office.lee_leader), 1);
  EXPECT_EQ(unread(office, office.park_member), 0);
}

TEST(notify, mails_once_in_the_language_of_the_person_unless_mails_are_not_wanted) {
  auto const office = make_office(TestProgram::instance().db());
  ASSERT_TRUE(change_preferences(TestProgram::instance().db(), office.actor_of(office.park_member), {.language = Language::en}));
  ASSERT_TRUE(change_preferences(TestProgram::instance().db(), office.actor_of(office.choi_member), {.wants_mail = false}));
  for (auto const* person : {&office.lee_leader, &office.park_member, &office.choi_member}) tell(office, *person);
  TestProgram::instance().program().jobs.run_due();
  TestProgram::instance().program().jobs.run_due();
  auto const korean = mails_to(office, office.lee_leader.email);
  ASSERT_EQ(korean.size(), 1U);
  EXPECT_NE(korean[0].find("새 현안이 등록되었습니다: 원도심 주차난"), std::string::npos);
  EXPECT_NE(korean[0].find("https://baeumgil.test/issues/x"), std::string::npos);
  EXPECT_NE(mails_to(office, office.park_member.email).at(0).find("Open it here"), std::string::npos);
  EXPECT_TRUE(mails_to(office, office.choi_member.email).empty());
}

TEST(notify, covers_in_mails_what_people_typed_and_names_colleagues) {
  auto const office = make_office(TestProgram::instance().db());
  tell(office, office.lee_leader, {}, "주차난 010-1234-5678 hong@example.kr 김가상 팀장");
  tell(office, office.lee_leader, {}, office.park_member.name);
  TestProgram::instance().program().jobs.run_due();
  auto const mails = mails_to(office, office.lee_leader.email);
  ASSERT_EQ(mails.size(), 2U);
  for (auto const* datum : {"010-1234-5678", "hong@example.kr", "김가상"}) EXPECT_EQ(mails[0].find(datum), std::string::npos) << datum;
  EXPECT_NE(mails[0].find("주차난 ●●● ●●●"), std::string::npos) << mails[0];
  EXPECT_NE(mails[1].find(office.park_member.name), std::string::npos);
  run_scenarios(
      TestProgram::instance(),
      {{.name = "inside it stands whole", .as = office.actor_of(office.lee_leader), .get = "/notices", .contains = {"010-1234-5678"}}});
}

TEST(notify, says_in_every_mail_where_to_stop_them) {
  auto const office = make_office(TestProgram::instance().db());
  tell(office, office.lee_leader);
  TestProgram::instance().program().jobs.run_due();
  EXPECT_NE(mails_to(office, office.lee_leader.email).at(0).find("https://baeumgil.test/account"), std::string::npos);
  auto const stop = TestProgram::instance().db().read(office.institution, [&](Tx& tx) {
    return tx.value<std::string>("SELECT unsubscribe FROM mail_outbox WHERE institution_id = $institution AND recipient = $1",
                                 office.lee_leader.email);
  });
  EXPECT_EQ(stop, "https://baeumgil.test/account");
}

TEST(notice_pages, show_the_own_ones_and_let_them_be_read) {
  auto const office = make_office(TestProgram::instance().db());
  auto const strangers = make_strangers(TestProgram::instance().db());
  tell(office, office.lee_leader);
  auto const notices =
      TestProgram::instance().db().read(office.institution, [&](Tx& tx) { return list_notices(tx, office.lee_leader.id, 10, 0); });
  auto const read = "/notices/" + to_text(notices.at(0).id) + "/read";
  auto const lee = office.actor_of(office.lee_leader);
  run_scenarios(
      TestProgram::instance(),
      {{.name = "the own one stands there", .as = lee, .get = "/notices", .contains = {"원도심 주차난", "새 알림"}},
       {.name = "another person has none", .as = office.actor_of(office.park_member), .get = "/notices", .contains = {"알림이 없습니다"}},
       {.name = "nobody reads another's", .as = office.actor_of(office.park_member), .post = read, .status = 404},
       {.name = "nor a stranger", .as = strangers.actor_of(strangers.lee_leader), .post = read, .status = 404},
       {.name = "the API lists it", .as = lee, .get = "/api/v1/notices", .contains = {"\"is_read\":false"}},
       {.name = "it is read", .as = lee, .post = read, .status = 303, .location = "/notices"},
       {.name = "and no longer new", .as = lee, .get = "/notices", .contains = {"원도심 주차난"}, .not_contains = {"새 알림"}}});
  EXPECT_EQ(unread(office, office.lee_leader), 0);
}

}  // namespace
}  // namespace baeumgil
