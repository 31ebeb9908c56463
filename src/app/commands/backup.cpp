#include "app/backup.h"

#include "app/commands/commands.h"
#include "app/program.h"

namespace baeumgil {

Exit backup(Invocation const& invocation) {
  auto const& terminal = invocation.terminal;
  auto const clock = SystemClock{};
  auto const db = Database::open(database_settings(invocation.config), clock);
  auto const& archive = invocation.rest.front();
  auto const summary = make_backup(*db, invocation.config.file_folder(), archive,
                                   [&](auto done, auto total) { terminal.progress("command.backup.progress", done, total); });
  terminal.say("command.backup.done", {archive, std::to_string(summary.files), std::to_string(summary.size_bytes)});
  return Exit::done;
}

}  // namespace baeumgil
