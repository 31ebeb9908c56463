#pragma once
// The pieces of one running installation, put together in one readable place. Members stand in the order they are made;
// each may use those above it. Tests build the same with a clock of their own and call gate.answer() without a socket.

#include <functional>
#include <memory>
#include <string>

#include "app/config.h"
#include "app/count_refusals.h"
#include "platform/clock.h"
#include "platform/db/database.h"
#include "platform/files/file_store.h"
#include "platform/html/locale.h"
#include "platform/html/site.h"
#include "platform/jobs/jobs.h"
#include "platform/mail/mail_sender.h"
#include "platform/search/search_index.h"
#include "platform/web/feature_host.h"
#include "platform/web/gate.h"
#include "platform/web/router.h"

namespace baeumgil {

using MakeAuthenticator = std::function<std::unique_ptr<Authenticator>(Database&, Clock const&)>;

struct RunningProgram {
  RunningProgram(Config const&, Database&, Clock const&, MakeAuthenticator const&);
  RunningProgram(RunningProgram const&) = delete;
  RunningProgram& operator=(RunningProgram const&) = delete;

  Config config;
  Clock const& clock;
  Locale locale;
  Database& db;
  FileStore files;
  std::unique_ptr<SearchIndex> search;
  MailSender mails;
  JobRunner jobs;  // below what its jobs use
  Router router;
  Site site;
  FeatureHost host;
  std::unique_ptr<Authenticator> authenticator;
  CountRefusals refusals;
  Gate gate;
};

DatabaseSettings database_settings(Config const&);

// The directory, rules and holidays the program carries, into a migrated database; running it again changes nothing.
void load_carried_data(Database&);

// Makes the data folder when it is missing, for its owner only.
void make_data_folder(Config const&);

}  // namespace baeumgil
