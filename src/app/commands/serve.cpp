#include "app/commands/commands.h"
#include "app/program.h"
#include "features/audit/state_span.h"
#include "features/find/indexer.h"
#include "features/originality/print_keeper.h"
#include "features/sign_in/first_administrator.h"
#include "features/sign_in/sessions.h"
#include "platform/db/migrate.h"
#include "platform/web/refusal_text.h"
#include "platform/web/server.h"

namespace baeumgil {
namespace {

ServerSettings server_settings(Config const& config) {
  return {.address = config.address,
          .port = config.port,
          .workers = config.workers,
          .upload_folder = config.upload_folder(),
          .certificate_file = config.certificate_file,
          .private_key_file = config.private_key_file,
          .trusts_forwarded_headers = config.trusts_proxy};
}

std::unique_ptr<Authenticator> make_sessions(Database& db, Clock const&) {
  auto sessions = std::make_unique<Sessions>(db, SignInSettings{});
  sessions->start();
  return sessions;
}

}  // namespace

Exit serve(Invocation const& invocation) {
  auto const& terminal = invocation.terminal;
  for (auto const problem : config_problems(invocation.config)) {
    terminal.complain(problem);
    return Exit::usage;
  }
  auto const clock = SystemClock{};
  make_data_folder(invocation.config);
  migrate(database_settings(invocation.config), embedded_migrations(), clock);
  auto const db = Database::open(database_settings(invocation.config), clock);
  load_carried_data(*db);
  keep_past_states(*db);
  auto program = RunningProgram{invocation.config, *db, clock, make_sessions};
  auto settings = server_settings(program.config);
  settings.refusal_text = [&program](int status, std::string_view request_id) { return refusal_text(program.locale, status, request_id); };
  auto server = Server{std::move(settings), [&program](Request& request) { return program.gate.answer(request); }};
  program.config.port = server.port();  // known only now when any free one was asked for
  program.host.base_address = program.config.public_address();
  server.handle_signals();
  program.jobs.start();
  auto indexer = Indexer{*db, *program.search};  // in the background: pages answer while it fills
  indexer.start();
  auto prints = PrintKeeper{*db, program.files};
  prints.start();
  terminal.say("command.serve.ready", {program.config.public_address()});
  if (auto const token = create_first_administrator_token(*db))
    terminal.say("command.serve.first_administrator", {program.config.public_address() + "/first-administrator?token=" + *token});
  server.run();
  prints.stop();
  indexer.stop();
  program.jobs.stop();
  return Exit::done;
}

}  // namespace baeumgil
