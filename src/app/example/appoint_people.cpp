#include "app/example/appoint_people.h"

#include <fmt/format.h>

#include <set>

#include "app/example/staff_names.h"
#include "features/people/add_department.h"
#include "features/people/add_person.h"

namespace baeumgil {
namespace {

constexpr auto kStaffPerTeam = 8;
constexpr auto kMailDomain = "@hanam.example";  // a domain that can never exist
constexpr auto kFirstStaffNumber = 10001;

std::string_view rank_of(Post post, int seat) {
  constexpr std::string_view kStaffRanks[] = {"지방행정주사보", "지방행정서기", "지방행정서기보"};
  if (post == Post::bureau_head) return "지방서기관";
  if (post == Post::department_head) return "지방행정사무관";
  if (post == Post::team_leader) return "지방행정주사";
  return kStaffRanks[seat % 3];
}

std::string mail_of(std::string const& account) { return account.find('@') == std::string::npos ? account + kMailDomain : account; }

Roles roles_of(std::string_view words) {
  auto roles = Roles{};
  for (auto const& word : words_of(words))
    if (auto const role = enum_from_word<Role>(word)) roles = roles.with(*role);
  return roles;
}

class Appointments {
 public:
  Appointments(ExampleWorld& world, Tx& tx) : world_{world}, tx_{tx} {}

  void appoint_named(CsvLine& line) {
    auto const department = line.text("department");
    auto const roles = roles_of(line.text("roles"));
    auto const id = add({.staff_no = next_staff_no(),
                         .name = line.text("name"),
                         .email = mail_of(line.text("account")),
                         .department = world_.department(department),
                         .post = line.choice<Post>("post"),
                         .rank = line.text("rank"),
                         .duties = line.text("duties")},
                        roles);
    names_.take(line.text("name"));
    world_.know(line.text("key"), id);
    if (roles.has(Role::department_head)) world_.know(department + "/head", id);
    if (roles.has(Role::owner_officer)) world_.know(department + "/officer", id);
    ++seats_taken_[department];
  }

  // A head first, then the officer who answers for issues and adoptions, then a team leader for every few.
  void fill(CsvLine& line) {
    auto const department = line.text("name");
    auto const wanted = static_cast<int>(line.integer("staff").value_or(0));
    auto staff = 0;
    auto teams = 0;
    for (auto seat = seats_taken_[department]; seat < wanted; ++seat) {
      if (!world_.knows_person(department + "/head"))
        appoint(department, department + "/head", wanted == 1 ? Post::bureau_head : Post::department_head, seat);
      else if (!world_.knows_person(department + "/officer"))
        appoint(department, department + "/officer", Post::staff, seat);
      else if (seat % kStaffPerTeam == kStaffPerTeam - 1)
        appoint(department, fmt::format("{}/team{}", department, ++teams), Post::team_leader, seat);
      else
        appoint(department, fmt::format("{}/{}", department, ++staff), Post::staff, seat);
    }
  }

 private:
  void appoint(std::string const& department, std::string const& key, Post post, int seat) {
    auto roles = Roles{};
    if (post == Post::department_head) roles = roles.with(Role::department_head);
    if (key.ends_with("/officer")) roles = roles.with(Role::owner_officer);
    auto const number = next_staff_no();
    auto const id = add({.staff_no = number,
                         .name = names_.next(),
                         .email = "s" + number + kMailDomain,
                         .department = world_.department(department),
                         .post = post,
                         .rank = std::string{rank_of(post, seat)},
                         .duties = {}},
                        roles);
    world_.know(key, id);
  }

  PersonId add(PersonInput input, Roles roles) {
    auto const what = "person " + input.name;
    auto added = add_person(tx_, world_.command(), {.input = std::move(input), .roles = roles, .is_example = true});
    if (!added) throw ExampleFault{what + ": " + added.error().key};
    return *added;
  }

  std::string next_staff_no() { return std::to_string(next_number_++); }

  ExampleWorld& world_;
  Tx& tx_;
  StaffNames names_{};
  int next_number_{kFirstStaffNumber};
  std::map<std::string, int> seats_taken_{};
};

}  // namespace

void open_departments(ExampleWorld& world, std::string_view file) {
  world.must(world.db.write(world.command(),
                            [&](Tx& tx) -> Result<Done> {
                              for_each_line(file, [&](CsvLine& line) {
                                auto const bureau = line.text("bureau");
                                auto const opened = add_department(tx, world.command(),
                                                                   {.name = line.text("name"),
                                                                    .name_en = line.text("name_en"),
                                                                    .duties = line.text("duties"),
                                                                    .parent = bureau.empty() ? DepartmentId{} : world.department(bureau)});
                                if (!opened) throw ExampleFault{"department " + line.text("name") + ": " + opened.error().key};
                                world.know(line.text("name"), *opened);
                              });
                              return Done{};
                            }),
             "departments");
}

void appoint_people(ExampleWorld& world, std::string_view file, std::string_view departments) {
  world.must(world.db.write(world.command(),
                            [&](Tx& tx) -> Result<Done> {
                              auto appointments = Appointments{world, tx};
                              for_each_line(file, [&](CsvLine& line) { appointments.appoint_named(line); });
                              for_each_line(departments, [&](CsvLine& line) { appointments.fill(line); });
                              return Done{};
                            }),
             "people");
}

std::vector<ExamplePerson> people_who_sign_in(std::string_view file) {
  auto people = std::vector<ExamplePerson>{};
  for_each_line(file, [&](CsvLine& line) {
    if (line.flag("signs_in"))
      people.push_back({.name = line.text("name"), .email = mail_of(line.text("account")), .role_words = line.text("role_words")});
  });
  return people;
}

}  // namespace baeumgil
