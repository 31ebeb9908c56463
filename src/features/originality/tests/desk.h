#pragma once
// A draft of lee_leader's team, and texts of others that it may or may not have been copied from.

#include <gtest/gtest.h>

#include "features/originality/check_originality.h"
#include "features/originality/explain_passage.h"
#include "features/originality/print_keeper.h"
#include "features/reports/find_report.h"
#include "features/reports/write_report.h"
#include "features/rules/load_rules.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/shown_case.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {

inline constexpr auto kOthersText =
    "시청 옆 공영주차장 12곳에 빈자리 알림판을 세우고 처음 석 달은 요금을 받지 않았다. 상인회가 반대했지만 손님이 늘어난 숫자를 달마다 "
    "보여 주자 찬성으로 돌아섰다. 해마다 드는 유지비는 1800만원이고 고장 신고는 하루 안에 처리한다.";

struct OriginalityDesk {
  TestProgram& program{TestProgram::instance()};
  Office office{make_office(program.db())};
  ChainWalk walk{};
  ReportId id{};

  Database& db() const { return program.db(); }
  Actor as(Person const& person) const { return office.actor_of(person); }
  Actor leader() const { return as(office.lee_leader); }
  int events() const { return program.event_count(office.institution); }

  Report report(Actor const& actor) const {
    return *db().read(actor, [&](Tx& tx) { return find_report(tx, actor, id); });
  }
  void write(std::string const& findings) const {
    auto input = ReportInput{};
    auto version = 0;
    for (auto const& text : report(leader()).sections)
      if (text.section == ReportSection::findings) version = text.version;
    input.sections.push_back({.section = ReportSection::findings, .body = findings, .known_version = version});
    ASSERT_TRUE(write_report(db(), leader(), id, input));
  }
  // A report that kang_member's team wrote, handed in; all staff read it once it is accepted.
  ReportId insert_others_report(ReportState state, std::string const& findings) const {
    auto const made = make_shown_case(db(), office);
    auto const changed = db().write(as(office.kim_officer), [&](Tx& tx) -> Result<Done> {
      tx.change("UPDATE teams SET leader_id = $2 WHERE institution_id = $institution AND id = $1", made.team, office.kang_member.id);
      tx.change("UPDATE reports SET state = $2, submitted_at = $3 WHERE institution_id = $institution AND id = $1", made.report, state,
                tx.now());
      tx.change(
          "INSERT INTO report_sections (institution_id, report_id, section, body, author_id, saved_at) "
          "VALUES ($institution, $1, 'findings', $2, $3, $4)",
          made.report, findings, office.kang_member.id, tx.now());
      return Done{};
    });
    EXPECT_TRUE(changed);
    keep_prints(db(), office.institution);
    return made.report;
  }
  Originality check(Actor const& actor) const {
    return db().read(actor, [&](Tx& tx) { return check_originality(tx, actor, *find_report(tx, actor, id), load_rule_book(tx)); });
  }
  PassageInput all_of_passage(Originality const& found, std::size_t place, PassageMark mark) const {
    auto input = PassageInput{.original = found.originals[found.passages[place].original].ref, .mark = mark, .note = "출처: 2026년 보고서"};
    for (auto const& line : found.passages[place].lines) input.sentence_keys.push_back(line.key);
    return input;
  }
};

inline OriginalityDesk make_originality_desk() {
  auto desk = OriginalityDesk{};
  desk.walk = walk_chain(desk.db(), desk.office, WalkTo::came_back);
  auto const leader = desk.leader();
  desk.id = desk.db().read(leader, [&](Tx& tx) { return find_report_of_trip(tx, leader, desk.walk.trip)->id; });
  return desk;
}

template <class T>
Kind kind_of(Result<T> const& result) {
  EXPECT_FALSE(result);
  return result ? Kind::busy : result.error().kind;
}

}  // namespace baeumgil
