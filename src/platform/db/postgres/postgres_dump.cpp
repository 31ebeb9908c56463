#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <string>
#include <vector>

#include "platform/db/postgres/postgres_connection.h"
#include "platform/db/postgres/postgres_database.h"

namespace baeumgil {

namespace {
struct Address {
  std::string text{};
  std::string password{};  // kept out of the command line, where every account of the machine could read it
};

std::string quoted(std::string_view value) {
  auto text = std::string{"'"};
  for (auto const c : value) {
    if (c == '\'' || c == '\\') text += '\\';
    text += c;
  }
  return text + "'";
}

Address read_address(std::string const& url) {
  char* why{nullptr};
  auto* options = PQconninfoParse(url.c_str(), &why);
  if (options == nullptr) {
    auto const what = std::string{why == nullptr ? "unreadable database address" : why};
    PQfreemem(why);
    throw DatabaseFault{DatabaseFault::Cause::other, what};
  }
  auto address = Address{};
  for (auto const* option = options; option->keyword != nullptr; ++option) {
    if (option->val == nullptr) continue;
    if (std::string_view{option->keyword} == "password")
      address.password = option->val;
    else
      address.text += std::string{option->keyword} + "=" + quoted(option->val) + " ";
  }
  PQconninfoFree(options);
  return address;
}

int run_program(std::vector<std::string> arguments, std::string const& password) {
  auto environment = std::vector<std::string>{};
  for (auto** entry = environ; *entry != nullptr; ++entry) environment.emplace_back(*entry);
  if (!password.empty()) environment.push_back("PGPASSWORD=" + password);
  auto const pointers = [](std::vector<std::string>& texts) {
    auto list = std::vector<char*>{};
    for (auto& text : texts) list.push_back(text.data());
    list.push_back(nullptr);
    return list;
  };
  auto argv = pointers(arguments);
  auto envp = pointers(environment);
  auto child = pid_t{0};
  if (posix_spawnp(&child, argv[0], nullptr, nullptr, argv.data(), envp.data()) != 0) return -1;
  auto status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
}  // namespace

void dump_postgres(std::string const& url, std::string const& path) {
  auto const address = read_address(url);
  auto const unfinished = path + ".part";
  auto const result =
      run_program({"pg_dump", "--format=custom", "--no-password", "--file=" + unfinished, "--dbname=" + address.text}, address.password);
  if (result != 0 || std::rename(unfinished.c_str(), path.c_str()) != 0) {
    std::remove(unfinished.c_str());
    throw DatabaseFault{DatabaseFault::Cause::other, "pg_dump did not write " + path};
  }
}

}  // namespace baeumgil
