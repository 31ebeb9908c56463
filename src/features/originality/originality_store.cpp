#include "features/originality/originality_store.h"

#include "base/text.h"

namespace baeumgil {
namespace {

StaleText read_stale(Row& row) {
  auto stale = StaleText{};
  stale.of.noun = row.next<OriginalNoun>();
  stale.of.id = row.next<Uuid>();
  stale.version = row.next<int>();
  stale.known_since = row.next<Instant>();
  return stale;
}

}  // namespace

std::vector<StaleText> list_stale_texts(Tx& tx, int limit) {
  return tx.list(
      "SELECT noun, id, version, known_since FROM ("
      "SELECT 'report' AS noun, r.id AS id, r.version AS version, r.submitted_at AS known_since, p.noun_version AS kept FROM reports r "
      "LEFT JOIN text_prints p ON p.institution_id = r.institution_id AND p.noun = 'report' AND p.noun_id = r.id "
      "WHERE r.institution_id = $institution AND r.submitted_at IS NOT NULL "
      "UNION ALL SELECT 'case', c.id, c.version, c.created_at, p.noun_version FROM cases c "
      "LEFT JOIN text_prints p ON p.institution_id = c.institution_id AND p.noun = 'case' AND p.noun_id = c.id "
      "WHERE c.institution_id = $institution AND c.state <> 'captured' "
      "UNION ALL SELECT 'public_text', t.id, t.version, t.added_at, p.noun_version FROM public_texts t "
      "LEFT JOIN text_prints p ON p.institution_id = t.institution_id AND p.noun = 'public_text' AND p.noun_id = t.id "
      "WHERE t.institution_id = $institution AND t.removed_at IS NULL "
      "UNION ALL SELECT 'received_case', x.id, x.version, x.taken_in_at, p.noun_version FROM received_cases x "
      "LEFT JOIN text_prints p ON p.institution_id = x.institution_id AND p.noun = 'received_case' AND p.noun_id = x.id "
      "WHERE x.institution_id = $institution) texts WHERE kept IS NULL OR kept <> version ORDER BY known_since, "
      "id LIMIT $1",
      read_stale, limit);
}

void put_prints(Tx& tx, StaleText const& text, std::string const& packed) {
  tx.change(
      "INSERT INTO text_prints (institution_id, noun, noun_id, noun_version, known_since, prints) VALUES ($institution, $1, $2, $3, $4, "
      "$5) "
      "ON CONFLICT (institution_id, noun, noun_id) DO UPDATE SET noun_version = excluded.noun_version, prints = excluded.prints",
      text.of.noun, text.of.id, text.version, text.known_since, packed);
}

bool has_prints(Tx& tx, OriginalRef const& of) {
  return tx.value<int>("SELECT COUNT(*) FROM text_prints WHERE institution_id = $institution AND noun = $1 AND noun_id = $2", of.noun,
                       of.id) > 0;
}

std::vector<Explanation> list_explanations(Tx& tx, ReportId report) {
  return tx.list(
      "SELECT e.sentence_key, e.sentence, e.original_noun, e.original_id, e.mark, e.note, e.explained_by_id, p.name, e.explained_at "
      "FROM passage_explanations e JOIN people p ON p.institution_id = e.institution_id AND p.id = e.explained_by_id "
      "WHERE e.institution_id = $institution AND e.report_id = $1 ORDER BY e.explained_at, e.sentence_key",
      [](Row& row) {
        auto explanation = Explanation{};
        explanation.sentence_key = row.next<std::string>();
        explanation.sentence = row.next<std::string>();
        explanation.original.noun = row.next<OriginalNoun>();
        explanation.original.id = row.next<Uuid>();
        explanation.mark = row.next<PassageMark>();
        explanation.note = row.next<std::string>();
        explanation.by = row.next<PersonId>();
        explanation.by_name = row.next<std::string>();
        explanation.at = row.next<Instant>();
        return explanation;
      },
      report);
}

void put_explanation(Tx& tx, ReportId report, Explanation const& explanation) {
  tx.change(
      "INSERT INTO passage_explanations (institution_id, report_id, sentence_key, sentence, original_noun, original_id, mark, note, "
      "explained_by_id, explained_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9) "
      "ON CONFLICT (institution_id, report_id, sentence_key) DO UPDATE SET sentence = excluded.sentence, "
      "original_noun = excluded.original_noun, original_id = excluded.original_id, mark = excluded.mark, note = excluded.note, "
      "explained_by_id = excluded.explained_by_id, explained_at = excluded.explained_at",
      report, explanation.sentence_key, explanation.sentence, explanation.original.noun, explanation.original.id, explanation.mark,
      explanation.note, explanation.by, explanation.at);
}

void remove_explanation(Tx& tx, ReportId report, std::string_view sentence_key) {
  tx.change("DELETE FROM passage_explanations WHERE institution_id = $institution AND report_id = $1 AND sentence_key = $2", report,
            sentence_key);
}

}  // namespace baeumgil
