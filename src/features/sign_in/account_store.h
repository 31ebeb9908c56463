#pragma once
// Every SQL statement about sessions, API tokens, invitations, passwords and failed attempts.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// What signing in needs to know of the account a person named by mail address or staff number.
struct Account {
  PersonId person{};
  std::string name{};
  std::string email{};
  std::string staff_no{};
  std::string password_hash{};  // empty: not invited yet, or the invitation is open
  Language language{Language::ko};
  bool is_active{true};
};
std::optional<Account> find_account(Tx&, std::string_view login);
std::optional<Account> find_account(Tx&, PersonId);
void update_password(Tx&, PersonId, std::string const& hash);
void update_preferences(Tx&, PersonId, Language, bool wants_mail);

struct Session {
  SessionId id{};
  PersonId person{};
  Instant created_at{};
  Instant last_seen_at{};
  std::string origin{};
  std::string browser{};
};
void insert_session(Tx&, Session const&, std::string const& token_hash);
std::vector<Session> list_sessions(Tx&, PersonId, Instant seen_after);  // not ended, newest first
std::optional<SessionId> find_session_id(Tx&, std::string const& token_hash);
std::int64_t end_session(Tx&, PersonId, SessionId);
std::int64_t end_sessions(Tx&, PersonId, SessionId but);  // nil: all
void update_last_seen(Tx&, SessionId);

// Who is behind a session or token, in one statement.
struct Bearer {
  Actor actor{};
  SessionId session{};
  Instant created_at{};
  Instant last_seen_at{};
};
std::optional<Bearer> find_session_bearer(Tx&, std::string const& token_hash);

enum class TokenScope { read, read_write };
constexpr auto enum_words(TokenScope) { return std::array<std::string_view, 2>{"read", "read_write"}; }
struct ApiToken {
  TokenId id{};
  PersonId person{};
  std::string name{};
  TokenScope scope{TokenScope::read};
  Instant created_at{};
  std::optional<Instant> last_used_at{};
  std::optional<Instant> expires_at{};
};
void insert_token(Tx&, ApiToken const&, std::string const& token_hash);
std::vector<ApiToken> list_tokens(Tx&, PersonId);  // not revoked, newest first
std::int64_t revoke_token(Tx&, PersonId, TokenId);
std::int64_t revoke_tokens(Tx&, PersonId);
struct TokenBearer {
  Actor actor{};  // with may_write by the token's scope
  TokenId token{};
  std::optional<Instant> last_used_at{};
};
std::optional<TokenBearer> find_token_bearer(Tx&, std::string const& token_hash);
void update_last_used(Tx&, TokenId);

// Sessions, invitations and failures that ended before that moment; at most some hundreds. How many.
std::int64_t remove_ended_sign_ins(Tx&, Instant before);

enum class InvitationPurpose { first_password, first_administrator };
constexpr auto enum_words(InvitationPurpose) { return std::array<std::string_view, 2>{"first_password", "first_administrator"}; }
struct Invitation {
  InvitationId id{};
  InvitationPurpose purpose{InvitationPurpose::first_password};
  PersonId person{};
  Instant expires_at{};
};
void insert_invitation(Tx&, Invitation const&, std::string const& token_hash);
std::optional<Invitation> find_invitation(Tx&, std::string const& token_hash);  // open and not expired
void update_used(Tx&, InvitationId);
void end_invitations(Tx&, PersonId);
void end_first_administrator_invitations(Tx&);

struct Attempts {
  int failures{0};
  Instant last_failed_at{};
};
Attempts find_attempts(Tx&, std::string const& subject);
void count_failure(Tx&, std::string const& subject, int failures);
void forget_failures(Tx&, std::string const& subject);

// The shared directory: who is served by this installation.
struct Tenant {
  InstitutionId id{};
  std::string name{};
};
std::vector<Tenant> list_tenants_by_name(Tx&);
void make_tenant(Tx&, InstitutionId);

}  // namespace baeumgil
