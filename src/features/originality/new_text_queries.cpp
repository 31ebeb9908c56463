#include "features/originality/check_originality.h"
#include "features/originality/new_text.h"

namespace baeumgil {

NewText new_text_of(Originality const& found) { return {.sentences = found.sentences, .alike = found.alike, .texts = found.texts}; }

void keep_new_text(Tx& tx, ReportId report, NewText const& found) {
  tx.change(
      "INSERT INTO report_new_text (institution_id, report_id, sentences, alike, texts, compared_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5) "
      "ON CONFLICT (institution_id, report_id) DO UPDATE SET sentences = excluded.sentences, alike = excluded.alike, "
      "texts = excluded.texts, compared_at = excluded.compared_at",
      report, found.sentences, found.alike, found.texts, tx.now());
}

std::optional<NewText> find_new_text(Tx& tx, ReportId report) {
  return tx.find(
      "SELECT sentences, alike, texts FROM report_new_text WHERE institution_id = $institution AND report_id = $1",
      [](Row& row) {
        auto found = NewText{.sentences = row.next<int>()};
        found.alike = row.next<int>();
        found.texts = row.next<std::int64_t>();
        return found;
      },
      report);
}

}  // namespace baeumgil
