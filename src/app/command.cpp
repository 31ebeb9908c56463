#include "app/command.h"

#include <algorithm>
#include <array>

#include "app/commands/commands.h"
#include "base/text.h"

namespace baeumgil {
namespace {

std::array<Command, 12> const kCommands{{
    {.name = "serve", .run = serve},
    {.name = "migrate", .run = migrate_database},
    {.name = "backup", .run = backup, .least = 1, .most = 1},
    {.name = "restore", .run = restore, .least = 1, .most = 1},
    {.name = "verify", .run = verify, .most = 1},
    {.name = "create-admin", .run = create_admin, .options = {"institution", "department", "name", "email", "staff-no"}},
    {.name = "demo", .run = demo, .flags = {"if-empty", "with-neighbour"}},
    {.name = "rules", .run = rules, .least = 1, .most = 2},
    {.name = "routes", .run = routes},
    {.name = "search-run",
     .run = search_run,
     .flags = {"body-only", "without-itself"},
     .options = {"documents", "queries", "top", "output"}},
    {.name = "check-config", .run = check_config},
    {.name = "version", .run = version},
}};

std::string help_key(Command const& command) {
  auto name = std::string{command.name};
  std::ranges::replace(name, '-', '_');
  return "command." + name + ".help";
}

void show_help(Terminal const& terminal) {
  terminal.say("command.help");
  for (auto const& command : kCommands) {
    auto const words = terminal.words(help_key(command));
    terminal.print("  " + std::string{command.name} + std::string(14 - command.name.size(), ' ') + words.substr(0, words.find('\n')));
  }
}

void show_help(Terminal const& terminal, Command const& command) {
  terminal.say(help_key(command));
  auto const names = config_names();
  terminal.say("command.settings_help", {join({names.begin(), names.end()}, " ")});
}

// Faults with ConfigFault when the line makes no sense.
void read_line(Invocation& invocation, Command const& command, std::span<std::string const> line, ConfigValues& options) {
  auto const names = config_names();
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!line[i].starts_with("--")) {
      invocation.rest.push_back(line[i]);
      continue;
    }
    auto const equals = line[i].find('=');
    auto name = line[i].substr(2, equals == std::string::npos ? equals : equals - 2);
    if (std::ranges::find(command.flags, name) != command.flags.end()) {
      invocation.flags.insert(name);
      continue;
    }
    auto const is_own = std::ranges::find(command.options, name) != command.options.end();
    if (!is_own) std::ranges::replace(name, '-', '_');
    if (!is_own && std::ranges::find(names, name) == names.end()) throw ConfigFault{line[i] + ": there is no such option"};
    if (equals == std::string::npos && i + 1 == line.size()) throw ConfigFault{line[i] + ": a value is missing"};
    (is_own ? invocation.options : options)[name] = equals == std::string::npos ? line[++i] : line[i].substr(equals + 1);
  }
  if (invocation.rest.size() < command.least || invocation.rest.size() > command.most)
    throw ConfigFault{std::string{command.name} + ": see --help"};
}

Exit run(Terminal const& terminal, Command const& command, std::span<std::string const> line) {
  if (std::ranges::find(line, "--help") != line.end()) {
    show_help(terminal, command);
    return Exit::done;
  }
  auto invocation = Invocation{.terminal = terminal};
  auto options = ConfigValues{};
  read_line(invocation, command, line, options);
  invocation.config = load_config(options, process_environment());
  set_log_level(invocation.config.log_level);
  return command.run(invocation);
}

}  // namespace

std::span<Command const> commands() { return kCommands; }

Exit run_command(Terminal const& terminal, std::vector<std::string> const& arguments) {
  if (arguments.empty() || arguments.front() == "--help" || arguments.front() == "help") {
    show_help(terminal);
    return arguments.empty() ? Exit::usage : Exit::done;
  }
  auto const command = std::ranges::find(kCommands, arguments.front(), &Command::name);
  if (command == kCommands.end()) {
    terminal.complain("command.unknown", {arguments.front()});
    return Exit::usage;
  }
  try {
    return run(terminal, *command, std::span{arguments}.subspan(1));
  } catch (ConfigFault const& fault) {
    terminal.complain("command.usage_fault", {fault.what()});
    return Exit::usage;
  } catch (std::exception const& fault) {
    terminal.complain("command.fault", {fault.what()});
    return Exit::fault;
  }
}

}  // namespace baeumgil
