#include <fmt/core.h>

#include "app/commands/commands.h"
#include "app/program.h"
#include "features/sign_in/sessions.h"
#include "platform/web/request_head.h"

namespace baeumgil {
namespace {

std::string_view word_of(Access access) {
  switch (access) {
    case Access::everyone:
      return "everyone";
    case Access::link:
      return "link";
    case Access::staff:
      return "staff";
    case Access::auditor:
      return "auditor";
    case Access::officer:
      return "officer";
    case Access::administrator:
      return "administrator";
  }
  return {};
}

}  // namespace

// A line for every door: method, pattern and who passes the gate, separated by tabs. Changes nothing: the server may be running.
Exit routes(Invocation const& invocation) {
  auto const clock = SystemClock{};
  auto const db = Database::open(database_settings(invocation.config), clock);
  auto const program = RunningProgram{invocation.config, *db, clock,
                                      [](Database& of, Clock const&) { return std::make_unique<Sessions>(of, SignInSettings{}); }};
  for (auto const& route : program.router.routes())
    invocation.terminal.print(fmt::format("{}\t{}\t{}", to_word(route.method), route.pattern, word_of(route.access)));
  return Exit::done;
}

}  // namespace baeumgil
