#include "features/reports/answer_search.h"

namespace baeumgil {
namespace {

constexpr Sql kAnswered{
    "SELECT q.id, r.id, q.question, r.number, a.answer, a.unanswered_reason, a.source, COALESCE(h.name, ''), t.purpose, "
    "COALESCE(i.field, '') FROM trip_questions q "
    "JOIN reports r ON r.institution_id = q.institution_id AND r.trip_id = q.trip_id "
    "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
    "JOIN report_answers a ON a.institution_id = q.institution_id AND a.question_id = q.id AND a.report_id = r.id "
    "LEFT JOIN shared_institutions h ON h.id = a.host_id "
    "LEFT JOIN issues i ON i.institution_id = t.institution_id AND i.id = t.issue_id "
    "WHERE q.institution_id = $institution AND r.state = 'accepted'"};

AnswerDocument read_answer_document(Row& row, InstitutionId institution) {
  constexpr auto kTexts = 5;  // answer, why there is none, source, who gave it, what the trip was for
  auto found = AnswerDocument{.document = {.institution = institution, .kind = "answer", .id = row.next<Uuid>()}};
  auto& document = found.document;
  found.report = row.next<ReportId>();
  document.title = row.next<std::string>();
  document.body = row.next<std::string>();  // number of the report
  document.add_label("year", std::string_view{document.body}.substr(0, 4));
  for (auto i = 0; i < kTexts; ++i)
    if (auto const text = row.next<std::string>(); !text.empty()) document.body += "\n" + text;
  document.add_label("field", row.next<std::string>());
  return found;
}

std::vector<SearchDocument> list_answered(Tx& tx, Query const& query) {
  return tx.list(query, [&](Row& row) { return read_answer_document(row, tx.institution()).document; });
}

}  // namespace

std::vector<SearchDocument> list_answer_documents(Tx& tx) { return list_answered(tx, Query{kAnswered}); }

std::vector<SearchDocument> list_answer_documents_of(Tx& tx, ReportId report) {
  return list_answered(tx, Query{kAnswered}.add(" AND r.id = $?", report));
}

std::vector<QuestionId> list_questions_of_report(Tx& tx, ReportId report) {
  return tx.list(
      "SELECT q.id FROM trip_questions q JOIN reports r ON r.institution_id = q.institution_id AND r.trip_id = q.trip_id "
      "WHERE q.institution_id = $institution AND r.id = $1",
      [](Row& row) { return row.next<QuestionId>(); }, report);
}

std::optional<AnswerDocument> find_answer_document(Tx& tx, QuestionId id) {
  auto query = Query{kAnswered};
  query.add(" AND q.id = $?", id);
  return tx.find(query, [&](Row& row) { return read_answer_document(row, tx.institution()); });
}

}  // namespace baeumgil
