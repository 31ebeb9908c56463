#pragma once
// Sends what waits in the outbox, one job per mail. Without a server's address it only notes what it would have sent.

#include <string>
#include <utility>

#include "base/result.h"

namespace baeumgil {

class Database;
class JobRunner;
struct Job;

struct MailSettings {
  std::string url{};   // smtp://host:port (upgraded to TLS when offered) or smtps://host:port; empty: log only
  std::string from{};  // "배움길 <no-reply@example.go.kr>"
  std::string user{};  // with a password, an unencrypted connection is refused
  std::string password{};
  std::string ca_file{};  // PEM of an own authority; empty: the system's
};

class MailSender {
 public:
  MailSender(Database& db, MailSettings settings) : db_{db}, settings_{std::move(settings)} {}

  // Takes over the jobs that queue_mail queues. The sender must outlive the runner.
  void handle_jobs(JobRunner&);
  // Sends the mail the job names; a mail that was sent already is left alone.
  Result<Done> send(Job const&);

 private:
  Database& db_;
  MailSettings settings_;
};

}  // namespace baeumgil
