#pragma once
// Who works here: people and departments, and who may change them.

#include <array>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"

namespace baeumgil {

// 직위: what the approver ladder goes by. Not a role: a person holds exactly one.
enum class Post { staff, team_leader, department_head, bureau_head, deputy_mayor, mayor };
constexpr auto enum_words(Post) {
  return std::array<std::string_view, 6>{"staff", "team_leader", "department_head", "bureau_head", "deputy_mayor", "mayor"};
}

struct Department {
  DepartmentId id{};
  std::string name{};
  std::string name_en{};
  std::string duties{};
  DepartmentId parent{};  // the bureau; nil at the top
  int position{0};
  bool is_active{true};
  int version{1};
};

struct Person {
  PersonId id{};
  std::string staff_no{};
  std::string name{};
  std::string email{};
  DepartmentId department{};
  std::string department_name{};  // of the join; not stored here
  Post post{Post::staff};
  std::string rank{};  // 직급, as written in the personnel record
  std::string duties{};
  Language language{Language::ko};
  Roles roles{};
  bool is_active{true};
  bool is_example{false};
  bool has_password{false};
  bool wants_mail{true};  // notices by mail too
  int version{1};
};

// Staff see each other's names, departments and duties; only an administrator changes them.
bool may_manage_people(Actor const&);
// Mail address and staff number: administrators, programme officers, the own department, oneself.
bool may_see_contact(Actor const&, Person const&);
bool may_see_account(Actor const&, Person const&);  // the history of the account: administrators, auditors, oneself

}  // namespace baeumgil
