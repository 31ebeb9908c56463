#include "features/awards/nomination_store.h"

namespace baeumgil {
namespace {

void add_visible(Query& query, Actor const& actor) {
  if (sees_all_rounds(actor)) return;
  query.add(
      " AND (EXISTS (SELECT 1 FROM nomination_contributors k WHERE k.institution_id = n.institution_id AND k.nomination_id = n.id AND "
      "k.person_id = $?) OR w.state IN ('disclosed', 'resolved', 'decided', 'paid', 'closed') OR n.department_id = $? OR b.department_id = "
      "$? OR EXISTS "
      "(SELECT 1 FROM award_reviewers v WHERE v.institution_id = n.institution_id AND v.round_id = n.round_id AND v.person_id = $?))",
      actor.person, actor.department, actor.department, actor.person);
}

// Case and adoption numbers lead to the people behind them.
std::string without_number(std::string const& title) {
  auto const space = title.find(' ');
  return title.starts_with("20") && space != std::string::npos ? title.substr(space + 1) : title;
}

void blind(Nomination& nomination) {
  nomination.is_blinded = true;
  nomination.title = without_number(nomination.title);
  nomination.department = {};
  nomination.department_name.clear();
  nomination.team = {};
  nomination.source_case = {};
  nomination.adoption = {};
  nomination.merit_key.clear();
  nomination.nominated_by = {};
  nomination.nominated_by_name.clear();
  nomination.citizen_ref.clear();
  nomination.statement.service_years = 0;
  nomination.statement.prior_awards.clear();
  nomination.statement.recommendation_rank = 0;
}

// While they mark, reviewers of a blind round see the merit and not whose it is.
void blind_for(Tx& tx, Actor const& actor, std::vector<Nomination>& nominations) {
  for (auto& nomination : nominations) {
    if (nomination.round_state != RoundState::scoring || runs_rounds(actor)) continue;
    auto const is_blind = tx.value<int>(
        "SELECT COUNT(*) FROM award_rounds w "
        "JOIN award_reviewers v ON v.institution_id = w.institution_id AND v.round_id = w.id AND v.person_id = $2 "
        "WHERE w.institution_id = $institution AND w.id = $1 AND w.is_blind = 1",
        nomination.round, actor.person);
    if (is_blind > 0) blind(nomination);
  }
}

Nomination read_nomination(Row& row) {
  auto nomination = Nomination{.id = row.next<NominationId>()};
  nomination.round = row.next<AwardRoundId>();
  nomination.round_state = row.next<RoundState>();
  nomination.round_title = row.next<std::string>();
  nomination.department = row.next<DepartmentId>();
  nomination.department_name = row.next<std::string>();
  nomination.team = row.next<std::optional<TeamId>>().value_or(TeamId{});
  nomination.source_case = row.next<std::optional<CaseId>>().value_or(CaseId{});
  nomination.adoption = row.next<std::optional<AdoptionId>>().value_or(AdoptionId{});
  nomination.title = row.next<std::string>();
  nomination.merit = row.next<std::string>();
  nomination.merit_key = row.next<std::string>();
  nomination.channel = row.next<Channel>();
  nomination.citizen_ref = row.next<std::string>();
  nomination.statement.difficulty = row.next<std::string>();
  nomination.statement.impact = row.next<std::string>();
  nomination.statement.spread = row.next<std::string>();
  nomination.statement.evidence = row.next<std::string>();
  nomination.statement.benefit_wanted = row.next<std::string>();
  nomination.statement.elsewhere = row.next<std::string>();
  nomination.statement.elsewhere_amount = row.next<Won>();
  nomination.statement.service_years = row.next<int>();
  nomination.statement.saving_kind = enum_from_word<SavingKind>(row.next<std::string>());
  nomination.statement.spread_to = row.next<std::string>();
  nomination.statement.spread_evidence = row.next<std::string>();
  nomination.statement.prior_awards = row.next<std::string>();
  nomination.statement.merit_from = row.next<std::optional<Date>>();
  nomination.statement.merit_until = row.next<std::optional<Date>>();
  nomination.statement.recommendation_rank = row.next<int>();
  nomination.statement.has_consent = row.next<bool>();
  nomination.nominated_by = row.next<PersonId>();
  nomination.nominated_by_name = row.next<std::string>();
  nomination.nominated_at = row.next<Instant>();
  nomination.state = row.next<NominationState>();
  nomination.state_reason = row.next<std::string>();
  nomination.judged_score = row.next<std::optional<double>>();
  nomination.final_score = row.next<std::optional<double>>();
  nomination.rank = row.next<std::optional<int>>();
  nomination.version = row.next<int>();
  return nomination;
}

constexpr Sql kNominations{
    "SELECT n.id, n.round_id, w.state, w.title, n.department_id, d.name, n.team_id, n.case_id, n.adoption_id, n.title, n.merit, "
    "n.merit_key, n.channel, n.citizen_ref, n.difficulty, n.impact, n.spread, n.evidence, n.benefit_wanted, n.elsewhere, n.elsewhere_won, "
    "n.service_years, n.saving_kind, n.spread_to, n.spread_evidence, n.prior_awards, n.merit_from, n.merit_until, n.recommendation_rank, "
    "n.has_consent, n.nominated_by_id, b.name, n.created_at, n.state, n.state_reason, "
    "n.judged_score, n.final_score, "
    "n.rank, n.version "
    "FROM nominations n "
    "JOIN award_rounds w ON w.institution_id = n.institution_id AND w.id = n.round_id "
    "JOIN departments d ON d.institution_id = n.institution_id AND d.id = n.department_id "
    "JOIN people b ON b.institution_id = n.institution_id AND b.id = n.nominated_by_id WHERE n.institution_id = $institution"};

template <class IdType>
std::optional<IdType> or_null(IdType id) {
  if (id.is_nil()) return std::nullopt;
  return id;
}

}  // namespace

Result<Nomination> find_nomination(Tx& tx, Actor const& actor, NominationId id) {
  auto query = Query{kNominations};
  query.add(" AND n.id = $?", id);
  add_visible(query, actor);
  auto nomination = tx.find(query, read_nomination);
  if (!nomination) return not_found();
  auto found = std::vector<Nomination>{std::move(*nomination)};
  blind_for(tx, actor, found);
  return std::move(found.front());
}

std::vector<Nomination> list_nominations(Tx& tx, Actor const& actor, AwardRoundId round) {
  auto query = Query{kNominations};
  query.add(" AND n.round_id = $?", round);
  add_visible(query, actor);
  query.add(" ORDER BY n.rank NULLS LAST, n.id");
  auto nominations = tx.list(query, read_nomination);
  blind_for(tx, actor, nominations);
  return nominations;
}

bool insert_nomination(Tx& tx, Nomination const& nomination) {
  auto const& statement = nomination.statement;
  return tx.change(
             "INSERT INTO nominations (institution_id, id, round_id, department_id, team_id, case_id, adoption_id, title, merit, "
             "merit_key, nominated_by_id, state, created_at, channel, citizen_ref, difficulty, impact, spread, evidence, benefit_wanted, "
             "elsewhere, elsewhere_won, service_years, saving_kind, spread_to, spread_evidence, prior_awards, merit_from, merit_until, "
             "recommendation_rank, has_consent) VALUES ($institution, $1, $2, $3, $4, $5, "
             "$6, $7, $8, $9, $10, $11, "
             "$12, "
             "$13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30) ON CONFLICT DO NOTHING",
             nomination.id, nomination.round, nomination.department, or_null(nomination.team), or_null(nomination.source_case),
             or_null(nomination.adoption), nomination.title, nomination.merit, nomination.merit_key, nomination.nominated_by,
             nomination.state, tx.now(), nomination.channel, nomination.citizen_ref, statement.difficulty, statement.impact,
             statement.spread, statement.evidence, statement.benefit_wanted, statement.elsewhere, statement.elsewhere_amount,
             statement.service_years, statement.saving_kind ? std::string{to_word(*statement.saving_kind)} : std::string{},
             statement.spread_to, statement.spread_evidence, statement.prior_awards, statement.merit_from, statement.merit_until,
             statement.recommendation_rank, statement.has_consent) == 1;
}

bool has_kin_in_round(Tx& tx, AwardRoundId round, MeritClaim const& claim) {
  return tx.value<std::int64_t>(
             "SELECT COUNT(*) FROM nominations WHERE institution_id = $institution AND round_id = $1 AND case_id = $2 AND merit_key <> $3 "
             "AND state <> 'ineligible'",
             round, claim.source_case, claim.merit_key) > 0;
}

Result<Done> update_nomination(Tx& tx, Nomination const& nomination) {
  auto const changed = tx.change(
      "UPDATE nominations SET state = $3, state_reason = $4, final_score = $5, rank = $6, judged_score = $7, version = version + 1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      nomination.id, nomination.version, nomination.state, nomination.state_reason, nomination.final_score, nomination.rank,
      nomination.judged_score);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

}  // namespace baeumgil
