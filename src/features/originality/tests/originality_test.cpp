// What is found, what of it is shown to whom, what must be explained, and what stays of an explanation.
#include "features/exchange/exchange_store.h"
#include "features/originality/add_public_text.h"
#include "features/originality/originality_store.h"
#include "features/originality/tests/desk.h"
#include "features/reports/submit_report.h"

namespace baeumgil {
namespace {

PublicTextInput public_text() {
  auto input = PublicTextInput{.title = "2025년 국외출장 결과보고서", .source = "OO시 누리집", .url = "https://www.example.go.kr/report"};
  for (auto i = 0; i < 3; ++i) input.body += std::string{kOthersText} + " ";
  return input;
}

ReportInput whole_text(OriginalityDesk const& desk, std::string const& findings) {
  auto input = ReportInput{.gist = "알림판을 세우면 준다.", .keywords = "주차", .benefits_received = "없음"};
  for (auto const section : all_of<ReportSection>())
    input.sections.push_back({.section = section, .body = section == ReportSection::findings ? findings : std::string{"내용"}});
  for (auto answer : desk.report(desk.leader()).answers) {
    answer.answer = "들었습니다.";
    input.answers.push_back(answer);
  }
  return input;
}

}  // namespace

TEST(check_originality, finds_a_copied_passage_and_shows_it_side_by_side) {
  auto const desk = make_originality_desk();
  auto const original = desk.insert_others_report(ReportState::accepted, kOthersText);
  desk.write(std::string{"우리가 직접 가서 본 것을 먼저 적는다. "} + kOthersText);
  auto const found = desk.check(desk.leader());
  ASSERT_EQ(found.passages.size(), 1U);
  auto const& passage = found.passages.front();
  EXPECT_EQ(passage.part, "sections.findings");
  EXPECT_EQ(passage.lines.size(), 3U);
  EXPECT_EQ(passage.kind(), Likeness::same);
  EXPECT_EQ(passage.lines[1].mine, passage.lines[1].theirs);
  EXPECT_TRUE(passage.must_be_explained);
  auto const& source = found.originals[passage.original];
  EXPECT_EQ(source.ref.id, original.value);
  EXPECT_TRUE(source.is_readable);
  EXPECT_FALSE(source.is_own);
  EXPECT_EQ(source.path, "/reports/" + to_text(original));
}

TEST(check_originality, compares_with_cases_taken_in_from_other_institutions_and_says_whose_they_are) {
  auto const desk = make_originality_desk();
  auto const officer = desk.as(desk.office.kim_officer);
  auto const bundle = ReceivedBundle{.id = ReceivedBundleId::make(), .digest = "d", .from_code = "9999999", .from_name = "이웃시(예시)"};
  auto const sent = SharedCase{.origin_id = "a",
                               .number = "2026-사례-0001",
                               .title = "빈자리 알림판",
                               .field = "transport",
                               .texts = {{"what_they_did", kOthersText}}};
  ASSERT_TRUE(desk.db().write(officer, [&](Tx& tx) -> Result<Done> {
    insert_bundle(tx, bundle, desk.office.kim_officer.id);
    store_received_case(tx, bundle, sent, std::nullopt);
    return Done{};
  }));
  keep_prints(desk.db(), desk.office.institution);
  desk.write(std::string{"우리가 직접 가서 본 것을 먼저 적는다. "} + kOthersText);
  auto const found = desk.check(desk.leader());
  ASSERT_EQ(found.passages.size(), 1U);
  EXPECT_TRUE(found.passages.front().must_be_explained);
  auto const& source = found.originals[found.passages.front().original];
  EXPECT_EQ(source.ref.noun, OriginalNoun::received_case);
  EXPECT_TRUE(source.is_readable);
  EXPECT_FALSE(source.is_own);
  EXPECT_EQ(source.title, "이웃시(예시) 2026-사례-0001 빈자리 알림판");
  EXPECT_EQ(source.path.find("/exchange/cases/"), 0U);
  ASSERT_TRUE(explain_passage(desk.db(), desk.leader(), desk.id, desk.all_of_passage(found, 0, PassageMark::quotation)));
  EXPECT_FALSE(desk.check(desk.leader()).passages.front().must_be_explained);

  // What came anew is compared with as it stands now.
  auto newer = sent;
  newer.texts = {{"what_they_did", "아주 다른 글이다."}};
  ASSERT_TRUE(desk.db().write(officer, [&](Tx& tx) -> Result<Done> {
    store_received_case(tx, bundle, newer, find_known_case(tx, "9999999", "a")->id);
    return Done{};
  }));
  keep_prints(desk.db(), desk.office.institution);
  EXPECT_TRUE(desk.check(desk.leader()).passages.empty());
}

TEST(check_originality, finds_nothing_in_a_text_of_ones_own) {
  auto const desk = make_originality_desk();
  desk.insert_others_report(ReportState::accepted, kOthersText);
  desk.write("바닥 신호등 앞에서 아이들이 멈추는 모습을 보았다. 교통과장은 전기 요금이 생각보다 많이 든다고 했다.");
  EXPECT_TRUE(desk.check(desk.leader()).passages.empty());
}

TEST(check_originality, says_of_what_one_may_not_read_only_that_it_is_there_and_whom_to_ask) {
  auto const desk = make_originality_desk();
  auto const hidden = desk.insert_others_report(ReportState::submitted, kOthersText);
  desk.write(kOthersText);
  auto const found = desk.check(desk.leader());
  ASSERT_EQ(found.passages.size(), 1U);
  auto const& source = found.originals[found.passages.front().original];
  EXPECT_FALSE(source.is_readable);
  EXPECT_TRUE(source.title.empty() && source.path.empty());
  EXPECT_EQ(source.ask, "평생교육과");
  for (auto const& line : found.passages.front().lines) EXPECT_TRUE(line.theirs.empty());
  EXPECT_TRUE(found.passages.front().must_be_explained);
  // The officer reads both.
  auto const seen = desk.check(desk.as(desk.office.kim_officer));
  ASSERT_EQ(seen.passages.size(), 1U);
  EXPECT_EQ(seen.originals[seen.passages.front().original].path, "/reports/" + to_text(hidden));
  EXPECT_FALSE(seen.passages.front().lines.front().theirs.empty());
}

TEST(check_originality, does_not_compare_with_drafts_with_itself_or_with_what_came_later) {
  auto const desk = make_originality_desk();
  desk.write(kOthersText);
  EXPECT_TRUE(desk.check(desk.leader()).passages.empty());
  ASSERT_TRUE(write_report(desk.db(), desk.as(desk.office.choi_member), desk.id, {.gist = "요지"}));
  auto const handed_in = desk.db().write(desk.leader(), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE reports SET state = 'submitted', submitted_at = $2 WHERE institution_id = $institution AND id = $1", desk.id,
              tx.now());
    return Done{};
  });
  ASSERT_TRUE(handed_in);
  keep_prints(desk.db(), desk.office.institution);
  desk.program.clock().advance(60);
  desk.insert_others_report(ReportState::accepted, kOthersText);
  EXPECT_TRUE(desk.check(desk.as(desk.office.kim_officer)).passages.empty()) << "the later one may be the copy";
}

TEST(check_originality, never_meets_another_institutions_texts) {
  auto const theirs = make_originality_desk();
  theirs.insert_others_report(ReportState::accepted, kOthersText);
  ASSERT_TRUE(add_public_text(theirs.db(), theirs.as(theirs.office.kim_officer), public_text()));
  keep_prints(theirs.db(), theirs.office.institution);
  auto const desk = make_originality_desk();
  desk.write(kOthersText);
  keep_prints(desk.db(), desk.office.institution);
  EXPECT_TRUE(desk.check(desk.leader()).passages.empty());
}

TEST(check_originality, compares_with_loaded_public_reports_and_carried_practices) {
  auto const desk = make_originality_desk();
  ASSERT_TRUE(add_public_text(desk.db(), desk.as(desk.office.kim_officer), public_text()));
  keep_prints(desk.db(), desk.office.institution);
  desk.write(std::string{kOthersText} +
             "\n지하철 역사에 집화센터를 두고 지하철을 이용해 택배를 모아 보내는 방식으로 소상공인 배송비를 낮춤.");
  auto const found = desk.check(desk.leader());
  ASSERT_EQ(found.passages.size(), 2U);
  EXPECT_EQ(found.originals[found.passages[0].original].ref.noun, OriginalNoun::public_text);
  EXPECT_EQ(found.originals[found.passages[1].original].ref.noun, OriginalNoun::good_practice);
}

TEST(check_originality, names_the_own_earlier_text) {
  auto const desk = make_originality_desk();
  auto const original = desk.insert_others_report(ReportState::accepted, kOthersText);
  auto const joined = desk.db().write(desk.leader(), [&](Tx& tx) -> Result<Done> {
    tx.change(
        "INSERT INTO trip_travelers (institution_id, trip_id, person_id, position) SELECT institution_id, trip_id, $2, 0 FROM reports "
        "WHERE institution_id = $institution AND id = $1",
        original, desk.office.park_member.id);
    return Done{};
  });
  ASSERT_TRUE(joined);
  desk.write(kOthersText);
  auto const found = desk.check(desk.leader());
  ASSERT_EQ(found.passages.size(), 1U);
  EXPECT_TRUE(found.originals[found.passages.front().original].is_own);
  EXPECT_TRUE(found.passages.front().must_be_explained) << "until its writer says so";
  ASSERT_TRUE(explain_passage(desk.db(), desk.leader(), desk.id, desk.all_of_passage(found, 0, PassageMark::own_text)));
  auto const marked = desk.check(desk.leader());
  ASSERT_EQ(marked.passages.size(), 1U) << "it is still shown";
  EXPECT_EQ(marked.unexplained(), 0);
}

TEST(keep_prints, follows_a_text_that_changes) {
  auto const desk = make_originality_desk();
  auto const original = desk.insert_others_report(ReportState::accepted, kOthersText);
  desk.write(kOthersText);
  ASSERT_EQ(desk.check(desk.leader()).passages.size(), 1U);
  auto const rewritten = desk.db().write(desk.leader(), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE report_sections SET body = '모두 새로 쓴 글이다.' WHERE institution_id = $institution AND report_id = $1", original);
    tx.change("UPDATE reports SET version = version + 1 WHERE institution_id = $institution AND id = $1", original);
    return Done{};
  });
  ASSERT_TRUE(rewritten);
  keep_prints(desk.db(), desk.office.institution);
  EXPECT_TRUE(desk.check(desk.leader()).passages.empty());
  auto const stale = desk.db().read(desk.office.institution, [](Tx& tx) { return list_stale_texts(tx, 10); });
  EXPECT_TRUE(stale.empty());
}

TEST(explain_passage, keeps_what_was_said_and_asks_no_more) {
  auto const desk = make_originality_desk();
  desk.insert_others_report(ReportState::accepted, kOthersText);
  desk.write(kOthersText);
  auto const before = desk.events();
  auto const input = desk.all_of_passage(desk.check(desk.leader()), 0, PassageMark::quotation);
  ASSERT_TRUE(explain_passage(desk.db(), desk.as(desk.office.choi_member), desk.id, input));
  EXPECT_EQ(desk.events(), before + 1);
  auto const found = desk.check(desk.as(desk.office.han_head));
  ASSERT_EQ(found.passages.size(), 1U) << "it is still shown";
  EXPECT_EQ(found.unexplained(), 0);
  auto const& said = *found.passages.front().lines.front().explanation;
  EXPECT_EQ(said.mark, PassageMark::quotation);
  EXPECT_EQ(said.note, "출처: 2026년 보고서");
  EXPECT_EQ(said.by_name, "최주임");
}

TEST(explain_passage, goes_with_a_sentence_that_is_moved_and_not_with_one_that_is_rewritten) {
  auto const desk = make_originality_desk();
  desk.insert_others_report(ReportState::accepted, kOthersText);
  desk.write(kOthersText);
  ASSERT_TRUE(
      explain_passage(desk.db(), desk.leader(), desk.id, desk.all_of_passage(desk.check(desk.leader()), 0, PassageMark::quotation)));
  desk.write(std::string{"덧붙인 앞말을 여기에 새로 적어 둔다.\n"} + kOthersText);
  EXPECT_EQ(desk.check(desk.leader()).unexplained(), 0);
  auto rewritten = std::string{kOthersText};
  rewritten.replace(rewritten.find("석 달"), std::string{"석 달"}.size(), "반년");
  desk.write(rewritten);
  auto const found = desk.check(desk.leader());
  EXPECT_EQ(found.unexplained(), 1);
  EXPECT_EQ(found.explanations.size(), 3U) << "what was said is kept";
}

TEST(explain_passage, refuses_whoever_does_not_write_and_what_is_not_there) {
  auto const desk = make_originality_desk();
  desk.insert_others_report(ReportState::accepted, kOthersText);
  desk.write(kOthersText);
  auto const strangers = make_strangers(desk.db());
  auto const good = desk.all_of_passage(desk.check(desk.leader()), 0, PassageMark::own_text);
  auto const before = desk.events();
  EXPECT_EQ(kind_of(explain_passage(desk.db(), desk.as(desk.office.han_head), desk.id, good)), Kind::forbidden);
  EXPECT_EQ(kind_of(explain_passage(desk.db(), desk.as(desk.office.kim_officer), desk.id, good)), Kind::forbidden);
  EXPECT_EQ(kind_of(explain_passage(desk.db(), desk.as(desk.office.kang_member), desk.id, good)), Kind::not_found);
  EXPECT_EQ(kind_of(explain_passage(desk.db(), strangers.actor_of(strangers.kim_officer), desk.id, good)), Kind::not_found);
  auto refused = [&](auto change, std::string_view field) {
    auto input = good;
    change(input);
    auto const done = explain_passage(desk.db(), desk.leader(), desk.id, input);
    ASSERT_FALSE(done);
    if (field.empty())
      EXPECT_EQ(done.error().kind, Kind::conflict);
    else
      EXPECT_EQ(done.error().fields.front().field, field);
  };
  refused([](PassageInput& input) { input.mark.reset(); }, "mark");
  refused([](PassageInput& input) { input.note.clear(); }, "note");
  refused([](PassageInput& input) { input.note.assign(1001, 'a'); }, "note");
  refused([](PassageInput& input) { input.sentence_keys = {"0000000000000000"}; }, "");
  refused([](PassageInput& input) { input.sentence_keys.clear(); }, "");
  refused([](PassageInput& input) { input.original->id = Uuid{}; }, "");
  EXPECT_EQ(desk.events(), before);
  EXPECT_TRUE(desk.check(desk.leader()).explanations.empty());
}

TEST(take_back_explanation, asks_again) {
  auto const desk = make_originality_desk();
  desk.insert_others_report(ReportState::accepted, kOthersText);
  desk.write(kOthersText);
  auto const input = desk.all_of_passage(desk.check(desk.leader()), 0, PassageMark::quotation);
  EXPECT_EQ(kind_of(take_back_explanation(desk.db(), desk.leader(), desk.id, input.sentence_keys)), Kind::not_found);
  ASSERT_TRUE(explain_passage(desk.db(), desk.leader(), desk.id, input));
  EXPECT_EQ(kind_of(take_back_explanation(desk.db(), desk.as(desk.office.han_head), desk.id, input.sentence_keys)), Kind::forbidden);
  EXPECT_EQ(kind_of(take_back_explanation(desk.db(), desk.as(desk.office.kang_member), desk.id, input.sentence_keys)), Kind::not_found);
  ASSERT_TRUE(take_back_explanation(desk.db(), desk.leader(), desk.id, input.sentence_keys));
  EXPECT_EQ(desk.check(desk.leader()).unexplained(), 1);
}

TEST(submit_report, asks_for_an_explanation_and_cites_the_rule) {
  auto const desk = make_originality_desk();
  desk.insert_others_report(ReportState::accepted, kOthersText);
  ASSERT_TRUE(write_report(desk.db(), desk.leader(), desk.id, whole_text(desk, kOthersText)));
  auto const before = desk.events();
  auto const refused = submit_report(desk.db(), desk.leader(), desk.id);
  ASSERT_FALSE(refused);
  ASSERT_TRUE(refused.error().rule);
  EXPECT_EQ(refused.error().rule->rule_id, "report.originality.explained");
  EXPECT_EQ(desk.events(), before);
  EXPECT_EQ(desk.report(desk.leader()).state, ReportState::draft);
  ASSERT_TRUE(
      explain_passage(desk.db(), desk.leader(), desk.id, desk.all_of_passage(desk.check(desk.leader()), 0, PassageMark::explained)));
  EXPECT_TRUE(submit_report(desk.db(), desk.leader(), desk.id)) << "an explained passage never blocks, however much is shared";
}

TEST(submit_report, lets_a_short_passage_pass) {
  auto const desk = make_originality_desk();
  desk.insert_others_report(ReportState::accepted, kOthersText);
  ASSERT_TRUE(write_report(desk.db(), desk.leader(), desk.id,
                           whole_text(desk, "해마다 드는 유지비는 1800만원이고 고장 신고는 하루 안에 처리한다.")));
  EXPECT_EQ(desk.check(desk.leader()).passages.size(), 1U);
  EXPECT_TRUE(submit_report(desk.db(), desk.leader(), desk.id));
}

TEST(add_public_text, is_the_officers_and_takes_each_text_once) {
  auto const desk = make_originality_desk();
  auto const officer = desk.as(desk.office.kim_officer);
  auto const before = desk.events();
  EXPECT_EQ(kind_of(add_public_text(desk.db(), desk.leader(), public_text())), Kind::forbidden);
  for (auto const* field : {"title", "source", "url", "body"}) {
    auto input = public_text();
    auto& text = std::string_view{field} == "title"    ? input.title
                 : std::string_view{field} == "source" ? input.source
                 : std::string_view{field} == "url"    ? input.url
                                                       : input.body;
    text = std::string_view{field} == "url" ? "javascript:alert(1)" : "";
    auto const refused = add_public_text(desk.db(), officer, input);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fields.front().field, field);
  }
  EXPECT_EQ(desk.events(), before);
  auto const added = add_public_text(desk.db(), officer, public_text());
  ASSERT_TRUE(added);
  EXPECT_EQ(desk.events(), before + 1);
  EXPECT_EQ(kind_of(add_public_text(desk.db(), officer, public_text())), Kind::invalid);
  auto const strangers = make_strangers(desk.db());
  EXPECT_EQ(kind_of(remove_public_text(desk.db(), strangers.actor_of(strangers.kim_officer), *added)), Kind::not_found);
  EXPECT_EQ(kind_of(remove_public_text(desk.db(), desk.leader(), *added)), Kind::forbidden);
  keep_prints(desk.db(), desk.office.institution);
  desk.write(kOthersText);
  ASSERT_EQ(desk.check(desk.leader()).passages.size(), 1U);
  ASSERT_TRUE(remove_public_text(desk.db(), officer, *added));
  EXPECT_TRUE(desk.check(desk.leader()).passages.empty());
}

TEST(check_in_background, keeps_what_it_found_with_the_version_it_read_and_follows_the_next_saving) {
  auto const desk = make_originality_desk();
  auto const kept = [&] { return desk.db().read(desk.office.institution, [&](Tx& tx) { return find_kept_check(tx, desk.id); }); };
  desk.insert_others_report(ReportState::accepted, kOthersText);
  desk.write(kOthersText);
  EXPECT_FALSE(kept()) << "nobody waits for it";
  auto const waiting = [&] {
    return desk.db().read(desk.office.institution, [&](Tx& tx) {
      return tx.value<int>("SELECT COUNT(*) FROM jobs WHERE institution_id = $institution AND kind = 'report.originality'");
    });
  };
  EXPECT_EQ(waiting(), 1);
  auto const before = desk.events();
  ASSERT_TRUE(check_in_background(desk.db(), desk.office.institution, desk.id));
  EXPECT_EQ(desk.events(), before) << "nothing of the report changed";
  ASSERT_TRUE(kept());
  EXPECT_EQ(kept()->report_version, desk.report(desk.leader()).version);
  EXPECT_GE(kept()->passages, 1);
  EXPECT_GE(kept()->unexplained, 1);
  desk.write("새로 쓴 글입니다. 우리만 본 것을 적습니다.");
  EXPECT_EQ(kept()->report_version, 0) << "asked for anew";
  EXPECT_EQ(waiting(), 1) << "once for many savings";
  ASSERT_TRUE(check_in_background(desk.db(), desk.office.institution, desk.id));
  EXPECT_EQ(kept()->unexplained, 0);
}

}  // namespace baeumgil
