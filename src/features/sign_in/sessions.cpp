#include "features/sign_in/sessions.h"

#include "features/sign_in/account_store.h"
#include "features/sign_in/token.h"

namespace baeumgil {
namespace {

constexpr int kWriteEveryMilliseconds = 20'000;

}  // namespace

Sessions::Sessions(Database& db, SignInSettings settings)
    : db_{db}, settings_{settings}, writer_{"sessions seen", [this] { write_seen(); }} {}

Sessions::~Sessions() { writer_.stop(); }

void Sessions::start() { writer_.start(kWriteEveryMilliseconds); }

Actor Sessions::by_session(std::string_view token) {
  auto const secret = read_session_token(token);
  if (!secret) return {};
  auto now = Instant{};
  auto const found = db_.read(secret->institution, [&](Tx& tx) {
    now = tx.now();
    return find_session_bearer(tx, secret->hash);
  });
  if (!found || now >= found->created_at + settings_.longest_seconds || now >= found->last_seen_at + settings_.idle_seconds) return {};
  if (now >= found->last_seen_at + settings_.seen_every_seconds) {
    auto const lock = std::lock_guard{mutex_};
    seen_.emplace(secret->institution, found->session);
  }
  return found->actor;
}

std::optional<Actor> Sessions::by_api_token(std::string_view token) {
  auto const secret = read_api_token(token);
  if (!secret) return std::nullopt;
  auto now = Instant{};
  auto found = db_.read(secret->institution, [&](Tx& tx) {
    now = tx.now();
    return find_token_bearer(tx, secret->hash);
  });
  if (!found) return std::nullopt;
  if (!found->last_used_at || now >= *found->last_used_at + settings_.used_every_seconds) {
    auto const lock = std::lock_guard{mutex_};
    used_.emplace(secret->institution, found->token);
  }
  return std::move(found->actor);
}

void Sessions::write(InstitutionId institution, std::function<void(Tx&)> const& change) {
  auto const written = db_.write(Actor{.institution = institution, .via = Via::job}, [&](Tx& tx) -> Result<Done> {
    change(tx);
    return Done{};
  });
  static_cast<void>(written);  // nothing can be refused here
}

void Sessions::write_seen() {
  auto seen = std::set<std::pair<InstitutionId, SessionId>>{};
  auto used = std::set<std::pair<InstitutionId, TokenId>>{};
  {
    auto const lock = std::lock_guard{mutex_};
    seen.swap(seen_);
    used.swap(used_);
  }
  for (auto const& [institution, id] : seen) write(institution, [id = id](Tx& tx) { update_last_seen(tx, id); });
  for (auto const& [institution, id] : used) write(institution, [id = id](Tx& tx) { update_last_used(tx, id); });
}

}  // namespace baeumgil
