#include "app/config.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace baeumgil {
namespace {

std::string fault_of(std::string_view text) {
  auto config = Config{};
  try {
    read_config_text(config, text, "baeumgil.conf");
  } catch (ConfigFault const& fault) {
    return fault.what();
  }
  return {};
}

std::string shown(Config const& config, std::string_view name) {
  auto const settings = effective_config(config);
  return std::ranges::find(settings, name, &ShownSetting::name)->value;
}

struct Folder {
  std::string path{(std::filesystem::temp_directory_path() / "baeumgil-config-XXXXXX").string()};
  Folder() { EXPECT_NE(mkdtemp(path.data()), nullptr); }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string write(std::string const& name, std::string_view text) const {
    std::ofstream{path + "/" + name} << text;
    return path + "/" + name;
  }
};

TEST(config, reads_names_values_and_comments) {
  auto config = Config{};
  read_config_text(config, "# ours\nport = 9000\r\n\n  mail_from = 배움길 <a@b.kr>\ngovernment_site=yes\nlog_level = warning", "f");
  EXPECT_EQ(config.port, 9000);
  EXPECT_EQ(config.mail.from, "배움길 <a@b.kr>");
  EXPECT_TRUE(config.government_site);
  EXPECT_EQ(config.log_level, LogLevel::warning);
}

TEST(config, names_the_line_it_cannot_use) {
  EXPECT_EQ(fault_of("port = 1\nprot = 2"), "baeumgil.conf:2: there is no setting prot");
  EXPECT_TRUE(fault_of("port 1").starts_with("baeumgil.conf:1: "));
  for (auto const* line : {"port = 65536", "port = 80a", "port =", "workers = 0", "government_site = maybe", "log_level = loud"})
    EXPECT_FALSE(fault_of(line).empty()) << line;
}

TEST(config, lets_the_later_place_win) {
  auto const folder = Folder{};
  folder.write("baeumgil.conf", "port = 1\nworkers = 2\nreaders = 3\n");
  auto const config =
      load_config({{"data", folder.path}, {"port", "10"}}, {{"BAEUMGIL_PORT", "5"}, {"BAEUMGIL_WORKERS", "6"}, {"HOME", "/"}});
  EXPECT_EQ(config.port, 10);
  EXPECT_EQ(config.workers, 6);
  EXPECT_EQ(config.readers, 3);
}

TEST(config, takes_secrets_from_files_and_never_shows_them) {
  auto const folder = Folder{};
  auto const config = load_config({{"data", folder.path}}, {{"BAEUMGIL_MAIL_PASSWORD_FILE", folder.write("secret", "canary-word\n")}});
  EXPECT_EQ(config.mail.password, "canary-word");
  for (auto const& [name, value] : effective_config(config)) EXPECT_EQ(value.find("canary"), std::string::npos) << name;
}

TEST(config, hides_the_password_within_a_database_address) {
  EXPECT_EQ(shown({.database = "postgresql://u:canary@h/d"}, "database"), "postgresql://u:(hidden)@h/d");
  EXPECT_EQ(shown({.database = "postgresql:///d?password=canary&host=h"}, "database"), "postgresql:///d?password=(hidden)&host=h");
  EXPECT_EQ(shown({.data = "d"}, "database"), "sqlite:d/baeumgil.db");
}

TEST(config, refuses_unknown_environment_and_a_moved_data_folder) {
  auto const folder = Folder{};
  EXPECT_THROW((void)load_config({{"data", folder.path}}, {{"BAEUMGIL_PROT", "1"}}), ConfigFault);
  folder.write("baeumgil.conf", "data = /elsewhere\n");
  EXPECT_THROW((void)load_config({{"data", folder.path}}, {}), ConfigFault);
}

TEST(config, says_what_does_not_fit_together) {
  EXPECT_TRUE(config_problems({}).empty());
  EXPECT_EQ(config_problems({.certificate_file = "/dev/null"}).size(), 1U);
  EXPECT_EQ(config_problems({.database = "mysql://x"}).size(), 1U);
  EXPECT_EQ(config_problems({.mail = {.url = "smtp://h"}}).size(), 1U);
}

TEST(config, makes_the_public_address) {
  EXPECT_EQ((Config{.port = 81}.public_address()), "http://127.0.0.1:81");
  EXPECT_EQ((Config{.base_address = "https://a.kr/"}.public_address()), "https://a.kr");
}

}  // namespace
}  // namespace baeumgil
