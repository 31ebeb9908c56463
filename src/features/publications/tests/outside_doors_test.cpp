// Mail to outsiders, plans open for comment, pages behind a link, citations and calendars are doors like any other: nothing planted
// in a text leaves by them, and what an outsider needs to reach us still does.
#include <gtest/gtest.h>

#include "features/calendar/make_feed.h"
#include "features/citizens/suggestion.h"
#include "features/host_word/ask_host.h"
#include "features/on_site/site_note_store.h"
#include "features/plan_comments/plan_comment_store.h"
#include "features/publications/publication_store.h"
#include "features/publications/tests/press_room.h"
#include "features/settings/change_settings.h"
#include "features/trips/close_visit.h"
#include "features/trips/follow_visit.h"
#include "features/trips/send_visit.h"
#include "platform/documents/archive.h"

namespace baeumgil {
namespace {

constexpr auto kBase = "https://baeum.example";
constexpr auto kOfficeLine = "031-790-0000";
constexpr auto kLetterLine = "031-790-1111";
using Doors = std::vector<std::pair<std::string, std::string>>;

struct Outside : PressRoom {
  Outside() {
    plant();
    auto const planted = std::string_view{kPlantedText};
    change("UPDATE trips SET purpose = purpose || $1, destination = destination || $1, gap = $1 WHERE institution_id = $institution",
           planted);
    change("UPDATE trip_travelers SET task = task || $1 WHERE institution_id = $institution", planted);
    change("UPDATE trip_questions SET question = question || $1 WHERE institution_id = $institution", planted);
    change(
        "UPDATE cases SET title = title || $1, keywords = keywords || $1, conditions = conditions || $1 WHERE institution_id = "
        "$institution",
        planted);
    change("UPDATE visits SET topic = topic || $1, requests = $1, place = $1, contact_phone = $2 WHERE institution_id = $institution",
           planted, std::string_view{kLetterLine});
    EXPECT_TRUE(change_settings(db, office.actor_of(office.administrator), {.host_contact = kOfficeLine, .version = 1}));
    EXPECT_TRUE(set_citizen_pages(db, officer, true));
    EXPECT_TRUE(rule(covering(WithheldKind::phrase, std::string{kWalkWord}, WithholdingGround::business)));
  }

  std::string trip() const { return to_text(walk.trip); }
  void set_visit(std::string_view state) {
    change("UPDATE visits SET state = $1, sent_at = $2 WHERE institution_id = $institution", state, program.clock().now());
  }
  // What stands in the mailbox of a host.
  void add_mails(Doors& doors) const {
    auto const mails = db.read(officer, [](Tx& tx) {
      return tx.list(
          "SELECT subject, body FROM mail_outbox WHERE institution_id = $institution AND recipient LIKE '%@example.org' ORDER BY id",
          [](Row& row) {
            auto subject = row.next<std::string>();
            return std::pair{subject, subject + "\n" + row.next<std::string>()};
          });
    });
    for (auto const& mail : mails) doors.push_back(mail);
  }
  void add_page(Doors& doors, std::string const& path) const {
    auto const got = answer(program, {.get = path});
    EXPECT_TRUE(got.status == 200 || got.status == 410) << path << " " << got.status;
    doors.emplace_back(path, got.body);
  }
};

void expect_covered(Doors const& doors) {
  for (auto const& [door, text] : doors) {
    for (auto const datum : kPlanted) EXPECT_EQ(text.find(datum), std::string::npos) << door << " lets out " << datum;
    EXPECT_EQ(text.find(kWalkWord), std::string::npos) << door << " lets out what the officer covered";
  }
}

bool some_says(Doors const& doors, std::string_view words) {
  return std::ranges::any_of(doors, [&](auto const& door) { return door.second.find(words) != std::string::npos; });
}

}  // namespace

TEST(public_doors, cover_what_a_host_is_sent_and_keep_how_to_reach_us) {
  auto room = Outside{};
  auto doors = Doors{};
  room.set_visit("signed_off");
  auto const token = send_visit(room.db, room.leader, room.walk.visit, kBase);
  ASSERT_TRUE(token);
  auto const page = "/host/" + *token;
  room.add_page(doors, page);
  auto const letter = unzip(room.seen(page + "/letter.hwpx"));
  ASSERT_TRUE(letter);
  for (auto const& entry : *letter) doors.emplace_back("letter " + entry.name, entry.content);
  ASSERT_TRUE(wait_for_reply(room.db, {.institution = room.office.institution, .via = Via::job}, room.walk.visit, {.base_address = kBase}));
  room.set_visit("thanked");
  ASSERT_TRUE(send_feedback(room.db, room.officer, room.walk.visit, {.text = kPlantedText, .base_address = kBase}));
  room.add_page(doors, page);
  room.set_visit("accepted");
  ASSERT_TRUE(withdraw_visit(room.db, room.leader, room.walk.visit, kPlantedText));
  room.add_page(doors, page);
  auto const pages = doors.size();
  room.add_mails(doors);
  EXPECT_GE(doors.size(), pages + 4) << "letter, reminder, feedback, withdrawal";
  expect_covered(doors);
  EXPECT_TRUE(some_says(doors, kOfficeLine));
  EXPECT_TRUE(some_says(doors, kLetterLine));
  EXPECT_TRUE(some_says(doors, room.office.lee_leader.email)) << "the writer of the letter";
}

TEST(public_doors, cover_what_a_host_is_asked_to_confirm) {
  auto room = Outside{};
  auto doors = Doors{};
  auto const token =
      ask_host(room.db, room.officer, room.walk.good_case, {.email = "word@example.org", .contact = "교통과", .note = kPlantedText}, kBase);
  ASSERT_TRUE(token);
  room.add_page(doors, "/host-word/" + *token);
  auto const heading = room.locale().words(Language::ko, "case.conditions");
  EXPECT_NE(doors.front().second.find(heading), std::string::npos);
  auto const part =
      covering(WithheldKind::part, heading, WithholdingGround::review, room.db.read(room.officer, [](Tx& tx) { return tx.today() + 30; }));
  ASSERT_TRUE(rule_on_finding(room.db, room.officer, room.good_case, room.locale(), part));
  room.add_page(doors, "/host-word/" + *token);
  EXPECT_EQ(doors.back().second.find(heading), std::string::npos) << "a part that is withheld";
  auto const pages = doors.size();
  room.add_mails(doors);
  ASSERT_GT(doors.size(), pages);
  EXPECT_TRUE(some_says(doors, "●●●"));
  expect_covered(doors);
}

TEST(public_doors, cover_plans_citations_and_calendars) {
  auto room = Outside{};
  auto doors = Doors{};
  ASSERT_TRUE(room.db.write(room.officer, [&](Tx& tx) -> Result<Done> {
    put_window(tx, {.trip = room.walk.trip, .opened_on = tx.today(), .closes_on = tx.today() + 7}, room.officer.person);
    return Done{};
  }));
  for (auto const& path : {room.home + "/plans", room.home + "/plans.json", room.home + "/plans/" + room.trip()})
    room.add_page(doors, path);
  for (auto const* ending : {"bib", "ris"}) {
    auto const path = "/cases/" + to_text(room.walk.good_case) + "/citation." + ending;
    doors.emplace_back(path, answer(room.program, {.as = room.leader, .get = path}).body);
  }
  room.program.clock().set(start_of_day_in_seoul(Date::of(2026, 8, 25)));
  auto const token = new_feed_token(room.office.institution);
  ASSERT_TRUE(make_feed(room.db, room.leader, FeedCovers::mine, token));
  room.add_page(doors, "/calendar/subscriptions/" + token + "/trips.ics");
  EXPECT_NE(doors.back().second.find("BEGIN:VEVENT"), std::string::npos);
  for (auto const& [door, text] : doors) EXPECT_NE(text.find("●●●"), std::string::npos) << door;
  expect_covered(doors);
}

TEST(public_doors, withhold_a_gist_wherever_it_stands) {
  auto room = PressRoom{};
  constexpr auto kGist = "뒤뜰에 심은 오동나무";
  room.change("UPDATE reports SET gist = $1, disclosure = 'open' WHERE institution_id = $institution", std::string_view{kGist});
  ASSERT_TRUE(set_citizen_pages(room.db, room.officer, true));
  ASSERT_TRUE(release_edition(room.db, room.officer, room.report, room.locale()));
  auto const report = "/reports/" + to_text(room.walk.report);
  auto const doors = {report, report + "/edition.html", std::string{"/trips.csv"}, std::string{"/trips.json"},
                      std::string{"/reports.atom"}};
  for (auto const& door : doors) EXPECT_NE(room.seen(room.home + door).find(kGist), std::string::npos) << door;
  auto const heading = room.locale().words(Language::ko, "report.gist");
  ASSERT_TRUE(room.rule(covering(WithheldKind::part, heading, WithholdingGround::business)));
  ASSERT_TRUE(release_edition(room.db, room.officer, room.report, room.locale()));
  for (auto const& door : doors) EXPECT_EQ(room.seen(room.home + door).find(kGist), std::string::npos) << door;
  auto const both = answer(room.program, {.as = room.officer, .get = room.page + "/comparison"}).body;
  auto const first = both.find(kGist);
  ASSERT_NE(first, std::string::npos) << "the internal edition has it";
  EXPECT_EQ(both.find(kGist, first + 1), std::string::npos) << "the public one beside it has not";
}

TEST(comparison, covers_what_was_covered_elsewhere) {
  auto room = PressRoom{};
  constexpr auto kWord = "오동나무골";
  room.change("UPDATE reports SET gist = $1 WHERE institution_id = $institution", std::string_view{kWord});
  room.change("UPDATE cases SET one_line = $1, share_scope = 'open' WHERE institution_id = $institution", std::string_view{kWord});
  ASSERT_TRUE(rule_on_finding(room.db, room.officer, room.good_case, room.locale(),
                              covering(WithheldKind::phrase, kWord, WithholdingGround::business)));
  auto const both = answer(room.program, {.as = room.officer, .get = room.page + "/comparison"}).body;
  auto const first = both.find(kWord);
  ASSERT_NE(first, std::string::npos);
  EXPECT_EQ(both.find(kWord, first + 1), std::string::npos) << "as in the edition";
}

TEST(public_photos, leave_with_the_note_that_is_taken_back) {
  auto room = PressRoom{};
  auto note = SiteNote{.id = SiteNoteId::make(), .trip = room.walk.trip};
  note.author = room.leader.person;
  note.kind = SiteNoteKind::photo;
  auto const photo = PublicPhoto{.report = ReportId{room.report.id}, .note = note.id, .is_shown = true, .digest = "ab"};
  auto const shown = [&] { return room.db.read(room.officer, [&](Tx& tx) { return list_public_photos(tx, photo.report).size(); }); };
  ASSERT_TRUE(room.db.write(room.officer, [&](Tx& tx) -> Result<Done> {
    insert_site_note(tx, note);
    store_public_photo(tx, photo, room.officer.person);
    return Done{};
  }));
  EXPECT_EQ(shown(), 1U);
  room.change("UPDATE site_notes SET is_withdrawn = 1 WHERE institution_id = $institution");
  EXPECT_EQ(shown(), 0U);
}

}  // namespace baeumgil
