#include "app/example/load_example.h"

#include "app/example/appoint_people.h"
#include "app/example/example_store.h"
#include "app/example/register_issues.h"
#include "app/example/world.h"
#include "features/targets/find_institution.h"
#include "features/targets/load_directory.h"

namespace baeumgil {
namespace {

constexpr std::string_view kHanam = "41450";
constexpr std::string_view kAugust2022 = "2022";
constexpr std::string_view kThisYear = "now";

void tell_august_2022(ExampleWorld& world) { register_issues(world, kAugust2022); }

void tell_this_year(ExampleWorld& world) { register_issues(world, kThisYear); }

}  // namespace

InstitutionId example_institution() { return directory_id(kHanam); }

bool is_example_loaded(Database& db) {
  return db.read(example_institution(), [](Tx& tx) {
    auto const found = find_institution(tx, example_institution());
    return found && found->is_tenant;
  });
}

void load_example(Database& db, SettableClock& clock) {
  if (is_example_loaded(db)) throw ExampleFault{"the example institution is there already"};
  auto const started = clock.now();
  auto world = ExampleWorld{db, clock, example_institution(), day_in_seoul(started)};
  world.go_to(Date::of(2022, 7, 1));
  open_departments(world);
  appoint_people(world);
  tell_august_2022(world);
  tell_this_year(world);
  clock.set(started);
  // Last, so that a loading that was broken off does not look finished.
  world.must(db.write(world.command(),
                      [&](Tx& tx) -> Result<Done> {
                        serve_institution(tx, world.institution());
                        return Done{};
                      }),
             "institution");
  clock.set(started);
}

}  // namespace baeumgil
