#include <fmt/core.h>

#include <stdexcept>

#include "bench/bench_store.h"
#include "bench/filler.h"
#include "features/audit/event_store.h"
#include "features/issues/issue_store.h"
#include "features/people/department_store.h"
#include "features/people/person_store.h"
#include "features/programs/program_store.h"

namespace baeumgil::bench {
namespace {

constexpr auto kFirstYear = 2022;

// The series of the product's counters by the word that stands in the number.
std::string_view series_of(std::string_view word) {
  if (word == "현안") return "issue";
  if (word == "팀") return "team";
  if (word == "출장") return "trip";
  if (word == "협조") return "visit";
  if (word == "보고") return "report";
  if (word == "사례") return "case";
  if (word == "여비") return "expense";
  if (word == "포상") return "award";
  return "adoption";
}

Roles roles_of(std::size_t i, std::size_t departments) {
  if (i == 0) return Roles{}.with(Role::programme_officer).with(Role::administrator);
  if (i == 1) return Roles{}.with(Role::executive);
  if (i < 2 + departments) return Roles{}.with(Role::department_head);
  if (i < 2 + 2 * departments) return Roles{}.with(Role::owner_officer);
  return {};
}

Post post_of(std::size_t i, std::size_t departments) {
  if (i == 1) return Post::mayor;
  if (i >= 2 && i < 2 + departments) return Post::department_head;
  return i % 8 == 0 ? Post::team_leader : Post::staff;
}

}  // namespace

void Filler::fail(std::string_view noun, Problem const& problem) { throw std::runtime_error{fmt::format("{}: {}", noun, problem.key)}; }

std::string Filler::number(std::string_view word, int year) {
  auto found = std::find_if(counters_.begin(), counters_.end(), [&](Counter const& c) { return c.word == word && c.year == year; });
  if (found == counters_.end()) found = counters_.insert(counters_.end(), {.word = std::string{word}, .year = year});
  return fmt::format("{}-{}-{:04}", year, word, ++found->last);
}

void Filler::record(Tx& tx, std::string_view verb, std::string_view noun, Uuid const& id, std::string const& title) {
  auto const& who = people_[random_.below(people_.size())];
  auto actor = Actor{.institution = tenant_.id, .person = who.id, .name = who.name, .via = Via::page};
  actor.origin = "10.1.2.3";
  insert_event(tx, actor, random_.id<EventId>(tx.now()),
               {.verb = verb, .subject = {.noun = noun, .id = id, .title = title}, .before = "{}", .after = R"({"state":"submitted"})"});
}

void Filler::stood(Tx& tx, std::string_view noun, Uuid const& id, std::vector<Stood> const& past) {
  auto const last = start_of_day_in_seoul(Date::of(kFirstYear + 4, 11, 2));
  for (auto const& [state, at] : past)
    begin_state(tx, random_.id<EventId>(std::min(at, last)), {.noun = noun, .subject = id, .state = state, .at = std::min(at, last)});
}

void Filler::fill_office() {
  clock_.set(start_of_day_in_seoul(Date::of(kFirstYear, 1, 3)));
  in_batches("department", sizes_.departments, [this](Tx& tx, std::size_t i) {
    if (i == 0) mark_tenant(tx);
    auto department = Department{.id = random_.id<DepartmentId>(tx.now()), .name = department_names()[i % department_names().size()]};
    department.position = static_cast<int>(i);
    insert_department(tx, department);
    departments_.push_back(department.id);
  });
  in_batches("person", sizes_.staff, [this](Tx& tx, std::size_t i) { put_person(tx, i); });
  in_batches("issue", sizes_.issues, [this](Tx& tx, std::size_t i) { put_issue(tx, i); });
  in_batches("program", sizes_.programs, [this](Tx& tx, std::size_t i) { put_program(tx, i); });
}

void Filler::put_person(Tx& tx, std::size_t i) {
  auto person = Person{.id = random_.id<PersonId>(tx.now()), .staff_no = fmt::format("B{:05}", i), .name = person_name(random_)};
  person.email = fmt::format("b{:05}@example.go.kr", i);
  person.department = departments_[i % departments_.size()];
  person.post = post_of(i, departments_.size());
  person.rank = i % 3 == 0 ? "행정6급" : "행정7급";
  person.duties = "부서 서무와 정책 자료 관리";
  person.roles = roles_of(i, departments_.size());
  person.is_example = true;
  insert_person(tx, person);
  people_.push_back(std::move(person));
}

void Filler::put_issue(Tx& tx, std::size_t i) {
  static constexpr auto kStates = std::array{IssueState::open, IssueState::matched, IssueState::being_solved, IssueState::accepted};
  auto const& practice = sample_.practices[i % sample_.practices.size()];
  auto issue = Issue{.id = random_.id<IssueId>(tx.now())};
  issue.number = number("현안", kFirstYear + static_cast<int>(i * 5 / sizes_.issues));
  issue.title = fmt::format("{} 관련 주민 불편 해소 ({}차)", practice.title, i / sample_.practices.size() + 1);
  issue.description = paragraph_about(practice, tenant_.name, random_);
  issue.field = practice.field;
  issue.priority = static_cast<Priority>(i % 3);
  issue.state = kStates[i % kStates.size()];
  issue.owner_department = random_.pick(departments_);
  issue.registered_by = random_.pick(people_).id;
  issue.baseline = Baseline{.value = random_.between(10, 900) / 10.0, .unit = "%", .on = Date::of(kFirstYear, 6, 30)};
  issue.baseline->source = "주민 만족도 조사";
  issue.target_value = 95;
  issue.target_on = Date::of(kFirstYear + 4, 12, 31);
  insert_issue(tx, issue);
  stood(tx, "issue", issue.id.value, {{"registered", tx.now()}, {to_word(issue.state), tx.now() + 30 * 86400}});
  record(tx, "issue.registered", "issue", issue.id.value, issue.title);
  issues_.push_back(issue.id);
}

void Filler::put_program(Tx& tx, std::size_t i) {
  auto const year = kFirstYear + static_cast<int>(i * 5 / sizes_.programs);
  auto program =
      Program{.id = random_.id<ProgramId>(tx.now()), .title = fmt::format("{}년 공직자 우수정책 벤치마킹 {}기", year, i % 4 + 1)};
  program.fiscal_year = year;
  program.state = year == kFirstYear + 4 ? ProgramState::running : ProgramState::closed;
  program.legal_basis = "지방공무원 교육훈련법 제3조";
  program.purpose = "현안을 먼저 해결한 기관을 찾아가 배우고 시책으로 도입한다.";
  program.starts_on = program.apply_from = Date::of(year, 1, 1);
  program.ends_on = program.apply_until = Date::of(year, 12, 31);
  program.fields = {PolicyField::transport, PolicyField::welfare, PolicyField::education};
  program.host_kinds = {HostKind::local_government, HostKind::ministry};
  program.budget = Won{120'000'000};
  program.owner_department = departments_[2 % departments_.size()];
  program.owner = people_.front().id;
  program.issues = {issues_[i % issues_.size()]};
  insert_program(tx, program);
  programs_.push_back({.id = program.id, .year = year});
}

void Filler::set_counters() {
  in_batches("counter", counters_.size(),
             [this](Tx& tx, std::size_t i) { set_last_number(tx, series_of(counters_[i].word), counters_[i].year, counters_[i].last); });
}

void fill_institution(Means const& means, Host const& tenant, Sizes const& sizes) {
  auto filler = Filler{means, tenant, sizes};
  filler.fill_office();
  filler.fill_teams();
  filler.fill_trips();
  filler.fill_reports();
  filler.fill_cases();
  filler.fill_adoptions();
  filler.fill_expenses();
  filler.fill_benefits();
  filler.fill_prizes();
  filler.fill_guests();
  filler.set_counters();
}

}  // namespace baeumgil::bench
