#include <fstream>

#include "app/backup.h"
#include "app/commands/commands.h"
#include "app/program.h"
#include "features/audit/seal.h"
#include "platform/bundle/bundle.h"
#include "platform/clock.h"
#include "platform/db/tenants.h"
#include "platform/files/file_bytes.h"

namespace baeumgil {
namespace {

using Wrong = std::vector<std::string>;

bool is_zip(std::string const& path) {
  auto start = std::string(2, '\0');
  std::ifstream{path, std::ios::binary}.read(start.data(), 2);
  return start == "PK";
}

// A signed file, ours or another installation's: says what it is of and whose key signed it.
Wrong verify_bundle(Terminal const& terminal, std::string const& path) {
  auto const opened = open_bundle(file_bytes(path));
  auto const& about = opened.bundle.about;
  if (!about.title.empty())
    terminal.say("command.verify.about", {about.title, about.institution_name, about.made_by, to_text(about.made_at)});
  if (!opened.signed_by.empty()) terminal.say("command.verify.key", {fingerprint_of(opened.signed_by)});
  auto wrong = Wrong{};
  for (auto const& name : opened.wrong) wrong.push_back(name);
  if (opened.damage == BundleDamage::not_a_bundle) wrong.push_back(terminal.words("command.verify.not_signed"));
  if (opened.damage == BundleDamage::unknown_format) wrong.push_back(terminal.words("command.verify.unknown_format"));
  if (opened.damage == BundleDamage::changed) wrong.push_back(terminal.words("command.verify.changed"));
  return wrong;
}

// The installation itself: its database, every stored file, and the seals of every institution's log.
Wrong verify_installation(Invocation const& invocation, BackupProgress const& progress) {
  auto const clock = SystemClock{};
  auto const db = Database::open(database_settings(invocation.config), clock);
  auto wrong = damaged_files(invocation.config.file_folder(), progress);
  if (auto found = db->integrity_problems(); !found.empty()) wrong.push_back(std::move(found));
  for (auto const tenant : db->read(InstitutionId{}, [](Tx& tx) { return list_tenants(tx); }))
    for (auto const number : db->read(tenant, check_seals).broken)
      wrong.push_back(invocation.terminal.words("command.verify.seal", {std::to_string(number)}));
  return wrong;
}

}  // namespace

Exit verify(Invocation const& invocation) {
  auto const& terminal = invocation.terminal;
  auto const progress = [&](auto done, auto total) { terminal.progress("command.verify.progress", done, total); };
  auto const wrong = invocation.rest.empty()           ? verify_installation(invocation, progress)
                     : is_zip(invocation.rest.front()) ? verify_bundle(terminal, invocation.rest.front())
                                                       : verify_backup(invocation.rest.front(), progress);
  for (auto const& line : wrong) terminal.complain("command.wrong", {line});
  terminal.say(wrong.empty() ? "command.verify.sound" : "command.verify.damaged", {std::to_string(wrong.size())});
  return wrong.empty() ? Exit::done : Exit::refused;
}

}  // namespace baeumgil
