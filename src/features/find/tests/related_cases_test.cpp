// Related cases: alike by title or keywords, only what its reader may read, never itself or what is bound already.
#include <gtest/gtest.h>

#include <algorithm>

#include "features/cases/find_case.h"
#include "features/cases/move_case.h"
#include "features/find/indexer.h"
#include "features/find/related_cases.h"
#include "features/find/related_line.h"
#include "features/issues/find_issue.h"
#include "platform/db/database.h"
#include "tests/fixtures/shown_case.h"
#include "tests/fixtures/test_program.h"
#include "tests/fixtures/two_offices.h"

namespace baeumgil {
namespace {

struct Library : TwoOffices {
  ShownCase shown{make_shown_case(db, office)};
  CaseId alike{make_another_case(db, office, shown, "우수저류조 위 공영주차장을 주민과 짓는다")};
  CaseId other{make_another_case(db, office, shown, "어르신 돌봄 방문 진료")};
  CaseId elsewhere{make_shown_case(db, strangers, "우수저류조 위 주차장을 짓는다").id};
  std::unique_ptr<SearchIndex> index{SearchIndex::in_memory()};
  Actor reader{office.actor_of(office.kang_member)};

  Library() { Indexer{db, *index}.fill(); }
  std::vector<CaseId> related(Actor const& actor, RelatedTo const& to) const {
    auto ids = std::vector<CaseId>{};
    for (auto const& one : db.read(actor, [&](Tx& tx) { return list_related_cases(tx, actor, *index, to); })) ids.push_back(one.id);
    return ids;
  }
  bool has(std::vector<CaseId> const& all, CaseId id) const { return std::ranges::find(all, id) != all.end(); }
};

}  // namespace

TEST(list_related_cases, finds_what_is_alike_and_not_itself) {
  auto const library = Library{};
  auto const found = library.related(library.reader, {.title = library.shown.title, .but = {library.shown.id}});
  EXPECT_TRUE(library.has(found, library.alike));
  EXPECT_FALSE(library.has(found, library.other));
  EXPECT_FALSE(library.has(found, library.shown.id));
  EXPECT_FALSE(library.has(found, library.elsewhere)) << "of another institution";
  EXPECT_TRUE(library.has(library.related(library.reader, {.title = "전혀 다른 제목", .keywords = "돌봄, 우주선"}), library.other))
      << "by a keyword";
  EXPECT_TRUE(library.related(library.reader, {}).empty());
}

TEST(list_related_cases, shows_only_what_stands_and_may_be_read) {
  auto const library = Library{};
  ASSERT_TRUE(library.db.write(library.officer, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE cases SET state = 'drafted' WHERE institution_id = $institution AND id = $1", library.alike);
    return Done{};
  }));
  auto const to = RelatedTo{.title = library.shown.title, .but = {library.shown.id}};
  EXPECT_FALSE(library.has(library.related(library.reader, to), library.alike));
  EXPECT_FALSE(library.has(library.related(library.officer, to), library.alike)) << "nor one that is not out yet";
}

TEST(related_to_issue, leaves_out_what_is_bound_to_it) {
  auto const library = Library{};
  auto const of_issue = [&](std::string title) {
    return library.db.read(library.reader, [&](Tx& tx) {
      auto issue = *find_issue(tx, library.reader, library.shown.issue);
      issue.title = std::move(title);
      return related_to_issue(tx, library.reader, *library.index, issue);
    });
  };
  auto const bound = library.db.read(library.reader, [&](Tx& tx) {
    auto ids = std::vector<CaseId>{};
    for (auto const& one : list_cases_of_issue(tx, library.reader, library.shown.issue)) ids.push_back(one.id);
    return ids;
  });
  auto const all = library.related(library.reader, {.title = library.shown.title});
  auto const related = of_issue(library.shown.title);
  EXPECT_EQ(related.size(), static_cast<std::size_t>(std::ranges::count_if(all, [&](auto const id) { return !library.has(bound, id); })));
  for (auto const& one : related)
    for (auto const id : bound) EXPECT_EQ(one.path.find(to_text(id)), std::string::npos);
}

TEST(related_corner, stands_on_the_page_of_a_case) {
  auto const library = Library{};
  run_scenarios(library.program,
                {{.name = "page", .as = library.reader, .get = "/cases/" + to_text(library.shown.id), .contains = {"비슷한 사례"}},
                 {.name = "issue", .as = library.reader, .get = "/issues/" + to_text(library.shown.issue)}});
}

}  // namespace baeumgil
