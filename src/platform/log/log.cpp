#include "platform/log/log.h"

#include <unistd.h>

#include <atomic>
#include <cstddef>

#include "platform/clock.h"

namespace baeumgil {

namespace {

std::atomic<LogLevel> least_level{LogLevel::info};

std::string_view name_of(LogLevel level) {
  switch (level) {
    case LogLevel::debug:
      return "debug";
    case LogLevel::info:
      return "info";
    case LogLevel::warning:
      return "warning";
    case LogLevel::error:
      return "error";
  }
  return "error";
}

// A value can come from outside: it must not end the line, forge a field or move the cursor of a terminal.
void append_value(std::string& line, std::string_view value) {
  auto const is_plain = !value.empty() && value.find_first_of(" =\"\\") == std::string_view::npos;
  if (!is_plain) line += '"';
  for (auto const c : value) {
    if (c == '"' || c == '\\') line += '\\';
    auto const is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    line += is_control ? '?' : c;
  }
  if (!is_plain) line += '"';
}

}  // namespace

void set_log_level(LogLevel least) { least_level = least; }

void log(LogLevel level, std::string_view message, std::initializer_list<LogField> fields) {
  if (level < least_level.load()) return;
  auto line = to_text(SystemClock{}.now());
  line += ' ';
  line += name_of(level);
  line += ' ';
  for (auto const c : message) line += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
  for (auto const& [name, value] : fields) {
    line += ' ';
    line += name;
    line += '=';
    append_value(line, value);
  }
  line += '\n';
  // One write, so that lines of several threads do not mix. Nobody can be told when standard error is gone.
  [[maybe_unused]] auto const written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace baeumgil
