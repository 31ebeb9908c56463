// What the institution says of itself stands on its letters, on the page of the host and on the mail.
#include <gtest/gtest.h>

#include "features/settings/change_settings.h"
#include "features/trips/send_visit.h"
#include "features/trips/tests/trip_round.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct SentMail {
  std::string sender{};
  std::string text{};
};

TEST(a_letter, is_sent_in_the_name_the_institution_has_set) {
  auto const round = TripRound{test_database()};
  auto const trip = round.permitted();
  auto const id = round.requested(trip);
  auto const settings = SettingsInput{.official_name = "배움광역시청",
                                      .address = "12345 배움시 길로 1",
                                      .sender_title = "배움광역시장",
                                      .host_contact = "김담당 02-000-0001",
                                      .mail_sender_name = "배움시 벤치마킹",
                                      .version = 1};
  made(change_settings(test_database(), round.as(round.office.administrator), settings));
  run_scenarios(TestProgram::instance(), {{.name = "the letter",
                                           .as = round.leader(),
                                           .get = "/visits/" + to_text(id),
                                           .contains = {"배움광역시청", "배움광역시장", "12345 배움시 길로 1"},
                                           .not_contains = {"배움광역시청의 장"}}});
  made(sign_visit(test_database(), round.head(), id, "교통정책과-1234"));
  auto const token = made(send_visit(test_database(), round.leader(), id, "https://baeumgil.test"));
  run_scenarios(TestProgram::instance(),
                {{.name = "the host", .get = "/host/" + token, .contains = {"문의: 김담당 02-000-0001", "배움광역시장"}}});
  auto const mails = test_database().read(round.office.institution, [](Tx& tx) {
    return tx.list("SELECT sender_name, body FROM mail_outbox WHERE institution_id = $institution ORDER BY id", [](Row& row) {
      auto mail = SentMail{.sender = row.next<std::string>()};
      mail.text = row.next<std::string>();
      return mail;
    });
  });
  ASSERT_FALSE(mails.empty());
  EXPECT_EQ(mails.back().sender, "배움시 벤치마킹");
  EXPECT_NE(mails.back().text.find("배움광역시청에서"), std::string::npos);
  EXPECT_NE(mails.back().text.find("문의: 김담당 02-000-0001"), std::string::npos);
}

}  // namespace
}  // namespace baeumgil
