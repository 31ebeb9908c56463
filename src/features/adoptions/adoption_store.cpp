#include "features/adoptions/adoption_store.h"

#include <algorithm>

#include "features/adoptions/adoption_parts_store.h"

namespace baeumgil {
namespace {

AdoptionNotes read_notes(Row& row) {
  auto notes = AdoptionNotes{.citizen_impact = row.next<std::string>()};
  notes.national_support = row.next<std::string>();
  notes.pilot_area = row.next<std::string>();
  notes.publicity = row.next<std::string>();
  return notes;
}

void read_six_items(Row& row, Adoption& adoption) {
  adoption.background = row.next<std::string>();
  adoption.proposers_note = row.next<std::string>();
  adoption.directions_opinions = row.next<std::string>();
  adoption.status_and_review = row.next<std::string>();
  adoption.alternatives = row.next<std::string>();
  adoption.expected_effect = row.next<std::string>();
}

Adoption read_adoption(Row& row) {
  auto adoption = Adoption{};
  adoption.id = row.next<AdoptionId>();
  adoption.number = row.next<std::string>();
  adoption.source_case = row.next<CaseId>();
  adoption.case_title = row.next<std::string>();
  adoption.issue = row.next<IssueId>();
  adoption.issue_title = row.next<std::string>();
  adoption.proposer = row.next<PersonId>();
  adoption.proposer_name = row.next<std::string>();
  adoption.proposal = row.next<std::string>();
  adoption.wished_owner = row.next<std::optional<DepartmentId>>().value_or(DepartmentId{});
  adoption.wished_owner_name = row.next<std::string>();
  adoption.wished_by = row.next<std::optional<Date>>();
  adoption.owner_department = row.next<std::optional<DepartmentId>>().value_or(DepartmentId{});
  adoption.owner_department_name = row.next<std::string>();
  adoption.officer = row.next<std::optional<PersonId>>().value_or(PersonId{});
  adoption.state = row.next<AdoptionState>();
  adoption.state_reason = row.next<std::string>();
  adoption.proposed_on = row.next<Date>();
  adoption.decide_by = row.next<Date>();
  read_six_items(row, adoption);
  adoption.expected_cost = row.next<std::optional<Won>>();
  adoption.decision = row.next<std::optional<Decision>>();
  adoption.decision_reason_code = row.next<std::string>();
  adoption.decision_reason = row.next<std::string>();
  adoption.decided_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  adoption.decided_on = row.next<std::optional<Date>>();
  adoption.record_no = row.next<std::string>();
  adoption.next_review_on = row.next<std::optional<Date>>();
  adoption.keep_until = row.next<std::optional<Date>>();
  adoption.plan_due_on = row.next<std::optional<Date>>();
  adoption.policy_name = row.next<std::string>();
  adoption.kpi_metric = row.next<std::string>();
  adoption.kpi_unit = row.next<std::string>();
  adoption.kpi_baseline = row.next<std::optional<double>>();
  adoption.kpi_target = row.next<std::optional<double>>();
  adoption.kpi_result = row.next<std::optional<double>>();
  adoption.kpi_measure_on = row.next<std::optional<Date>>();
  adoption.budget = row.next<std::optional<Won>>();
  adoption.budget_line = row.next<std::string>();
  adoption.risk = row.next<std::string>();
  adoption.ordinance_change = row.next<std::string>();
  adoption.started_on = row.next<std::optional<Date>>();
  adoption.implemented_on = row.next<std::optional<Date>>();
  adoption.evidence = row.next<std::string>();
  adoption.cost_traits = cost_traits_of(row.next<std::string>());
  adoption.waits_for = row.next<std::optional<WakeCondition>>();
  adoption.waits_for_subject = row.next<std::string>();
  adoption.ask_again_until = row.next<std::optional<Date>>();
  adoption.asked_again_on = row.next<std::optional<Date>>();
  adoption.opened_on = row.next<std::optional<Date>>();
  adoption.notes = read_notes(row);
  adoption.version = row.next<int>();
  return adoption;
}

constexpr Sql kAdoptions{
    "SELECT a.id, a.number, a.case_id, c.title, a.issue_id, i.title, a.proposer_id, p.name, a.proposal, a.wished_owner_id, "
    "COALESCE(w.name, ''), a.wished_by, a.owner_department_id, "
    "COALESCE(d.name, ''), a.officer_id, a.state, a.state_reason, a.proposed_on, a.decide_by, a.background, a.proposers_note, "
    "a.directions_opinions, a.status_and_review, a.alternatives, a.expected_effect, a.expected_cost_won, a.decision, "
    "a.decision_reason_code, "
    "a.decision_reason, a.decided_by_id, a.decided_on, a.record_no, a.next_review_on, a.keep_until, a.plan_due_on, a.policy_name, "
    "a.kpi_metric, a.kpi_unit, a.kpi_baseline, a.kpi_target, a.kpi_result, a.kpi_measure_on, a.budget_won, a.budget_line, a.risk, "
    "a.ordinance_change, a.started_on, a.implemented_on, a.evidence, a.cost_traits, a.waits_for, a.waits_for_subject, a.ask_again_until, "
    "a.asked_again_on, a.opened_on, a.citizen_impact, a.national_support, a.pilot_area, a.publicity, a.version FROM adoptions a "
    "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
    "JOIN issues i ON i.institution_id = a.institution_id AND i.id = a.issue_id "
    "JOIN people p ON p.institution_id = a.institution_id AND p.id = a.proposer_id "
    "LEFT JOIN departments w ON w.institution_id = a.institution_id AND w.id = a.wished_owner_id "
    "LEFT JOIN departments d ON d.institution_id = a.institution_id AND d.id = a.owner_department_id WHERE a.institution_id = "
    "$institution"};

template <class IdType>
std::optional<IdType> or_null(IdType id) {
  if (id.is_nil()) return std::nullopt;
  return id;
}

}  // namespace

// All staff of the institution read every adoption: a decision and its reason belong to everybody.
Result<Adoption> find_adoption(Tx& tx, Actor const&, AdoptionId id) {
  auto query = Query{kAdoptions};
  query.add(" AND a.id = $?", id);
  auto adoption = tx.find(query, read_adoption);
  if (!adoption) return not_found();
  read_parts(tx, *adoption);
  return std::move(*adoption);
}

std::vector<Adoption> list_adoptions_of_case(Tx& tx, Actor const&, CaseId source) {
  auto query = Query{kAdoptions};
  query.add(" AND a.case_id = $? ORDER BY a.id", source);
  return tx.list(query, read_adoption);
}

std::vector<Adoption> list_adoptions_of_issue(Tx& tx, Actor const&, IssueId issue) {
  auto query = Query{kAdoptions};
  query.add(" AND a.issue_id = $? ORDER BY a.id", issue);
  return tx.list(query, read_adoption);
}

std::vector<Adoption> list_adoptions_with_money(Tx& tx, Actor const&) {
  auto adoptions = tx.list(Query{kAdoptions}, read_adoption);
  read_money_parts(tx, adoptions);
  return adoptions;
}

std::vector<Adoption> list_adoptions_promised_by(Tx& tx, Actor const&, PersonId officer) {
  auto query = Query{kAdoptions};
  query.add(" AND a.officer_id = $? ORDER BY a.id", officer);
  auto promised = std::vector<Adoption>{};
  for (auto& adoption : tx.list(query, read_adoption)) {
    if (!is_promised(adoption.state)) continue;
    read_parts(tx, adoption);
    promised.push_back(std::move(adoption));
  }
  return promised;
}

std::vector<LeftBehind> list_left_behind(Tx& tx) {
  return tx.list(
      "SELECT p.id, p.name, d.id, d.name, count(*) FROM adoptions a "
      "JOIN people p ON p.institution_id = a.institution_id AND p.id = a.officer_id "
      "JOIN departments d ON d.institution_id = a.institution_id AND d.id = a.owner_department_id "
      "WHERE a.institution_id = $institution AND (p.is_active = 0 OR p.department_id <> a.owner_department_id) "
      "AND a.state IN ('assigned', 'under_review', 'consulting', 'decided_yes', 'deferred', 'planned', 'funded', 'in_progress', 'delayed', "
      "'on_hold', 'implemented') GROUP BY p.id, p.name, d.id, d.name ORDER BY d.name, p.name LIMIT 200",
      [](Row& row) {
        auto left = LeftBehind{.officer = row.next<PersonId>()};
        left.officer_name = row.next<std::string>();
        left.department = row.next<DepartmentId>();
        left.department_name = row.next<std::string>();
        left.count = row.next<std::int64_t>();
        return left;
      });
}

std::vector<AdoptionId> list_adoptions_under_way(Tx& tx) {
  return tx.list("SELECT id FROM adoptions WHERE institution_id = $institution AND state IN ('in_progress', 'delayed') ORDER BY id",
                 [](Row& row) { return row.next<AdoptionId>(); });
}

void insert_adoption(Tx& tx, Adoption const& adoption) {
  tx.change(
      "INSERT INTO adoptions (institution_id, id, number, case_id, issue_id, proposer_id, proposal, state, proposed_on, decide_by, "
      "wished_owner_id, wished_by, created_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
      adoption.id, adoption.number, adoption.source_case, adoption.issue, adoption.proposer, adoption.proposal, adoption.state,
      adoption.proposed_on, adoption.decide_by, or_null(adoption.wished_owner), adoption.wished_by, tx.now());
}

namespace {

// The row in two statements: what was reviewed and decided, and what is planned and measured.
bool update_review(Tx& tx, Adoption const& adoption) {
  return tx.change(
             "UPDATE adoptions SET owner_department_id = $3, officer_id = $4, state = $5, state_reason = $6, decide_by = $7, background = "
             "$8, "
             "proposers_note = $9, directions_opinions = $10, status_and_review = $11, alternatives = $12, expected_effect = $13, "
             "expected_cost_won = $14, decision = $15, decision_reason_code = $16, decision_reason = $17, decided_by_id = $18, decided_on "
             "= $19, "
             "record_no = $20, next_review_on = $21, keep_until = $22, plan_due_on = $23, cost_traits = $24, waits_for = $25, "
             "waits_for_subject = $26, ask_again_until = $27, asked_again_on = $28, opened_on = $29, citizen_impact = $30, "
             "national_support = $31, version = version + 1 "
             "WHERE institution_id = $institution AND id = $1 AND version = $2",
             adoption.id, adoption.version, or_null(adoption.owner_department), or_null(adoption.officer), adoption.state,
             adoption.state_reason, adoption.decide_by, adoption.background, adoption.proposers_note, adoption.directions_opinions,
             adoption.status_and_review, adoption.alternatives, adoption.expected_effect, adoption.expected_cost, adoption.decision,
             adoption.decision_reason_code, adoption.decision_reason, or_null(adoption.decided_by), adoption.decided_on, adoption.record_no,
             adoption.next_review_on, adoption.keep_until, adoption.plan_due_on, text_of(adoption.cost_traits), adoption.waits_for,
             adoption.waits_for_subject, adoption.ask_again_until, adoption.asked_again_on, adoption.opened_on,
             adoption.notes.citizen_impact, adoption.notes.national_support) == 1;
}

void update_plan(Tx& tx, Adoption const& adoption) {
  tx.change(
      "UPDATE adoptions SET policy_name = $2, kpi_metric = $3, kpi_unit = $4, kpi_baseline = $5, kpi_target = $6, kpi_result = $7, "
      "kpi_measure_on = $8, budget_won = $9, budget_line = $10, risk = $11, ordinance_change = $12, started_on = $13, implemented_on = "
      "$14, "
      "evidence = $15, pilot_area = $16, publicity = $17 WHERE institution_id = $institution AND id = $1",
      adoption.id, adoption.policy_name, adoption.kpi_metric, adoption.kpi_unit, adoption.kpi_baseline, adoption.kpi_target,
      adoption.kpi_result, adoption.kpi_measure_on, adoption.budget, adoption.budget_line, adoption.risk, adoption.ordinance_change,
      adoption.started_on, adoption.implemented_on, adoption.evidence, adoption.notes.pilot_area, adoption.notes.publicity);
}

void add_card_marks(Tx& tx, AdoptionId adoption, std::vector<ProgressCard>& cards) {
  tx.each(
      "SELECT m.card_id, m.party, m.by_id, p.name, m.marked_at, m.remark, m.is_on_site FROM progress_card_marks m "
      "JOIN progress_cards k ON k.institution_id = m.institution_id AND k.id = m.card_id "
      "JOIN people p ON p.institution_id = m.institution_id AND p.id = m.by_id "
      "WHERE m.institution_id = $institution AND k.adoption_id = $1 ORDER BY m.marked_at, m.party",
      [&](Row& row) {
        auto const of = row.next<ProgressCardId>();
        auto mark = CardMark{.party = row.next<CardParty>()};
        mark.by = row.next<PersonId>();
        mark.by_name = row.next<std::string>();
        mark.marked_at = row.next<Instant>();
        mark.remark = row.next<std::string>();
        mark.is_on_site = row.next<bool>();
        auto const card = std::ranges::find(cards, of, &ProgressCard::id);
        if (card != cards.end()) card->marks.push_back(std::move(mark));
      },
      adoption);
}

}  // namespace

// The last gate of all: whichever way a decision came here, without its reason it is not kept.
Result<Done> update_adoption(Tx& tx, Adoption const& adoption) {
  if (adoption.decision && adoption.decision_reason.empty()) return invalid("reason", "field.reason_required");
  if (!update_review(tx, adoption)) return conflict("problem.saved_first");
  update_plan(tx, adoption);
  return Done{};
}

bool insert_card(Tx& tx, ProgressCard const& card) {
  return tx.change(
             "INSERT INTO progress_cards (institution_id, id, adoption_id, year, quarter, status, progress_percent, rolled_up_percent, "
             "correction_reason, done, next, budget_used_won, kpi_value, problem_and_measure, filed_by_id, filed_at) "
             "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING",
             card.id, card.adoption, card.year, card.quarter, card.status, card.progress_percent, card.rolled_up_percent,
             card.correction_reason, card.done, card.next, card.budget_used, card.kpi_value, card.problem_and_measure, card.filed_by,
             tx.now()) == 1;
}

bool insert_card_mark(Tx& tx, ProgressCardId card, CardMark const& mark) {
  return tx.change(
             "INSERT INTO progress_card_marks (institution_id, card_id, party, by_id, marked_at, remark, is_on_site) "
             "VALUES ($institution, $1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
             card, mark.party, mark.by, tx.now(), mark.remark, mark.is_on_site) == 1;
}

std::vector<ProgressCard> list_cards(Tx& tx, AdoptionId adoption) {
  auto cards = tx.list(
      "SELECT k.id, k.year, k.quarter, k.status, k.progress_percent, k.rolled_up_percent, k.correction_reason, k.done, k.next, "
      "k.budget_used_won, k.kpi_value, k.problem_and_measure, k.filed_by_id, p.name, k.filed_at FROM progress_cards k JOIN people p ON "
      "p.institution_id = k.institution_id AND p.id = "
      "k.filed_by_id "
      "WHERE k.institution_id = $institution AND k.adoption_id = $1 ORDER BY k.year DESC, k.quarter DESC",
      [&](Row& row) {
        auto card = ProgressCard{.id = row.next<ProgressCardId>(), .adoption = adoption};
        card.year = row.next<int>();
        card.quarter = row.next<int>();
        card.status = row.next<CardStatus>();
        card.progress_percent = row.next<int>();
        card.rolled_up_percent = row.next<std::optional<int>>();
        card.correction_reason = row.next<std::string>();
        card.done = row.next<std::string>();
        card.next = row.next<std::string>();
        card.budget_used = row.next<Won>();
        card.kpi_value = row.next<std::optional<double>>();
        card.problem_and_measure = row.next<std::string>();
        card.filed_by = row.next<PersonId>();
        card.filed_by_name = row.next<std::string>();
        card.filed_at = row.next<Instant>();
        return card;
      },
      adoption);
  add_card_marks(tx, adoption, cards);
  return cards;
}

bool is_proposed_already(Tx& tx, CaseId source, IssueId issue) {
  return tx.value<std::int64_t>(
             "SELECT count(*) FROM adoptions WHERE institution_id = $institution AND case_id = $1 AND issue_id = $2 "
             "AND state NOT IN ('rejected', 'dropped', 'already_in_force')",
             source, issue) > 0;
}

std::int64_t count_adopted_before(Tx& tx, CaseId source, IssueId issue) {
  return tx.value<std::int64_t>(
      "SELECT count(*) FROM adoptions WHERE institution_id = $institution AND case_id = $1 AND issue_id = $2 AND state IN "
      "('decided_yes', 'planned', 'funded', 'in_progress', 'delayed', 'on_hold', 'implemented', 'measured', 'closed_success', "
      "'closed_no_effect')",
      source, issue);
}

}  // namespace baeumgil
