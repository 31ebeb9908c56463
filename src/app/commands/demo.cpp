#include <filesystem>

#include "app/commands/commands.h"
#include "app/example/appoint_people.h"
#include "app/example/load_example.h"
#include "app/program.h"
#include "platform/clock.h"
#include "platform/db/migrate.h"
#include "platform/files/file_store.h"

namespace baeumgil {
namespace {

namespace fs = std::filesystem;

// For a person on standard error, for programs on standard output: name, mail, password and role, separated by tabs.
void print_people(Terminal const& terminal, std::string_view file) {
  for (auto const& person : people_who_sign_in(file))
    terminal.print(person.name + "\t" + person.email + "\t" + std::string{kExamplePassword} + "\t" + person.role_words);
}

std::unique_ptr<Database> open_ready(DatabaseSettings const& settings, Clock const& clock) {
  migrate(settings, embedded_migrations(), clock);
  auto db = Database::open(settings, clock);
  load_carried_data(*db);
  return db;
}

void load(Invocation const& invocation, Database& db, SettableClock& clock) {
  auto files = FileStore{invocation.config.file_folder()};
  if (!is_example_loaded(db)) {
    invocation.terminal.complain("command.demo.loading");
    load_example(db, files, clock, SignInSettings{});
  }
  if (invocation.flags.contains("with-neighbour") && !is_neighbour_loaded(db)) load_neighbour(db, files, clock, SignInSettings{});
}

// Where SQLite will make its file; empty when it is there, and on PostgreSQL.
std::string path_of_new_file(DatabaseSettings const& settings) {
  auto const path = sqlite_file(settings.url);
  return path && !fs::exists(*path) ? *path : std::string{};
}

// The file gets its name when everything is in it. A loading that is broken off leaves one that nothing reads, and the next
// begins anew.
void load_into_new_file(Invocation const& invocation, DatabaseSettings settings, std::string const& path, SettableClock& clock) {
  auto const unfinished = path + ".loading";
  for (auto const* ending : {"", "-journal", "-wal", "-shm"}) fs::remove(unfinished + ending);
  settings.url = "sqlite:" + unfinished;
  load(invocation, *open_ready(settings, clock), clock);  // closed again here, so that nothing is left in a log beside it
  fs::rename(unfinished, path);
}

}  // namespace

Exit demo(Invocation const& invocation) {
  auto const& terminal = invocation.terminal;
  make_data_folder(invocation.config);
  auto clock = SettableClock{SystemClock{}.now()};
  auto const settings = database_settings(invocation.config);
  auto const new_file = path_of_new_file(settings);
  auto const is_new = !new_file.empty();
  if (is_new) load_into_new_file(invocation, settings, new_file, clock);
  auto const db = is_new ? Database::open(settings, clock) : open_ready(settings, clock);
  auto const state = example_state(*db);
  auto const only_if_empty = invocation.flags.contains("if-empty");
  if (state == ExampleState::broken_off) {
    terminal.complain("command.demo.broken_off");
    return Exit::refused;
  }
  if (state == ExampleState::others_here) {
    terminal.complain("command.demo.others_here");
    return only_if_empty ? Exit::done : Exit::refused;
  }
  if (state == ExampleState::loaded && !is_new && !only_if_empty) {
    terminal.complain("command.demo.there");
    return Exit::refused;
  }
  load(invocation, *db, clock);
  terminal.complain("command.demo.people");
  print_people(terminal, kPeople);
  if (is_neighbour_loaded(*db)) print_people(terminal, kNeighbours);
  return Exit::done;
}

}  // namespace baeumgil
