// Searching through the real index over the real database: what is found, and what nobody else may find.
#include <gtest/gtest.h>

#include "features/cases/case.h"
#include "features/find/change_synonyms.h"
#include "features/find/find_rows.h"
#include "features/find/indexer.h"
#include "features/find/save_search.h"
#include "features/find/tell_of_finds.h"
#include "features/issues/drop_issue.h"
#include "features/issues/register_issue.h"
#include "features/notices/count_notices.h"
#include "features/reports/find_report.h"
#include "features/reports/write_report.h"
#include "platform/db/database.h"
#include "platform/search/search_index.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/shown_case.h"
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

std::int64_t count_of_kind(Found& found, Office const& office, std::string_view kind, std::string_view words) {
  return found.index->find(words, {.institution = office.institution, .kinds = {std::string{kind}}}, 0, 10).total;
}

TEST(find, finds_programmes_teams_adoptions_and_answers_of_accepted_reports) {
  auto& program = TestProgram::instance();
  auto& db = program.db();
  auto const office = make_office(db);
  auto const strangers = make_strangers(db);
  auto found = Found{db};
  walk_chain(db, office, WalkTo::decided_adoption);
  found.indexer.catch_up();
  auto const word = std::string{kWalkWord};
  for (auto const kind : {"program", "team", "adoption", "answer"}) {
    EXPECT_GT(count_of_kind(found, office, kind, word), 0) << kind;
    EXPECT_EQ(count_of_kind(found, strangers, kind, word), 0) << kind;
  }
  auto const reader = office.actor_of(office.kang_member);
  auto const stranger = strangers.actor_of(strangers.kim_officer);
  auto const hits = found.index->find(word, {.institution = office.institution}, 0, 100).hits;
  auto const shown = db.read(reader, [&](Tx& tx) { return read_found(tx, reader, hits); });
  EXPECT_EQ(shown.size(), hits.size()) << "all of them are everybody's";
  for (auto const& row : shown) run_scenarios(program, {{.name = row.path, .as = reader, .get = row.path.substr(0, row.path.find('#'))}});
  EXPECT_TRUE(db.read(stranger, [&](Tx& tx) { return read_found(tx, stranger, hits); }).empty()) << "not even with the hits at hand";
}

TEST(find, keeps_answers_of_a_report_under_way_and_programmes_being_planned_to_those_who_make_them) {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto found = Found{db};
  auto const walk = walk_chain(db, office, WalkTo::came_back);
  auto const leader = office.actor_of(office.lee_leader);
  auto const report = *db.read(leader, [&](Tx& tx) { return find_report_of_trip(tx, leader, walk.trip); });
  auto input = ReportInput{};
  for (auto answer : report.answers) {
    answer.answer = "수달이 돌아왔다고 들었습니다.";
    input.answers.push_back(answer);
  }
  ASSERT_TRUE(write_report(db, leader, report.id, input));
  ASSERT_TRUE(db.write(leader, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE programs SET state = 'draft' WHERE institution_id = $institution AND id = $1", walk.program);
    return Done{};
  }));
  found.indexer.fill();
  EXPECT_EQ(count_of_kind(found, office, "answer", "수달이 돌아왔다"), 0) << "not counted while it is written";
  EXPECT_EQ(count_of_kind(found, office, "program", std::string{kWalkWord}), 0) << "nor a programme that is being planned";
  auto const member = office.actor_of(office.kang_member);
  auto const hits = std::vector<SearchHit>{{.kind = "answer", .id = report.answers.front().question.value},
                                           {.kind = "program", .id = walk.program.value}};
  EXPECT_TRUE(db.read(member, [&](Tx& tx) { return read_found(tx, member, hits); }).empty());
}

TEST(find, finds_a_case_by_all_that_its_card_says_once_it_is_out) {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto const strangers = make_strangers(db);
  auto const shown = make_shown_case(db, office);
  auto const put = [&](CaseState state) {
    ASSERT_TRUE(db.write(office.actor_of(office.kim_officer), [&](Tx& tx) -> Result<Done> {
      tx.change(
          "UPDATE cases SET state = $2, cost_note = '펌프 교체 포함', result_before = '수달 관측 없음', result_after = '수달 열두 마리', "
          "result_period = '삼 년 관찰', result_source = '생태조사 결과', conditions = '유수지 소유권', failure_points = '민원 지연', "
          "legal_basis = '하천법', already_copied_by = '통영시', award = '녹색대상', cost_initial_won = 123456000 "
          "WHERE institution_id = $institution AND id = $1",
          shown.id, state);
      return Done{};
    }));
  };
  auto found = Found{db};
  auto const words = {"펌프 교체", "관측 없음", "수달 열두 마리", "삼 년 관찰", "생태조사",     "유수지 소유권",
                      "민원 지연", "하천법",    "통영시",         "녹색대상",   "123,456,000원"};
  put(CaseState::drafted);
  found.indexer.fill();
  for (auto const* word : words) EXPECT_EQ(count_of_kind(found, office, "case", word), 0) << word << ": a draft is nobody's to find";
  put(CaseState::published);
  found.indexer.fill();
  for (auto const* word : words) {
    EXPECT_EQ(count_of_kind(found, office, "case", word), 1) << word;
    EXPECT_EQ(count_of_kind(found, strangers, "case", word), 0) << word;
  }
}

TEST(find, marks_what_matches_and_escapes_the_rest) {
  auto const passage = marked_passage("통학로", "<b>어린이 통학로</b> 안전 & 보행");
  EXPECT_NE(passage.text().find("<mark>"), std::string::npos);
  EXPECT_EQ(passage.text().find("<b>"), std::string::npos);
  EXPECT_NE(passage.text().find("&lt;b&gt;"), std::string::npos);
  EXPECT_NE(passage.text().find("&amp;"), std::string::npos);
}

TEST(find, goes_on_from_the_index_on_disk_and_fills_that_of_another_database_anew) {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto found = Found{db};
  register_one(db, office, "가로수 전정");
  found.indexer.catch_up();
  auto const cursor = found.index->cursor(office.institution);
  EXPECT_FALSE(cursor.empty());
  register_one(db, office, "가로등 교체");
  auto next_process = Indexer{db, *found.index};
  next_process.catch_up();
  EXPECT_NE(found.index->cursor(office.institution), cursor);
  EXPECT_EQ(found.total(office, "가로수"), 1);
  EXPECT_EQ(found.total(office, "가로등"), 1);

  auto foreign = cursor;
  foreign.replace(foreign.size() - 22, 22, to_text(new_uuid()));
  found.index->apply(office.institution, {.cursor = foreign});
  found.index->put({.institution = office.institution, .kind = "issue", .id = new_uuid(), .title = "가로등 남의 것"});
  next_process.catch_up();
  EXPECT_EQ(found.total(office, "가로등"), 1);
}

TEST(find, takes_synonyms_of_the_officer_and_refuses_others) {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto const officer = office.actor_of(office.kim_officer);
  auto const list = db.read(officer, find_synonyms);
  EXPECT_EQ(list.version, 0);
  EXPECT_NE(list.words.find("쓰레기,폐기물"), std::string::npos);
  auto const changed = change_synonyms(db, officer, {.words = "경로당,노인정", .version = 0});
  ASSERT_TRUE(changed);
  EXPECT_EQ(db.read(officer, find_synonyms).words, "경로당,노인정");
  EXPECT_EQ(change_synonyms(db, officer, {.words = "가,나", .version = 0}).error().kind, Kind::conflict);
  EXPECT_EQ(change_synonyms(db, officer, {.words = "혼자", .version = 1}).error().kind, Kind::invalid);
  EXPECT_EQ(change_synonyms(db, office.actor_of(office.lee_leader), {.words = "가,나", .version = 1}).error().kind, Kind::forbidden);
  auto const strangers = make_strangers(db);
  EXPECT_EQ(db.read(strangers.actor_of(strangers.kim_officer), find_synonyms).version, 0);

  auto found = Found{db};
  register_one(db, office, "노인정 지붕 누수");
  found.indexer.catch_up();
  auto const synonyms = read_synonyms(db.read(officer, find_synonyms).words);
  ASSERT_TRUE(synonyms);
  EXPECT_EQ(found.total(office, "경로당"), 0);
  EXPECT_EQ(found.index->find("경로당", {.institution = office.institution, .kinds = {"issue"}, .synonyms = &*synonyms}, 0, 10).total, 1);
}

TEST(find, tells_once_of_what_a_saved_search_finds_anew) {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto const officer = office.actor_of(office.kim_officer);
  auto const leader = office.actor_of(office.lee_leader);
  auto found = Found{db};
  register_one(db, office, "하천 산책로 조명");
  found.indexer.catch_up();
  auto const search = SavedSearch{.words = "산책로 조명"};
  auto const id = save_search(db, leader, search, finds_of(*found.index, office.institution, search, {}));
  ASSERT_TRUE(id);
  EXPECT_EQ(save_search(db, leader, search, {}).error().kind, Kind::conflict);
  EXPECT_EQ(save_search(db, leader, {}, {}).error().kind, Kind::invalid);
  auto const unread = [&] { return db.read(leader, [&](Tx& tx) { return count_unread(tx, leader.person); }); };
  auto const before = unread();
  ASSERT_TRUE(tell_of_finds(db, *found.index, office.institution));
  EXPECT_EQ(unread(), before) << "it was there when the search was saved";
  register_one(db, office, "호수 산책로 조명 교체");
  register_one(db, office, "산책로 쓰레기통");
  found.indexer.catch_up();
  ASSERT_TRUE(tell_of_finds(db, *found.index, office.institution));
  EXPECT_EQ(unread(), before + 1) << "one notice for the one that holds the words";
  ASSERT_TRUE(tell_of_finds(db, *found.index, office.institution));
  EXPECT_EQ(unread(), before + 1) << "and not again";
  EXPECT_EQ(remove_search(db, officer, *id).error().kind, Kind::not_found) << "it is not the officer's";
  auto const strangers = make_strangers(db);
  EXPECT_EQ(remove_search(db, strangers.actor_of(strangers.kim_officer), *id).error().kind, Kind::not_found);
  ASSERT_TRUE(remove_search(db, leader, *id));
  EXPECT_TRUE(db.read(leader, [&](Tx& tx) { return list_saved_searches(tx, leader.person); }).empty());
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
          {.name = "what is typed is gone on with", .as = officer, .get = "/search/suggestions?q=교", .contains = {"["}},
          {.name = "the list of saved searches", .as = officer, .get = "/search/saved", .contains = {"저장한 검색"}},
          {.name = "a search is saved",
           .as = officer,
           .post = "/search/saved",
           .form = {{"q", "교통"}, {"kind", "case"}},
           .status = 303,
           .events = 1},
          {.name = "and listed", .as = officer, .get = "/search/saved", .contains = {"교통"}},
          {.name = "the officer sees the synonyms", .as = officer, .get = "/search/synonyms", .contains = {"쓰레기,폐기물"}},
          {.name = "others do not", .as = office.actor_of(office.lee_leader), .get = "/search/synonyms", .status = 404},
          {.name = "a line of one word is refused where it stands",
           .as = officer,
           .post = "/search/synonyms",
           .form = {{"words", "혼자"}, {"version", "0"}},
           .status = 422,
           .contains = {"혼자"}},
          {.name = "a visitor is sent to sign in", .get = "/search?q=a", .status = 303},
      });
}

TEST(find_api, keeps_lists_and_drops_the_callers_own_searches) {
  auto& program = TestProgram::instance();
  auto& db = program.db();
  auto const office = make_office(db);
  auto const strangers = make_strangers(db);
  auto const leader = office.actor_of(office.lee_leader);
  auto const saved = std::string{"/api/v1/saved-searches"};
  run_scenarios(program,
                {{.name = "kept",
                  .as = leader,
                  .post = saved,
                  .json = R"({"q":"주차","kind":"case","field":["transport"],"year":["2026"]})",
                  .status = 201,
                  .events = 1},
                 {.name = "once",
                  .as = leader,
                  .post = saved,
                  .json = R"({"q":"주차","kind":"case","field":["transport"],"year":["2026"]})",
                  .status = 409},
                 {.name = "words are asked for", .as = leader, .post = saved, .json = R"({"q":" "})", .status = 422},
                 {.name = "what is no value of a facet",
                  .as = leader,
                  .post = saved,
                  .json = R"({"q":"주차","year":["a=b"]})",
                  .status = 422,
                  .contains = {"year"}},
                 {.name = "listed", .as = leader, .get = saved, .contains = {R"("q":"주차")", R"("field":["transport"])"}},
                 {.name = "a colleague has none", .as = office.actor_of(office.kim_officer), .get = saved, .not_contains = {"주차"}},
                 {.name = "nor a stranger", .as = strangers.actor_of(strangers.lee_leader), .get = saved, .not_contains = {"주차"}}});
  auto const id = db.read(leader, [&](Tx& tx) { return list_saved_searches(tx, leader.person).at(0).id; });
  auto const one = saved + "/" + to_text(id);
  run_scenarios(program, {{.name = "not a colleague's to drop", .as = office.actor_of(office.kim_officer), .remove = one, .status = 404},
                          {.name = "nor a stranger's", .as = strangers.actor_of(strangers.lee_leader), .remove = one, .status = 404},
                          {.name = "dropped", .as = leader, .remove = one, .events = 1},
                          {.name = "once only", .as = leader, .remove = one, .status = 404}});
}

TEST(find_api, adds_and_takes_away_groups_of_synonyms_for_the_officer) {
  auto& program = TestProgram::instance();
  auto& db = program.db();
  auto const office = make_office(db);
  auto const strangers = make_strangers(db);
  auto const officer = office.actor_of(office.kim_officer);
  auto const path = std::string{"/api/v1/synonyms"};
  auto const group = groups_of("경로당,노인정").at(0);
  run_scenarios(
      program,
      {{.name = "the carried ones", .as = officer, .get = path, .contains = {R"("words":["쓰레기","폐기물")"}},
       {.name = "staff have no such list", .as = office.actor_of(office.lee_leader), .get = path, .status = 404},
       {.name = "nor may they add",
        .as = office.actor_of(office.lee_leader),
        .post = path,
        .json = R"({"words":["가","나"]})",
        .status = 404},
       {.name = "added",
        .as = officer,
        .post = path,
        .json = R"({"words":["경로당","노인정"]})",
        .status = 201,
        .contains = {to_text(group.id)},
        .events = 1},
       {.name = "once", .as = officer, .post = path, .json = R"({"words":["경로당","노인정"]})", .status = 409},
       {.name = "one word is no group", .as = officer, .post = path, .json = R"({"words":["혼자"]})", .status = 422, .contains = {"words"}},
       {.name = "nor are two in one", .as = officer, .post = path, .json = R"({"words":["가,나","다"]})", .status = 422},
       {.name = "a stranger's list has none of it",
        .as = strangers.actor_of(strangers.kim_officer),
        .get = path,
        .not_contains = {"노인정"}},
       {.name = "nor can it be taken away there",
        .as = strangers.actor_of(strangers.kim_officer),
        .remove = path + "/" + to_text(group.id),
        .status = 404},
       {.name = "taken away", .as = officer, .remove = path + "/" + to_text(group.id), .events = 1},
       {.name = "once only", .as = officer, .remove = path + "/" + to_text(group.id), .status = 404}});
  EXPECT_EQ(list_of(groups_of(db.read(officer, find_synonyms).words)), list_of(groups_of(carried_synonyms()))) << "the others stayed";
}

TEST(save_search, keeps_the_facets_that_were_chosen) {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto const leader = office.actor_of(office.lee_leader);
  register_one(db, office, "지하보도 조명 교체");
  auto found = Found{db};
  found.indexer.fill();
  auto const of = [&](std::string chosen) {
    return finds_of(*found.index, office.institution, {.words = "지하보도 조명", .chosen = std::move(chosen)}, {}).size();
  };
  EXPECT_EQ(of(""), 1U);
  EXPECT_EQ(of("field=transport"), 1U);
  EXPECT_EQ(of("field=welfare"), 0U) << "narrowed as when it was saved";
  ASSERT_TRUE(save_search(db, leader, {.words = "지하보도 조명"}, {}));
  ASSERT_TRUE(save_search(db, leader, {.words = "지하보도 조명", .chosen = "field=transport"}, {})) << "the same words with others";
  EXPECT_EQ(save_search(db, leader, {.words = "지하보도 조명", .chosen = "field=transport"}, {}).error().kind, Kind::conflict);
  run_scenarios(TestProgram::instance(),
                {{.name = "saved from the page",
                  .as = leader,
                  .post = "/search/saved",
                  .form = {{"q", "조명"}, {"field", "transport"}, {"year", "2026"}, {"year", "x y&kind=case"}},
                  .status = 303,
                  .events = 1},
                 {.name = "listed with them",
                  .as = leader,
                  .get = "/search/saved",
                  .contains = {"field=transport&amp;year=2026", "교통", "2026"},
                  .not_contains = {"x y"}},
                 {.name = "nobody else's", .as = office.actor_of(office.kim_officer), .get = "/search/saved", .not_contains = {"조명"}}});
}

}  // namespace
}  // namespace baeumgil
