#include "features/adoptions/adoption_parts_store.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "features/adoptions/plan_change_store.h"

namespace baeumgil {
namespace {

std::vector<Milestone> list_milestones(Tx& tx, AdoptionId id) {
  return tx.list(
      "SELECT title, due_on, done_on, weight FROM adoption_milestones WHERE institution_id = $institution AND adoption_id = $1 "
      "ORDER BY position",
      [](Row& row) {
        auto milestone = Milestone{.title = row.next<std::string>()};
        milestone.due_on = row.next<Date>();
        milestone.done_on = row.next<std::optional<Date>>();
        milestone.weight = row.next<std::optional<int>>();
        return milestone;
      },
      id);
}

BudgetYear budget_year_of(Row& row) {
  auto year = BudgetYear{.year = row.next<int>()};
  year.amount = row.next<Won>();
  return year;
}

std::vector<BudgetYear> list_years(Tx& tx, AdoptionId id) {
  return tx.list(
      "SELECT year, amount_won FROM adoption_budget_years WHERE institution_id = $institution AND adoption_id = $1 ORDER BY year",
      budget_year_of, id);
}

std::vector<Share> list_shares(Tx& tx, AdoptionId id) {
  return tx.list(
      "SELECT party, name, percent FROM adoption_shares WHERE institution_id = $institution AND adoption_id = $1 ORDER BY position",
      [](Row& row) {
        auto share = Share{.party = row.next<ShareParty>()};
        share.name = row.next<std::string>();
        share.percent = row.next<double>();
        return share;
      },
      id);
}

PassedGate passed_gate_of(Row& row) {
  auto gate = PassedGate{.rule_code = row.next<std::string>()};
  gate.passed_on = row.next<Date>();
  gate.record_no = row.next<std::string>();
  gate.note = row.next<std::string>();
  return gate;
}

std::vector<PassedGate> list_gates(Tx& tx, AdoptionId id) {
  return tx.list(
      "SELECT rule_code, passed_on, record_no, note FROM adoption_gates WHERE institution_id = $institution AND adoption_id = $1 "
      "ORDER BY rule_code",
      passed_gate_of, id);
}

AdoptionConsultation consultation_of(Row& row) {
  auto asked = AdoptionConsultation{.id = row.next<ConsultationId>()};
  asked.kind = row.next<ConsultationKind>();
  asked.department = row.next<DepartmentId>();
  asked.department_name = row.next<std::string>();
  asked.question = row.next<std::string>();
  asked.asked_on = row.next<Date>();
  asked.due_on = row.next<Date>();
  asked.opinion = row.next<std::optional<Opinion>>();
  asked.words = row.next<std::string>();
  asked.record_no = row.next<std::string>();
  asked.answered_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  asked.answered_by_name = row.next<std::string>();
  asked.answered_on = row.next<std::optional<Date>>();
  asked.put_off_for = row.next<std::string>();
  return asked;
}

std::vector<AdoptionCheck> list_checks(Tx& tx, AdoptionId id) {
  return tx.list(
      "SELECT k.months, k.finding, k.words, k.is_on_site, p.name, k.checked_on FROM adoption_checks k "
      "JOIN people p ON p.institution_id = k.institution_id AND p.id = k.checked_by_id "
      "WHERE k.institution_id = $institution AND k.adoption_id = $1 ORDER BY k.months",
      [](Row& row) {
        auto check = AdoptionCheck{.months = row.next<int>()};
        check.finding = row.next<CheckFinding>();
        check.words = row.next<std::string>();
        check.is_on_site = row.next<bool>();
        check.checked_by_name = row.next<std::string>();
        check.checked_on = row.next<Date>();
        return check;
      },
      id);
}

std::optional<OwnerDispute> find_open_dispute(Tx& tx, AdoptionId id) {
  return tx.find(
      "SELECT o.department_id, o.named_department_id, d.name, o.reason, o.superior_id, p.name FROM adoption_disputes o "
      "JOIN departments d ON d.institution_id = o.institution_id AND d.id = o.named_department_id "
      "JOIN people p ON p.institution_id = o.institution_id AND p.id = o.superior_id "
      "WHERE o.institution_id = $institution AND o.adoption_id = $1 AND o.settled_on IS NULL",
      [](Row& row) {
        auto dispute = OwnerDispute{.department = row.next<DepartmentId>()};
        dispute.named = row.next<DepartmentId>();
        dispute.named_name = row.next<std::string>();
        dispute.reason = row.next<std::string>();
        dispute.superior = row.next<PersonId>();
        dispute.superior_name = row.next<std::string>();
        return dispute;
      },
      id);
}

std::optional<DropRequest> find_open_drop_request(Tx& tx, AdoptionId id) {
  return tx.find(
      "SELECT q.asked_by_id, p.name, q.asked_on, q.reason FROM adoption_drop_requests q "
      "JOIN people p ON p.institution_id = q.institution_id AND p.id = q.asked_by_id "
      "WHERE q.institution_id = $institution AND q.adoption_id = $1 AND q.answered_on IS NULL",
      [](Row& row) {
        auto request = DropRequest{.asked_by = row.next<PersonId>()};
        request.asked_by_name = row.next<std::string>();
        request.asked_on = row.next<Date>();
        request.reason = row.next<std::string>();
        return request;
      },
      id);
}

}  // namespace

CostTraits cost_traits_of(std::string_view words) {
  auto const list = split(words, ' ');
  auto const has = [&](std::string_view word) { return std::ranges::find(list, word) != list.end(); };
  return {.is_event = has("event"), .is_hall = has("hall"), .has_transferred_funds = has("transferred")};
}

std::string text_of(CostTraits const& traits) {
  auto words = std::vector<std::string>{};
  if (traits.is_event) words.emplace_back("event");
  if (traits.is_hall) words.emplace_back("hall");
  if (traits.has_transferred_funds) words.emplace_back("transferred");
  return join(words, " ");
}

void read_parts(Tx& tx, Adoption& adoption) {
  adoption.milestones = list_milestones(tx, adoption.id);
  adoption.years = list_years(tx, adoption.id);
  adoption.shares = list_shares(tx, adoption.id);
  adoption.consultations = list_consultations(tx, adoption.id);
  adoption.gates = list_gates(tx, adoption.id);
  adoption.checks = list_checks(tx, adoption.id);
  adoption.dispute = find_open_dispute(tx, adoption.id);
  adoption.drop_request = find_open_drop_request(tx, adoption.id);
  adoption.plan_change = find_open_plan_change(tx, adoption.id);
  adoption.is_woken = tx.value<std::int64_t>(
                          "SELECT count(*) FROM adoption_wakings WHERE institution_id = $institution AND adoption_id = $1 "
                          "AND answer IS NULL",
                          adoption.id) > 0;
}

void read_money_parts(Tx& tx, std::vector<Adoption>& adoptions) {
  auto known = std::map<AdoptionId, Adoption*>{};
  for (auto& adoption : adoptions) known[adoption.id] = &adoption;
  // Rows begin with the adoption they stand beside.
  auto const beside = [&](auto part_of, auto part) {
    return [&known, part_of, part](Row& row) {
      auto const found = known.find(row.next<AdoptionId>());
      if (found != known.end()) (found->second->*part).push_back(part_of(row));
    };
  };
  tx.each("SELECT adoption_id, year, amount_won FROM adoption_budget_years WHERE institution_id = $institution ORDER BY adoption_id, year",
          beside(budget_year_of, &Adoption::years));
  tx.each(
      "SELECT adoption_id, rule_code, passed_on, record_no, note FROM adoption_gates WHERE institution_id = $institution "
      "ORDER BY adoption_id, rule_code",
      beside(passed_gate_of, &Adoption::gates));
  tx.each(
      "SELECT q.adoption_id, q.id, q.kind, q.department_id, d.name, q.question, q.asked_on, q.due_on, q.opinion, q.words, q.record_no, "
      "q.answered_by_id, COALESCE(p.name, ''), q.answered_on, q.put_off_for FROM adoption_consultations q "
      "JOIN departments d ON d.institution_id = q.institution_id AND d.id = q.department_id "
      "LEFT JOIN people p ON p.institution_id = q.institution_id AND p.id = q.answered_by_id "
      "WHERE q.institution_id = $institution ORDER BY q.adoption_id, q.id",
      beside(consultation_of, &Adoption::consultations));
}

void replace_milestones(Tx& tx, Adoption const& adoption) {
  tx.change("DELETE FROM adoption_milestones WHERE institution_id = $institution AND adoption_id = $1", adoption.id);
  for (auto i = std::size_t{0}; i < adoption.milestones.size(); ++i)
    tx.change(
        "INSERT INTO adoption_milestones (institution_id, adoption_id, position, title, due_on, done_on, weight) "
        "VALUES ($institution, $1, $2, $3, $4, $5, $6)",
        adoption.id, i, adoption.milestones[i].title, adoption.milestones[i].due_on, adoption.milestones[i].done_on,
        adoption.milestones[i].weight);
}

void replace_years(Tx& tx, Adoption const& adoption) {
  tx.change("DELETE FROM adoption_budget_years WHERE institution_id = $institution AND adoption_id = $1", adoption.id);
  for (auto const& year : adoption.years)
    tx.change("INSERT INTO adoption_budget_years (institution_id, adoption_id, year, amount_won) VALUES ($institution, $1, $2, $3)",
              adoption.id, year.year, year.amount);
}

void replace_shares(Tx& tx, Adoption const& adoption) {
  tx.change("DELETE FROM adoption_shares WHERE institution_id = $institution AND adoption_id = $1", adoption.id);
  for (auto i = std::size_t{0}; i < adoption.shares.size(); ++i)
    tx.change(
        "INSERT INTO adoption_shares (institution_id, adoption_id, position, party, name, percent) VALUES ($institution, $1, $2, $3, $4, "
        "$5)",
        adoption.id, i, adoption.shares[i].party, adoption.shares[i].name, adoption.shares[i].percent);
}

bool insert_consultation(Tx& tx, AdoptionId adoption, AdoptionConsultation const& asked, PersonId asked_by) {
  return tx.change(
             "INSERT INTO adoption_consultations (institution_id, id, adoption_id, kind, department_id, question, asked_by_id, asked_on, "
             "due_on) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
             asked.id, adoption, asked.kind, asked.department, asked.question, asked_by, asked.asked_on, asked.due_on) == 1;
}

void update_consultation(Tx& tx, AdoptionConsultation const& answered) {
  tx.change(
      "UPDATE adoption_consultations SET opinion = $2, words = $3, record_no = $4, answered_by_id = $5, answered_on = $6, "
      "due_on = $7, put_off_for = $8 WHERE institution_id = $institution AND id = $1",
      answered.id, answered.opinion, answered.words, answered.record_no,
      answered.answered_by.is_nil() ? std::nullopt : std::optional{answered.answered_by}, answered.answered_on, answered.due_on,
      answered.put_off_for);
}

std::vector<AdoptionConsultation> list_consultations(Tx& tx, AdoptionId id) {
  return tx.list(
      "SELECT q.id, q.kind, q.department_id, d.name, q.question, q.asked_on, q.due_on, q.opinion, q.words, q.record_no, q.answered_by_id, "
      "COALESCE(p.name, ''), q.answered_on, q.put_off_for FROM adoption_consultations q "
      "JOIN departments d ON d.institution_id = q.institution_id AND d.id = q.department_id "
      "LEFT JOIN people p ON p.institution_id = q.institution_id AND p.id = q.answered_by_id "
      "WHERE q.institution_id = $institution AND q.adoption_id = $1 ORDER BY q.id",
      consultation_of, id);
}

void put_gate(Tx& tx, AdoptionId adoption, PassedGate const& gate, PersonId recorded_by) {
  tx.change(
      "INSERT INTO adoption_gates (institution_id, adoption_id, rule_code, passed_on, record_no, note, recorded_by_id) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6)",
      adoption, gate.rule_code, gate.passed_on, gate.record_no, gate.note, recorded_by);
}

bool insert_check(Tx& tx, AdoptionId adoption, AdoptionCheck const& check, PersonId checked_by) {
  return tx.change(
             "INSERT INTO adoption_checks (institution_id, adoption_id, months, finding, words, is_on_site, checked_by_id, checked_on) "
             "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
             adoption, check.months, check.finding, check.words, check.is_on_site, checked_by, check.checked_on) == 1;
}

void insert_dispute(Tx& tx, AdoptionId adoption, OwnerDispute const& dispute, PersonId raised_by) {
  auto const before =
      tx.value<std::int64_t>("SELECT count(*) FROM adoption_disputes WHERE institution_id = $institution AND adoption_id = $1", adoption);
  tx.change(
      "INSERT INTO adoption_disputes (institution_id, adoption_id, position, department_id, named_department_id, reason, superior_id, "
      "raised_by_id, raised_on) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8)",
      adoption, before, dispute.department, dispute.named, dispute.reason, dispute.superior, raised_by, tx.today());
}

void settle_dispute(Tx& tx, AdoptionId adoption) {
  tx.change("UPDATE adoption_disputes SET settled_on = $2 WHERE institution_id = $institution AND adoption_id = $1 AND settled_on IS NULL",
            adoption, tx.today());
}

void insert_drop_request(Tx& tx, AdoptionId adoption, DropRequest const& request) {
  auto const before = tx.value<std::int64_t>(
      "SELECT count(*) FROM adoption_drop_requests WHERE institution_id = $institution AND adoption_id = $1", adoption);
  tx.change(
      "INSERT INTO adoption_drop_requests (institution_id, adoption_id, position, asked_by_id, asked_on, reason) "
      "VALUES ($institution, $1, $2, $3, $4, $5)",
      adoption, before, request.asked_by, request.asked_on, request.reason);
}

void answer_drop_request(Tx& tx, AdoptionId adoption, DropAnswer const& answer) {
  tx.change(
      "UPDATE adoption_drop_requests SET answered_by_id = $2, answered_on = $3, is_dropped = $4, answer_reason = $5, record_no = $6 "
      "WHERE institution_id = $institution AND adoption_id = $1 AND answered_on IS NULL",
      adoption, answer.by, tx.today(), answer.is_dropped, answer.reason, answer.record_no);
}

void insert_past_decision(Tx& tx, Adoption const& adoption) {
  auto const before = tx.value<std::int64_t>(
      "SELECT count(*) FROM adoption_past_decisions WHERE institution_id = $institution AND adoption_id = $1", adoption.id);
  tx.change(
      "INSERT INTO adoption_past_decisions (institution_id, adoption_id, position, decision, reason_code, reason, decided_by_id, "
      "decided_on, record_no) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8)",
      adoption.id, before, adoption.decision, adoption.decision_reason_code, adoption.decision_reason, adoption.decided_by,
      adoption.decided_on, adoption.record_no);
}

std::vector<PastDecision> list_past_decisions(Tx& tx, AdoptionId id) {
  return tx.list(
      "SELECT o.decision, o.reason_code, o.reason, o.decided_by_id, p.name, o.decided_on, o.record_no FROM adoption_past_decisions o "
      "JOIN people p ON p.institution_id = o.institution_id AND p.id = o.decided_by_id "
      "WHERE o.institution_id = $institution AND o.adoption_id = $1 ORDER BY o.position DESC",
      [](Row& row) {
        auto past = PastDecision{.decision = row.next<Decision>()};
        past.reason_code = row.next<std::string>();
        past.reason = row.next<std::string>();
        past.decided_by = row.next<PersonId>();
        past.decided_by_name = row.next<std::string>();
        past.decided_on = row.next<Date>();
        past.record_no = row.next<std::string>();
        return past;
      },
      id);
}

}  // namespace baeumgil
