#include "features/sign_in/account_store.h"

#include "base/text.h"

namespace baeumgil {
namespace {

Account read_account(Row& row) {
  auto account = Account{};
  account.person = row.next<PersonId>();
  account.name = row.next<std::string>();
  account.email = row.next<std::string>();
  account.staff_no = row.next<std::string>();
  account.password_hash = row.next<std::optional<std::string>>().value_or("");
  account.language = row.next<Language>();
  account.is_active = row.next<bool>();
  return account;
}

Query select_accounts() {
  return Query{"SELECT id, name, email, staff_no, password_hash, language, is_active FROM people WHERE institution_id = $institution"};
}

}  // namespace

std::optional<Account> find_account(Tx& tx, std::string_view login) {
  return tx.find(select_accounts().add(" AND (email = $? OR staff_no = $?) ORDER BY is_active DESC LIMIT 1", ascii_lower(login), login),
                 read_account);
}

std::optional<Account> find_account(Tx& tx, PersonId person) {
  return tx.find(select_accounts().add(" AND id = $?", person), read_account);
}

void update_password(Tx& tx, PersonId person, std::string const& hash) {
  tx.change("UPDATE people SET password_hash = $2 WHERE institution_id = $institution AND id = $1", person, hash);
}

void update_preferences(Tx& tx, PersonId person, Language language, bool wants_mail) {
  tx.change("UPDATE people SET language = $2, wants_mail = $3 WHERE institution_id = $institution AND id = $1", person, language,
            wants_mail);
}

void insert_invitation(Tx& tx, Invitation const& invitation, std::string const& token_hash) {
  auto const person = invitation.person.is_nil() ? std::nullopt : std::optional{invitation.person};
  tx.change(
      "INSERT INTO invitations (institution_id, id, token_hash, purpose, person_id, created_at, expires_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6)",
      invitation.id, Bytes{token_hash}, invitation.purpose, person, tx.now(), invitation.expires_at);
}

std::optional<Invitation> find_invitation(Tx& tx, std::string const& token_hash) {
  return tx.find(
      "SELECT id, purpose, person_id, expires_at FROM invitations "
      "WHERE institution_id = $institution AND token_hash = $1 AND used_at IS NULL AND expires_at > $2",
      [](Row& row) {
        auto invitation = Invitation{.id = row.next<InvitationId>()};
        invitation.purpose = row.next<InvitationPurpose>();
        invitation.person = row.next<std::optional<PersonId>>().value_or(PersonId{});
        invitation.expires_at = row.next<Instant>();
        return invitation;
      },
      Bytes{token_hash}, tx.now());
}

void update_used(Tx& tx, InvitationId id) {
  tx.change("UPDATE invitations SET used_at = $2 WHERE institution_id = $institution AND id = $1", id, tx.now());
}

void end_invitations(Tx& tx, PersonId person) {
  tx.change("UPDATE invitations SET used_at = $2 WHERE institution_id = $institution AND person_id = $1 AND used_at IS NULL", person,
            tx.now());
}

void end_first_administrator_invitations(Tx& tx) {
  tx.change(
      "UPDATE invitations SET used_at = $1 WHERE institution_id = $institution AND purpose = 'first_administrator' AND used_at IS NULL",
      tx.now());
}

Attempts find_attempts(Tx& tx, std::string const& subject) {
  auto const found = tx.find(
      "SELECT failures, last_failed_at FROM sign_in_attempts WHERE institution_id = $institution AND subject = $1",
      [](Row& row) {
        auto attempts = Attempts{.failures = row.next<int>()};
        attempts.last_failed_at = row.next<Instant>();
        return attempts;
      },
      subject);
  return found.value_or(Attempts{});
}

void count_failure(Tx& tx, std::string const& subject, int failures) {
  tx.change(
      "INSERT INTO sign_in_attempts (institution_id, subject, failures, last_failed_at) VALUES ($institution, $1, $2, $3) "
      "ON CONFLICT (institution_id, subject) DO UPDATE SET failures = excluded.failures, last_failed_at = excluded.last_failed_at",
      subject, failures, tx.now());
}

void forget_failures(Tx& tx, std::string const& subject) {
  tx.change("DELETE FROM sign_in_attempts WHERE institution_id = $institution AND subject = $1", subject);
}

std::vector<Tenant> list_tenants_by_name(Tx& tx) {
  return tx.list("SELECT id, name FROM shared_institutions WHERE is_tenant = 1 ORDER BY sort_key", [](Row& row) {
    auto tenant = Tenant{.id = row.next<InstitutionId>()};
    tenant.name = row.next<std::string>();
    return tenant;
  });
}

void make_tenant(Tx& tx, InstitutionId id) { tx.change("UPDATE shared_institutions SET is_tenant = 1 WHERE id = $1", id); }

}  // namespace baeumgil
