#include "app/config.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <variant>

#include "base/text.h"

extern char** environ;

namespace baeumgil {
namespace {

using Place = std::variant<std::string Config::*, int Config::*, bool Config::*, LogLevel Config::*, std::string MailSettings::*>;
enum class Secrecy { open, secret };

struct Setting {
  std::string_view name{};
  Place place{};
  Secrecy secrecy{Secrecy::open};
};

std::array<Setting, 19> const kSettings{{
    {"data", &Config::data},
    {"database", &Config::database, Secrecy::secret},  // its URL may carry a password
    {"address", &Config::address},
    {"port", &Config::port},
    {"base_address", &Config::base_address},
    {"workers", &Config::workers},
    {"readers", &Config::readers},
    {"keep_days", &Config::keep_days},
    {"statement_seconds", &Config::statement_seconds},
    {"certificate_file", &Config::certificate_file},
    {"private_key_file", &Config::private_key_file},
    {"trusts_proxy", &Config::trusts_proxy},
    {"government_site", &Config::government_site},
    {"log_level", &Config::log_level},
    {"mail_server", &MailSettings::url},
    {"mail_user", &MailSettings::user},
    {"mail_password", &MailSettings::password, Secrecy::secret},
    {"mail_from", &MailSettings::from},
    {"mail_ca_file", &MailSettings::ca_file},
}};

constexpr auto kLevels = std::array<std::string_view, 4>{"debug", "info", "warning", "error"};

Setting const* find_setting(std::string_view name) {
  auto const found = std::ranges::find(kSettings, name, &Setting::name);
  return found == kSettings.end() ? nullptr : &*found;
}

std::string read_file(std::string const& path, std::string_view place) {
  auto in = std::ifstream{path, std::ios::binary};
  if (!in) throw ConfigFault{fmt::format("{}: cannot read {}", place, path)};
  auto text = std::ostringstream{};
  text << in.rdbuf();
  return std::move(text).str();
}

int read_number(std::string_view name, std::string_view value, std::string_view place) {
  auto number = 0;
  auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  auto const is_port = name == "port";
  if (error != std::errc{} || end != value.data() + value.size() || number < (is_port ? 0 : 1) || number > (is_port ? 65535 : 1024))
    throw ConfigFault{fmt::format("{}: {} is not a number that {} can have", place, value, name)};
  return number;
}

bool read_flag(std::string_view name, std::string_view value, std::string_view place) {
  if (value == "yes" || value == "true" || value == "1") return true;
  if (value == "no" || value == "false" || value == "0") return false;
  throw ConfigFault{fmt::format("{}: {} is yes or no, not {}", place, name, value)};
}

LogLevel read_level(std::string_view value, std::string_view place) {
  auto const found = std::ranges::find(kLevels, value);
  if (found == kLevels.end()) throw ConfigFault{fmt::format("{}: log_level is debug, info, warning or error, not {}", place, value)};
  return static_cast<LogLevel>(found - kLevels.begin());
}

// postgresql://user:secret@host/name → postgresql://user:…@host/name; other forms of libpq hide everything after password=.
std::string url_without_password(std::string const& url) {
  auto shown = url;
  auto const at = shown.find('@');
  auto const scheme = shown.find("://");
  if (at != std::string::npos && scheme != std::string::npos && scheme < at) {
    auto const colon = shown.find(':', scheme + 3);
    if (colon != std::string::npos && colon < at) shown.replace(colon + 1, at - colon - 1, "(hidden)");
  }
  auto const password = shown.find("password=");
  if (password != std::string::npos) {
    auto const start = password + 9;
    auto const end = std::min(shown.find_first_of("& ", start), shown.size());
    shown.replace(start, end - start, "(hidden)");
  }
  return shown;
}

}  // namespace

std::string Config::database_url() const { return database.empty() ? "sqlite:" + data + "/baeumgil.db" : database; }

std::optional<std::string> sqlite_file(std::string_view database_url) {
  constexpr auto kSqlite = std::string_view{"sqlite:"};
  if (!database_url.starts_with(kSqlite)) return std::nullopt;
  return std::string{database_url.substr(kSqlite.size())};
}

std::string Config::public_address() const {
  if (base_address.empty()) return fmt::format("{}://{}:{}", is_secure() ? "https" : "http", address, port);
  return base_address.ends_with('/') ? base_address.substr(0, base_address.size() - 1) : base_address;
}

std::vector<std::string_view> config_names() {
  auto names = std::vector<std::string_view>{};
  for (auto const& setting : kSettings) names.push_back(setting.name);
  return names;
}

void set_config(Config& config, std::string_view name, std::string_view value, std::string_view place) {
  auto const* setting = find_setting(name);
  if (setting == nullptr) throw ConfigFault{fmt::format("{}: there is no setting {}", place, name)};
  auto const& to = setting->place;
  if (auto const* text = std::get_if<std::string Config::*>(&to)) config.*(*text) = value;
  if (auto const* text = std::get_if<std::string MailSettings::*>(&to)) config.mail.*(*text) = value;
  if (auto const* number = std::get_if<int Config::*>(&to)) config.*(*number) = read_number(name, value, place);
  if (auto const* flag = std::get_if<bool Config::*>(&to)) config.*(*flag) = read_flag(name, value, place);
  if (auto const* level = std::get_if<LogLevel Config::*>(&to)) config.*(*level) = read_level(value, place);
}

void read_config_text(Config& config, std::string_view text, std::string_view place) {
  auto number = 0;
  while (!text.empty()) {
    auto const end = std::min(text.find('\n'), text.size());
    auto const line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    auto const here = fmt::format("{}:{}", place, ++number);
    if (line.empty() || line.starts_with('#')) continue;
    auto const equals = line.find('=');
    if (equals == std::string_view::npos) throw ConfigFault{here + ": a line is \"name = value\""};
    set_config(config, trimmed(line.substr(0, equals)), trimmed(line.substr(equals + 1)), here);
  }
}

void read_config_environment(Config& config, ConfigValues const& environment) {
  constexpr auto kPrefix = std::string_view{"BAEUMGIL_"};
  constexpr auto kFromFile = std::string_view{"_file"};
  for (auto const& [variable, value] : environment) {
    if (!variable.starts_with(kPrefix) || variable == kAdminPasswordVariable) continue;
    auto const name = ascii_lower(variable.substr(kPrefix.size()));
    auto const stem = name.ends_with(kFromFile) ? name.substr(0, name.size() - kFromFile.size()) : std::string{};
    auto const* secret = find_setting(stem);
    if (secret != nullptr && secret->secrecy == Secrecy::secret) {
      auto const content = read_file(value, variable);
      set_config(config, stem, trimmed(content.substr(0, content.find('\n'))), variable);
    } else {
      set_config(config, name, value, variable);
    }
  }
}

ConfigValues process_environment() {
  auto values = ConfigValues{};
  for (auto** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    auto const line = std::string_view{*entry};
    if (auto const equals = line.find('='); equals != std::string_view::npos)
      values.emplace(line.substr(0, equals), line.substr(equals + 1));
  }
  return values;
}

Config load_config(ConfigValues const& options, ConfigValues const& environment) {
  auto config = Config{};
  // The data folder says where the file is, so it comes from outside the file.
  if (auto const found = environment.find("BAEUMGIL_DATA"); found != environment.end()) config.data = found->second;
  if (auto const found = options.find("data"); found != options.end()) config.data = found->second;
  auto const data = config.data;
  auto const file = data + "/baeumgil.conf";
  if (std::filesystem::exists(file)) read_config_text(config, read_file(file, "baeumgil.conf"), file);
  if (config.data != data) throw ConfigFault{file + ": data is set by the command line or BAEUMGIL_DATA only"};
  read_config_environment(config, environment);
  for (auto const& [name, value] : options) set_config(config, name, value, "--" + name);
  return config;
}

std::vector<ShownSetting> effective_config(Config const& config) {
  auto shown = std::vector<ShownSetting>{};
  for (auto const& setting : kSettings) {
    auto value = std::string{};
    auto const& from = setting.place;
    if (auto const* text = std::get_if<std::string Config::*>(&from)) value = config.*(*text);
    if (auto const* text = std::get_if<std::string MailSettings::*>(&from)) value = config.mail.*(*text);
    if (auto const* number = std::get_if<int Config::*>(&from)) value = std::to_string(config.*(*number));
    if (auto const* flag = std::get_if<bool Config::*>(&from)) value = config.*(*flag) ? "yes" : "no";
    if (auto const* level = std::get_if<LogLevel Config::*>(&from)) value = kLevels.at(static_cast<std::size_t>(config.*(*level)));
    if (setting.name == "database")
      value = url_without_password(config.database_url());
    else if (setting.secrecy == Secrecy::secret && !value.empty())
      value = "(hidden)";
    if (setting.name == "base_address") value = config.public_address();
    shown.push_back({setting.name, std::move(value)});
  }
  return shown;
}

std::vector<std::string_view> config_problems(Config const& config) {
  auto problems = std::vector<std::string_view>{};
  if (config.certificate_file.empty() != config.private_key_file.empty()) problems.push_back("command.check_config.tls_needs_both");
  for (auto const& file : {config.certificate_file, config.private_key_file})
    if (!file.empty() && !std::filesystem::exists(file)) problems.push_back("command.check_config.tls_file_missing");
  auto const& url = config.database;
  if (!url.empty() && !url.starts_with("sqlite:") && !url.starts_with("postgresql://") && !url.starts_with("postgres://"))
    problems.push_back("command.check_config.unknown_database");
  if (!config.mail.url.empty() && config.mail.from.empty()) problems.push_back("command.check_config.mail_needs_from");
  return problems;
}

}  // namespace baeumgil
