#include "features/sign_in/change_password.h"

#include "features/audit/record_event.h"
#include "features/sign_in/account_store.h"
#include "features/sign_in/password_rules.h"
#include "features/sign_in/token.h"

namespace baeumgil {
namespace {

Subject subject_of(Actor const& actor) { return {"person", actor.person.value, actor.name}; }

}  // namespace

Result<Done> change_password(Database& db, SignInSettings const& settings, Actor const& actor, PasswordChange const& change) {
  auto const account = db.read(actor, [&](Tx& tx) { return find_account(tx, actor.person); });
  if (!account) return not_found();
  if (!is_password(account->password_hash, change.current)) return invalid("current_password", "password.not_current");
  TRY(check_new_password(change.password, {account->name, account->email, account->staff_no}, settings.least_password_characters));
  auto const hash = hash_password(change.password, settings.cost);
  auto const secret = read_session_token(change.session_token);
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    update_password(tx, actor.person, hash);
    auto const kept = secret ? find_session_id(tx, secret->hash) : std::nullopt;
    end_sessions(tx, actor.person, kept.value_or(SessionId{}));
    record_event(tx, actor, {.verb = "person.password_changed", .subject = subject_of(actor)});
    return Done{};
  });
}

Result<Done> end_own_session(Database& db, Actor const& actor, SessionId id) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    if (end_session(tx, actor.person, id) == 0) return not_found();
    record_event(tx, actor, {.verb = "person.session_ended", .subject = subject_of(actor)});
    return Done{};
  });
}

Result<Done> sign_out_everywhere(Database& db, Actor const& actor) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    end_sessions(tx, actor.person, SessionId{});
    record_event(tx, actor, {.verb = "person.signed_out_everywhere", .subject = subject_of(actor)});
    return Done{};
  });
}

}  // namespace baeumgil
