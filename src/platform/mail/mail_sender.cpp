#include "platform/mail/mail_sender.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>
#include <stdexcept>

#include "platform/jobs/jobs.h"
#include "platform/log/log.h"
#include "platform/mail/message.h"
#include "platform/mail/outbox_store.h"

namespace baeumgil {

namespace {

constexpr long kConnectSeconds = 10;
constexpr long kWholeSeconds = 60;

struct Outgoing {
  std::string_view left{};
};

std::size_t give_bytes(char* to, std::size_t size, std::size_t count, void* from) {
  auto& upload = *static_cast<Outgoing*>(from);
  auto const length = std::min(size * count, upload.left.size());
  std::memcpy(to, upload.left.data(), length);
  upload.left.remove_prefix(length);
  return length;
}

struct CurlEasy {
  CURL* handle{nullptr};
  curl_slist* recipients{nullptr};

  CurlEasy() {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    handle = curl_easy_init();
    if (handle == nullptr) throw std::runtime_error{"curl_easy_init"};
  }
  CurlEasy(CurlEasy const&) = delete;
  CurlEasy& operator=(CurlEasy const&) = delete;
  ~CurlEasy() {
    curl_slist_free_all(recipients);
    curl_easy_cleanup(handle);
  }
  template <class T>
  void set(CURLoption option, T value) {
    if (curl_easy_setopt(handle, option, value) != CURLE_OK) throw std::runtime_error{"curl_easy_setopt"};
  }
};

// Empty when the server took it.
std::string transmit(MailSettings const& settings, MailMessage const& message) {
  auto const from = "<" + mail_address(message.from).value_or("") + ">";
  auto const to = "<" + mail_address(message.to).value_or("") + ">";
  auto const text = mail_text(message);
  auto upload = Outgoing{text};
  auto curl = CurlEasy{};
  curl.recipients = curl_slist_append(nullptr, to.c_str());
  curl.set(CURLOPT_URL, settings.url.c_str());
  curl.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl.set(CURLOPT_NOSIGNAL, 1L);
  curl.set(CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  curl.set(CURLOPT_TIMEOUT, kWholeSeconds);
  // A password never travels in the clear; without one, a relay inside the city's network may be plain.
  curl.set(CURLOPT_USE_SSL, static_cast<long>(settings.password.empty() ? CURLUSESSL_TRY : CURLUSESSL_ALL));
  if (!settings.ca_file.empty()) curl.set(CURLOPT_CAINFO, settings.ca_file.c_str());
  if (!settings.user.empty()) {
    curl.set(CURLOPT_USERNAME, settings.user.c_str());
    curl.set(CURLOPT_PASSWORD, settings.password.c_str());
  }
  curl.set(CURLOPT_MAIL_FROM, from.c_str());
  curl.set(CURLOPT_MAIL_RCPT, curl.recipients);
  curl.set(CURLOPT_UPLOAD, 1L);
  curl.set(CURLOPT_READFUNCTION, &give_bytes);
  curl.set(CURLOPT_READDATA, static_cast<void*>(&upload));
  curl.set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(text.size()));
  auto const code = curl_easy_perform(curl.handle);
  if (code == CURLE_OK) return {};
  auto answer = 0L;
  curl_easy_getinfo(curl.handle, CURLINFO_RESPONSE_CODE, &answer);
  return std::string{curl_easy_strerror(code)} + " (" + std::to_string(answer) + ")";
}

Actor sender_of(InstitutionId institution) {
  auto actor = Actor{};
  actor.institution = institution;
  actor.via = Via::job;
  return actor;
}

}  // namespace

void MailSender::handle_jobs(JobRunner& runner) {
  runner.handle("mail.send", [this](Job const& job) { return send(job); });
  runner.hourly(remove_old_mails);
}

Result<Done> MailSender::send(Job const& job) {
  auto const id = id_from_text<MailId>(job.payload).value_or(MailId{});
  auto const found = db_.read(job.institution, [&](Tx& tx) { return find_mail(tx, id); });
  if (!found || found->state != MailState::waiting) return Done{};

  auto state = MailState::logged;
  auto problem = std::string{};
  if (!mail_address(found->mail.to)) {
    state = MailState::failed;  // no retry makes it an address
    problem = "mail.address_is_wrong";
    log_warning("mail has no good address", {{"mail", to_text(id)}, {"job", to_text(job.id)}});
  } else if (settings_.url.empty()) {
    log_info("mail not sent, no server is set", {{"mail", to_text(id)}, {"job", to_text(job.id)}});
  } else {
    auto const& mail = found->mail;
    auto const message = MailMessage{.id = to_text(id),
                                     .from = with_sender_name(settings_.from, mail.sender_name),
                                     .to = mail.to,
                                     .subject = mail.subject,
                                     .text = mail.text,
                                     .date = found->created,
                                     .attachments = mail.attachments,
                                     .unsubscribe = mail.unsubscribe};
    problem = mail_address(settings_.from) ? transmit(settings_, message) : "mail.sender_is_wrong";
    state = problem.empty() ? MailState::sent : MailState::failed;
    auto const is_last = job.attempt >= kMaximumJobAttempts;
    if (!problem.empty() && !is_last) return Problem{.kind = Kind::busy, .key = problem};
  }
  auto const kept = TRY(db_.write(sender_of(job.institution), [&](Tx& tx) -> Result<Done> {
    update_mail_state(tx, id, state, problem);
    return Done{};
  }));
  if (state == MailState::failed && job.attempt >= kMaximumJobAttempts) return Problem{.kind = Kind::busy, .key = problem};
  return kept;
}

}  // namespace baeumgil
