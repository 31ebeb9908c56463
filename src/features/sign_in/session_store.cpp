// Sessions and API tokens; see account_store.h.
#include "features/sign_in/account_store.h"

namespace baeumgil {
namespace {

// Columns person, department, name, language, roles, in this order.
void read_actor(Row& row, Actor& actor) {
  actor.person = row.next<PersonId>();
  actor.department = row.next<DepartmentId>();
  actor.name = row.next<std::string>();
  actor.language = row.next<Language>();
  actor.roles = {row.next<std::uint32_t>()};
}

Session read_session(Row& row) {
  auto session = Session{.id = row.next<SessionId>()};
  session.person = row.next<PersonId>();
  session.created_at = row.next<Instant>();
  session.last_seen_at = row.next<Instant>();
  session.origin = row.next<std::string>();
  session.browser = row.next<std::string>();
  return session;
}

}  // namespace

void insert_session(Tx& tx, Session const& session, std::string const& token_hash) {
  tx.change(
      "INSERT INTO sessions (institution_id, id, token_hash, person_id, created_at, last_seen_at, origin, browser) "
      "VALUES ($institution, $1, $2, $3, $4, $4, $5, $6)",
      session.id, Bytes{token_hash}, session.person, tx.now(), session.origin, session.browser);
}

std::vector<Session> list_sessions(Tx& tx, PersonId person, Instant seen_after) {
  return tx.list(
      "SELECT id, person_id, created_at, last_seen_at, origin, browser FROM sessions "
      "WHERE institution_id = $institution AND person_id = $1 AND ended_at IS NULL AND last_seen_at > $2 ORDER BY created_at DESC, id DESC",
      read_session, person, seen_after);
}

std::optional<SessionId> find_session_id(Tx& tx, std::string const& token_hash) {
  return tx.find(
      "SELECT id FROM sessions WHERE institution_id = $institution AND token_hash = $1 AND ended_at IS NULL",
      [](Row& row) { return row.next<SessionId>(); }, Bytes{token_hash});
}

std::int64_t end_session(Tx& tx, PersonId person, SessionId id) {
  return tx.change(
      "UPDATE sessions SET ended_at = $3 WHERE institution_id = $institution AND person_id = $1 AND id = $2 AND ended_at IS NULL", person,
      id, tx.now());
}

std::int64_t end_sessions(Tx& tx, PersonId person, SessionId but) {
  return tx.change(
      "UPDATE sessions SET ended_at = $3 WHERE institution_id = $institution AND person_id = $1 AND id <> $2 AND ended_at IS NULL", person,
      but, tx.now());
}

void update_last_seen(Tx& tx, SessionId id) {
  tx.change("UPDATE sessions SET last_seen_at = $2 WHERE institution_id = $institution AND id = $1 AND last_seen_at < $2", id, tx.now());
}

std::optional<Bearer> find_session_bearer(Tx& tx, std::string const& token_hash) {
  return tx.find(
      "SELECT p.id, p.department_id, p.name, p.language, "
      "(SELECT COALESCE(SUM(CASE r.role WHEN 'administrator' THEN 1 WHEN 'programme_officer' THEN 2 WHEN 'department_head' THEN 4 "
      "WHEN 'owner_officer' THEN 8 WHEN 'reviewer' THEN 16 WHEN 'committee_secretary' THEN 32 WHEN 'accounting_officer' THEN 64 "
      "WHEN 'executive' THEN 128 WHEN 'auditor' THEN 256 ELSE 0 END), 0) FROM person_roles r "
      "WHERE r.institution_id = p.institution_id AND r.person_id = p.id), "
      "s.id, s.created_at, s.last_seen_at "
      "FROM sessions s JOIN people p ON p.institution_id = s.institution_id AND p.id = s.person_id "
      "WHERE s.institution_id = $institution AND s.token_hash = $1 AND s.ended_at IS NULL AND p.is_active = 1",
      [&](Row& row) {
        auto bearer = Bearer{};
        read_actor(row, bearer.actor);
        bearer.actor.institution = tx.institution();
        bearer.session = row.next<SessionId>();
        bearer.created_at = row.next<Instant>();
        bearer.last_seen_at = row.next<Instant>();
        return bearer;
      },
      Bytes{token_hash});
}

void insert_token(Tx& tx, ApiToken const& token, std::string const& token_hash) {
  tx.change(
      "INSERT INTO api_tokens (institution_id, id, token_hash, person_id, name, scope, created_at, expires_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7)",
      token.id, Bytes{token_hash}, token.person, token.name, token.scope, tx.now(), token.expires_at);
}

std::vector<ApiToken> list_tokens(Tx& tx, PersonId person) {
  return tx.list(
      "SELECT id, person_id, name, scope, created_at, last_used_at, expires_at FROM api_tokens "
      "WHERE institution_id = $institution AND person_id = $1 AND revoked_at IS NULL ORDER BY id DESC",
      [](Row& row) {
        auto token = ApiToken{.id = row.next<TokenId>()};
        token.person = row.next<PersonId>();
        token.name = row.next<std::string>();
        token.scope = row.next<TokenScope>();
        token.created_at = row.next<Instant>();
        token.last_used_at = row.next<std::optional<Instant>>();
        token.expires_at = row.next<std::optional<Instant>>();
        return token;
      },
      person);
}

std::int64_t revoke_token(Tx& tx, PersonId person, TokenId id) {
  return tx.change(
      "UPDATE api_tokens SET revoked_at = $3 WHERE institution_id = $institution AND person_id = $1 AND id = $2 AND revoked_at IS NULL",
      person, id, tx.now());
}

std::int64_t revoke_tokens(Tx& tx, PersonId person) {
  return tx.change("UPDATE api_tokens SET revoked_at = $2 WHERE institution_id = $institution AND person_id = $1 AND revoked_at IS NULL",
                   person, tx.now());
}

std::optional<TokenBearer> find_token_bearer(Tx& tx, std::string const& token_hash) {
  return tx.find(
      "SELECT p.id, p.department_id, p.name, p.language, "
      "(SELECT COALESCE(SUM(CASE r.role WHEN 'administrator' THEN 1 WHEN 'programme_officer' THEN 2 WHEN 'department_head' THEN 4 "
      "WHEN 'owner_officer' THEN 8 WHEN 'reviewer' THEN 16 WHEN 'committee_secretary' THEN 32 WHEN 'accounting_officer' THEN 64 "
      "WHEN 'executive' THEN 128 WHEN 'auditor' THEN 256 ELSE 0 END), 0) FROM person_roles r "
      "WHERE r.institution_id = p.institution_id AND r.person_id = p.id), t.scope, t.id, t.last_used_at "
      "FROM api_tokens t JOIN people p ON p.institution_id = t.institution_id AND p.id = t.person_id "
      "WHERE t.institution_id = $institution AND t.token_hash = $1 AND t.revoked_at IS NULL AND p.is_active = 1 "
      "AND (t.expires_at IS NULL OR t.expires_at > $2)",
      [&](Row& row) {
        auto bearer = TokenBearer{};
        read_actor(row, bearer.actor);
        bearer.actor.institution = tx.institution();
        bearer.actor.may_write = row.next<TokenScope>() == TokenScope::read_write;
        bearer.token = row.next<TokenId>();
        bearer.last_used_at = row.next<std::optional<Instant>>();
        return bearer;
      },
      Bytes{token_hash}, tx.now());
}

void update_last_used(Tx& tx, TokenId id) {
  tx.change("UPDATE api_tokens SET last_used_at = $2 WHERE institution_id = $institution AND id = $1", id, tx.now());
}

std::int64_t remove_ended_sign_ins(Tx& tx, Instant before) {
  auto removed = tx.change(
      "DELETE FROM sessions WHERE institution_id = $institution AND id IN (SELECT id FROM sessions "
      "WHERE institution_id = $institution AND (ended_at < $1 OR last_seen_at < $1) ORDER BY id LIMIT 500)",
      before);
  removed += tx.change(
      "DELETE FROM invitations WHERE institution_id = $institution AND id IN (SELECT id FROM invitations "
      "WHERE institution_id = $institution AND (used_at < $1 OR expires_at < $1) ORDER BY id LIMIT 500)",
      before);
  removed += tx.change(
      "DELETE FROM sign_in_attempts WHERE institution_id = $institution AND subject IN (SELECT subject FROM sign_in_attempts "
      "WHERE institution_id = $institution AND last_failed_at < $1 ORDER BY subject LIMIT 500)",
      before);
  return removed;
}

}  // namespace baeumgil
