// A file of cases is a door like any other: what is withheld whole does not travel, nor answers of a report that is not open.
#include <gtest/gtest.h>

#include "features/exchange/send_cases.h"
#include "features/programs/program.h"
#include "features/publications/publication_document.h"
#include "features/publications/tests/press_room.h"
#include "platform/bundle/bundle.h"

namespace baeumgil {
namespace {

constexpr auto kPart = std::string_view{"뒤뜰에 오동나무가 있어야 한다"};
constexpr auto kAnswer = std::string_view{"면담에서 들었습니다"};

struct PostRoom : PressRoom {
  PostRoom() { change("UPDATE cases SET conditions = $1, share_scope = 'institutions' WHERE institution_id = $institution", kPart); }
  // All the texts of a file with the case and its answers.
  std::string sent() {
    auto const file = send_cases(db, officer, {walk.good_case}, true, korean_headings(locale()));
    EXPECT_TRUE(file);
    if (!file) return {};
    auto const opened = open_bundle(file->bytes);
    EXPECT_EQ(opened.damage, BundleDamage::none);
    auto content = std::string{};
    for (auto const& one : opened.bundle.files) content += one.content;
    return content;
  }
  std::string last_log() const {
    return db.read(officer, [](Tx& tx) {
      return tx.value<std::string>(
          "SELECT after_json FROM events WHERE institution_id = $institution AND verb = 'exchange.sent' ORDER BY id DESC LIMIT 1");
    });
  }
  Result<WithholdingId> withhold(Published const& of, std::string_view key) {
    auto const heading = locale().words(Language::ko, key);
    return rule_on_finding(db, officer, of, locale(), covering(WithheldKind::part, heading, WithholdingGround::business));
  }
};

}  // namespace

TEST(bundle_cover, leaves_out_what_is_withheld_whole) {
  auto room = PostRoom{};
  auto const before = room.sent();
  EXPECT_NE(before.find(kPart), std::string::npos) << "nothing is withheld yet";
  EXPECT_NE(before.find(kAnswer), std::string::npos) << "answers of an open report";
  ASSERT_TRUE(room.withhold(room.good_case, "case.conditions"));
  auto const after = room.sent();
  EXPECT_EQ(after.find(kPart), std::string::npos);
  EXPECT_NE(after.find(kAnswer), std::string::npos);
  EXPECT_NE(room.last_log().find("conditions part"), std::string::npos) << room.last_log();
}

TEST(bundle_cover, asks_the_report_of_the_answers_too) {
  auto room = PostRoom{};
  ASSERT_TRUE(room.withhold(room.report, "report.answers"));
  auto const sent = room.sent();
  EXPECT_EQ(sent.find(kAnswer), std::string::npos);
  EXPECT_NE(sent.find(kPart), std::string::npos) << "a ruling of the report is none of the case";
  EXPECT_NE(room.last_log().find("answers part"), std::string::npos) << room.last_log();
}

TEST(bundle_cover, carries_no_answers_of_a_report_that_is_not_open) {
  auto room = PostRoom{};
  for (auto const disclosure : {Disclosure::partial, Disclosure::closed}) {
    room.change("UPDATE reports SET disclosure = $1 WHERE institution_id = $institution", disclosure);
    auto const sent = room.sent();
    EXPECT_EQ(sent.find(kAnswer), std::string::npos) << to_word(disclosure);
    EXPECT_NE(sent.find(kPart), std::string::npos) << "the case itself still leaves";
  }
}

TEST(bundle_cover, covers_addresses_answers_and_sources) {
  auto room = PostRoom{};
  room.plant();
  room.change("UPDATE cases SET evidence_url = $1 WHERE institution_id = $institution",
              std::string_view{"https://example.org/ask?to=hong@example.kr"});
  auto const sent = room.sent();
  for (auto const datum : kPlanted) EXPECT_EQ(sent.find(datum), std::string::npos) << datum;
  EXPECT_NE(sent.find("https://example.org/ask"), std::string::npos);
  EXPECT_NE(sent.find(kAnswer), std::string::npos) << "answers travel";
  auto const log = room.last_log();
  for (auto const* place : {"evidence_url mail", "answer phone", "source phone"})
    EXPECT_NE(log.find(place), std::string::npos) << place << " " << log;
}

}  // namespace baeumgil
