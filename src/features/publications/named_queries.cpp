#include "features/publications/named_queries.h"

#include <algorithm>

#include "base/text.h"
#include "platform/text/personal_data.h"
#include "platform/text/personal_words.h"

namespace baeumgil {
namespace {

using Named = std::vector<NamedIn>;

// Who was met may be written down as "담당자" or "과장": that names nobody.
bool is_a_post(std::string_view name) {
  return std::ranges::find(personal_words::kAfterName, name) != personal_words::kAfterName.end() ||
         std::ranges::find(personal_words::kBeforeName, name) != personal_words::kBeforeName.end();
}

void add_named(Named& named, Uuid in, std::string name) {
  if (character_count(name) >= 2 && !is_a_post(name)) named.push_back({.in = in, .name = std::move(name)});
}

// Rows of an id and a name, which may have its title beside it: "김가상 팀장".
void add_people(Tx& tx, Query const& query, Named& named) {
  tx.each(query, [&](Row& row) {
    auto const in = row.next<Uuid>();
    auto const name = row.next<std::string>();
    for (auto const alone : names_in(name)) add_named(named, in, std::string{alone});
    add_named(named, in, name);
  });
}

// Rows of an id and `count` texts.
void add_titled(Tx& tx, Query const& query, int count, Named& named) {
  tx.each(query, [&](Row& row) {
    auto const in = row.next<Uuid>();
    for (auto i = 0; i < count; ++i) {
      auto const text = row.next<std::string>();
      for (auto const name : names_in(text)) add_named(named, in, std::string{name});
    }
  });
}

// Nil: all that may be public. Of a case the office keeps to itself that is what was decided on it, under a name of its own.
Query& narrow_reports(Query& query, Uuid only) {
  if (only.is_nil()) return query.add(" AND r.state = 'accepted' AND r.disclosure IN ('open', 'partial')");
  return query.add(" AND r.id = $?", only);
}

Query& narrow_cases(Query& query, Uuid only) {
  if (only.is_nil())
    return query.add(
        " AND ((c.state IN ('published', 'stale') AND c.share_scope <> 'internal') OR EXISTS (SELECT 1 FROM adoptions d "
        "WHERE d.institution_id = c.institution_id AND d.case_id = c.id AND d.decision IS NOT NULL AND d.decided_on IS NOT NULL))");
  return query.add(" AND c.id = $?", only);
}

void add_reports(Tx& tx, Uuid only, Named& named) {
  auto travelers = Query{
      "SELECT r.id, p.name FROM reports r JOIN trip_travelers v ON v.institution_id = r.institution_id AND v.trip_id = r.trip_id "
      "JOIN people p ON p.institution_id = v.institution_id AND p.id = v.person_id WHERE r.institution_id = $institution"};
  add_people(tx, narrow_reports(travelers, only), named);
  auto authors = Query{
      "SELECT r.id, p.name FROM reports r JOIN report_sections s ON s.institution_id = r.institution_id AND s.report_id = r.id "
      "JOIN people p ON p.institution_id = s.institution_id AND p.id = s.author_id WHERE r.institution_id = $institution"};
  add_people(tx, narrow_reports(authors, only), named);
  auto met = Query{
      "SELECT r.id, n.person_name FROM reports r JOIN site_notes n ON n.institution_id = r.institution_id AND n.trip_id = r.trip_id "
      "WHERE r.institution_id = $institution AND n.person_name <> ''"};
  add_people(tx, narrow_reports(met, only), named);
}

void add_report_texts(Tx& tx, Uuid only, Named& named) {
  auto head = Query{
      "SELECT r.id, r.gist, r.benefits_received, r.disclosure_reason, t.purpose FROM reports r "
      "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id WHERE r.institution_id = $institution"};
  add_titled(tx, narrow_reports(head, only), 4, named);
  auto sections = Query{
      "SELECT r.id, s.body FROM reports r JOIN report_sections s ON s.institution_id = r.institution_id AND s.report_id = r.id "
      "WHERE r.institution_id = $institution"};
  add_titled(tx, narrow_reports(sections, only), 1, named);
  auto answers = Query{
      "SELECT r.id, a.answer, a.source FROM reports r JOIN report_answers a ON a.institution_id = r.institution_id "
      "AND a.report_id = r.id WHERE r.institution_id = $institution"};
  add_titled(tx, narrow_reports(answers, only), 2, named);
  auto proposals = Query{
      "SELECT r.id, o.what FROM reports r JOIN report_proposals o ON o.institution_id = r.institution_id AND o.report_id = r.id "
      "WHERE r.institution_id = $institution"};
  add_titled(tx, narrow_reports(proposals, only), 1, named);
  auto hosts = Query{
      "SELECT r.id, v.attendants FROM reports r JOIN visits v ON v.institution_id = r.institution_id AND v.trip_id = r.trip_id "
      "WHERE r.institution_id = $institution AND v.attendants <> ''"};
  add_titled(tx, narrow_reports(hosts, only), 1, named);
}

void add_adoptions(Tx& tx, Uuid only, Named& named) {
  auto people = Query{
      "SELECT c.id, p.name FROM cases c JOIN adoptions a ON a.institution_id = c.institution_id AND a.case_id = c.id "
      "JOIN people p ON p.institution_id = a.institution_id AND p.id IN (a.proposer_id, a.officer_id) "
      "WHERE c.institution_id = $institution"};
  add_people(tx, narrow_cases(people, only), named);
  auto texts = Query{
      "SELECT c.id, a.policy_name, a.kpi_metric FROM cases c JOIN adoptions a ON a.institution_id = c.institution_id "
      "AND a.case_id = c.id WHERE c.institution_id = $institution"};
  add_titled(tx, narrow_cases(texts, only), 2, named);
}

// Of a case also whom its trip names, and whom what was made of it names.
void add_cases(Tx& tx, Uuid only, Named& named) {
  auto authors = Query{
      "SELECT c.id, p.name FROM cases c JOIN people p ON p.institution_id = c.institution_id AND p.id = c.author_id "
      "WHERE c.institution_id = $institution"};
  add_people(tx, narrow_cases(authors, only), named);
  auto travelers = Query{
      "SELECT c.id, p.name FROM cases c JOIN reports r ON r.institution_id = c.institution_id AND r.id = c.report_id "
      "JOIN trip_travelers v ON v.institution_id = r.institution_id AND v.trip_id = r.trip_id "
      "JOIN people p ON p.institution_id = v.institution_id AND p.id = v.person_id WHERE c.institution_id = $institution"};
  add_people(tx, narrow_cases(travelers, only), named);
  auto met = Query{
      "SELECT c.id, n.person_name FROM cases c JOIN reports r ON r.institution_id = c.institution_id AND r.id = c.report_id "
      "JOIN site_notes n ON n.institution_id = r.institution_id AND n.trip_id = r.trip_id "
      "WHERE c.institution_id = $institution AND n.person_name <> ''"};
  add_people(tx, narrow_cases(met, only), named);
  auto texts = Query{
      "SELECT c.id, c.title, c.one_line, c.problem_before, c.what_they_did, c.failure_points, c.conditions, c.already_copied_by "
      "FROM cases c WHERE c.institution_id = $institution"};
  add_titled(tx, narrow_cases(texts, only), 7, named);
  add_adoptions(tx, only, named);
}

}  // namespace

std::vector<NamedIn> list_named_in_trips(Tx& tx) {
  auto named = Named{};
  add_people(tx,
             Query{"SELECT v.trip_id, p.name FROM trip_travelers v "
                   "JOIN trips t ON t.institution_id = v.institution_id AND t.id = v.trip_id "
                   "JOIN people p ON p.institution_id = v.institution_id AND p.id = v.person_id "
                   "WHERE v.institution_id = $institution AND t.state IN ('came_back', 'reported', 'closed')"},
             named);
  add_reports(tx, {}, named);
  add_report_texts(tx, {}, named);
  return named;
}

std::vector<NamedIn> list_named_in_cases(Tx& tx) {
  auto named = Named{};
  add_cases(tx, {}, named);
  return named;
}

std::vector<NamedIn> list_named_in(Tx& tx, Uuid report_or_case) {
  auto named = Named{};
  if (report_or_case.is_nil()) return named;
  add_reports(tx, report_or_case, named);
  add_report_texts(tx, report_or_case, named);
  add_cases(tx, report_or_case, named);
  return named;
}

}  // namespace baeumgil
