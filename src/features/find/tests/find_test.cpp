// Searching through the real index over the real database: what is found, and what nobody else may find.
#include <gtest/gtest.h>

#include "features/find/find_rows.h"
#include "features/find/indexer.h"
#include "features/issues/drop_issue.h"
#include "features/issues/register_issue.h"
#include "platform/db/database.h"
#include "platform/search/search_index.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

IssueId register_one(Database& db, Office const& office, std::string const& title) {
  auto draft = IssueDraft{.title = title, .description = "학교 앞 불법 주정차로 사고 위험이 큽니다.", .field = PolicyField::transport};
  draft.owner_department = office.transport;
  auto const id = register_issue(db, office.actor_of(office.kim_officer), draft);
  EXPECT_TRUE(id) << (id ? "" : id.error().key);
  return id ? *id : IssueId{};
}

struct Found {
  std::unique_ptr<SearchIndex> index{SearchIndex::in_memory()};
  Indexer indexer;
  explicit Found(Database& db) : indexer{db, *index} {}

  std::int64_t total(Office const& office, std::string_view words) {
    return index->find(words, {.institution = office.institution, .kinds = {"issue"}}, 0, 10).total;
  }
};

TEST(find, follows_what_is_registered_and_dropped) {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto found = Found{db};
  found.indexer.fill();
  EXPECT_EQ(found.total(office, "통학로"), 0);
  auto const id = register_one(db, office, "어린이 통학로 안전");
  found.indexer.catch_up();
  EXPECT_EQ(found.total(office, "통학로"), 1);
  EXPECT_EQ(found.total(office, "통학로의"), 1) << "a particle does not matter";
  EXPECT_EQ(found.total(office, "어린이통학로"), 1) << "nor does a missing space";
  ASSERT_TRUE(drop_issue(db, office.actor_of(office.kim_officer), id, "다른 현안과 합칩니다."));
  found.indexer.catch_up();
  EXPECT_EQ(found.total(office, "통학로"), 0) << "a dropped issue is not found any more";
}

TEST(find, shows_nothing_of_another_institution_not_even_a_count) {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto const strangers = make_strangers(db);
  register_one(db, office, "은행나무 열매 악취");
  auto found = Found{db};
  found.indexer.fill();
  EXPECT_EQ(found.total(office, "은행나무"), 1);
  EXPECT_EQ(found.total(strangers, "은행나무"), 0);
}

TEST(find, marks_what_matches_and_escapes_the_rest) {
  auto const passage = marked_passage("통학로", "<b>어린이 통학로</b> 안전 & 보행");
  EXPECT_NE(passage.text().find("<mark>"), std::string::npos);
  EXPECT_EQ(passage.text().find("<b>"), std::string::npos);
  EXPECT_NE(passage.text().find("&lt;b&gt;"), std::string::npos);
  EXPECT_NE(passage.text().find("&amp;"), std::string::npos);
}

TEST(find, answers_on_its_page_and_through_the_api) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const officer = office.actor_of(office.kim_officer);
  run_scenarios(
      program,
      {
          {.name = "the empty page asks for words", .as = officer, .get = "/search", .contains = {"name=\"q\""}},
          {.name = "nothing found says so and keeps the words", .as = officer, .get = "/search?q=없는말임", .contains = {"없는말임"}},
          {.name = "words are asked for by the API", .as = officer, .get = "/api/v1/search", .status = 422},
          {.name = "a visitor is sent to sign in", .get = "/search?q=a", .status = 303},
      });
}

}  // namespace
}  // namespace baeumgil
