#include "features/reports/report_comment_store.h"

namespace baeumgil {
namespace {

constexpr Sql kComments{
    "SELECT c.id, c.answers_id, c.section, c.body, c.author_id, p.name, c.edition, c.created_at, c.resolved_at, COALESCE(d.name, '') "
    "FROM report_comments c JOIN people p ON p.institution_id = c.institution_id AND p.id = c.author_id "
    "LEFT JOIN people d ON d.institution_id = c.institution_id AND d.id = c.resolved_by_id WHERE c.institution_id = $institution"};

ReportComment read_comment(Row& row) {
  auto comment = ReportComment{};
  comment.id = row.next<ReportCommentId>();
  comment.answers = row.next<std::optional<ReportCommentId>>().value_or(ReportCommentId{});
  comment.place = row.next<std::string>();
  comment.body = row.next<std::string>();
  comment.author = row.next<PersonId>();
  comment.author_name = row.next<std::string>();
  comment.edition = row.next<int>();
  comment.created_at = row.next<Instant>();
  comment.resolved_at = row.next<std::optional<Instant>>();
  comment.resolved_by = row.next<std::string>();
  return comment;
}

template <class IdType>
std::optional<IdType> unless_nil(IdType id) {
  return id.is_nil() ? std::nullopt : std::optional{id};
}

}  // namespace

void insert_comment(Tx& tx, Report const& report, ReportComment const& comment) {
  tx.change(
      "INSERT INTO report_comments (institution_id, id, report_id, section, body, author_id, edition, created_at, answers_id) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8)",
      ReportCommentId::make(), report.id, comment.place, comment.body, comment.author, report.edition, tx.now(),
      unless_nil(comment.answers));
}

std::vector<ReportComment> list_comments(Tx& tx, ReportId id) {
  auto query = Query{kComments};
  query.add(" AND c.report_id = $? ORDER BY c.id", id);
  return tx.list(query, read_comment);
}

std::optional<ReportComment> find_comment(Tx& tx, ReportId report, ReportCommentId id) {
  auto query = Query{kComments};
  query.add(" AND c.report_id = $? AND c.id = $?", report, id);
  return tx.find(query, read_comment);
}

void mark_comment(Tx& tx, ReportCommentId id, PersonId done_by) {
  tx.change("UPDATE report_comments SET resolved_at = $2, resolved_by_id = $3 WHERE institution_id = $institution AND id = $1", id,
            done_by.is_nil() ? std::optional<Instant>{} : std::optional{tx.now()}, unless_nil(done_by));
}

}  // namespace baeumgil
