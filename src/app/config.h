#pragma once
// Everything that can be set, with its default. Read once at start and handed down by constructor, never global.
// Order, later wins: defaults, the file baeumgil.conf in the data folder, environment BAEUMGIL_*, command line.

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "platform/log/log.h"
#include "platform/mail/mail_sender.h"

namespace baeumgil {

struct Config {
  std::string data{"var"};  // the data folder: database, files, secrets
  std::string database{};   // empty: sqlite in the data folder; else sqlite:PATH or postgresql://…
  std::string address{"127.0.0.1"};
  int port{8080};              // 0: any free one
  std::string base_address{};  // how people reach it, for links in mails; empty: from address and port
  int workers{4};
  int readers{4};                  // database connections for reading
  int keep_days{90};               // how long what is over is kept: answered requests, mails, sessions, jobs
  int statement_seconds{10};       // longest a statement may take
  std::string certificate_file{};  // both set: TLS
  std::string private_key_file{};
  bool trusts_proxy{false};     // believe X-Forwarded-For and -Proto
  bool government_site{false};  // the official masthead; only real go.kr sites may show it
  LogLevel log_level{LogLevel::info};
  MailSettings mail{};  // without a url mails are logged and not sent

  bool is_secure() const { return !certificate_file.empty(); }
  std::string database_url() const;
  std::string public_address() const;  // without a slash at the end
  std::string file_folder() const { return data + "/files"; }
  std::string upload_folder() const { return data + "/uploads"; }  // of what is still arriving
};

// The file of "sqlite:PATH"; absent for another engine.
std::optional<std::string> sqlite_file(std::string_view database_url);

// What a person wrote into the configuration cannot be used. `what()` names the place.
struct ConfigFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Read by create-admin alone; no setting, so no file and no option carries it.
inline constexpr std::string_view kAdminPasswordVariable{"BAEUMGIL_ADMIN_PASSWORD"};

using ConfigValues = std::map<std::string, std::string, std::less<>>;

// Names of settings, the same in the file and, after --, on the command line.
std::vector<std::string_view> config_names();
// Puts one value in; faults with `place` when the name is unknown or the value cannot be read.
void set_config(Config&, std::string_view name, std::string_view value, std::string_view place);
// "key = value" lines, # comments. `place` is the file's name for messages.
void read_config_text(Config&, std::string_view text, std::string_view place);
// BAEUMGIL_MAIL_PASSWORD=… or BAEUMGIL_MAIL_PASSWORD_FILE=/run/secrets/…; other BAEUMGIL_ names fault.
void read_config_environment(Config&, ConfigValues const& environment);
ConfigValues process_environment();
// All of the above in their order; `options` are the command line's.
Config load_config(ConfigValues const& options, ConfigValues const& environment);

struct ShownSetting {
  std::string_view name{};
  std::string value{};  // secrets as "(hidden)", never their text
};
std::vector<ShownSetting> effective_config(Config const&);
// What is set but cannot work together, as locale keys; empty when all is well.
std::vector<std::string_view> config_problems(Config const&);

}  // namespace baeumgil
