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
  json.field("objection_until", day(round.objection_until)).field("record_no", round.record_no).key("criteria").begin_array();
  for (auto const& criterion : round.criteria)
    json.begin_object().field("name", criterion.name).field("anchor", criterion.anchor).field("points", criterion.points).end_object();
  json.end_array().key("prizes").begin_array();
  for (auto const& prize : round.prizes)
    json.begin_object().field("name", prize.name).field("places", prize.places).field("amount_won", prize.amount.amount).end_object();
  json.end_array().key("reviewer_ids").begin_array();
  for (auto const& reviewer : round.reviewers) json.value(to_text(reviewer));
  json.end_array().field("version", round.version).end_object();
}

void write_nomination(JsonWriter& json, Nomination const& nomination) {
  json.begin_object().field("id", to_text(nomination.id)).field("round_id", to_text(nomination.round));
  json.field("department_id", to_text(nomination.department)).field("department", nomination.department_name);
  json.field("team_id", id_or_null(nomination.team)).field("case_id", id_or_null(nomination.source_case));
  json.field("adoption_id", id_or_null(nomination.adoption)).field("title", nomination.title).field("merit", nomination.merit);
  json.field("merit_key", nomination.merit_key).field("nominated_by_id", to_text(nomination.nominated_by));
  json.field("state", to_word(nomination.state)).field("state_reason", nomination.state_reason);
  json.field("final_score", nomination.final_score).field("rank", nomination.rank).field("version", nomination.version).end_object();
}

void write_register_entry(JsonWriter& json, RegisterEntry const& entry) {
  json.begin_object().field("id", to_text(entry.id)).field("number", entry.number).field("round_id", to_text(entry.round));
  json.field("nomination_id", to_text(entry.nomination)).field("title", entry.title).field("department", entry.department_name);
  json.field("merit_key", entry.merit_key).field("instrument", to_word(entry.instrument)).field("prize", entry.prize_name);
  json.field("amount_won", entry.amount.amount).field("decided_on", to_text(entry.decided_on)).field("pay_by", to_text(entry.pay_by));
  json.field("paid_on", day(entry.paid_on)).field("revoked_on", day(entry.revoked_on)).field("revoke_reason", entry.revoke_reason);
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
