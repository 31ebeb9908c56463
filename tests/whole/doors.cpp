#include "tests/whole/doors.h"

#include <algorithm>

#include "platform/web/router.h"
#include "tests/whole/api_bodies.h"
#include "tests/whole/route_paths.h"

namespace baeumgil {
namespace {

bool is_door(Route const& route) {
  return route.method != Method::get && route.pattern.find("/sign-out") == std::string::npos && !route.pattern.starts_with("/test/");
}

// What the operation would take, with the fields of the form in it where it knows them.
std::string body_of(ApiOperation const& operation, ApiPlace const& place, DoorForm const& form) {
  auto body = bodies_for(operation, place).front();
  for (auto const& [name, value] : form) {
    auto const field = std::ranges::find(operation.input, name, &ApiField::name);
    if (field == operation.input.end()) continue;
    if (!value) {
      body = with_member(body, name, "");
      continue;
    }
    auto const is_listed = field->values.empty() || std::ranges::find(field->values, *value) != field->values.end();
    auto const is_words = field->type == ApiType::text || field->type == ApiType::date;
    if (is_words && is_listed) body = with_member(body, name, '"' + *value + '"');
  }
  return body;
}

Scenario knock(Route const& route, Actor const& actor, std::string const& path, DoorForm const& form, ApiPlace const& place) {
  auto scenario = Scenario{.name = path, .as = actor};
  if (route.operation) scenario.json = body_of(*route.operation, place, form);
  if (!route.operation)
    for (auto const& [name, value] : form)
      if (value) scenario.form.emplace_back(name, *value);
  auto& address = route.method == Method::put      ? scenario.put
                  : route.method == Method::patch  ? scenario.patch
                  : route.method == Method::remove ? scenario.remove
                                                   : scenario.post;
  address = path;
  return scenario;
}

}  // namespace

Knocks knock_at_every_door(TestProgram& program, Office const& office, std::vector<Person> const& people,
                           std::vector<DoorForm> const& forms) {
  auto const ids = row_ids(program.db(), office.institution);
  auto const place = ApiPlace{.office = office, .ids = ids};
  auto knocks = Knocks{};
  for (auto const& route : program.program().router.routes()) {
    if (!is_door(route)) continue;
    for (auto const& path : paths_of(route, ids))
      for (auto const& person : people)
        for (auto const& form : forms) {
          auto const status = answer(program, knock(route, office.actor_of(person), path, form, place)).status;
          ++(route.operation ? knocks.operations : knocks.pages);
          if (status < 400 || status == 409 || status == 422) ++knocks.understood;
        }
  }
  return knocks;
}

}  // namespace baeumgil
