#include "features/reports/note_writing.h"

#include "features/reports/find_report.h"
#include "features/reports/report_parts.h"
#include "features/reports/report_writer_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kStillFresh = 20;  // seconds; asked more often, nothing is written

}  // namespace

Result<Report> note_writing(Database& db, Actor const& actor, ReportId id, std::string const& part) {
  auto is_known = false;
  auto found = db.read(actor, [&](Tx& tx) -> Result<Report> {
    auto report = find_report(tx, actor, id);
    if (report && !may_write_report(actor, *report)) return forbidden("report.write.not_allowed");
    for (auto const& writer : list_writers(tx, id, tx.now() - kStillFresh))
      if (writer.person == actor.person && writer.part == part) is_known = true;
    return report;
  });
  auto report = TRY(std::move(found));
  if (!part.empty() && !is_part(report, part)) return invalid("part", "field.unknown_choice");
  if (is_known) return report;
  TRY(db.write(actor, [&](Tx& tx) -> Result<Done> {
    put_writer(tx, id, actor.person, part);
    return Done{};
  }));
  return report;
}

std::vector<Writer> list_other_writers(Tx& tx, Actor const& actor, ReportId id) {
  auto writers = list_writers(tx, id, tx.now() - kWritingSeconds);
  std::erase_if(writers, [&](Writer const& writer) { return writer.person == actor.person; });
  return writers;
}

}  // namespace baeumgil
