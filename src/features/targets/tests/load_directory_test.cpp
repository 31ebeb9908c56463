#include "features/targets/load_directory.h"

#include <gtest/gtest.h>

#include <set>

#include "features/targets/directory_file.h"
#include "platform/db/database.h"
#include "platform/files/carried_file.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

TEST(carried_directory, holds_every_municipality_province_and_agency_once) {
  auto const municipalities = read_municipalities(carried_file("data/municipalities.csv"));
  auto const provinces = read_provinces(carried_file("data/provinces.csv"));
  auto const agencies = read_agencies(carried_file("data/central_agencies.csv"));
  auto const hosts = read_hosts_abroad(carried_file("data/hosts_abroad.csv"));
  ASSERT_TRUE(municipalities && provinces && agencies && hosts);
  EXPECT_EQ(municipalities->size(), 229U);
  EXPECT_EQ(provinces->size(), 17U);
  EXPECT_EQ(agencies->size(), 50U);
  auto ids = std::set<InstitutionId>{};
  for (auto const* list : {&*municipalities, &*provinces, &*agencies, &*hosts})
    for (auto const& institution : *list) {
      EXPECT_FALSE(institution.name.empty()) << institution.code;
      ids.insert(institution.id);
    }
  EXPECT_EQ(ids.size(), 229U + 17U + 50U + hosts->size());
}

TEST(an_entrys_id, is_the_same_in_every_installation) {
  EXPECT_EQ(directory_id("41450"), directory_id("41450"));
  EXPECT_NE(directory_id("41450"), directory_id("41460"));
  auto const text = to_canonical(directory_id("41450").value);
  EXPECT_EQ(text[14], '8');
  EXPECT_EQ(text, "79938201-e0e6-84c0-87d1-ae32bd6aabcf");
}

TEST(load_directory, brings_hanam_in_and_keeps_what_people_added) {
  auto const hanam = directory_id("41450");
  auto const actor = Actor{.institution = hanam};
  ASSERT_TRUE(TestProgram::instance().db().write(actor, [&](Tx& tx) -> Result<Done> {
    TRY(load_directory(tx));
    tx.change("UPDATE shared_institutions SET is_tenant = 1, homepage = 'https://example.test' WHERE id = $1", hanam);
    return load_directory(tx);
  }));
  struct Entry {
    std::string name{};
    std::string kind{};
    std::string province{};
    std::string homepage{};
    std::int64_t population{0};
    bool is_tenant{false};
  };
  auto const entry = TestProgram::instance().db().read(actor, [&](Tx& tx) {
    return tx.find(
        "SELECT full_name, kind, province_code, homepage, population, is_tenant FROM shared_institutions WHERE id = $1",
        [](Row& row) {
          auto found = Entry{};
          found.name = row.next<std::string>();
          found.kind = row.next<std::string>();
          found.province = row.next<std::string>();
          found.homepage = row.next<std::string>();
          found.population = row.next<std::int64_t>();
          found.is_tenant = row.next<bool>();
          return found;
        },
        hanam);
  });
  ASSERT_TRUE(entry);
  EXPECT_EQ(entry->name, "경기도 하남시");
  EXPECT_EQ(entry->kind, "municipality");
  EXPECT_EQ(entry->province, "41");
  EXPECT_EQ(entry->population, 327389);
  EXPECT_TRUE(entry->is_tenant);
  EXPECT_EQ(entry->homepage, "https://example.test");
  auto const singapore = TestProgram::instance().db().read(actor, [](Tx& tx) {
    return tx.value<std::int64_t>("SELECT count(*) FROM shared_institutions WHERE country = 'SG' AND kind = 'foreign'");
  });
  EXPECT_GE(singapore, 5);
}

}  // namespace
}  // namespace baeumgil
