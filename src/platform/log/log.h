#pragma once
// One line per event: time, level, message, then key=value. To standard error; no personal data.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace baeumgil {

enum class LogLevel { debug, info, warning, error };
using LogField = std::pair<std::string_view, std::string>;

void log(LogLevel, std::string_view message, std::initializer_list<LogField> fields = {});
inline void log_info(std::string_view message, std::initializer_list<LogField> fields = {}) { log(LogLevel::info, message, fields); }
inline void log_warning(std::string_view message, std::initializer_list<LogField> fields = {}) { log(LogLevel::warning, message, fields); }
inline void log_error(std::string_view message, std::initializer_list<LogField> fields = {}) { log(LogLevel::error, message, fields); }
void set_log_level(LogLevel least);

}  // namespace baeumgil
