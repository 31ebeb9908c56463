#include "platform/db/database.h"

#include "platform/db/clash.h"
#include "platform/db/postgres/postgres_database.h"
#include "platform/db/sqlite/sqlite_database.h"

namespace baeumgil {

std::unique_ptr<Database> Database::open(DatabaseSettings const& settings, Clock const& clock) {
  auto const url = std::string_view{settings.url};
  if (url.starts_with("sqlite:")) return open_sqlite(settings, clock);
  if (url.starts_with("postgresql:") || url.starts_with("postgres:")) return open_postgres(settings, clock);
  throw DatabaseFault{DatabaseFault::Cause::other, "the database address must start with sqlite: or postgresql:"};
}

// The row is claimed before the body runs, not written after it: the same request sent twice at once then waits for the
// first one's answer instead of meeting its changes halfway.
std::optional<Result<std::string>> Database::earlier_answer(Tx& tx, Actor const& actor) {
  if (actor.key.id.empty()) return std::nullopt;
  auto const claimed = tx.change(
      "INSERT INTO request_log (institution_id, person_id, request_id, fingerprint, answer, created_at)"
      " VALUES ($institution, $1, $2, $3, '', $4) ON CONFLICT (institution_id, person_id, request_id) DO NOTHING",
      actor.person, actor.key.id, actor.key.fingerprint, tx.now());
  if (claimed == 1) return std::nullopt;
  using Earlier = std::pair<std::string, std::string>;
  auto earlier = tx.find(
      "SELECT fingerprint, answer FROM request_log WHERE institution_id = $institution AND person_id = $1 AND request_id = $2",
      [](Row& row) {
        auto fingerprint = row.next<std::string>();
        return Earlier{std::move(fingerprint), row.next<std::string>()};
      },
      actor.person, actor.key.id);
  if (!earlier) throw Clash{"the answer of an earlier request was removed meanwhile"};
  if (earlier->first != actor.key.fingerprint) return Result<std::string>{conflict("problem.request_reused")};
  return Result<std::string>{std::move(earlier->second)};
}

void Database::remember_answer(Tx& tx, Actor const& actor, std::string const& answer) {
  if (actor.key.id.empty()) return;
  tx.change("UPDATE request_log SET answer = $3 WHERE institution_id = $institution AND person_id = $1 AND request_id = $2", actor.person,
            actor.key.id, answer);
}

void Query::append(std::string_view part, std::size_t count) {
  auto const first = parameters_.size() + 1;
  std::size_t used = 0;
  for (std::size_t at = 0; at < part.size(); ++at) {
    text_ += part[at];
    if (part[at] != '$' || at + 1 == part.size() || part[at + 1] != '?') continue;
    text_ += std::to_string(first + used++);
    ++at;
  }
  if (used != count) throw DatabaseFault{DatabaseFault::Cause::other, "a query part needs one value for each $?: " + std::string{part}};
}

}  // namespace baeumgil
