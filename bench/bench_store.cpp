#include "bench/bench_store.h"

#include "platform/crypto/digest.h"

namespace baeumgil::bench {

void mark_tenant(Tx& tx) { tx.change("UPDATE shared_institutions SET is_tenant = 1 WHERE id = $1", tx.institution()); }

bool is_tenant(Tx& tx) { return tx.value<std::int64_t>("SELECT is_tenant FROM shared_institutions WHERE id = $1", tx.institution()) == 1; }

std::optional<PersonId> find_first_officer(Tx& tx) {
  return tx.find(
      "SELECT person_id FROM person_roles WHERE institution_id = $institution AND role = 'programme_officer' ORDER BY person_id LIMIT 1",
      [](Row& row) { return row.next<PersonId>(); });
}

void set_last_number(Tx& tx, std::string_view series, int year, int last) {
  tx.change("INSERT INTO counters (institution_id, series, year, last) VALUES ($institution, $1, $2, $3)", series, year, last);
}

std::string open_session(Tx& tx, PersonId person) {
  auto const token = to_text(tx.institution()) + "." + random_token();
  auto const digest = sha256(token);
  tx.change(
      "INSERT INTO sessions (institution_id, id, token_hash, person_id, created_at, last_seen_at) VALUES ($institution, $1, $2, $3, $4, "
      "$4)",
      SessionId::make(), Bytes{digest}, person, tx.now());
  return token;
}

std::string open_api_token(Tx& tx, PersonId person) {
  auto const token = "bgt_" + to_text(tx.institution()) + random_token();
  auto const digest = sha256(token);
  tx.change(
      "INSERT INTO api_tokens (institution_id, id, token_hash, person_id, name, scope, created_at) "
      "VALUES ($institution, $1, $2, $3, 'bench', 'read_write', $4)",
      TokenId::make(), Bytes{digest}, person, tx.now());
  return token;
}

}  // namespace baeumgil::bench
