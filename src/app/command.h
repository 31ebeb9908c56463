#pragma once
// What every command is given, and how its command line is read.

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/config.h"
#include "app/terminal.h"

namespace baeumgil {

// Exit codes, the same for every command.
enum class Exit : int {
  done = 0,
  refused = 1,  // it ran, and the answer is no: damage found, nothing to do it with
  usage = 2,    // command line or configuration cannot be used
  fault = 3,    // disk, database or network failed
};

struct Invocation {
  Terminal const& terminal;
  Config config{};
  std::vector<std::string> rest{};             // what stands without --
  std::set<std::string, std::less<>> flags{};  // the command's own, such as --if-empty
  ConfigValues options{};                      // the command's own with a value, such as --institution CODE
};

struct Command {
  std::string_view name{};  // "check-config"; its words are command.check_config.help
  Exit (*run)(Invocation const&){nullptr};
  std::size_t least{0};  // how many words it takes
  std::size_t most{0};
  std::vector<std::string_view> flags{};
  std::vector<std::string_view> options{};
};

std::span<Command const> commands();
// Runs argv[1] with the rest; everything thrown becomes a message and an exit code.
Exit run_command(Terminal const&, std::vector<std::string> const& arguments);

}  // namespace baeumgil
