#include <map>

#include "features/adoptions/check_adoption.h"
#include "features/awards/award.h"
#include "features/handover/own_promises.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"

namespace baeumgil {
namespace {

// Rows of (id, title, to whom, by when).
auto promise_reader(std::vector<Promise>& promises, PromiseMatter matter, PromiseKind kind) {
  return [&promises, matter, kind](Row& row) {
    auto promise = Promise{.matter = matter, .matter_id = row.next<Uuid>()};
    promise.title = row.next<std::string>();
    promise.kind = kind;
    promise.promised_to = row.next<std::optional<std::string>>().value_or("");
    promise.due_on = row.next<std::optional<Date>>();
    promises.push_back(std::move(promise));
  };
}

void add_travels(Tx& tx, PersonId person, std::vector<Promise>& promises) {
  tx.each(
      "SELECT p.id, p.number || ' ' || r.purpose, a.name, p.due_on FROM reports p "
      "JOIN trips r ON r.institution_id = p.institution_id AND r.id = p.trip_id "
      "JOIN trip_travelers v ON v.institution_id = r.institution_id AND v.trip_id = r.id "
      "LEFT JOIN people a ON a.institution_id = r.institution_id AND a.id = r.approver_id "
      "WHERE p.institution_id = $institution AND v.person_id = $1 AND p.state IN ('draft', 'returned') "
      "AND r.state NOT IN ('draft', 'rejected', 'cancelled') ORDER BY p.due_on, p.number",
      promise_reader(promises, PromiseMatter::report, PromiseKind::report), person);
  tx.each(
      "SELECT r.id, r.number || ' ' || r.purpose, a.name, r.starts_on FROM trips r "
      "JOIN teams t ON t.institution_id = r.institution_id AND t.id = r.team_id "
      "LEFT JOIN people a ON a.institution_id = r.institution_id AND a.id = r.approver_id "
      "WHERE r.institution_id = $institution AND COALESCE(r.keeper_id, t.leader_id) = $1 "
      "AND r.state NOT IN ('draft', 'rejected', 'cancelled', 'came_back', 'reported', 'closed') ORDER BY r.starts_on, r.number",
      promise_reader(promises, PromiseMatter::trip, PromiseKind::trip), person);
}

void add_letters(Tx& tx, PersonId person, std::vector<Promise>& promises) {
  tx.each(
      "SELECT v.id, v.number || ' ' || v.topic, i.name, COALESCE(v.agreed_at, v.first_choice_at) FROM visits v "
      "JOIN shared_institutions i ON i.id = v.host_id "
      "JOIN trips r ON r.institution_id = v.institution_id AND r.id = v.trip_id "
      "WHERE v.institution_id = $institution AND v.contact_id = $1 AND r.state NOT IN ('draft', 'rejected', 'cancelled') AND v.state IN "
      "('draft', 'signed_off', 'sent', 'viewed', 'accepted', 'counter_proposed', 'no_reply', 'confirmed', 'visited') "
      "ORDER BY v.first_choice_at, v.number",
      [&](Row& row) {
        auto letter = Promise{.matter = PromiseMatter::visit, .matter_id = row.next<Uuid>()};
        letter.title = row.next<std::string>();
        letter.kind = PromiseKind::letter;
        letter.promised_to = row.next<std::string>();
        letter.due_on = day_in_seoul(row.next<Instant>());
        promises.push_back(std::move(letter));
      },
      person);
}

void add_questions(Tx& tx, PersonId person, std::vector<Promise>& promises) {
  tx.each(
      "SELECT c.id, c.title, MIN(p.name) FROM case_remarks m JOIN cases c ON c.institution_id = m.institution_id AND c.id = m.case_id "
      "JOIN people p ON p.institution_id = m.institution_id AND p.id = m.author_id "
      "WHERE m.institution_id = $institution AND m.kind = 'question' AND m.answered_at IS NULL AND m.withdrawn_at IS NULL "
      "AND COALESCE(m.kept_by_id, c.author_id) = $1 GROUP BY c.id, c.title ORDER BY c.title, c.id",
      [&](Row& row) {
        auto question = Promise{.matter = PromiseMatter::question, .matter_id = row.next<Uuid>()};
        question.title = row.next<std::string>();
        question.kind = PromiseKind::answer;
        question.promised_to = row.next<std::string>();
        promises.push_back(std::move(question));
      },
      person);
}

// Of each adoption that was taken on, the check that comes next.
void add_checks(Tx& tx, std::vector<Promise>& promises) {
  auto made = std::map<AdoptionId, std::vector<AdoptionCheck>>{};
  tx.each("SELECT adoption_id, months FROM adoption_checks WHERE institution_id = $institution", [&](Row& row) {
    auto const id = row.next<AdoptionId>();
    made[id].push_back({.months = row.next<int>()});
  });
  auto const rules = load_rule_book(tx);
  tx.each(
      "SELECT a.id, a.number || ' ' || COALESCE(NULLIF(a.policy_name, ''), c.title), d.name, a.decision, a.decided_on FROM adoptions a "
      "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "JOIN departments d ON d.institution_id = a.institution_id AND d.id = a.owner_department_id "
      "WHERE a.institution_id = $institution AND a.decision IN ('adopt', 'adapt', 'pilot') AND a.decided_on IS NOT NULL "
      "AND a.state NOT IN ('dropped', 'closed_success', 'closed_no_effect') ORDER BY a.number",
      [&](Row& row) {
        auto adoption = Adoption{.id = row.next<AdoptionId>()};
        auto promise = Promise{.matter = PromiseMatter::adoption, .matter_id = adoption.id.value, .title = row.next<std::string>()};
        promise.kind = PromiseKind::check;
        promise.promised_to = row.next<std::string>();
        adoption.decision = row.next<Decision>();
        adoption.decided_on = row.next<Date>();
        adoption.checks = made[adoption.id];
        for (auto const& check : due_checks(rules, adoption)) {
          if (check.made) continue;
          promise.detail = std::to_string(check.months);
          promise.due_on = check.due_on;
          promises.push_back(std::move(promise));
          return;
        }
      });
}

void add_visitors(Tx& tx, std::vector<Promise>& promises) {
  tx.each(
      "SELECT id, topic, guest_name, first_choice_at FROM desk_requests WHERE institution_id = $institution "
      "AND state IN ('sent', 'viewed', 'no_reply') ORDER BY first_choice_at, number",
      [&](Row& row) {
        auto visitors = Promise{.matter = PromiseMatter::desk_request, .matter_id = row.next<Uuid>()};
        visitors.title = row.next<std::string>();
        visitors.kind = PromiseKind::visitors;
        visitors.promised_to = row.next<std::string>();
        visitors.due_on = day_in_seoul(row.next<Instant>());
        promises.push_back(std::move(visitors));
      });
}

void add_rounds(Tx& tx, std::vector<Promise>& promises) {
  tx.each(
      "SELECT w.id, w.title, g.title, CASE w.state WHEN 'planned' THEN w.nominate_until WHEN 'nominating' THEN w.nominate_until "
      "WHEN 'scoring' THEN w.score_until ELSE w.objection_until END FROM award_rounds w "
      "JOIN programs g ON g.institution_id = w.institution_id AND g.id = w.program_id "
      "WHERE w.institution_id = $institution AND w.state <> 'closed' ORDER BY w.nominate_until, w.id",
      promise_reader(promises, PromiseMatter::award_round, PromiseKind::award));
}

}  // namespace

std::vector<Promise> list_promises_of(Tx& tx, PersonId person) {
  auto promises = std::vector<Promise>{};
  add_travels(tx, person, promises);
  add_letters(tx, person, promises);
  add_questions(tx, person, promises);
  return promises;
}

std::vector<Promise> list_role_promises(Tx& tx, Roles const& roles) {
  auto promises = std::vector<Promise>{};
  if (roles.has(Role::programme_officer)) add_checks(tx, promises);
  if (roles.has(Role::programme_officer) || roles.has(Role::committee_secretary)) add_rounds(tx, promises);
  if (roles.has(Role::programme_officer)) add_visitors(tx, promises);
  return promises;
}

bool approves(Tx& tx, PersonId person, TripId trip) {
  return tx.value<std::int64_t>("SELECT count(*) FROM trips WHERE institution_id = $institution AND id = $1 AND approver_id = $2", trip,
                                person) > 0;
}

bool may_know_round(Tx& tx, Actor const& actor, Uuid const& round) {
  if (sees_all_rounds(actor)) return true;
  return tx.value<std::int64_t>("SELECT count(*) FROM award_rounds WHERE institution_id = $institution AND id = $1 AND state <> 'planned'",
                                round) > 0;
}

}  // namespace baeumgil
