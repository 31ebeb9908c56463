#include "app/commands/commands.h"
#include "app/example/appoint_people.h"
#include "app/example/load_example.h"
#include "app/program.h"
#include "platform/clock.h"
#include "platform/db/migrate.h"
#include "platform/files/file_store.h"

namespace baeumgil {
namespace {

// For a person on standard error, for programs on standard output: name, mail, password and role, separated by tabs.
void print_people(Terminal const& terminal, std::string_view file) {
  for (auto const& person : people_who_sign_in(file))
    terminal.print(person.name + "\t" + person.email + "\t" + std::string{kExamplePassword} + "\t" + person.role_words);
}

}  // namespace

Exit demo(Invocation const& invocation) {
  auto const& terminal = invocation.terminal;
  make_data_folder(invocation.config);
  auto clock = SettableClock{SystemClock{}.now()};
  auto const settings = database_settings(invocation.config);
  migrate(settings, embedded_migrations(), clock);
  auto const db = Database::open(settings, clock);
  load_carried_data(*db);
  auto files = FileStore{invocation.config.file_folder()};
  if (!is_example_loaded(*db)) {
    terminal.complain("command.demo.loading");
    load_example(*db, files, clock, SignInSettings{});
  } else if (!invocation.flags.contains("if-empty")) {
    terminal.complain("command.demo.there");
    return Exit::refused;
  }
  if (invocation.flags.contains("with-neighbour") && !is_neighbour_loaded(*db)) load_neighbour(*db, files, clock, SignInSettings{});
  terminal.complain("command.demo.people");
  print_people(terminal, kPeople);
  if (is_neighbour_loaded(*db)) print_people(terminal, kNeighbours);
  return Exit::done;
}

}  // namespace baeumgil
