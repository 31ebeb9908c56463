#include "app/commands/commands.h"

namespace baeumgil {

Exit check_config(Invocation const& invocation) {
  for (auto const& [name, value] : effective_config(invocation.config)) invocation.terminal.print(std::string{name} + " = " + value);
  auto const problems = config_problems(invocation.config);
  for (auto const problem : problems) invocation.terminal.complain(problem);
  return problems.empty() ? Exit::done : Exit::usage;
}

}  // namespace baeumgil
