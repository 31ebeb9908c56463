// Changing who works here: each success, each refusal, and strangers of another institution.
#include <gtest/gtest.h>

#include "features/audit/list_events.h"
#include "features/people/add_person.h"
#include "features/people/change_department.h"
#include "features/people/change_person.h"
#include "features/people/deactivate_person.h"
#include "features/people/find_person.h"
#include "features/people/give_role.h"
#include "features/people/person_store.h"
#include "features/people/transfer_person.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

Person now(Office const& office, Person const& person) {
  return *test_database().read(office.institution, [&](Tx& tx) { return find_person(tx, person.id); });
}

PersonInput newcomer(Office const& office) {
  return {.staff_no = "3001", .name = "새내기", .email = "New@Example.go.kr", .department = office.welfare, .rank = "지방행정서기보"};
}

std::string first_field(Problem const& problem) { return problem.fields.empty() ? "" : problem.fields.front().field; }

TEST(office, gives_every_person_the_roles_of_their_seat) {
  auto const office = make_office(test_database());
  EXPECT_TRUE(office.kim_officer.roles.has(Role::programme_officer));
  EXPECT_EQ(office.han_head.roles, Roles{}.with(Role::department_head));
  EXPECT_EQ(office.mayor.post, Post::mayor);
  EXPECT_TRUE(office.actor_of(office.han_head).heads(office.transport));
  EXPECT_TRUE(office.lee_leader.is_example);
}

TEST(find_person, reads_each_role_from_its_own_bit) {
  auto const office = make_office(test_database());
  auto const administrator = office.actor_of(office.administrator);
  for (auto const role : all_of<Role>()) {
    auto const& person = office.park_member;
    ASSERT_TRUE(give_role(test_database(), administrator, role == Role::department_head ? office.owner_officer.id : person.id, role) ||
                role == Role::department_head);
  }
  auto roles = now(office, office.park_member).roles;
  for (auto const role : all_of<Role>()) EXPECT_EQ(roles.has(role), role != Role::department_head) << to_word(role);
}

TEST(add_person, keeps_the_record_and_tells_the_log) {
  auto const office = make_office(test_database());
  auto const id = add_person(test_database(), office.actor_of(office.administrator), newcomer(office));
  ASSERT_TRUE(id);
  test_database().read(office.institution, [&](Tx& tx) {
    auto const person = find_person(tx, *id);
    EXPECT_EQ(person->email, "new@example.go.kr");
    EXPECT_EQ(person->department_name, "복지정책과");
    auto const events = list_events_of(tx, "person", id->value);
    EXPECT_EQ(events.size(), 1U);
    EXPECT_EQ(events.at(0).verb, "person.added");
    EXPECT_TRUE(events.at(0).before.empty());
    EXPECT_EQ(events.at(0).actor_name, "안관리");
    return 0;
  });
}

TEST(add_person, refuses_whoever_is_no_administrator) {
  auto const office = make_office(test_database());
  for (auto const* person : {&office.kim_officer, &office.auditor, &office.mayor, &office.lee_leader}) {
    auto const answer = add_person(test_database(), office.actor_of(*person), newcomer(office));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, Kind::forbidden);
  }
}

TEST(add_person, refuses_each_wrong_field_where_it_stands) {
  auto const office = make_office(test_database());
  auto const strangers = make_strangers(test_database());
  struct Case {
    std::string field{};
    void (*spoil)(PersonInput&, Office const&, Office const&){nullptr};
  };
  Case const cases[] = {
      {"name", [](PersonInput& input, Office const&, Office const&) { input.name.clear(); }},
      {"staff_no", [](PersonInput& input, Office const& here, Office const&) { input.staff_no = here.lee_leader.staff_no; }},
      {"email", [](PersonInput& input, Office const&, Office const&) { input.email = "no address"; }},
      {"email", [](PersonInput& input, Office const& here, Office const&) { input.email = here.lee_leader.email; }},
      {"department", [](PersonInput& input, Office const&, Office const&) { input.department = {}; }},
      {"department", [](PersonInput& input, Office const&, Office const& there) { input.department = there.welfare; }},
      {"rank", [](PersonInput& input, Office const&, Office const&) { input.rank = std::string(61, 'x'); }},
  };
  for (auto const& wrong : cases) {
    auto input = newcomer(office);
    wrong.spoil(input, office, strangers);
    auto const answer = add_person(test_database(), office.actor_of(office.administrator), input);
    ASSERT_FALSE(answer) << wrong.field;
    EXPECT_EQ(first_field(answer.error()), wrong.field);
  }
}

TEST(change_person, refuses_a_change_of_a_row_that_somebody_else_saved_first) {
  auto const office = make_office(test_database());
  auto const administrator = office.actor_of(office.administrator);
  auto input = PersonInput{.staff_no = "2004", .name = "박주사", .email = "park@example.go.kr", .department = office.transport};
  ASSERT_TRUE(change_person(test_database(), administrator, office.park_member.id, input, 1));
  EXPECT_EQ(now(office, office.park_member).name, "박주사");
  auto const again = change_person(test_database(), administrator, office.park_member.id, input, 1);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().key, "problem.saved_first");
}

TEST(transfer_person, moves_and_ends_the_roles_of_the_old_department) {
  auto const office = make_office(test_database());
  auto const administrator = office.actor_of(office.administrator);
  ASSERT_TRUE(give_role(test_database(), administrator, office.han_head.id, Role::reviewer));
  ASSERT_TRUE(transfer_person(test_database(), administrator, office.han_head.id, office.planning));
  auto const moved = now(office, office.han_head);
  EXPECT_EQ(moved.department, office.planning);
  EXPECT_EQ(moved.roles, Roles{}.with(Role::reviewer));
  auto const vacant =
      test_database().read(office.institution, [&](Tx& tx) { return find_department_head(tx, office.transport).has_value(); });
  EXPECT_FALSE(vacant);
}

TEST(transfer_person, refuses_the_same_department_and_those_of_strangers) {
  auto const office = make_office(test_database());
  auto const strangers = make_strangers(test_database());
  auto const administrator = office.actor_of(office.administrator);
  EXPECT_FALSE(transfer_person(test_database(), administrator, office.han_head.id, office.transport));
  EXPECT_FALSE(transfer_person(test_database(), administrator, office.han_head.id, strangers.transport));
  auto const theirs = transfer_person(test_database(), administrator, strangers.han_head.id, office.planning);
  ASSERT_FALSE(theirs);
  EXPECT_EQ(theirs.error().kind, Kind::not_found);
}

TEST(deactivate_person, needs_a_reason_and_never_hits_oneself) {
  auto const office = make_office(test_database());
  auto const administrator = office.actor_of(office.administrator);
  EXPECT_EQ(first_field(deactivate_person(test_database(), administrator, office.park_member.id, "").error()), "reason");
  EXPECT_FALSE(deactivate_person(test_database(), administrator, office.administrator.id, "퇴직"));
  ASSERT_TRUE(deactivate_person(test_database(), administrator, office.park_member.id, "퇴직"));
  EXPECT_FALSE(now(office, office.park_member).is_active);
  EXPECT_FALSE(deactivate_person(test_database(), administrator, office.park_member.id, "퇴직"));
  ASSERT_TRUE(reactivate_person(test_database(), administrator, office.park_member.id));
  EXPECT_TRUE(now(office, office.park_member).is_active);
}

TEST(give_role, keeps_one_head_and_at_least_one_administrator) {
  auto const office = make_office(test_database());
  auto const administrator = office.actor_of(office.administrator);
  EXPECT_EQ(first_field(give_role(test_database(), administrator, office.park_member.id, Role::department_head).error()), "role");
  EXPECT_FALSE(take_role(test_database(), administrator, office.administrator.id, Role::administrator));
  ASSERT_TRUE(give_role(test_database(), administrator, office.park_member.id, Role::administrator));
  ASSERT_TRUE(take_role(test_database(), administrator, office.administrator.id, Role::administrator));
  EXPECT_FALSE(take_role(test_database(), office.actor_of(office.lee_leader), office.park_member.id, Role::administrator));
}

TEST(change_department, refuses_to_close_where_people_work_and_to_stand_under_itself) {
  auto const office = make_office(test_database());
  auto const administrator = office.actor_of(office.administrator);
  auto change = DepartmentChange{.input = {.name = "교통정책과"}, .is_active = false};
  EXPECT_EQ(first_field(change_department(test_database(), administrator, office.transport, change).error()), "is_active");
  change = {.input = {.name = "교통정책과", .parent = office.transport}};
  EXPECT_EQ(first_field(change_department(test_database(), administrator, office.transport, change).error()), "parent");
  change = {.input = {.name = "교통혁신과", .parent = office.planning}};
  ASSERT_TRUE(change_department(test_database(), administrator, office.transport, change));
  EXPECT_EQ(change_department(test_database(), administrator, office.transport, change).error().key, "problem.saved_first");
}

TEST(search_people, finds_by_part_of_a_name_in_the_own_institution_only) {
  auto const office = make_office(test_database());
  make_strangers(test_database());
  test_database().read(office.institution, [&](Tx& tx) {
    EXPECT_EQ(search_people(tx, "과장", 10).size(), 4U);
    EXPECT_EQ(search_people(tx, "이 팀장", 10).size(), 1U);
    EXPECT_EQ(search_people(tx, "lee@", 10).size(), 1U);
    EXPECT_EQ(search_people(tx, "%", 10).size(), 0U);
    return 0;
  });
}

TEST(list_people, filters_by_department_post_role_and_words) {
  auto const office = make_office(test_database());
  test_database().read(office.institution, [&](Tx& tx) {
    EXPECT_EQ(count_people(tx, {}), 17);
    EXPECT_EQ(count_people(tx, {.department = office.welfare}), 3);
    EXPECT_EQ(count_people(tx, {.post = Post::department_head}), 4);
    EXPECT_EQ(count_people(tx, {.role = Role::auditor}), 1);
    EXPECT_EQ(count_people(tx, {.words = "복지 정책"}), 3);
    EXPECT_EQ(list_people(tx, {.sort = PersonSort::staff_no}, 5, 0).at(0).staff_no, "2001");
    return 0;
  });
}

}  // namespace
}  // namespace baeumgil
