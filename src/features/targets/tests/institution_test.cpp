// Finding an institution by how people write it, and adding one that is missing.
#include <gtest/gtest.h>

#include "features/targets/add_institution.h"
#include "features/targets/institution_store.h"
#include "features/targets/institution_words.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

TEST(name_parts, drop_offices_and_write_short_provinces_out) {
  EXPECT_EQ(name_parts("전남 순천"), (std::vector<std::string>{"전라남도", "순천"}));
  EXPECT_EQ(name_parts("순천 시청"), std::vector<std::string>{"순천시"});
  EXPECT_EQ(name_parts("하남시청"), std::vector<std::string>{"하남시"});
  EXPECT_EQ(name_parts("하남 시"), std::vector<std::string>{"하남시"});
  EXPECT_EQ(name_parts("수원특례시"), std::vector<std::string>{"수원시"});
  EXPECT_EQ(name_parts("  "), std::vector<std::string>{});
}

TEST(density_of, needs_both_figures) {
  EXPECT_EQ(density_of({.population = 330'000, .area_km2 = 93.04}), 3547);
  EXPECT_FALSE(density_of({.population = 330'000}));
  EXPECT_FALSE(density_of({.population = 1, .area_km2 = 0}));
}

TEST(add_institution, is_for_officers_and_warns_of_namesakes) {
  auto const office = make_office(test_database());
  auto const officer = office.actor_of(office.kim_officer);
  auto const name = "예시 도로안전 연구소 " + to_text(office.institution);
  auto draft = InstitutionDraft{.name = name, .kind = InstitutionKind::public_body};
  EXPECT_EQ(add_institution(test_database(), office.actor_of(office.lee_leader), draft).error().kind, Kind::forbidden);
  auto const first = add_institution(test_database(), officer, draft);
  ASSERT_TRUE(first);
  draft.name = "예시도로안전연구소" + to_text(office.institution);
  auto const again = add_institution(test_database(), officer, draft);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().fields.front().key, "institution.add.exists");
  draft.namesakes = Namesakes::allow;
  EXPECT_TRUE(add_institution(test_database(), officer, draft));
  auto const found = test_database().read(office.institution,
                                          [&](Tx& tx) { return search_institutions(tx, "도로안전 " + to_text(office.institution), 5); });
  EXPECT_EQ(found.size(), 2U);
}

TEST(add_institution, takes_no_municipality_and_no_host_abroad_in_korea) {
  auto const office = make_office(test_database());
  auto const officer = office.actor_of(office.administrator);
  auto draft = InstitutionDraft{.name = "새 도시", .kind = InstitutionKind::municipality};
  EXPECT_EQ(add_institution(test_database(), officer, draft).error().fields.front().field, "kind");
  draft.kind = InstitutionKind::foreign;
  EXPECT_EQ(add_institution(test_database(), officer, draft).error().fields.front().field, "country");
  draft.country = "sg";
  EXPECT_EQ(add_institution(test_database(), officer, draft).error().fields.front().field, "country");
  draft.country = "SG";
  draft.homepage = "javascript:alert(1)";
  EXPECT_EQ(add_institution(test_database(), officer, draft).error().fields.front().field, "homepage");
}

}  // namespace
}  // namespace baeumgil
