#include "features/reports/report_writer_store.h"

namespace baeumgil {

void put_writer(Tx& tx, ReportId id, PersonId person, std::string const& part) {
  tx.change(
      "INSERT INTO report_writers (institution_id, report_id, person_id, part, seen_at) VALUES ($institution, $1, $2, $3, $4) "
      "ON CONFLICT (institution_id, report_id, person_id) DO UPDATE SET part = excluded.part, seen_at = excluded.seen_at",
      id, person, part, tx.now());
}

std::vector<Writer> list_writers(Tx& tx, ReportId id, Instant since) {
  return tx.list(
      "SELECT w.person_id, p.name, w.part, w.seen_at FROM report_writers w "
      "JOIN people p ON p.institution_id = w.institution_id AND p.id = w.person_id "
      "WHERE w.institution_id = $institution AND w.report_id = $1 AND w.seen_at >= $2 ORDER BY w.person_id",
      [](Row& row) {
        auto writer = Writer{};
        writer.person = row.next<PersonId>();
        writer.name = row.next<std::string>();
        writer.part = row.next<std::string>();
        writer.seen_at = row.next<Instant>();
        return writer;
      },
      id, since);
}

}  // namespace baeumgil
