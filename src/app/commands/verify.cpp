#include "app/backup.h"
#include "app/commands/commands.h"
#include "app/program.h"

namespace baeumgil {

// With an archive: the archive. Without: the installation itself, its database and every stored file.
Exit verify(Invocation const& invocation) {
  auto const& terminal = invocation.terminal;
  auto const progress = [&](auto done, auto total) { terminal.progress("command.verify.progress", done, total); };
  auto wrong = std::vector<std::string>{};
  if (!invocation.rest.empty()) {
    wrong = verify_backup(invocation.rest.front(), progress);
  } else {
    auto const clock = SystemClock{};
    auto const db = Database::open(database_settings(invocation.config), clock);
    wrong = damaged_files(invocation.config.file_folder(), progress);
    if (auto found = db->integrity_problems(); !found.empty()) wrong.push_back(std::move(found));
  }
  for (auto const& line : wrong) terminal.complain("command.wrong", {line});
  terminal.say(wrong.empty() ? "command.verify.sound" : "command.verify.damaged", {std::to_string(wrong.size())});
  return wrong.empty() ? Exit::done : Exit::refused;
}

}  // namespace baeumgil
