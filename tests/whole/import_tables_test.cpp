// What was taken along comes back in: exported, taken over by an empty office, exported again. And what a table may not do.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/issues/accept_issue.h"
#include "features/issues/issue_store.h"
#include "features/issues/register_issue.h"
#include "features/targets/add_institution.h"
#include "features/targets/find_institution.h"
#include "platform/csv/csv.h"
#include "platform/db/database.h"
#include "tests/fixtures/own_reader.h"
#include "tests/fixtures/round.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

std::string got(Actor const& actor, std::string const& path) {
  auto const response = answer(TestProgram::instance(), {.as = actor, .get = path});
  EXPECT_EQ(response.status, 200) << path;
  return response.body;
}

std::string body_of(std::string_view csv) { return JsonWriter{}.begin_object().field("csv", csv).end_object().take(); }

Scenario taken(Actor const& actor, std::string const& path, std::string const& csv) {
  return {.name = path, .as = actor, .post = path, .json = body_of(csv)};
}

void change(std::string& text, std::string const& from, std::string const& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

// Whatever a spreadsheet or a reader might trip over.
Office office_with_issues() {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto const officer = office.actor_of(office.kim_officer);
  auto draft = school_route_draft(office);
  EXPECT_TRUE(register_issue(db, officer, draft));
  draft.title = "=1+1 로 시작하는 제목, 쉼표와 \"따옴표\"";
  draft.description = "첫 줄\n둘째 줄; 셋째\n'=apostrophe";
  draft.baseline = {};
  draft.target_value.reset();
  draft.target_on.reset();
  draft.priority = Priority::low;
  draft.owner_department = office.welfare;
  draft.pledge = "＝전각으로 시작하는 공약";
  EXPECT_TRUE(register_issue(db, officer, draft));
  draft.title = "'=작은따옴표로 시작";
  draft.description = "-10에서 시작";
  draft.baseline = {.value = -3.25, .unit = "%", .on = Date::of(2026, 1, 31), .source = "통계연보"};
  EXPECT_TRUE(register_issue(db, officer, draft));
  return office;
}

TEST(issue_table, comes_back_as_it_went_out_in_both_languages) {
  auto& program = TestProgram::instance();
  auto const office = office_with_issues();
  for (auto const language : {Language::ko, Language::en}) {
    auto from = office.actor_of(office.kim_officer);
    from.language = language;
    auto const csv = got(from, "/issues.csv");
    auto const empty = make_office(program.db());
    auto to = empty.actor_of(empty.kim_officer);
    to.language = language;
    auto sent = taken(to, "/api/v1/issues/import", csv);
    sent.contains = {"\"added\":3", "\"refused\":0"};
    sent.events = 3;
    run_scenarios(program, {sent});
    EXPECT_EQ(got(to, "/issues.csv"), csv);
    auto again = taken(to, "/api/v1/issues/import", csv);
    again.contains = {"\"unchanged\":3"};
    run_scenarios(program, {again});
  }
}

TEST(issue_table, is_read_from_its_workbook) {
  auto& program = TestProgram::instance();
  auto const office = office_with_issues();
  auto const officer = office.actor_of(office.kim_officer);
  auto const file = (std::filesystem::temp_directory_path() / ("issues-" + to_text(new_uuid()) + ".xlsx")).string();
  std::ofstream{file, std::ios::binary} << got(officer, "/issues.xlsx");
  auto const read = own_reader()(file, ReadableKind::text);
  std::filesystem::remove(file);
  ASSERT_FALSE(read.problem);
  auto const from_workbook = read_csv(read.text);
  auto const from_csv = read_csv(got(officer, "/issues.csv"));
  ASSERT_TRUE(from_workbook && from_csv);
  EXPECT_EQ(*from_workbook, *from_csv) << "the cover before the table is no table";
  auto const empty = make_office(program.db());
  auto const to = empty.actor_of(empty.kim_officer);
  auto sent = taken(to, "/api/v1/issues/import", read.text);
  sent.contains = {"\"added\":3"};
  sent.events = 3;
  run_scenarios(program, {sent});
  EXPECT_EQ(got(to, "/issues.csv"), got(officer, "/issues.csv"));
}

TEST(issue_table, changes_what_it_says_and_nothing_else) {
  auto& program = TestProgram::instance();
  auto const office = office_with_issues();
  auto const officer = office.actor_of(office.kim_officer);
  auto const head = std::string{"번호,제목,정책분야,소관부서,목표일,상태\n"};
  auto const one = head + "2026-현안-0001,통학로 사고를 줄인다,안전,교통정책과,46722,해결\n";  // a spreadsheet's 2027-12-01
  run_scenarios(program, {{.name = "old and new side by side, and what a table does not do",
                           .as = officer,
                           .post = "/issues/import",
                           .form = {{"csv", one}},
                           .contains = {"통학로 교통사고가 줄지 않음 → 통학로 사고를 줄인다", "교통 → 안전", "2027-12-31 → 2027-12-01",
                                        "표로는 바꾸지 않습니다"},
                           .not_contains = {"보행사고"}},
                          {.name = "changed", .as = officer, .post = "/api/v1/issues/import", .json = body_of(one), .events = 1}});
  auto const issues = program.db().read(officer, [](Tx& tx) { return list_all_issues(tx); });
  EXPECT_EQ(issues[0].title, "통학로 사고를 줄인다");
  EXPECT_EQ(issues[0].state, IssueState::registered);
  EXPECT_EQ(issues[0].description, "초등학교 주변 보행사고가 3년째 그대로입니다.") << "no column, no change";
  EXPECT_EQ(*issues[0].target_on, Date::of(2027, 12, 1));
}

TEST(issue_table, refuses_each_line_at_its_field) {
  auto& program = TestProgram::instance();
  auto const office = office_with_issues();
  auto const strangers = make_strangers(program.db());
  auto const officer = office.actor_of(office.kim_officer);
  auto const head = std::string{"번호,제목,내용,정책분야,소관부서,기준 수치,목표 수치,목표일\n"};
  struct Line {
    std::string line{};
    std::string field{};
  };
  for (auto const& [line, field] : std::vector<Line>{{",,내용,교통,교통정책과,,,", "title"},
                                                     {",가,,교통,교통정책과,,,", "description"},
                                                     {",가,내용,,교통정책과,,,", "field"},
                                                     {",가,내용,마법,교통정책과,,,", "field"},
                                                     {",가,내용,교통,없는과,,,", "owner_department"},
                                                     {",가,내용,교통,교통정책과,많음,,", "baseline_value"},
                                                     {",가,내용,교통,교통정책과,3,,", "baseline_unit"},
                                                     {",가,내용,교통,교통정책과,,5,", "target_on"},
                                                     {",가,내용,교통,교통정책과,,5,2027-13-01", "target_on"},
                                                     {",=A1,내용,교통,교통정책과,,,", "title"},
                                                     {",#REF!,내용,교통,교통정책과,,,", "title"},
                                                     {",통학로 교통사고가 줄지 않음,내용,교통,교통정책과,,,", "title"},
                                                     {"2026-현안-0001,''=작은따옴표로 시작,내용,교통,교통정책과,,,", "title"}}) {
    auto refused = taken(officer, "/api/v1/issues/import", head + line + "\n");
    refused.name = line;
    refused.status = 422;
    refused.contains = {"lines.2." + field};
    run_scenarios(program, {refused});
  }
  auto twice = taken(officer, "/api/v1/issues/import",
                     head + "2026-현안-0001,가,내용,교통,교통정책과,,,\n2026-현안-0001,나,내용,교통,교통정책과,,,\n");
  twice.status = 422;
  twice.contains = {"lines.3.number"};
  auto staff = taken(office.actor_of(office.lee_leader), "/api/v1/issues/import", head + ",가,내용,교통,교통정책과,,,\n");
  staff.status = 403;
  auto other = taken(office.actor_of(office.owner_officer), "/api/v1/issues/import", head + ",가,내용,교통,교통정책과,,,\n");
  other.name = "of another department";
  other.status = 422;
  other.contains = {"lines.2.owner_department"};
  auto stranger = taken(strangers.actor_of(strangers.kim_officer), "/api/v1/issues/import?dry_run=1",
                        "번호,제목,내용,정책분야,소관부서\n2026-현안-0001,남의 현안,내용,교통,교통정책과\n");
  stranger.name = "a number of others is nobody's here";
  stranger.contains = {"\"added\":1"};
  run_scenarios(program, {twice,
                          staff,
                          other,
                          stranger,
                          {.name = "no page for staff", .as = office.actor_of(office.lee_leader), .get = "/issues/import", .status = 403}});
}

TEST(issue_table, takes_no_number_and_no_title_twice) {
  auto& program = TestProgram::instance();
  auto const office = office_with_issues();
  auto const officer = office.actor_of(office.kim_officer);
  auto const head = std::string{"번호,제목,내용,정책분야,소관부서,기준 수치,목표 수치,목표일\n"};
  auto unknown = taken(officer, "/api/v1/issues/import",
                       head + "2099-현안-0009,가,내용,교통,교통정책과,,,\n2099-현안-0009,나,내용,교통,교통정책과,,,\n");
  unknown.name = "a number nobody knows, twice";
  unknown.status = 422;
  unknown.contains = {"lines.3.number"};
  auto titles = taken(officer, "/api/v1/issues/import", head + ",가,내용,교통,교통정책과,,,\n,가,내용,교통,교통정책과,,,\n");
  titles.name = "one title twice";
  titles.status = 422;
  titles.contains = {"lines.3.title"};
  auto plus = taken(officer, "/api/v1/issues/import?dry_run=1", head + ",가,+82,교통,교통정책과,,,\n");
  plus.name = "a number with its sign is no formula";
  plus.contains = {"\"added\":1"};
  run_scenarios(program, {unknown, titles, plus});
}

TEST(issue_table, lets_titles_of_one_table_change_places) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const officer = office.actor_of(office.kim_officer);
  for (auto const* title : {"가", "나", "다"}) {
    auto draft = school_route_draft(office);
    draft.title = title;
    ASSERT_TRUE(register_issue(program.db(), officer, draft));
  }
  auto const titles = [&] {
    auto found = std::vector<std::string>{};
    for (auto const& issue : program.db().read(officer, [](Tx& tx) { return list_all_issues(tx); })) found.push_back(issue.title);
    return found;
  };
  // A number, or none for a new one, and the title it is to have.
  using Lines = std::vector<std::pair<std::string, std::string>>;
  auto const sent = [&](std::string name, Lines const& lines) {
    auto csv = std::string{"번호,제목,내용,정책분야,소관부서\n"};
    for (auto const& [number, title] : lines)
      csv += (number.empty() ? "" : "2026-현안-000" + number) + "," + title + ",내용,교통,교통정책과\n";
    auto scenario = taken(officer, "/api/v1/issues/import", csv);
    scenario.name = std::move(name);
    return scenario;
  };
  auto const happens = [&](std::string name, Lines const& lines, std::vector<std::string> const& after) {
    auto scenario = sent(std::move(name), lines);
    scenario.contains = {"\"refused\":0"};
    scenario.events = static_cast<int>(lines.size());
    run_scenarios(program, {scenario});
    EXPECT_EQ(titles(), after) << scenario.name;
  };
  happens("a swap", {{"1", "나"}, {"2", "가"}}, {"나", "가", "다"});
  happens("a chain", {{"1", "가"}, {"2", "다"}, {"3", "라"}}, {"가", "다", "라"});
  happens("the chain the other way round", {{"3", "바"}, {"2", "라"}, {"1", "다"}}, {"다", "라", "바"});
  happens("a ring", {{"1", "라"}, {"2", "바"}, {"3", "다"}}, {"라", "바", "다"});
  happens("a new one takes what was given up", {{"", "다"}, {"3", "마"}}, {"라", "바", "마", "다"});
  auto held = sent("what nobody gives up is held, and so is all that counted on it", {{"1", "바"}, {"2", "마"}});
  held.status = 422;
  held.contains = {"lines.2.title", "lines.3.title"};
  auto twice = sent("a title given up is taken once", {{"1", "마"}, {"2", "마"}, {"3", "사"}});
  twice.status = 422;
  twice.contains = {"lines.3.title"};
  twice.not_contains = {"lines.2.title", "lines.4.title"};
  auto bad = sent("a line refused for another reason gives up nothing", {{"1", "마"}, {"3", std::string(121, 'x')}});
  bad.status = 422;
  bad.contains = {"lines.2.title", "lines.3.title"};
  run_scenarios(program, {held, twice, bad});
  EXPECT_EQ(titles(), (std::vector<std::string>{"라", "바", "마", "다"}));
}

TEST(issue_table, begins_what_stood_further_elsewhere_as_registered) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const issue = make_open_issue(program.db(), office);
  (void)issue;
  auto const csv = got(office.actor_of(office.kim_officer), "/issues.csv");
  auto const empty = make_office(program.db());
  auto const officer = empty.actor_of(empty.kim_officer);
  run_scenarios(program, {{.name = "said before",
                           .as = officer,
                           .post = "/issues/import",
                           .form = {{"csv", csv}},
                           .contains = {"부터 시작합니다", "새로 등록"}}});
}

TEST(institution_table, comes_back_as_it_went_out) {
  auto& program = TestProgram::instance();
  auto& db = program.db();
  auto const office = make_office(db);
  auto const officer = office.actor_of(office.kim_officer);
  auto const word = to_text(office.institution);
  ASSERT_TRUE(add_institution(db, officer,
                              {.name = "예시 교통재단 " + word,
                               .name_en = "Sample Fund",
                               .kind = InstitutionKind::public_body,
                               .homepage = "https://example.org",
                               .note = "메모, 둘"}));
  ASSERT_TRUE(add_institution(db, officer, {.name = "예시 상사 " + word, .kind = InstitutionKind::company}));
  ASSERT_TRUE(add_institution(db, officer, {.name = "Sample Agency " + word, .kind = InstitutionKind::foreign, .country = "SG"}));
  auto csv = got(officer, "/targets.csv?q=" + word);
  EXPECT_EQ(read_csv(csv)->size(), 4U);
  auto const there = to_text(new_uuid());
  change(csv, word, there);  // the directory is one for all, so they go to where nobody has them
  auto sent = taken(officer, "/api/v1/institutions/import", csv);
  sent.contains = {"\"added\":3", "\"refused\":0"};
  sent.events = 3;
  run_scenarios(program, {sent});
  EXPECT_EQ(got(officer, "/targets.csv?q=" + there), csv);
  auto const carried = got(officer, "/targets.csv?kind=province");
  auto again = taken(officer, "/api/v1/institutions/import", carried);
  again.contains = {"\"added\":0", "\"changed\":0", "\"refused\":0"};
  run_scenarios(program, {again});
}

TEST(institution_table, changes_only_what_this_institution_added) {
  auto& program = TestProgram::instance();
  auto& db = program.db();
  auto const office = make_office(db);
  auto const strangers = make_strangers(db);
  auto const officer = office.actor_of(office.kim_officer);
  auto const stranger = strangers.actor_of(strangers.kim_officer);
  auto const name = "예시 연구소 " + to_text(office.institution);
  auto const id = add_institution(db, officer, {.name = name, .kind = InstitutionKind::public_body, .homepage = "https://old.example.org"});
  ASSERT_TRUE(id);
  auto const csv = "기관 이름,유형,누리집\n" + name + ",공공기관,https://new.example.org\n";
  auto theirs = taken(stranger, "/api/v1/institutions/import", csv);
  theirs.name = "others did not add it";
  theirs.status = 422;
  theirs.contains = {"lines.2.name"};
  auto ours = taken(officer, "/api/v1/institutions/import", csv);
  ours.contains = {"\"changed\":1"};
  ours.events = 1;
  run_scenarios(program, {theirs,
                          {.name = "shown first",
                           .as = officer,
                           .post = "/targets/import",
                           .form = {{"csv", csv}},
                           .contains = {"https://old.example.org → https://new.example.org"}},
                          ours});
  EXPECT_EQ(db.read(officer, [&](Tx& tx) { return find_institution(tx, *id)->homepage; }), "https://new.example.org");
  struct Line {
    std::string line{};
    std::string field{};
  };
  for (auto const& [line, field] : std::vector<Line>{{",공공기관,,", "name"},
                                                     {"새 도시,기초자치단체,,", "kind"},
                                                     {"새 기관,,,", "kind"},
                                                     {"새 기관,공공기관,SG,", "country"},
                                                     {"새 기관,공공기관,,1000", "population"},
                                                     {name + ",공공기관,,5", "population"},
                                                     {name + ",기업,,", "name"}}) {
    auto refused = taken(officer, "/api/v1/institutions/import", "기관 이름,유형,나라,인구\n" + line + "\n");
    refused.name = line;
    refused.status = 422;
    refused.contains = {"lines.2." + field};
    run_scenarios(program, {refused});
  }
  auto const fresh = "예시 학교 " + to_text(new_uuid());
  auto twice =
      taken(officer, "/api/v1/institutions/import",
            "기관 이름,유형\n" + fresh + ",공공기관\n" + fresh + " ,기업\n예시" + fresh.substr(std::string{"예시 "}.size()) + ",기업\n");
  twice.name = "one name, however it is written";
  twice.status = 422;
  twice.contains = {"lines.3.name", "lines.4.name"};
  run_scenarios(program,
                {twice, {.name = "not for staff", .as = office.actor_of(office.lee_leader), .get = "/targets/import", .status = 403}});
}

}  // namespace
}  // namespace baeumgil
