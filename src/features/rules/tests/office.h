#pragma once
// One institution of its own for each test, with the people who may and may not write rules.

#include "features/targets/directory_store.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {

struct RuleOffice {
  InstitutionId institution{InstitutionId::make()};
  Actor officer{};
  Actor administrator{};
  Actor member{};
};

inline RuleOffice open_office() {
  auto office = RuleOffice{};
  auto const person = [&](Roles roles, std::string name) {
    return Actor{.institution = office.institution, .person = PersonId::make(), .roles = roles, .name = std::move(name)};
  };
  office.officer = person(Roles{}.with(Role::programme_officer), "정담당");
  office.administrator = person(Roles{}.with(Role::administrator), "관리자");
  office.member = person(Roles{}, "김주무");
  auto const made = TestProgram::instance().db().write(office.officer, [&](Tx& tx) -> Result<Done> {
    auto const name = "시험시 " + to_text(office.institution);
    put_directory_entry(tx, {.id = office.institution, .code = to_text(office.institution), .name = name, .full_name = name});
    return Done{};
  });
  if (!made) throw std::runtime_error{"no test institution"};
  return office;
}

}  // namespace baeumgil
