// Photos used again: who sees what of the earlier ones, and what the writer says of them.
#include "features/originality/reused_photo.h"

#include "features/originality/tests/desk.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

constexpr auto kDay = std::int64_t{86400};

struct Photos {
  OriginalityDesk desk{make_originality_desk()};
  ReportId others{desk.insert_others_report(ReportState::accepted, kOthersText)};

  TripId trip_of(ReportId id) const {
    return desk.db().read(desk.leader(), [&](Tx& tx) {
      return tx.value<TripId>("SELECT trip_id FROM reports WHERE institution_id = $institution AND id = $1", id);
    });
  }
  SiteNoteId put(TripId trip, std::string const& print, std::int64_t days_ago, std::string const& digest) const {
    auto const id = SiteNoteId::make();
    EXPECT_TRUE(desk.db().write(desk.as(desk.office.kim_officer), [&](Tx& tx) -> Result<Done> {
      tx.change(
          "INSERT INTO site_notes (institution_id, id, trip_id, author_id, kind, noted_at, received_at, photo_digest, photo_print) "
          "VALUES ($institution, $1, $2, $3, 'photo', $4, $4, $5, $6)",
          id, trip, desk.office.lee_leader.id, tx.now() - days_ago * kDay, digest, print);
      return Done{};
    }));
    return id;
  }
  std::vector<ReusedPhoto> find(Actor const& actor) const {
    return desk.db().read(actor,
                          [&](Tx& tx) { return find_reused_photos(tx, actor, *find_report(tx, actor, desk.id), load_rule_book(tx)); });
  }
};

}  // namespace

TEST(reused_photos, are_found_by_their_prints_in_earlier_trips_only) {
  auto const photos = Photos{};
  auto const mine = photos.trip_of(photos.desk.id);
  auto const theirs = photos.trip_of(photos.others);
  photos.put(theirs, "00000000000000ff", 300, std::string(64, 'a'));
  photos.put(theirs, "ffffffff00000000", 1, std::string(64, 'b'));  // later than all of mine
  auto const same = photos.put(mine, "00000000000000ff", 5, std::string(64, 'a'));
  auto const near = photos.put(mine, "00000000000fffff", 4, std::string(64, 'c'));    // 12 bits apart
  auto const edited = photos.put(mine, "0000000000000fff", 3, std::string(64, 'd'));  // 4 bits apart
  photos.put(mine, "ffffffff00000000", 2, std::string(64, 'e'));
  auto const found = photos.find(photos.desk.leader());
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].note, same);
  EXPECT_EQ(found[0].earlier.front().distance, 0);
  EXPECT_EQ(found[1].note, edited);
  EXPECT_EQ(found[1].earlier.front().distance, 4);
  EXPECT_NE(found[1].note, near);
}

TEST(reused_photos, name_the_other_report_only_to_who_may_read_it) {
  auto const photos = Photos{};
  auto const theirs = photos.put(photos.trip_of(photos.others), "00000000000000ff", 300, std::string(64, 'a'));
  photos.put(photos.trip_of(photos.desk.id), "00000000000000fe", 5, std::string(64, 'b'));
  auto const leader = photos.desk.leader();
  auto const officer = photos.desk.as(photos.desk.office.kim_officer);
  EXPECT_TRUE(photos.find(leader).front().earlier.front().is_readable) << "accepted reports are read by all staff";
  EXPECT_FALSE(photos.find(leader).front().earlier.front().is_shown) << "their notes by few";
  EXPECT_TRUE(photos.find(officer).front().earlier.front().is_shown);
  ASSERT_TRUE(photos.desk.db().write(officer, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE reports SET state = 'submitted' WHERE institution_id = $institution AND id = $1", photos.others);
    return Done{};
  }));
  auto const hidden = photos.find(leader).front().earlier.front();
  EXPECT_FALSE(hidden.is_readable);
  EXPECT_TRUE(hidden.title.empty());
  run_scenarios(photos.desk.program, {{.name = "only that there is one",
                                       .as = leader,
                                       .get = "/reports/" + to_text(photos.desk.id) + "/originality",
                                       .contains = {"다시 쓰인 사진", "다른 보고서에 쓰인 사진"},
                                       .not_contains = {to_text(theirs)}},
                                      {.name = "nor by the API",
                                       .as = leader,
                                       .get = "/api/v1/reports/" + to_text(photos.desk.id) + "/originality",
                                       .contains = {R"("report_title":"")"},
                                       .not_contains = {to_text(theirs)}}});
}

TEST(explain_photo, keeps_what_its_writer_says_and_asks_nobody_else) {
  auto const photos = Photos{};
  photos.put(photos.trip_of(photos.others), "00000000000000ff", 300, std::string(64, 'a'));
  auto const mine = photos.put(photos.trip_of(photos.desk.id), "00000000000000ff", 5, std::string(64, 'b'));
  auto const other = photos.put(photos.trip_of(photos.desk.id), "ffffffffffffffff", 5, std::string(64, 'c'));
  auto const& desk = photos.desk;
  auto const explain = [&](Actor const& actor, SiteNoteId note, std::string const& words) {
    return explain_photo(desk.db(), actor, desk.id, note, words);
  };
  auto const strangers = make_strangers(desk.db());
  auto const before = desk.events();
  EXPECT_EQ(kind_of(explain(desk.leader(), mine, "")), Kind::invalid);
  EXPECT_EQ(kind_of(explain(desk.leader(), mine, std::string(1001, 'a'))), Kind::invalid);
  EXPECT_EQ(kind_of(explain(desk.leader(), other, "설명")), Kind::conflict);
  EXPECT_EQ(kind_of(explain(desk.as(desk.office.han_head), mine, "설명")), Kind::forbidden);
  EXPECT_EQ(kind_of(explain(desk.as(desk.office.kang_member), mine, "설명")), Kind::not_found);
  EXPECT_EQ(kind_of(explain(strangers.actor_of(strangers.kim_officer), mine, "설명")), Kind::not_found);
  EXPECT_EQ(desk.events(), before);
  ASSERT_TRUE(explain(desk.leader(), mine, "같은 건물을 다시 찍었다."));
  EXPECT_EQ(desk.events(), before + 1);
  auto const path = "/reports/" + to_text(desk.id) + "/originality";
  run_scenarios(
      desk.program,
      {{.name = "read by who checks", .as = desk.as(desk.office.kim_officer), .get = path, .contains = {"같은 건물을 다시 찍었다."}},
       {.name = "the form", .as = desk.leader(), .get = path + "?photo=" + to_text(mine), .contains = {"name=\"note\""}},
       {.name = "without words",
        .as = desk.leader(),
        .post = path + "/photos",
        .form = {{"photo", to_text(mine)}, {"note", ""}},
        .status = 422},
       {.name = "said again",
        .as = desk.leader(),
        .post = path + "/photos",
        .form = {{"photo", to_text(mine)}, {"note", "빌려 쓴 사진이다."}},
        .status = 303,
        .events = 1},
       {.name = "by a program",
        .as = desk.leader(),
        .post = "/api/v1/reports/" + to_text(desk.id) + "/photo-explanations",
        .json = R"({"photo":")" + to_text(mine) + R"(","note":"건물이 같다."})",
        .events = 1}});
}

}  // namespace baeumgil
