#include "app/program.h"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "app/features.h"
#include "app/list_files.h"
#include "app/own_routes.h"
#include "app/site_facts.h"
#include "features/rules/load_rules.h"
#include "features/targets/load_directory.h"
#include "platform/crypto/digest.h"
#include "platform/extraction/confined_reader.h"

namespace baeumgil {
namespace {

// Forms survive a restart, so the secret that signs them does too; it is in the data folder and in no backup.
std::string kept_secret(std::string const& path) {
  auto secret = std::string{};
  if (auto in = std::ifstream{path}; in >> secret) return secret;
  secret = random_token();
  auto const before = umask(0077);
  auto out = std::ofstream{path};
  umask(before);
  if (!(out << secret << '\n').flush()) throw ConfigFault{path + ": cannot be written"};
  return secret;
}

}  // namespace

DatabaseSettings database_settings(Config const& config) {
  return {.url = config.database_url(), .readers = config.readers, .timeout_seconds = config.statement_seconds};
}

void make_data_folder(Config const& config) {
  auto const before = umask(0077);
  std::filesystem::create_directories(config.file_folder());
  std::filesystem::create_directories(config.upload_folder());
  umask(before);
}

void load_carried_data(Database& db) {
  auto const loaded = db.write(Actor{.via = Via::command}, [](Tx& tx) -> Result<Done> {
    TRY(load_directory(tx));
    TRY(load_shared_rules(tx));
    return load_shared_holidays(tx);
  });
  if (!loaded) throw std::runtime_error{"the data this program carries was refused: " + loaded.error().key};
}

RunningProgram::RunningProgram(Config const& settings, Database& database, Clock const& time, MakeAuthenticator const& make_authenticator)
    : config{settings},
      clock{time},
      locale{Locale::embedded()},
      db{database},
      files{config.file_folder()},
      search{SearchIndex::in_folder(config.data + "/search")},
      mails{db, config.mail},
      jobs{db, config.keep_days},
      site{SiteSettings{.is_government_site = config.government_site}, locale},
      host{router, site, db, jobs, files, *search, clock, config.public_address(), confined_reader("/proc/self/exe")},
      authenticator{make_authenticator(db, clock)},
      refusals{db},
      gate{GateSettings{.csrf_secret = kept_secret(config.data + "/form_secret"), .is_secure = config.is_secure()}, router, site,
           *authenticator, refusals} {
  mails.handle_jobs(jobs);
  site.find_facts = FindSiteFacts{db};
  add_own_routes(host);
  add_features(host);
  add_all_list_files(host);
}

}  // namespace baeumgil
