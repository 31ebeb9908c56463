#include <termios.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "app/commands/commands.h"
#include "app/program.h"
#include "features/sign_in/first_administrator.h"
#include "features/targets/find_institution.h"
#include "platform/clock.h"
#include "platform/db/migrate.h"

namespace baeumgil {
namespace {

// While it lives, the terminal does not show what is typed.
class Unshown {
 public:
  Unshown() {
    if (tcgetattr(STDIN_FILENO, &before_) != 0) return;
    auto silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    is_changed_ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
  }
  ~Unshown() {
    if (is_changed_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }
  Unshown(Unshown const&) = delete;
  Unshown& operator=(Unshown const&) = delete;

 private:
  termios before_{};
  bool is_changed_{false};
};

// Never from the command line, which every user of the machine can list.
std::string read_password(Terminal const& terminal) {
  auto const* given = std::getenv(kAdminPasswordVariable.data());  // NOLINT(concurrency-mt-unsafe): before any thread starts
  if (given != nullptr) return given;
  if (isatty(STDIN_FILENO) == 1) terminal.complain("command.create_admin.password");
  auto const unshown = Unshown{};
  auto line = std::string{};
  std::getline(std::cin, line);
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

std::string option(Invocation const& invocation, std::string_view name) {
  auto const found = invocation.options.find(name);
  return found == invocation.options.end() ? std::string{} : found->second;
}

void complain_of(Terminal const& terminal, Problem const& problem) {
  if (problem.fields.empty()) terminal.complain(problem.key, problem.arguments);
  for (auto const& field : problem.fields) {
    auto const words = terminal.words(field.key, field.arguments);
    terminal.complain("command.wrong", {field.field + ": " + words});
  }
}

NewAdministrator asked_administrator(Invocation const& invocation) {
  auto asked = NewAdministrator{.department = option(invocation, "department")};
  asked.person.name = option(invocation, "name");
  asked.person.email = option(invocation, "email");
  asked.person.staff_no = option(invocation, "staff-no");
  if (asked.person.staff_no.empty()) asked.person.staff_no = asked.person.email.substr(0, asked.person.email.find('@'));
  return asked;
}

}  // namespace

Exit create_admin(Invocation const& invocation) {
  auto const& terminal = invocation.terminal;
  for (auto const* needed : {"institution", "department", "name", "email"}) {
    if (!option(invocation, needed).empty()) continue;
    terminal.complain("command.create_admin.missing", {needed});
    return Exit::usage;
  }
  make_data_folder(invocation.config);
  auto const clock = SystemClock{};
  auto const settings = database_settings(invocation.config);
  migrate(settings, embedded_migrations(), clock);
  auto const db = Database::open(settings, clock);
  load_carried_data(*db);
  auto const code = option(invocation, "institution");
  auto const institution = db->read(InstitutionId{}, [&](Tx& tx) { return find_institution_by_code(tx, code); });
  if (!institution) {
    terminal.complain("command.create_admin.unknown_institution", {code});
    return Exit::refused;
  }
  auto asked = asked_administrator(invocation);
  asked.institution = institution->id;
  asked.password = read_password(terminal);
  auto const created = create_administrator(*db, SignInSettings{}, asked);
  if (!created) {
    complain_of(terminal, created.error());
    return Exit::refused;
  }
  terminal.say("command.create_admin.done", {institution->name, asked.person.name});
  return Exit::done;
}

}  // namespace baeumgil
