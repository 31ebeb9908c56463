#pragma once
// Numbered SQL files embedded in the program, forward only, each in its own transaction, name and checksum recorded.
// A file may use {id} {int} {real} {bytes} {strict}; where engines must differ there is a .sqlite.sql / .postgres.sql pair.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/database.h"

namespace baeumgil {

struct Migration {
  std::string_view name{};  // "0002_people.sql"
  std::string_view sql{};
};

// Applies what is missing; the names applied. Faults when an applied file was edited since, or is unknown to this program.
std::vector<std::string> migrate(DatabaseSettings const&, std::span<Migration const>, Clock const&);

// All embedded ones, in order.
std::span<Migration const> embedded_migrations();

}  // namespace baeumgil
