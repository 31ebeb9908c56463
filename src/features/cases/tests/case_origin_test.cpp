// Cases by where they are from and by who brought them: narrowed, and counted with what the reader may see alone.
#include <gtest/gtest.h>

#include "features/cases/case_store.h"
#include "platform/db/database.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/shown_case.h"
#include "tests/fixtures/test_program.h"
#include "tests/fixtures/two_offices.h"

namespace baeumgil {
namespace {

struct Origins : TwoOffices {
  ShownCase shown{make_shown_case(db, office)};
  CaseId company{make_another_case(db, office, shown, "기업이 만든 돌봄 로봇")};
  CaseId draft{make_another_case(db, office, shown, "아직 쓰는 사례")};
  ShownCase elsewhere{make_shown_case(db, strangers)};
  Actor reader{office.actor_of(office.kang_member)};

  Origins() {
    EXPECT_TRUE(db.write(officer, [&](Tx& tx) -> Result<Done> {
      place(tx, shown.id, "municipality", "97");
      place(tx, company, "company", "98");
      tx.change("UPDATE cases SET author_id = $2 WHERE institution_id = $institution AND id = $1", company, office.choi_member.id);
      tx.change("UPDATE cases SET state = 'drafted' WHERE institution_id = $institution AND id = $1", draft);
      return Done{};
    }));
  }
  static void place(Tx& tx, CaseId id, std::string_view kind, std::string_view province) {
    tx.change(
        "UPDATE shared_institutions SET kind = $2, province_code = $3 WHERE id = "
        "(SELECT host_id FROM cases WHERE institution_id = $institution AND id = $1)",
        id, kind, province);
  }
  std::int64_t count(Actor const& actor, CaseFilter const& filter) const {
    return db.read(actor, [&](Tx& tx) { return count_cases(tx, actor, filter); });
  }
  std::int64_t count_of(Actor const& actor, CaseFilter const& filter, CaseOrigin origin, std::string const& value) const {
    for (auto const& found : db.read(actor, [&](Tx& tx) { return count_cases_by_origin(tx, actor, filter, origin); }))
      if (found.value == value) return found.count;
    return 0;
  }
};

}  // namespace

TEST(count_cases_by_origin, counts_what_the_reader_may_see_and_leaves_its_own_choice_out) {
  auto const desk = Origins{};
  EXPECT_EQ(desk.count_of(desk.reader, {}, CaseOrigin::host_kind, "municipality"), 1) << "the draft is not counted";
  EXPECT_EQ(desk.count_of(desk.officer, {}, CaseOrigin::host_kind, "municipality"), 2);
  EXPECT_EQ(desk.count_of(desk.reader, {.kinds = {InstitutionKind::company}}, CaseOrigin::host_kind, "municipality"), 1);
  EXPECT_EQ(desk.count_of(desk.reader, {.kinds = {InstitutionKind::company}}, CaseOrigin::department, to_text(desk.office.welfare)), 1);
  EXPECT_EQ(desk.count_of(desk.reader, {.kinds = {InstitutionKind::company}}, CaseOrigin::department, to_text(desk.office.transport)), 0);
  EXPECT_EQ(desk.count_of(desk.stranger, {}, CaseOrigin::department, to_text(desk.office.welfare)), 0);
}

TEST(count_cases_by_origin, calls_what_was_chosen_by_its_name_where_nothing_is_left_of_it) {
  auto const desk = Origins{};
  auto const filter = CaseFilter{.kinds = {InstitutionKind::foreign}, .departments = {desk.office.welfare}};
  auto const found = [&](Actor const& actor) {
    return desk.db.read(actor, [&](Tx& tx) { return count_cases_by_origin(tx, actor, filter, CaseOrigin::department); });
  };
  ASSERT_EQ(found(desk.reader).size(), 1U);
  EXPECT_EQ(found(desk.reader).front().label, "복지정책과");
  EXPECT_EQ(found(desk.reader).front().count, 0);
  EXPECT_TRUE(found(desk.stranger).empty()) << "of another institution";
}

TEST(list_cases, narrows_by_kind_region_and_department) {
  auto const desk = Origins{};
  EXPECT_EQ(desk.count(desk.reader, {.kinds = {InstitutionKind::company}}), 1);
  EXPECT_EQ(desk.count(desk.reader, {.kinds = {InstitutionKind::company, InstitutionKind::municipality}}), 2);
  EXPECT_EQ(desk.count(desk.reader, {.provinces = {"97"}}), 1);
  EXPECT_EQ(desk.count(desk.reader, {.provinces = {"97", "98"}}), 2);
  EXPECT_EQ(desk.count(desk.reader, {.provinces = {"99"}}), 0);
  EXPECT_EQ(desk.count(desk.reader, {.departments = {desk.office.welfare}}), 1);
  EXPECT_EQ(desk.count(desk.stranger, {.provinces = {"97", "98"}}), 0) << "of another institution";
}

TEST(case_map, shows_where_cases_are_from_with_each_number_a_link) {
  auto const desk = Origins{};
  auto const places = [&](Actor const& actor) {
    return desk.db.read(actor, [&](Tx& tx) { return list_case_places(tx, actor, {.is_standing = true}); });
  };
  ASSERT_EQ(places(desk.officer).size(), 2U) << "a draft does not stand";
  for (auto const& place : places(desk.reader)) {
    EXPECT_EQ(place.count, 1);
    EXPECT_EQ(place.code.empty(), place.name == "수원시") << "a company is not on the map";
    auto const path = "/cases?standing=1&amp;host=" + to_text(place.host);
    run_scenarios(desk.program,
                  {{.name = place.name, .as = desk.reader, .get = "/cases/map", .contains = {place.name, path}},
                   {.name = "not of strangers", .as = desk.stranger, .get = "/cases/map", .not_contains = {to_text(place.host)}}});
  }
  run_scenarios(desk.program, {{.name = "reached", .as = desk.reader, .get = "/cases", .contains = {"/cases/map"}},
                               {.name = "a visitor signs in", .get = "/cases/map", .status = 303}});
}

TEST(case_pages, offer_where_cases_are_from_and_who_brought_them) {
  auto const desk = Origins{};
  auto const welfare = "/cases?department=" + to_text(desk.office.welfare);
  run_scenarios(
      desk.program,
      {{.name = "offered", .as = desk.reader, .get = "/cases", .contains = {"기관 유형", "가져온 부서", desk.shown.title}},
       {.name = "by kind", .as = desk.reader, .get = "/cases?kind=company", .contains = {"돌봄 로봇"}, .not_contains = {desk.shown.title}},
       {.name = "by department", .as = desk.reader, .get = welfare, .contains = {"돌봄 로봇"}, .not_contains = {desk.shown.title}},
       {.name = "by region, nothing there",
        .as = desk.reader,
        .get = "/cases?province=99",
        .contains = {"기관 지역"},
        .not_contains = {desk.shown.title}},
       {.name = "for programs",
        .as = desk.reader,
        .get = "/api/v1/cases?kind=company",
        .contains = {"돌봄 로봇"},
        .not_contains = {desk.shown.title}},
       {.name = "of another institution", .as = desk.stranger, .get = welfare, .not_contains = {"돌봄 로봇"}}});
}

}  // namespace baeumgil
