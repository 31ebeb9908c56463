// Public editions: what is found is covered unless kept with a reason, nothing covered leaves by any public door, and what was
// withheld until a day is proposed for opening after it.
#include "features/publications/publication.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "features/citizens/suggestion.h"
#include "features/exchange/send_cases.h"
#include "features/publications/public_cover.h"
#include "features/publications/publication_document.h"
#include "features/publications/tests/press_room.h"
#include "features/publications/text_cover.h"
#include "platform/crypto/digest.h"
#include "platform/documents/archive.h"
#include "platform/text/read_json.h"

namespace baeumgil {

TEST(text_cover, covers_forms_names_and_words_but_not_what_was_kept) {
  auto const cover = TextCover{.covered = {"이수", "단가 12,000원"}, .kept = {"031-790-0000"}};
  EXPECT_EQ(cover("이수가 단가 12,000원이라 했다. 과목이수율"), "●●●가 ●●●이라 했다. 과목이수율");
  EXPECT_EQ(cover("대표 031-790-0000, 개인 010-1234-5678"), "대표 031-790-0000, 개인 ●●●");
  auto document = Document{.title = "010-1234-5678", .gist = "이수"};
  document.blocks = {Heading{.level = 2, .text = "협상"}, Paragraph{.text = "비밀"}, Heading{.level = 2, .text = "결과"},
                     Paragraph{.text = "좋다"}};
  auto covered = cover;
  covered.parts = {"협상"};
  covered.part_words = "비공개";
  auto const texts = texts_of(covered(document));
  EXPECT_EQ(texts, (std::vector<std::string>{"●●●", "●●●", "협상", "비공개", "결과", "좋다"}));
}

TEST(public_cover, covers_the_same_whatever_the_order_of_many_rulings) {
  auto rulings = std::vector<Withholding>{};
  auto const own = new_uuid();
  auto const other = new_uuid();
  for (auto i = 0; i < 300; ++i) {
    auto const is_own = i % 3 == 0;
    auto const word = "이름" + std::to_string(i % 200);
    rulings.push_back({.of = {.id = is_own ? own : other},
                       .kind = i % 7 == 0 ? WithheldKind::part : WithheldKind::name,
                       .text = word,
                       .ruling = i % 5 == 0 ? CoverRuling::keep : CoverRuling::cover});
  }
  auto const one_way = PublicCover{rulings};
  std::ranges::reverse(rulings);
  auto const other_way = PublicCover{rulings};
  for (auto const id : {own, other, Uuid{}}) {
    auto const a = one_way.of(id);
    auto const b = other_way.of(id);
    EXPECT_EQ(a.covered, b.covered);
    EXPECT_EQ(a.kept, b.kept);
    EXPECT_EQ(a.parts, b.parts);
    EXPECT_TRUE(std::ranges::is_sorted(a.covered));
    EXPECT_EQ(std::ranges::adjacent_find(a.covered), a.covered.end()) << "each once";
  }
  EXPECT_NE(one_way.of(own).kept, one_way.of(other).kept) << "what was kept stays only in what it was kept in";
  EXPECT_TRUE(one_way.withholds(own, "이름21"));
  EXPECT_TRUE(other_way.withholds(own, "이름21"));
}

TEST(public_doors, give_lists_of_reports_the_same_way_twice_under_many_rulings) {
  auto room = PressRoom{};
  room.plant();
  ASSERT_TRUE(set_citizen_pages(room.db, room.officer, true));
  auto words = std::vector<std::string>{};
  for (auto i = 10; i < 70; ++i) words.push_back("영업비밀" + std::to_string(i));
  room.change("UPDATE reports SET gist = gist || $1 WHERE institution_id = $institution", " " + join(words, " 그리고 "));
  for (auto const& word : words) ASSERT_TRUE(room.rule(covering(WithheldKind::phrase, word, WithholdingGround::business)));
  ASSERT_TRUE(room.rule(covering(WithheldKind::name, "박가상", WithholdingGround::privacy)));
  ASSERT_TRUE(room.rule(covering(WithheldKind::name, "김가상", WithholdingGround::privacy)));
  for (auto const* list : {"/reports.csv", "/reports.json"}) {
    auto const seen = room.seen(room.home + list);
    EXPECT_NE(seen.find("●●●"), std::string::npos) << list;
    for (auto const planted : kPlanted) EXPECT_EQ(seen.find(planted), std::string::npos) << list << " " << planted;
    EXPECT_EQ(seen.find("영업비밀"), std::string::npos) << list;
    EXPECT_EQ(room.seen(room.home + list), seen) << list;
  }
}

TEST(rule_on_finding, needs_a_ground_a_reason_or_a_day) {
  auto room = PressRoom{};
  room.plant();
  auto const before = room.program.event_count(room.office.institution);
  EXPECT_EQ(refusal(room.rule(covering(WithheldKind::phrase, "글에 없는 말", WithholdingGround::business))), "publication.not_in_text");
  EXPECT_EQ(refusal(room.rule({.kind = WithheldKind::name, .text = "김가상", .ruling = CoverRuling::keep})), "field.reason_required");
  EXPECT_EQ(refusal(room.rule({.kind = WithheldKind::name, .text = "김가상", .ruling = CoverRuling::cover})), "field.required");
  EXPECT_EQ(refusal(room.rule(covering(WithheldKind::name, "", WithholdingGround::privacy))), "field.required");
  auto const undated = room.rule(covering(WithheldKind::part, "시사점", WithholdingGround::review));
  EXPECT_EQ(refusal(undated), "publication.until_required");
  ASSERT_TRUE(undated.error().rule);
  EXPECT_EQ(undated.error().rule->article, "제9조 제1항 제5호");
  EXPECT_EQ(refusal(room.rule(covering(WithheldKind::part, "시사점", WithholdingGround::review, Date{0}))), "publication.until_past");
  auto const input = covering(WithheldKind::name, "김가상", WithholdingGround::privacy);
  EXPECT_EQ(refusal(rule_on_finding(room.db, room.leader, room.report, room.locale(), input)), "problem.not_found");
  EXPECT_EQ(refusal(rule_on_finding(room.db, room.office.actor_of(room.office.auditor), room.report, room.locale(), input)),
            "publication.not_officer");
  EXPECT_EQ(refusal(rule_on_finding(room.db, room.stranger, room.report, room.locale(), input)), "problem.not_found");
  EXPECT_EQ(room.program.event_count(room.office.institution), before);
  EXPECT_TRUE(room.rule(input));
  EXPECT_EQ(room.program.event_count(room.office.institution), before + 1);
}

TEST(public_doors, let_nothing_out_that_is_covered) {
  auto room = PressRoom{};
  room.plant();
  ASSERT_TRUE(set_citizen_pages(room.db, room.officer, true));
  ASSERT_TRUE(room.rule(covering(WithheldKind::phrase, std::string{kWalkWord}, WithholdingGround::business)));
  ASSERT_TRUE(release_edition(room.db, room.officer, room.report, room.locale()));
  ASSERT_TRUE(release_edition(room.db, room.officer, room.good_case, room.locale()));
  auto const report = room.home + "/reports/" + to_text(room.walk.report);
  auto const of_case = room.home + "/cases/" + to_text(room.walk.good_case);
  auto doors = std::vector<std::pair<std::string, std::string>>{};
  for (auto const& path :
       {room.home, room.home + "/trips", room.home + "/trips.csv", room.home + "/trips.json", report, room.home + "/reports.atom",
        room.home + "/reports.csv", room.home + "/reports.json", room.home + "/cases.atom", room.home + "/adoptions.atom",
        room.home + "/adoptions.csv", room.home + "/adoptions.json", report + "/edition.html", of_case + "/edition.html"})
    doors.emplace_back(path, room.seen(path));
  auto const unpack = [&](std::string const& name, std::string const& bytes) {
    auto const entries = unzip(bytes);
    ASSERT_TRUE(entries) << name;
    for (auto const& entry : *entries) doors.emplace_back(name + " " + entry.name, entry.content);
  };
  unpack("report", room.seen(report + "/edition.hwpx"));
  unpack("case", room.seen(of_case + "/edition.hwpx"));
  auto const bundle = send_cases(room.db, room.officer, {room.walk.good_case}, true, korean_headings(room.locale()));
  ASSERT_TRUE(bundle);
  unpack("bundle", bundle->bytes);
  for (auto const& [door, text] : doors) {
    for (auto const datum : kPlanted) EXPECT_EQ(text.find(datum), std::string::npos) << door << " lets out " << datum;
    EXPECT_EQ(text.find(kWalkWord), std::string::npos) << door << " lets out what the officer covered";
  }
  EXPECT_NE(room.seen(report + "/edition.html").find("●●●"), std::string::npos);
  EXPECT_NE(room.seen(report + "/edition.html").find("제9조 제1항 제6호"), std::string::npos) << "says why";
  EXPECT_TRUE(room.seen(report + "/edition.pdf").starts_with("%PDF"));
}

TEST(public_folder, has_the_edition_its_facts_and_their_digests) {
  auto room = PressRoom{};
  room.plant();
  auto const path = room.page + "/folder.zip";
  auto const entries = unzip(answer(room.program, {.as = room.officer, .get = path}).body);
  ASSERT_TRUE(entries);
  auto const content = [&](std::string_view name) {
    for (auto const& entry : *entries)
      if (entry.name == name) return entry.content;
    ADD_FAILURE() << name << " is missing";
    return std::string{};
  };
  EXPECT_TRUE(content("report.pdf").starts_with("%PDF"));
  EXPECT_TRUE(unzip(content("report.hwpx")));
  auto const facts = flatten_json(content("metadata.json"));
  ASSERT_TRUE(facts);
  auto const manifest = content("manifest.csv");
  for (auto const& entry : *entries) {
    auto const line = entry.name + "," + std::to_string(entry.content.size()) + "," + hex(sha256(entry.content));
    EXPECT_EQ(manifest.find(line) != std::string::npos, entry.name != "manifest.csv") << entry.name;
    for (auto const datum : kPlanted) EXPECT_EQ(entry.content.find(datum), std::string::npos) << entry.name << " lets out " << datum;
  }
  for (auto const* name : {"\"title\"", "\"countries\"", "\"hosts\"", "\"people\":3", "\"paid_won\"", "\"keywords\""})
    EXPECT_NE(content("metadata.json").find(name), std::string::npos) << name;
  room.change("UPDATE reports SET disclosure = 'closed' WHERE institution_id = $institution");
  run_scenarios(room.program, {{.name = "closed", .as = room.officer, .get = path, .status = 409},
                               {.name = "not for staff", .as = room.leader, .get = path, .status = 404},
                               {.name = "nor for others", .as = room.stranger, .get = path, .status = 404}});
}

TEST(release_edition, is_public_no_more_once_its_report_was_corrected) {
  auto room = PressRoom{};
  room.plant();
  ASSERT_TRUE(set_citizen_pages(room.db, room.officer, true));
  ASSERT_TRUE(release_edition(room.db, room.officer, room.report, room.locale()));
  auto const address = room.home + "/reports/" + to_text(room.walk.report) + "/edition.html";
  auto const status = [&] { return answer(room.program, {.get = address}).status; };
  EXPECT_EQ(status(), 200);
  test_clock().advance(60);
  ASSERT_TRUE(room.db.write(room.officer, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE reports SET accepted_at = $2, edition = 2 WHERE institution_id = $institution AND id = $1", room.walk.report,
              tx.now());
    return Done{};
  }));
  EXPECT_EQ(status(), 404) << "what was released is of the text before";
  EXPECT_EQ(room.seen(room.home + "/reports.json").find("edition.html"), std::string::npos);
  ASSERT_TRUE(release_edition(room.db, room.officer, room.report, room.locale()));
  EXPECT_EQ(status(), 200);
}

TEST(release_edition, keeps_what_was_kept_and_covers_what_is_covered_later) {
  auto room = PressRoom{};
  room.plant();
  ASSERT_TRUE(set_citizen_pages(room.db, room.officer, true));
  ASSERT_TRUE(room.rule({.kind = WithheldKind::name, .text = "김가상", .ruling = CoverRuling::keep, .reason = "직무를 수행한 공무원"}));
  ASSERT_TRUE(release_edition(room.db, room.officer, room.report, room.locale()));
  auto const edition = room.home + "/reports/" + to_text(room.walk.report) + "/edition.html";
  EXPECT_NE(room.seen(edition).find("김가상"), std::string::npos);
  EXPECT_EQ(room.seen(edition).find("박가상"), std::string::npos);
  ASSERT_TRUE(room.rule(covering(WithheldKind::name, "김가상", WithholdingGround::privacy)));
  EXPECT_EQ(room.seen(edition).find("김가상"), std::string::npos) << "at once, without a new release";
  ASSERT_TRUE(take_back_edition(room.db, room.officer, room.report, room.locale()));
  EXPECT_EQ(answer(room.program, {.get = edition}).status, 404);
  EXPECT_EQ(refusal(take_back_edition(room.db, room.officer, room.report, room.locale())), "publication.not_released");
}

TEST(release_edition, refuses_what_is_closed_and_what_withholds_nothing_of_a_part) {
  auto room = PressRoom{};
  room.change("UPDATE reports SET disclosure = 'closed' WHERE institution_id = $institution");
  EXPECT_EQ(refusal(release_edition(room.db, room.officer, room.report, room.locale())), "publication.not_open");
  EXPECT_EQ(refusal(release_edition(room.db, room.officer, room.good_case, room.locale())), "publication.not_open");
  room.change("UPDATE reports SET disclosure = 'partial' WHERE institution_id = $institution");
  EXPECT_EQ(refusal(release_edition(room.db, room.officer, room.report, room.locale())), "publication.part_required");
  EXPECT_EQ(refusal(release_edition(room.db, room.leader, room.report, room.locale())), "problem.not_found");
  EXPECT_EQ(refusal(release_edition(room.db, room.stranger, room.report, room.locale())), "problem.not_found");
  ASSERT_TRUE(room.rule(covering(WithheldKind::part, "시사점", WithholdingGround::business)));
  EXPECT_TRUE(release_edition(room.db, room.officer, room.report, room.locale()));
  room.change("UPDATE reports SET disclosure = 'closed' WHERE institution_id = $institution");
  ASSERT_TRUE(set_citizen_pages(room.db, room.officer, true));
  EXPECT_EQ(answer(room.program, {.get = room.home + "/reports/" + to_text(room.walk.report) + "/edition.html"}).status, 404)
      << "closed after it was released";
}

TEST(propose_lifting, tells_the_officer_once_after_the_day) {
  auto room = PressRoom{};
  auto const today = room.db.read(room.officer, [](Tx& tx) { return tx.today(); });
  ASSERT_TRUE(room.rule(covering(WithheldKind::part, "시사점", WithholdingGround::review, today)));
  auto const ended = [&] { return room.db.read(room.officer, [](Tx& tx) { return list_ended(tx, tx.today()).size(); }); };
  EXPECT_EQ(ended(), 0U) << "the day itself still counts";
  test_clock().advance(86400);
  EXPECT_EQ(ended(), 1U);
  ASSERT_TRUE(propose_lifting(room.db, room.office.institution));
  EXPECT_EQ(ended(), 0U);
  run_scenarios(room.program, {{.name = "told", .as = room.officer, .get = "/notices", .contains = {"비공개 기한"}}});
}

TEST(publication_pages, show_both_editions_to_the_officer_and_nothing_to_others) {
  auto room = PressRoom{};
  room.plant();
  auto const form =
      std::vector<std::pair<std::string, std::string>>{{"kind", "name"}, {"text", "김가상"}, {"ruling", "cover"}, {"ground", "privacy"}};
  auto bare = form;
  bare.back() = {"ground", ""};
  run_scenarios(
      room.program,
      {{.name = "what was found",
        .as = room.officer,
        .get = room.page,
        .contains = {"010-1234-5678", "전화번호", "김가상", "확인 전(가림)"}},
       {.name = "side by side",
        .as = room.officer,
        .get = room.page + "/comparison",
        .contains = {"내부판", "공개판", "010-1234-5678", "●●●"}},
       {.name = "its form", .as = room.officer, .get = room.page + "/ruling?kind=name&text=김가상", .contains = {"김가상"}},
       {.name = "no ground", .as = room.officer, .post = room.page + "/ruling", .form = bare, .status = 422, .contains = {"김가상"}},
       {.name = "ruled",
        .as = room.officer,
        .post = room.page + "/ruling",
        .form = form,
        .status = 303,
        .location = room.page,
        .events = 1},
       {.name = "photos", .as = room.officer, .get = room.page + "/photos", .contains = {"현장에서 찍은 사진이 없습니다."}},
       {.name = "released", .as = room.officer, .post = room.page + "/release", .status = 303, .events = 1},
       {.name = "listed",
        .as = room.officer,
        .get = "/publications",
        .contains = {"공개함", "제9조 제1항 제6호"},
        .not_contains = {"김가상"}},
       {.name = "the auditor reads", .as = room.office.actor_of(room.office.auditor), .get = room.page, .contains = {"김가상"}},
       {.name = "and releases nothing", .as = room.office.actor_of(room.office.auditor), .post = room.page + "/release", .status = 403},
       {.name = "the writer does not", .as = room.leader, .get = room.page, .status = 404},
       {.name = "nor the list", .as = room.leader, .get = "/publications", .status = 404},
       {.name = "nor another institution", .as = room.stranger, .get = room.page, .status = 404},
       {.name = "nor rules there", .as = room.stranger, .post = room.page + "/ruling", .form = form, .status = 404}});
}

}  // namespace baeumgil
