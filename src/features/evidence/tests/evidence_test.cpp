// Evidence of one trip, adoption, nominee or programme: what is in it, who gets it, and that others can check it.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "platform/bundle/bundle.h"
#include "platform/crypto/digest.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

std::string const* content_of(Bundle const& bundle, std::string_view part) {
  auto const found = std::ranges::find_if(bundle.files, [&](BundleFile const& file) { return file.name.find(part) != std::string::npos; });
  return found == bundle.files.end() ? nullptr : &found->content;
}

TEST(evidence, holds_the_line_the_log_and_the_documents_under_one_signature) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const walk = walk_chain(program.db(), office, WalkTo::paid_round);
  auto const auditor = office.actor_of(office.auditor);
  auto signers = std::vector<std::string>{};
  for (auto const& path : {"/evidence/trip/" + to_text(walk.trip), "/evidence/adoption/" + to_text(walk.adoption),
                           "/evidence/award/" + to_text(walk.nomination), "/evidence/program/" + to_text(walk.program)}) {
    SCOPED_TRACE(path);
    auto const made = answer(program, {.as = auditor, .post = path});
    ASSERT_EQ(made.status, 200);
    EXPECT_EQ(made.content_type, "application/zip");
    auto const opened = open_bundle(made.body);
    EXPECT_EQ(opened.damage, BundleDamage::none);
    signers.push_back(opened.signed_by);
    EXPECT_EQ(opened.bundle.about.kind, "evidence");
    EXPECT_EQ(opened.bundle.about.made_by, office.auditor.name);
    EXPECT_EQ(opened.bundle.about.institution_name, office.name);
    ASSERT_NE(content_of(opened.bundle, "읽어두기.txt"), nullptr);
    ASSERT_NE(content_of(opened.bundle, "흐름.csv"), nullptr);
    EXPECT_NE(content_of(opened.bundle, "흐름.csv")->find(kWalkWord), std::string::npos);
    EXPECT_NE(content_of(opened.bundle, "흐름.csv")->find("현안"), std::string::npos);
    ASSERT_NE(content_of(opened.bundle, "기록.csv"), nullptr);
    EXPECT_NE(content_of(opened.bundle, "기록.csv")->find(office.lee_leader.name), std::string::npos);
    auto const listed = answer(program, {.as = auditor, .get = "/evidence"});
    EXPECT_NE(listed.body.find(hex(sha256(made.body))), std::string::npos) << "the register knows the file";
  }
  EXPECT_EQ(std::set<std::string>(signers.begin(), signers.end()).size(), 1U) << "one institution, one key";
  auto const trip = open_bundle(answer(program, {.as = auditor, .post = "/evidence/trip/" + to_text(walk.trip)}).body);
  for (auto const* kind : {"출장계획서", "결과보고서"}) {
    auto const* pdf = content_of(trip.bundle, kind);
    ASSERT_NE(pdf, nullptr) << kind;
    EXPECT_TRUE(pdf->starts_with("%PDF")) << kind;
  }
}

// The official forms of every noun of the line, each as a file people can read.
TEST(evidence, carries_the_official_forms_of_its_line) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const walk = walk_chain(program.db(), office, WalkTo::paid_round);
  auto const auditor = office.actor_of(office.auditor);
  auto const travelled = std::vector<std::string>{"기본계획", "팀 참가 신청서", "출장계획서", "결과보고서"};
  auto const adopted = std::vector<std::string>{"시책 도입 검토·결정서", "추진상황 관리카드"};
  auto const awarded = std::vector<std::string>{"공적조서", "상장", "심사 채점표", "심사위원회 의결서"};
  auto const expect_forms = [&](std::string const& path, std::vector<std::vector<std::string>> const& kinds) {
    SCOPED_TRACE(path);
    auto const pack = open_bundle(answer(program, {.as = auditor, .post = path}).body);
    for (auto const& kind : kinds)
      for (auto const& form : kind) {
        auto const* pdf = content_of(pack.bundle, form);
        EXPECT_TRUE(pdf != nullptr && pdf->starts_with("%PDF")) << form;
      }
  };
  expect_forms("/evidence/trip/" + to_text(walk.trip), {travelled, adopted, awarded});
  expect_forms("/evidence/adoption/" + to_text(walk.adoption), {travelled, adopted});
  expect_forms("/evidence/award/" + to_text(walk.nomination), {travelled, awarded});
  expect_forms("/evidence/program/" + to_text(walk.program), {travelled, adopted, awarded});
}

// One file of a whole season: what was handed in for its trips would be too much for it, so their digests stand for them.
TEST(evidence, of_a_programme_lies_by_number_and_gives_the_digest_of_what_was_handed_in) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const walk = walk_chain(program.db(), office, WalkTo::paid_round);
  auto const digest = std::string(64, 'c');
  ASSERT_TRUE(program.db().write(office.actor_of(office.kim_officer), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE receipts SET digest = $1, file_name = $2 WHERE institution_id = $institution", digest, "숙소 영수증.pdf");
    return Done{};
  }));
  auto const number = program.db().read(office.institution, [&](Tx& tx) {
    return tx.value<std::string>("SELECT number FROM trips WHERE institution_id = $institution AND id = $1", walk.trip);
  });
  auto const auditor = office.actor_of(office.auditor);
  auto const bytes = answer(program, {.as = auditor, .post = "/evidence/program/" + to_text(walk.program)}).body;
  auto const opened = open_bundle(bytes);
  EXPECT_EQ(opened.damage, BundleDamage::none);
  EXPECT_NE(content_of(opened.bundle, "문서/" + number + "/출장계획서"), nullptr);
  EXPECT_NE(content_of(opened.bundle, "문서/포상/공적조서"), nullptr) << "a merit has no number";
  auto const* digests = content_of(opened.bundle, "올린 파일 지문.csv");
  ASSERT_NE(digests, nullptr);
  EXPECT_NE(digests->find(digest), std::string::npos);
  EXPECT_NE(digests->find("숙소 영수증.pdf"), std::string::npos);
  EXPECT_EQ(content_of(opened.bundle, "올린 파일/"), nullptr);
  auto changed = bytes;
  changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
  EXPECT_NE(open_bundle(changed).damage, BundleDamage::none);
  run_scenarios(program, {{.name = "what is in it is said before",
                           .as = auditor,
                           .get = "/evidence/program/" + to_text(walk.program),
                           .contains = {"올린 파일의 지문만", "시책 도입 결정서"}}});
}

TEST(evidence, is_for_auditors_officers_and_administrators_of_the_own_institution) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const walk = walk_chain(program.db(), office, WalkTo::draft_trip);
  auto const strangers = make_strangers(program.db());
  auto const path = "/evidence/trip/" + to_text(walk.trip);
  auto const auditor = office.actor_of(office.auditor);
  run_scenarios(
      program,
      {{.name = "the auditor is told what will be in it", .as = auditor, .get = path, .contains = {kWalkWord, "baeumgil verify"}},
       {.name = "one entry for the key, one for the file", .as = auditor, .post = path, .events = 2},
       {.name = "one for each later file", .as = auditor, .post = path, .events = 1},
       {.name = "the officer too", .as = office.actor_of(office.kim_officer), .post = path, .events = 1},
       {.name = "a traveller has no such page", .as = office.actor_of(office.lee_leader), .get = path, .status = 404},
       {.name = "nor the file", .as = office.actor_of(office.lee_leader), .post = path, .status = 404},
       {.name = "nor the list", .as = office.actor_of(office.lee_leader), .get = "/evidence", .status = 404},
       {.name = "a stranger's auditor finds nothing", .as = strangers.actor_of(strangers.auditor), .get = path, .status = 404},
       {.name = "and gets nothing", .as = strangers.actor_of(strangers.auditor), .post = path, .status = 404, .not_contains = {kWalkWord}},
       {.name = "nor sees what was handed out",
        .as = strangers.actor_of(strangers.auditor),
        .get = "/evidence",
        .not_contains = {kWalkWord}},
       {.name = "a noun there is not", .as = auditor, .get = "/evidence/person/" + to_text(office.lee_leader.id), .status = 404},
       {.name = "an id of nothing", .as = auditor, .post = "/evidence/adoption/" + to_text(walk.trip), .status = 404}});
}

TEST(evidence, is_found_by_number_or_title) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const walk = walk_chain(program.db(), office, WalkTo::draft_trip);
  auto const auditor = office.actor_of(office.auditor);
  auto const number = program.db().read(office.institution, [&](Tx& tx) {
    return tx.value<std::string>("SELECT number FROM trips WHERE institution_id = $institution AND id = $1", walk.trip);
  });
  run_scenarios(program,
                {{.name = "by its number",
                  .as = auditor,
                  .post = "/evidence",
                  .form = {{"noun", "trip"}, {"words", number}},
                  .status = 303,
                  .location = "/evidence/trip/" + to_text(walk.trip)},
                 {.name = "not by a part of it",
                  .as = auditor,
                  .post = "/evidence",
                  .form = {{"noun", "trip"}, {"words", number.substr(1)}},
                  .status = 422,
                  .contains = {"찾지 못했습니다", number.substr(1)}},
                 {.name = "nothing typed", .as = auditor, .post = "/evidence", .form = {{"noun", ""}, {"words", ""}}, .status = 422}});
}

}  // namespace
}  // namespace baeumgil
