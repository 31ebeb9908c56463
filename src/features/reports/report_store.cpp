#include "features/reports/report_store.h"

#include "features/reports/report_visibility.h"
#include "features/rules/ladder.h"

namespace baeumgil {

void add_head_is_party(Query& query) {
  query.add(
      " AND EXISTS (SELECT 1 FROM person_roles h WHERE h.institution_id = r.institution_id "
      "AND h.role = 'department_head' AND (h.person_id = g.leader_id OR EXISTS (SELECT 1 FROM trip_travelers v "
      "WHERE v.institution_id = h.institution_id AND v.trip_id = r.trip_id AND v.person_id = h.person_id) "
      "OR EXISTS (SELECT 1 FROM handover_promises k JOIN handovers o ON o.institution_id = k.institution_id AND o.id = k.handover_id "
      "WHERE k.institution_id = h.institution_id AND k.matter = 'report' AND k.matter_id = r.id AND k.answer = 'accepted' "
      "AND o.successor_id = h.person_id)))");
}

// Which reports a person may see: accepted ones all of the institution's staff, earlier ones those who have to do with them.
void add_visible_reports(Query& query, Actor const& actor) {
  if (!actor.is_signed_in() || actor.has(Role::programme_officer) || actor.has(Role::auditor)) return;
  query.add(
      " AND (r.state = 'accepted' OR g.leader_id = $? OR EXISTS (SELECT 1 FROM trip_travelers v WHERE v.institution_id = r.institution_id "
      "AND v.trip_id = r.trip_id AND v.person_id = $?)",
      actor.person, actor.person);
  query.add(
      " OR EXISTS (SELECT 1 FROM handover_promises k JOIN handovers o ON o.institution_id = k.institution_id AND o.id = k.handover_id "
      "WHERE k.institution_id = r.institution_id AND k.matter = 'report' AND k.matter_id = r.id AND k.answer = 'accepted' "
      "AND o.successor_id = $?)",
      actor.person);
  if (actor.has(Role::department_head)) query.add(" OR l.department_id = $?", actor.department);
  // Where a head is a party, one of the next steps of the ladder decides.
  query.add(" OR (r.state <> 'draft'");
  add_head_is_party(query);
  query.add(
      " AND EXISTS (SELECT 1 FROM people me WHERE me.institution_id = r.institution_id AND me.id = $? "
      "AND me.post IN ('bureau_head', 'deputy_mayor', 'mayor')))",
      actor.person);
  query.add(")");
}

namespace {

Report read_report(Row& row) {
  auto report = Report{};
  report.id = row.next<ReportId>();
  report.number = row.next<std::string>();
  report.trip = row.next<TripId>();
  report.trip_number = row.next<std::string>();
  report.trip_purpose = row.next<std::string>();
  report.team = row.next<TeamId>();
  report.team_name = row.next<std::string>();
  report.leader = row.next<PersonId>();
  report.leader_department = row.next<DepartmentId>();
  report.state = row.next<ReportState>();
  report.state_reason = row.next<std::string>();
  report.due_on = row.next<Date>();
  report.gist = row.next<std::string>();
  report.keywords = row.next<std::string>();
  report.disclosure = row.next<Disclosure>();
  report.disclosure_reason = row.next<std::string>();
  report.benefits_received = row.next<std::string>();
  report.is_ai_used = row.next<bool>();
  report.told_on = row.next<std::optional<Date>>();
  report.told_to = row.next<std::optional<PersonId>>().value_or(PersonId{});
  report.told_to_name = row.next<std::string>();
  report.told_reason = row.next<std::string>();
  report.submitted_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  report.submitted_at = row.next<std::optional<Instant>>();
  report.accepted_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  report.accepted_at = row.next<std::optional<Instant>>();
  report.edition = row.next<int>();
  report.version = row.next<int>();
  return report;
}

constexpr Sql kReports{
    "SELECT r.id, r.number, r.trip_id, t.number, t.purpose, t.team_id, g.name, g.leader_id, l.department_id, r.state, r.state_reason, "
    "r.due_on, "
    "r.gist, r.keywords, r.disclosure, r.disclosure_reason, r.benefits_received, r.is_ai_used, r.told_on, r.told_to_id, "
    "COALESCE((SELECT o.name FROM people o WHERE o.institution_id = r.institution_id AND o.id = r.told_to_id), ''), r.told_reason, "
    "r.submitted_by_id, r.submitted_at, "
    "r.accepted_by_id, r.accepted_at, r.edition, r.version FROM reports r "
    "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
    "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
    "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id WHERE r.institution_id = $institution"};

std::vector<SectionText> list_sections(Tx& tx, ReportId id) {
  return tx.list(
      "SELECT s.section, s.body, s.author_id, p.name, s.saved_at, s.version FROM report_sections s "
      "JOIN people p ON p.institution_id = s.institution_id AND p.id = s.author_id WHERE s.institution_id = $institution AND s.report_id = "
      "$1 ORDER BY s.section",
      [](Row& row) {
        auto text = SectionText{};
        text.section = row.next<ReportSection>();
        text.body = row.next<std::string>();
        text.author = row.next<PersonId>();
        text.author_name = row.next<std::string>();
        text.saved_at = row.next<Instant>();
        text.version = row.next<int>();
        return text;
      },
      id);
}

// Every question of the trip, answered or not.
std::vector<Answer> list_answers(Tx& tx, ReportId id, TripId trip) {
  return tx.list(
      "SELECT q.id, q.question, COALESCE(a.answer, ''), COALESCE(a.unanswered_reason, ''), COALESCE(a.source, ''), "
      "a.host_id, COALESCE(h.name, '') FROM trip_questions q "
      "LEFT JOIN report_answers a ON a.institution_id = q.institution_id AND a.question_id = q.id AND a.report_id = $1 "
      "LEFT JOIN shared_institutions h ON h.id = a.host_id "
      "WHERE q.institution_id = $institution AND q.trip_id = $2 ORDER BY q.position",
      [](Row& row) {
        auto answer = Answer{};
        answer.question = row.next<QuestionId>();
        answer.question_text = row.next<std::string>();
        answer.answer = row.next<std::string>();
        answer.unanswered_reason = row.next<std::string>();
        answer.source = row.next<std::string>();
        answer.host = row.next<std::optional<InstitutionId>>().value_or(InstitutionId{});
        answer.host_name = row.next<std::string>();
        return answer;
      },
      id, trip);
}

std::vector<Figure> list_figures(Tx& tx, ReportId id) {
  return tx.list(
      "SELECT label, theirs, ours, unit, source FROM report_figures WHERE institution_id = $institution AND report_id = $1 ORDER BY "
      "position",
      [](Row& row) {
        auto figure = Figure{};
        figure.label = row.next<std::string>();
        figure.theirs = row.next<std::string>();
        figure.ours = row.next<std::string>();
        figure.unit = row.next<std::string>();
        figure.source = row.next<std::string>();
        return figure;
      },
      id);
}

std::vector<ReportProposal> list_proposals(Tx& tx, ReportId id) {
  return tx.list(
      "SELECT q.what, q.owner_department_id, COALESCE(d.name, ''), q.due_on FROM report_proposals q "
      "LEFT JOIN departments d ON d.institution_id = q.institution_id AND d.id = q.owner_department_id "
      "WHERE q.institution_id = $institution AND q.report_id = $1 ORDER BY q.position",
      [](Row& row) {
        auto proposal = ReportProposal{};
        proposal.what = row.next<std::string>();
        proposal.owner = row.next<std::optional<DepartmentId>>().value_or(DepartmentId{});
        proposal.owner_name = row.next<std::string>();
        proposal.due_on = row.next<std::optional<Date>>();
        return proposal;
      },
      id);
}

void read_children(Tx& tx, Report& report) {
  report.travelers = tx.list(
      "SELECT person_id FROM trip_travelers WHERE institution_id = $institution AND trip_id = $1 ORDER BY position",
      [](Row& row) { return row.next<PersonId>(); }, report.trip);
  report.keepers = tx.list(
      "SELECT o.successor_id FROM handover_promises k JOIN handovers o ON o.institution_id = k.institution_id AND o.id = k.handover_id "
      "WHERE k.institution_id = $institution AND k.matter = 'report' AND k.matter_id = $1 AND k.answer = 'accepted'",
      [](Row& row) { return row.next<PersonId>(); }, report.id);
  if (report.state == ReportState::submitted) report.decider = find_decider(tx, report.leader_department, parties_to(report));
  report.sections = list_sections(tx, report.id);
  report.answers = list_answers(tx, report.id, report.trip);
  report.figures = list_figures(tx, report.id);
  report.proposals = list_proposals(tx, report.id);
}

template <class IdType>
std::optional<IdType> or_null(IdType id) {
  if (id.is_nil()) return std::nullopt;
  return id;
}

}  // namespace

Result<Report> find_report(Tx& tx, Actor const& actor, ReportId id) {
  auto query = Query{kReports};
  query.add(" AND r.id = $?", id);
  add_visible_reports(query, actor);
  auto report = tx.find(query, read_report);
  if (!report) return not_found();
  read_children(tx, *report);
  return std::move(*report);
}

std::optional<Report> find_report_of_trip(Tx& tx, Actor const& actor, TripId trip) {
  auto query = Query{kReports};
  query.add(" AND r.trip_id = $?", trip);
  add_visible_reports(query, actor);
  auto report = tx.find(query, read_report);
  if (report) read_children(tx, *report);
  return report;
}

void insert_report(Tx& tx, Report const& report) {
  tx.change(
      "INSERT INTO reports (institution_id, id, number, trip_id, state, due_on, created_at) VALUES ($institution, $1, $2, $3, $4, $5, $6)",
      report.id, report.number, report.trip, report.state, report.due_on, tx.now());
}

Result<Done> update_report(Tx& tx, Report const& report) {
  auto const changed = tx.change(
      "UPDATE reports SET state = $3, state_reason = $4, gist = $5, keywords = $6, disclosure = $7, disclosure_reason = $8, "
      "benefits_received = $9, is_ai_used = $10, submitted_by_id = $11, submitted_at = $12, accepted_by_id = $13, accepted_at = $14, "
      "edition = $15, due_on = $16, told_on = $17, told_to_id = $18, told_reason = $19, version = version + 1 WHERE institution_id = "
      "$institution AND id = $1 AND version = $2",
      report.id, report.version, report.state, report.state_reason, report.gist, report.keywords, report.disclosure,
      report.disclosure_reason, report.benefits_received, report.is_ai_used, or_null(report.submitted_by), report.submitted_at,
      or_null(report.accepted_by), report.accepted_at, report.edition, report.due_on, report.told_on, or_null(report.told_to),
      report.told_reason);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

Result<Done> save_section(Tx& tx, ReportId id, SectionText const& text) {
  if (text.version == 0) {
    auto const inserted = tx.change(
        "INSERT INTO report_sections (institution_id, report_id, section, body, author_id, saved_at) VALUES ($institution, $1, $2, $3, $4, "
        "$5) ON CONFLICT DO NOTHING",
        id, text.section, text.body, text.author, tx.now());
    if (inserted == 0) return conflict("report.section.saved_first");
    return Done{};
  }
  auto const changed = tx.change(
      "UPDATE report_sections SET body = $4, author_id = $5, saved_at = $6, version = version + 1 "
      "WHERE institution_id = $institution AND report_id = $1 AND section = $2 AND version = $3",
      id, text.section, text.version, text.body, text.author, tx.now());
  if (changed == 0) return conflict("report.section.saved_first");
  return Done{};
}

void save_answer(Tx& tx, ReportId id, Answer const& answer) {
  tx.change(
      "INSERT INTO report_answers (institution_id, report_id, question_id, answer, unanswered_reason, source, host_id) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6) ON CONFLICT (institution_id, report_id, question_id) "
      "DO UPDATE SET answer = excluded.answer, unanswered_reason = excluded.unanswered_reason, source = excluded.source, "
      "host_id = excluded.host_id",
      id, answer.question, answer.answer, answer.unanswered_reason, answer.source,
      answer.host.is_nil() ? std::optional<InstitutionId>{} : std::optional{answer.host});
}

void replace_figures(Tx& tx, ReportId id, std::vector<Figure> const& figures) {
  tx.change("DELETE FROM report_figures WHERE institution_id = $institution AND report_id = $1", id);
  for (auto i = std::size_t{0}; i < figures.size(); ++i)
    tx.change(
        "INSERT INTO report_figures (institution_id, report_id, position, label, theirs, ours, unit, source) "
        "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7)",
        id, i, figures[i].label, figures[i].theirs, figures[i].ours, figures[i].unit, figures[i].source);
}

void replace_proposals(Tx& tx, ReportId id, std::vector<ReportProposal> const& proposals) {
  tx.change("DELETE FROM report_proposals WHERE institution_id = $institution AND report_id = $1", id);
  for (auto i = std::size_t{0}; i < proposals.size(); ++i)
    tx.change(
        "INSERT INTO report_proposals (institution_id, report_id, position, what, owner_department_id, due_on) "
        "VALUES ($institution, $1, $2, $3, $4, $5)",
        id, i, proposals[i].what, or_null(proposals[i].owner), proposals[i].due_on);
}

void keep_edition(Tx& tx, Report const& report, std::string_view outcome, std::string const& content_json, PersonId by) {
  tx.change(
      "INSERT INTO report_editions (institution_id, report_id, edition, outcome, content_json, kept_at, kept_by_id) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6)",
      report.id, report.edition, outcome, content_json, tx.now(), by);
}

}  // namespace baeumgil
