#include "app/commands/commands.h"
#include "app/program.h"

namespace baeumgil {

Exit migrate_database(Invocation const& invocation) {
  make_data_folder(invocation.config);
  auto const applied = bring_up_to_date(invocation.config, SystemClock{});
  for (auto const& name : applied) invocation.terminal.print(name);
  invocation.terminal.say("command.migrate.done", {std::to_string(applied.size())});
  return Exit::done;
}

}  // namespace baeumgil
