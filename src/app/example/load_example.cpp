#include "app/example/load_example.h"

#include <algorithm>

#include "app/example/appoint_people.h"
#include "app/example/decide_adoptions.h"
#include "app/example/form_teams.h"
#include "app/example/hold_awards.h"
#include "app/example/note_conduct.h"
#include "app/example/plan_seasons.h"
#include "app/example/publish_cases.h"
#include "app/example/register_issues.h"
#include "app/example/review_overseas.h"
#include "app/example/run_programs.h"
#include "app/example/settle_expenses.h"
#include "app/example/share_finds.h"
#include "app/example/travel_trips.h"
#include "app/example/world.h"
#include "app/example/write_reports.h"
#include "features/citizens/suggestion.h"
#include "features/people/find_person.h"
#include "features/people/person_store.h"
#include "features/plan_comments/open_comments.h"
#include "features/plan_comments/say_comment.h"
#include "features/sign_in/account_store.h"
#include "features/sign_in/invite_person.h"
#include "features/sign_in/token.h"
#include "features/targets/find_institution.h"
#include "features/targets/load_directory.h"
#include "platform/db/tenants.h"

namespace baeumgil {
namespace {

constexpr std::string_view kHanam = "41450";
constexpr std::string_view kAugust2022 = "2022";
constexpr std::string_view kThisYear = "now";
constexpr std::string_view kIcheon = "41500";
constexpr std::string_view kNeighbour = "neighbour";

// Issues, programmes, teams, trips and what comes of them, in the order they happen.
void tell(ExampleWorld& world, FileStore& files, std::string_view era) {
  register_issues(world, era);
  start_programs(world, era);
  form_teams(world, era);
  travel_trips(world, era);
  review_overseas(world, era);
  write_reports(world, era);
  settle_expenses(world, files, era);
  publish_cases(world, era);
  decide_adoptions(world, era);
  end_programs(world, era);
  hold_awards(world, era);
  close_teams(world, era);
  finish_programs(world, era);
  solve_issues(world, era);
}

// Each with a hash of their own: they are invited and choose the password, like anybody else.
void let_people_sign_in(ExampleWorld& world, SignInSettings const& settings, std::string_view file) {
  auto const administrator = world.actor("administrator");
  for_each_line(file, [&](CsvLine& line) {
    if (!line.flag("signs_in")) return;
    auto const name = line.text("name");
    auto const token = new_session_token(world.institution());
    world.must(invite_person(world.db, settings, administrator, world.person(line.text("key")), {.token = token}), name + " invited");
    world.must(accept_invitation(world.db, settings, token, std::string{kExamplePassword}), name + " accepted");
  });
}

// Last, so that a loading that was broken off does not look finished.
void serve_institution(ExampleWorld& world) {
  world.must(world.db.write(world.command(),
                            [&](Tx& tx) -> Result<Done> {
                              make_tenant(tx, world.institution());
                              return Done{};
                            }),
             "institution");
}

bool is_tenant(Database& db, InstitutionId id) {
  return db.read(id, [&](Tx& tx) {
    auto const found = find_institution(tx, id);
    return found && found->is_tenant;
  });
}

// Begun, and not come to its last step.
bool is_broken_off(Database& db, InstitutionId id) {
  return !is_tenant(db, id) && db.read(id, [](Tx& tx) { return !list_departments(tx).empty(); });
}

// The open page is on, and a citizen has suggested something.
void open_to_citizens(ExampleWorld& world) {
  auto const officer = world.actor("officer");
  world.must(set_citizen_pages(world.db, officer, true), "open page");
  auto citizen = Actor{.institution = officer.institution};
  citizen.origin = "example";
  world.must(
      make_suggestion(
          world.db, citizen,
          {.title = "아파트 주차장을 낮에 나누어 쓰는 곳을 보고 왔으면 합니다(예시)",
           .body = "낮에 비는 아파트 주차장을 이웃이 쓰게 하는 도시가 있다고 들었습니다. 우리 동네 시장 골목에도 맞을 것 같습니다."}),
      "suggestion");
}

// One overseas plan takes comments; of two that came in one is shown.
void ask_citizens_about_a_plan(ExampleWorld& world) {
  auto const officer = world.actor("officer");
  auto const trip = world.row<TripId>("ov-requested/trip");
  world.must(open_comments(world.db, officer, trip, world.today() + 10), "plan open for comment");
  auto citizen = Actor{.institution = officer.institution};
  citizen.origin = "example";
  auto const shown = world.must(
      say_comment(world.db, citizen, trip, "물을 덜 주고도 나무가 살았는지, 몇 해를 지켜본 결과인지 꼭 물어봐 주십시오.(예시)"), "comment");
  world.must(decide_comment(world.db, officer, shown, {}), "comment shown");
  world.must(say_comment(world.db, citizen, trip, "화상 회의로는 왜 어려운지 계획서에 더 적어 주면 좋겠습니다.(예시)"), "comment");
}

}  // namespace

InstitutionId example_institution() { return directory_id(kHanam); }
InstitutionId neighbour_institution() { return directory_id(kIcheon); }

// A city of that name that really works here has nobody who is an example.
bool is_example_loaded(Database& db) {
  return is_tenant(db, example_institution()) &&
         db.read(example_institution(), [](Tx& tx) { return std::ranges::any_of(list_all_people(tx), &Person::is_example); });
}
bool is_neighbour_loaded(Database& db) { return is_tenant(db, neighbour_institution()); }

ExampleState example_state(Database& db) {
  if (is_example_loaded(db)) return is_broken_off(db, neighbour_institution()) ? ExampleState::broken_off : ExampleState::loaded;
  if (!db.read(InstitutionId{}, list_tenants).empty()) return ExampleState::others_here;
  return is_broken_off(db, example_institution()) ? ExampleState::broken_off : ExampleState::absent;
}

void load_example(Database& db, FileStore& files, SettableClock& clock, SignInSettings const& settings) {
  if (is_tenant(db, example_institution())) throw ExampleFault{"the example institution is there already"};
  auto const started = clock.now();
  auto world = ExampleWorld{db, clock, example_institution()};
  world.go_to(Date::of(2022, 7, 1));
  open_departments(world, "departments");
  appoint_people(world, kPeople, "departments");
  confirm_rates(world);
  tell(world, files, kAugust2022);
  recheck_cases(world, kAugust2022, Date::of(2024, 12, 2));  // two years after they were published
  tell(world, files, kThisYear);
  note_conduct(world);
  share_finds(world);
  plan_seasons(world, kThisYear);
  world.go_to(world.today());
  let_people_sign_in(world, settings, kPeople);
  open_to_citizens(world);
  ask_citizens_about_a_plan(world);
  serve_institution(world);
  clock.set(started);
}

void load_neighbour(Database& db, FileStore& files, SettableClock& clock, SignInSettings const& settings) {
  if (is_neighbour_loaded(db)) throw ExampleFault{"the neighbour is there already"};
  auto const started = clock.now();
  auto world = ExampleWorld{db, clock, neighbour_institution()};
  world.go_to(world.today() - 100);
  open_departments(world, "neighbour_departments");
  appoint_people(world, kNeighbours, "neighbour_departments");
  tell(world, files, kNeighbour);
  world.go_to(world.today());
  let_people_sign_in(world, settings, kNeighbours);
  serve_institution(world);
  clock.set(started);
}

}  // namespace baeumgil
