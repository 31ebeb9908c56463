#include "platform/db/migrate.h"
#include "app/commands/commands.h"
#include "app/program.h"

namespace baeumgil {

Exit migrate_database(Invocation const& invocation) {
  make_data_folder(invocation.config);
  auto const clock = SystemClock{};
  auto const settings = database_settings(invocation.config);
  auto const applied = migrate(settings, embedded_migrations(), clock);
  load_carried_data(*Database::open(settings, clock));
  for (auto const& name : applied) invocation.terminal.print(name);
  invocation.terminal.say("command.migrate.done", {std::to_string(applied.size())});
  return Exit::done;
}

}  // namespace baeumgil
