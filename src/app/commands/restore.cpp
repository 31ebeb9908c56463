#include "app/backup.h"
#include "app/commands/commands.h"

namespace baeumgil {

Exit restore(Invocation const& invocation) {
  auto const& terminal = invocation.terminal;
  auto const& config = invocation.config;
  auto const wrong = restore_backup(invocation.rest.front(), {.data = config.data, .database_url = config.database_url()},
                                    [&](auto done, auto total) { terminal.progress("command.restore.progress", done, total); });
  for (auto const& line : wrong) terminal.complain("command.wrong", {line});
  if (!wrong.empty()) return Exit::refused;
  terminal.say("command.restore.done", {config.data});
  return Exit::done;
}

}  // namespace baeumgil
