#include "features/evidence/evidence_queries.h"

#include "base/text.h"
#include "platform/text/hex.h"

namespace baeumgil {
namespace {

Uuid read_id(Row& row) { return row.next<Uuid>(); }

std::vector<Uuid> rows_called(Tx& tx, EvidenceNoun noun, std::string_view words) {
  switch (noun) {
    case EvidenceNoun::trip:
      return tx.list("SELECT id FROM trips WHERE institution_id = $institution AND number = $1 LIMIT 2", read_id, words);
    case EvidenceNoun::adoption:
      return tx.list("SELECT id FROM adoptions WHERE institution_id = $institution AND number = $1 LIMIT 2", read_id, words);
    case EvidenceNoun::award:
      return tx.list("SELECT id FROM nominations WHERE institution_id = $institution AND title = $1 LIMIT 2", read_id, words);
    case EvidenceNoun::program:
      return tx.list("SELECT id FROM programs WHERE institution_id = $institution AND title = $1 LIMIT 2", read_id, words);
  }
  return {};
}

}  // namespace

std::optional<Uuid> find_evidence_row(Tx& tx, EvidenceNoun noun, std::string_view words) {
  auto const found = rows_called(tx, noun, words);
  return found.size() == 1 ? std::optional{found.front()} : std::nullopt;
}

std::vector<Uuid> trips_of_program(Tx& tx, Uuid const& program) {
  return tx.list("SELECT id FROM trips WHERE institution_id = $institution AND program_id = $1 ORDER BY id", read_id, program);
}

std::vector<Uuid> claims_of_trip(Tx& tx, Uuid const& trip) {
  return tx.list("SELECT id FROM expenses WHERE institution_id = $institution AND trip_id = $1 ORDER BY id", read_id, trip);
}

std::vector<HandedIn> files_of_trip(Tx& tx, Uuid const& trip) {
  return tx.list(
      "SELECT r.digest, r.file_name FROM receipts r JOIN expenses e ON e.institution_id = r.institution_id AND e.id = r.expense_id "
      "WHERE r.institution_id = $institution AND e.trip_id = $1 AND r.digest <> '' ORDER BY r.id",
      [](Row& row) {
        auto file = HandedIn{.digest = row.next<std::string>()};
        file.file_name = row.next<std::string>();
        return file;
      },
      trip);
}

std::optional<SigningKey> find_signing_key(Tx& tx) {
  return tx.find("SELECT secret, shown FROM signing_keys WHERE institution_id = $institution", [](Row& row) {
    auto key = SigningKey{.secret = from_hex(row.next<std::string>()).value_or("")};
    key.shown = from_hex(row.next<std::string>()).value_or("");
    return key;
  });
}

void insert_signing_key(Tx& tx, SigningKey const& key) {
  tx.change("INSERT INTO signing_keys (institution_id, secret, shown, made_at) VALUES ($institution, $1, $2, $3)", hex(key.secret),
            hex(key.shown), tx.now());
}

void insert_pack(Tx& tx, Actor const& actor, EvidencePack const& pack) {
  tx.change(
      "INSERT INTO evidence_packs (institution_id, id, noun, noun_id, title, digest, size_bytes, file_count, seal_number, made_by_id, "
      "made_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      pack.id, pack.noun, pack.noun_id, pack.title, pack.digest, pack.size_bytes, pack.file_count, pack.seal_number, actor.person,
      tx.now());
}

std::vector<EvidencePack> list_packs(Tx& tx, int limit) {
  return tx.list(
      "SELECT k.id, k.noun, k.noun_id, k.title, k.digest, k.size_bytes, k.file_count, k.seal_number, p.name, k.made_at "
      "FROM evidence_packs k JOIN people p ON p.institution_id = k.institution_id AND p.id = k.made_by_id "
      "WHERE k.institution_id = $institution ORDER BY k.id DESC LIMIT $1",
      [](Row& row) {
        auto pack = EvidencePack{.id = row.next<EvidencePackId>(), .noun = row.next<EvidenceNoun>(), .noun_id = row.next<Uuid>()};
        pack.title = row.next<std::string>();
        pack.digest = row.next<std::string>();
        pack.size_bytes = row.next<std::int64_t>();
        pack.file_count = row.next<int>();
        pack.seal_number = row.next<std::int64_t>();
        pack.made_by = row.next<std::string>();
        pack.made_at = row.next<Instant>();
        return pack;
      },
      limit);
}

}  // namespace baeumgil
