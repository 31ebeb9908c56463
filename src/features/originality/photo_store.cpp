#include "features/originality/photo_store.h"

#include "features/reports/report.h"

namespace baeumgil {

std::vector<KeptPhotoPrint> list_photo_prints(Tx& tx) {
  auto photos = std::vector<KeptPhotoPrint>{};
  tx.each(
      "SELECT id, trip_id, photo_digest, photo_print, received_at FROM site_notes WHERE institution_id = $institution "
      "AND photo_print <> '' AND is_withdrawn = 0 ORDER BY received_at, id",
      [&](Row& row) {
        auto photo = KeptPhotoPrint{};
        photo.note = row.next<SiteNoteId>();
        photo.trip = row.next<TripId>();
        photo.digest = row.next<std::string>();
        auto const print = print_from_text(row.next<std::string>());
        photo.received_at = row.next<Instant>();
        if (!print) return;  // a file that could not be read
        photo.print = *print;
        photos.push_back(std::move(photo));
      });
  return photos;
}

std::vector<PhotoExplanation> list_photo_explanations(Tx& tx, ReportId report) {
  return tx.list(
      "SELECT e.photo_digest, e.note, e.explained_by_id, p.name, e.explained_at FROM photo_explanations e "
      "JOIN people p ON p.institution_id = e.institution_id AND p.id = e.explained_by_id "
      "WHERE e.institution_id = $institution AND e.report_id = $1 ORDER BY e.explained_at",
      [](Row& row) {
        auto said = PhotoExplanation{};
        said.photo_digest = row.next<std::string>();
        said.note = row.next<std::string>();
        said.by = row.next<PersonId>();
        said.by_name = row.next<std::string>();
        said.at = row.next<Instant>();
        return said;
      },
      report);
}

void put_photo_explanation(Tx& tx, ReportId report, PhotoExplanation const& said) {
  tx.change(
      "INSERT INTO photo_explanations (institution_id, report_id, photo_digest, note, explained_by_id, explained_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5) ON CONFLICT (institution_id, report_id, photo_digest) DO UPDATE SET "
      "note = excluded.note, explained_by_id = excluded.explained_by_id, explained_at = excluded.explained_at",
      report, said.photo_digest, said.note, said.by, said.at);
}

}  // namespace baeumgil
