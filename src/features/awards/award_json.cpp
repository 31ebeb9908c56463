#include "features/awards/award_json.h"

namespace baeumgil {
namespace {

std::optional<std::string> day(std::optional<Date> const& date) {
  if (!date) return std::nullopt;
  return to_text(*date);
}

template <class IdType>
std::optional<std::string> id_or_null(IdType const& id) {
  if (id.is_nil()) return std::nullopt;
  return to_text(id);
}

}  // namespace

void write_round(JsonWriter& json, AwardRound const& round) {
  json.begin_object().field("id", to_text(round.id)).field("program_id", to_text(round.program)).field("title", round.title);
  json.field("instrument", to_word(round.instrument)).field("state", to_word(round.state)).field("state_reason", round.state_reason);
  json.field("nominate_until", to_text(round.nominate_until)).field("score_until", to_text(round.score_until));
  json.field("disclosed_on", day(round.disclosed_on)).field("objection_until", day(round.objection_until));
  json.field("record_no", round.record_no).field("is_blind", round.is_blind).field("judges_of_each", round.judges_of_each);
  json.key("channels").begin_array();
  for (auto const channel : round.channels) json.value(to_word(channel));
  json.end_array().key("weights").begin_object();
  for (auto const panel : all_of<Panel>()) json.field(to_word(panel), round.weights.of(panel));
  json.end_object().field("ordering", to_word(round.ordering)).key("criteria").begin_array();
  for (auto const& criterion : round.criteria)
    json.begin_object().field("name", criterion.name).field("anchor", criterion.anchor).field("points", criterion.points).end_object();
  json.end_array().key("prizes").begin_array();
  for (auto const& prize : round.prizes)
    json.begin_object().field("name", prize.name).field("places", prize.places).field("amount_won", prize.amount.amount).end_object();
  json.end_array().key("reviewer_ids").begin_array();
  for (auto const& reviewer : round.reviewers) json.value(to_text(reviewer));
  json.end_array().key("expert_ids").begin_array();
  for (auto const& expert : round.experts) json.value(to_text(expert));
  json.end_array().field("version", round.version).end_object();
}

namespace {

// All but the end of the object.
void begin_nomination(JsonWriter& json, Nomination const& nomination) {
  json.begin_object().field("id", to_text(nomination.id)).field("round_id", to_text(nomination.round));
  json.field("department_id", id_or_null(nomination.department)).field("department", nomination.department_name);
  json.field("team_id", id_or_null(nomination.team)).field("case_id", id_or_null(nomination.source_case));
  json.field("adoption_id", id_or_null(nomination.adoption)).field("title", nomination.title).field("merit", nomination.merit);
  json.field("merit_key", nomination.merit_key).field("nominated_by_id", id_or_null(nomination.nominated_by));
  json.field("channel", to_word(nomination.channel)).field("citizen_ref", nomination.citizen_ref);
  auto const& statement = nomination.statement;
  json.field("difficulty", statement.difficulty).field("impact", statement.impact).field("spread", statement.spread);
  json.field("evidence", statement.evidence).field("benefit_wanted", statement.benefit_wanted);
  json.field("elsewhere", statement.elsewhere).field("elsewhere_won", statement.elsewhere_amount.amount);
  json.field("service_years", statement.service_years)
      .field("saving_kind", statement.saving_kind ? to_word(*statement.saving_kind) : std::string_view{})
      .field("spread_to", statement.spread_to)
      .field("spread_evidence", statement.spread_evidence)
      .field("prior_awards", statement.prior_awards)
      .field("merit_from", day(statement.merit_from))
      .field("merit_until", day(statement.merit_until))
      .field("recommendation_rank", statement.recommendation_rank)
      .field("has_consent", statement.has_consent)
      .field("judged_score", nomination.judged_score);
  json.field("state", to_word(nomination.state)).field("state_reason", nomination.state_reason);
  json.field("final_score", nomination.final_score).field("rank", nomination.rank).field("version", nomination.version);
}

}  // namespace

void write_nomination(JsonWriter& json, Nomination const& nomination) {
  begin_nomination(json, nomination);
  json.end_object();
}

std::string to_json(Nomination const& nomination, std::vector<EligibilityCheck> const& checks) {
  auto json = JsonWriter{};
  begin_nomination(json, nomination);
  json.key("checks").begin_array();
  for (auto const& check : checks) {
    json.begin_object().field("subject", to_word(check.subject)).field("person_id", id_or_null(check.person));
    json.field("person", check.person_name).field("answer", to_word(check.answer)).field("words", check.words);
    json.field("checked_by", check.checked_by).field("checked_at", to_text(check.checked_at)).end_object();
  }
  json.end_array().end_object();
  return json.take();
}

void write_register_entry(JsonWriter& json, RegisterEntry const& entry) {
  json.begin_object().field("id", to_text(entry.id)).field("number", entry.number).field("round_id", to_text(entry.round));
  json.field("nomination_id", to_text(entry.nomination)).field("title", entry.title).field("department", entry.department_name);
  json.field("merit_key", entry.merit_key).field("instrument", to_word(entry.instrument)).field("prize", entry.prize_name);
  json.field("amount_won", entry.amount.amount).field("decided_on", to_text(entry.decided_on)).field("pay_by", to_text(entry.pay_by));
  json.field("paid_on", day(entry.paid_on)).field("revoked_on", day(entry.revoked_on)).field("revoke_reason", entry.revoke_reason);
  json.field("late_reason", entry.late_reason);
  json.end_object();
}

std::string to_json(AwardRound const& round) {
  auto json = JsonWriter{};
  write_round(json, round);
  return json.take();
}

std::string to_json(Nomination const& nomination) {
  auto json = JsonWriter{};
  write_nomination(json, nomination);
  return json.take();
}

}  // namespace baeumgil
