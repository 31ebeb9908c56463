// What a saved search tells of is what was not found at the last look, however much that was.
#include "features/find/tell_of_finds.h"

#include <gtest/gtest.h>

#include "features/find/save_search.h"
#include "features/notices/count_notices.h"
#include "platform/db/database.h"
#include "platform/search/search_index.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {

TEST(tell_of_finds, tells_of_one_more_where_hundreds_were_found_before) {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto const strangers = make_strangers(db);
  auto const leader = office.actor_of(office.lee_leader);
  auto const index = SearchIndex::in_memory();
  auto const put = [&](int count, std::string const& body) {
    auto change = SearchIndex::Change{};
    for (auto i = 0; i < count; ++i)
      change.puts.push_back({.institution = office.institution, .kind = "issue", .id = new_uuid(), .title = "맨발길 조성", .body = body});
    index->apply(office.institution, std::move(change));
  };
  auto const unread = [&] { return db.read(leader, [&](Tx& tx) { return count_unread(tx, leader.person); }); };
  put(230, "");
  auto const search = SavedSearch{.words = "맨발길", .kind = "issue"};
  auto const first = finds_of(*index, office.institution, search, {});
  EXPECT_EQ(first.size(), 230U);
  EXPECT_TRUE(finds_of(*index, strangers.institution, search, {}).empty());
  auto const id = save_search(db, leader, search, first);
  ASSERT_TRUE(id);
  EXPECT_EQ(db.read(leader, [&](Tx& tx) { return list_finds(tx, *id); }).size(), 230U);
  auto const before = unread();
  ASSERT_TRUE(tell_of_finds(db, *index, office.institution));
  EXPECT_EQ(unread(), before) << "nothing is new";
  put(1, std::string(3000, 'x') + " 길고 긴 글");  // the last in order
  ASSERT_TRUE(tell_of_finds(db, *index, office.institution));
  EXPECT_EQ(unread(), before + 1);
  ASSERT_TRUE(tell_of_finds(db, *index, office.institution));
  EXPECT_EQ(unread(), before + 1) << "and not again";
}

}  // namespace baeumgil
