#pragma once
// The institution's departments and the people who work there: the named ones of people.csv, and as many more as
// departments.csv says, none of whom exists.

#include <string>
#include <vector>

#include "app/example/world.h"

namespace baeumgil {

// Of everybody who can sign in; each with a hash of their own.
inline constexpr std::string_view kExamplePassword = "baeumgil-2026";

// One who can sign in.
struct ExamplePerson {
  std::string name{};
  std::string email{};
  std::string role_words{};
};

void open_departments(ExampleWorld&, std::string_view file);
void appoint_people(ExampleWorld&, std::string_view file, std::string_view departments);

std::vector<ExamplePerson> people_who_sign_in(std::string_view file);

}  // namespace baeumgil
