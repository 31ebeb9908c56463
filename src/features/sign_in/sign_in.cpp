#include "features/sign_in/sign_in.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/sign_in/account_store.h"
#include "features/sign_in/token.h"

namespace baeumgil {
namespace {

constexpr std::size_t kBrowserLimit = 200;

Problem not_signed_in() { return {.kind = Kind::invalid, .key = "sign_in.refused"}; }

struct Subjects {
  std::string account{};
  std::string address{};
};

Subjects subjects_of(SignInRequest const& request) {
  return {.account = "account:" + ascii_lower(request.login), .address = "address:" + request.origin};
}

// Failures that still count.
int failures_of(Tx& tx, std::string const& subject, SignInSettings const& settings) {
  auto const attempts = find_attempts(tx, subject);
  return tx.now() >= attempts.last_failed_at + settings.failures_forgotten_after ? 0 : attempts.failures;
}

bool must_wait(Tx& tx, std::string const& subject, Patience const& patience, SignInSettings const& settings) {
  auto const failures = failures_of(tx, subject, settings);
  return tx.now() < find_attempts(tx, subject).last_failed_at + delay_after(failures, patience);
}

struct Found {
  std::optional<Account> account{};
  bool must_wait{false};
};

Actor actor_of(SignInRequest const& request, std::optional<Account> const& account) {
  auto actor = Actor{.institution = request.institution, .origin = request.origin, .request_id = request.request_id};
  if (account) {
    actor.person = account->person;
    actor.name = account->name;
  }
  return actor;
}

// What was typed is not kept: people type passwords into the wrong field.
Result<Done> keep_failure(Database& db, SignInSettings const& settings, SignInRequest const& request,
                          std::optional<Account> const& account) {
  return db.write(actor_of(request, std::nullopt), [&](Tx& tx) -> Result<Done> {
    auto const subjects = subjects_of(request);
    for (auto const& subject : {subjects.account, subjects.address}) count_failure(tx, subject, failures_of(tx, subject, settings) + 1);
    auto event = Event{.verb = "person.sign_in_failed", .subject = {"person", Uuid{}, ""}};
    if (account) event.subject = {"person", account->person.value, account->name};
    record_event(tx, actor_of(request, std::nullopt), event);
    return Done{};
  });
}

}  // namespace

std::int64_t delay_after(int failures, Patience const& patience) {
  if (failures < patience.free_failures) return 0;
  auto const doublings = std::min(failures - patience.free_failures, 30);
  return std::min(patience.first_delay << doublings, patience.longest_delay);
}

Result<std::string> sign_in(Database& db, SignInSettings const& settings, SignInRequest const& request) {
  auto const found = db.read(request.institution, [&](Tx& tx) {
    auto const subjects = subjects_of(request);
    return Found{.account = find_account(tx, request.login),
                 .must_wait = must_wait(tx, subjects.account, settings.account, settings) ||
                              must_wait(tx, subjects.address, settings.address, settings)};
  });
  if (found.must_wait) return not_signed_in();
  auto const& account = found.account;
  // The same work whether or not there is such an account, so that the time tells nothing.
  auto is_right = false;
  if (account && account->is_active && !account->password_hash.empty())
    is_right = is_password(account->password_hash, request.password);
  else
    check_no_password(request.password, settings.cost);
  if (!is_right) {
    TRY(keep_failure(db, settings, request, account));
    return not_signed_in();
  }
  auto const token = new_session_token(request.institution);
  return db.write(actor_of(request, account), [&](Tx& tx) -> Result<std::string> {
    auto const session = Session{.id = SessionId::make(),
                                 .person = account->person,
                                 .origin = request.origin,
                                 .browser = first_characters(request.browser, kBrowserLimit)};
    insert_session(tx, session, read_session_token(token)->hash);
    forget_failures(tx, subjects_of(request).account);
    record_event(tx, actor_of(request, account), {.verb = "person.signed_in", .subject = {"person", account->person.value, account->name}});
    return token;
  });
}

Result<Done> sign_out(Database& db, Actor const& actor, std::string_view session_token) {
  auto const secret = read_session_token(session_token);
  if (!secret || !actor.is_signed_in()) return Done{};
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    auto const session = find_session_id(tx, secret->hash);
    if (!session) return Done{};
    end_session(tx, actor.person, *session);
    record_event(tx, actor, {.verb = "person.signed_out", .subject = {"person", actor.person.value, actor.name}});
    return Done{};
  });
}

}  // namespace baeumgil
