#include "app/commands/commands.h"
#include "platform/db/migrate.h"

namespace baeumgil {

Exit version(Invocation const& invocation) {
  auto const migrations = embedded_migrations();
  auto const newest = migrations.empty() ? std::string{} : std::string{migrations.back().name};
  invocation.terminal.say("command.version.is", {BAEUMGIL_VERSION, newest});
  return Exit::done;
}

}  // namespace baeumgil
