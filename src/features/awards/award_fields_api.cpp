#include "features/awards/award_fields_api.h"

#include "features/awards/judge_eligibility.h"

namespace baeumgil {
namespace {

template <WordedEnum E>
std::vector<std::string> words_of() {
  auto words = std::vector<std::string>{};
  for (auto const value : all_of<E>()) words.emplace_back(to_word(value));
  return words;
}

ApiField field(std::string name, ApiType type = ApiType::text) { return {.name = std::move(name), .type = type}; }
ApiField optional_field(std::string name, ApiType type = ApiType::text) {
  return {.name = std::move(name), .type = type, .required = false};
}
ApiField nullable(std::string name, ApiType type) { return {.name = std::move(name), .type = type, .nullable = true}; }
template <WordedEnum E>
ApiField word_field(std::string name) {
  return {.name = std::move(name), .type = ApiType::text, .values = words_of<E>()};
}
ApiField list_of(std::string name, std::vector<ApiField> fields) {
  return {.name = std::move(name), .type = ApiType::array, .fields = {{.name = "", .type = ApiType::object, .fields = std::move(fields)}}};
}
ApiField ids(std::string name) { return {.name = std::move(name), .type = ApiType::array, .fields = {{.name = "", .type = ApiType::id}}}; }

}  // namespace

std::vector<ApiField> round_filters() {
  auto state = word_field<RoundState>("state");
  state.required = false;
  return {state, optional_field("program", ApiType::id), optional_field("year", ApiType::integer)};
}

std::vector<ApiField> register_filters() {
  auto instrument = word_field<AwardInstrument>("instrument");
  instrument.required = false;
  return {instrument, optional_field("round", ApiType::id), optional_field("year", ApiType::integer)};
}

std::vector<ApiField> round_input() {
  return {field("title"),
          field("program", ApiType::id),
          word_field<AwardInstrument>("instrument"),
          field("nominate_until", ApiType::date),
          field("score_until", ApiType::date),
          list_of("criteria", {field("name"), optional_field("anchor"), field("points", ApiType::integer)}),
          list_of("prizes", {field("name"), field("places", ApiType::integer), optional_field("amount", ApiType::integer)}),
          ids("reviewers")};
}

std::vector<ApiField> move_input(RoundStep step) {
  if (step == RoundStep::decide) return {field("record_no")};
  if (step == RoundStep::pay) return {field("paid_on", ApiType::date)};
  return {};
}

std::vector<ApiField> nomination_input() {
  return {{.name = "merit_key", .type = ApiType::text, .description = "adoption:<id> or case:<id>"}, field("merit")};
}

std::vector<ApiField> eligibility_input() { return {word_field<Eligibility>("eligibility"), optional_field("reason")}; }

std::vector<ApiField> revocation_input() { return {field("reason")}; }

std::vector<ApiField> score_input() {
  auto scores = list_of("scores", {field("points", ApiType::integer)});
  scores.description = "in the order of the criteria";
  return {scores, optional_field("comment")};
}

ApiSchema round_row_schema() {
  return {.name = "AwardRoundRow",
          .fields = {field("id", ApiType::id), field("title"), field("program"), word_field<AwardInstrument>("instrument"),
                     word_field<RoundState>("state"), field("nominate_until", ApiType::date), field("score_until", ApiType::date),
                     field("nominations", ApiType::integer)}};
}

ApiSchema round_schema() {
  return {.name = "AwardRound",
          .fields = {field("id", ApiType::id), field("program_id", ApiType::id), field("title"), word_field<AwardInstrument>("instrument"),
                     word_field<RoundState>("state"), field("state_reason"), field("nominate_until", ApiType::date),
                     field("score_until", ApiType::date), nullable("objection_until", ApiType::date), field("record_no"),
                     list_of("criteria", {field("name"), field("anchor"), field("points", ApiType::integer)}),
                     list_of("prizes", {field("name"), field("places", ApiType::integer), field("amount_won", ApiType::integer)}),
                     ids("reviewer_ids"), field("version", ApiType::integer)}};
}

ApiSchema nomination_schema() {
  return {.name = "Nomination",
          .fields = {field("id", ApiType::id), field("round_id", ApiType::id), field("department_id", ApiType::id), field("department"),
                     nullable("team_id", ApiType::id), nullable("case_id", ApiType::id), nullable("adoption_id", ApiType::id),
                     field("title"), field("merit"), field("merit_key"), field("nominated_by_id", ApiType::id),
                     word_field<NominationState>("state"), field("state_reason"), nullable("final_score", ApiType::number),
                     nullable("rank", ApiType::integer), field("version", ApiType::integer)}};
}

ApiSchema register_schema() {
  return {.name = "AwardRegisterEntry",
          .fields = {field("id", ApiType::id), field("number"), field("round_id", ApiType::id), field("nomination_id", ApiType::id),
                     field("title"), field("department"), field("merit_key"), word_field<AwardInstrument>("instrument"), field("prize"),
                     field("amount_won", ApiType::integer), field("decided_on", ApiType::date), field("pay_by", ApiType::date),
                     nullable("paid_on", ApiType::date), nullable("revoked_on", ApiType::date), field("revoke_reason")}};
}

}  // namespace baeumgil
