#include "features/awards/award_fields_api.h"

#include "features/awards/contest.h"
#include "features/awards/judge_eligibility.h"
#include "features/awards/severity.h"

namespace baeumgil {
namespace {

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
ApiField wanted(ApiField field) {
  field.required = false;
  return field;
}
ApiField described(ApiField field, std::string description) {
  field.description = std::move(description);
  return field;
}
template <WordedEnum E>
ApiField words_list(std::string name) {
  return {.name = std::move(name), .type = ApiType::array, .fields = {{.name = "", .type = ApiType::text, .values = words_of<E>()}}};
}
ApiField positions(std::string name, std::string description) {
  return {.name = std::move(name),
          .type = ApiType::array,
          .description = std::move(description),
          .required = false,
          .fields = {{.name = "", .type = ApiType::integer}}};
}
ApiField ids(std::string name) { return {.name = std::move(name), .type = ApiType::array, .fields = {{.name = "", .type = ApiType::id}}}; }

ApiField contributor_rows() {
  return list_of("contributors", {field("person", ApiType::id), field("share", ApiType::integer), optional_field("part")});
}

ApiField weights_object() {
  auto object = ApiField{.name = "weights", .type = ApiType::object};
  for (auto const panel : all_of<Panel>()) object.fields.push_back(field(std::string{to_word(panel)}, ApiType::integer));
  return object;
}

// How each mode alone would order the merits.
ApiField mode_rows() {
  auto const places =
      list_of("places", {field("nomination_id", ApiType::id), field("place", ApiType::integer), field("score", ApiType::number)});
  return list_of("modes", {word_field<Panel>("mode"), field("weight", ApiType::integer), places});
}

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

std::vector<ApiField> ledger_filters() { return {optional_field("year", ApiType::integer)}; }

std::vector<ApiField> round_input() {
  return {field("title"),
          field("program", ApiType::id),
          word_field<AwardInstrument>("instrument"),
          field("nominate_until", ApiType::date),
          field("score_until", ApiType::date),
          list_of("criteria", {field("name"), optional_field("anchor"), field("points", ApiType::integer)}),
          list_of("prizes", {field("name"), field("places", ApiType::integer), optional_field("amount", ApiType::integer)}),
          ids("reviewers"),
          wanted(ids("experts")),
          wanted(words_list<Channel>("channels")),
          optional_field("is_blind", ApiType::boolean),
          described(optional_field("judges_of_each", ApiType::integer), "0: everyone without a conflict"),
          described(optional_field("weight_paper", ApiType::integer), "all four weights make 100; none sent: paper alone"),
          optional_field("weight_presentation", ApiType::integer),
          optional_field("weight_expert", ApiType::integer),
          optional_field("weight_audience", ApiType::integer),
          wanted(described(word_field<Ordering>("ordering"), "left out: the weighted sum; merged ranks need weights below half each"))};
}

std::vector<ApiField> move_input(RoundStep step) {
  if (step == RoundStep::decide) return {field("record_no")};
  if (step == RoundStep::pay)
    return {field("paid_on", ApiType::date), described(optional_field("late_reason"), "asked for after the last day to pay")};
  return {};
}

std::vector<ApiField> nomination_input() {
  return {{.name = "merit_key", .type = ApiType::text, .description = "adoption:<id> or case:<id>"},
          field("merit"),
          described(wanted(word_field<Channel>("channel")), "left out: head or self, as the merit is the own one"),
          described(optional_field("citizen_ref"), "of what a citizen wrote"),
          optional_field("difficulty"),
          optional_field("impact"),
          optional_field("spread"),
          optional_field("evidence"),
          optional_field("benefit_wanted"),
          described(optional_field("elsewhere"), "the prize the same merit was given elsewhere"),
          optional_field("elsewhere_amount", ApiType::integer),
          optional_field("service_years", ApiType::integer),
          wanted(word_field<SavingKind>("saving_kind")),
          described(optional_field("spread_to"), "of a budget bonus: where else it was applied; it raises the caps"),
          described(optional_field("spread_evidence"), "what shows it: both or neither"),
          optional_field("prior_awards"),
          optional_field("merit_from", ApiType::date),
          optional_field("merit_until", ApiType::date),
          described(optional_field("recommendation_rank", ApiType::integer), "among what the department recommends"),
          described(optional_field("has_consent", ApiType::boolean), "of those it is about"),
          wanted(contributor_rows())};
}

std::vector<ApiField> contributors_input() { return {contributor_rows()}; }
std::vector<ApiField> tie_input() { return {field("reason")}; }
std::vector<ApiField> ballot_input() { return {ids("nominations")}; }
std::vector<ApiField> objection_input() { return {field("words")}; }

std::vector<ApiField> objection_answer_input() {
  return {word_field<ObjectionState>("state"), wanted(word_field<Remedy>("remedy")),
          described(optional_field("reviewer", ApiType::id), "whose sheet is set aside"), field("answer")};
}

std::vector<ApiField> meeting_input() {
  return {field("held_on", ApiType::date), optional_field("place"),
          described(optional_field("waiver_reason"), "why the notice is shorter than the rule's"),
          list_of("members", {described(optional_field("person", ApiType::id), "left out: somebody from outside"), optional_field("name"),
                              optional_field("post"), wanted(word_field<Seat>("seat")), wanted(word_field<Chairing>("chairing"))})};
}

std::vector<ApiField> resolution_input() {
  return {positions("present", "members by their position, from 0"), optional_field("remarks"),
          list_of("items", {field("nomination", ApiType::id), field("votes_for", ApiType::integer),
                            positions("recused", "who steps back besides those found")})};
}

ApiSchema objection_schema() {
  return {.name = "AwardObjection",
          .fields = {field("id", ApiType::id), field("nomination_id", ApiType::id), field("title"), field("raised_by"), field("words"),
                     field("raised_at", ApiType::instant), word_field<ObjectionState>("state"), word_field<Remedy>("remedy"),
                     field("answer"), field("is_order_changed", ApiType::boolean)}};
}

ApiSchema standing_schema() {
  auto doubt = word_field<SeverityDoubt>("doubt");
  doubt.nullable = true;
  auto const judges = list_of("judges", {field("reviewer_id", ApiType::id), field("severity", ApiType::number)});
  return {.name = "AwardStanding",
          .fields = {list_of("panels", {word_field<Panel>("panel"), field("weight", ApiType::integer), doubt,
                                        field("between", ApiType::number), field("noise", ApiType::number), judges}),
                     list_of("places",
                             {field("nomination_id", ApiType::id), field("rank", ApiType::integer), field("judged_score", ApiType::number),
                              field("score", ApiType::number), field("is_tied", ApiType::boolean), field("rank_by_sum", ApiType::integer),
                              field("rank_by_merging", ApiType::integer)}),
                     word_field<Ordering>("ordering"), mode_rows(),
                     described(list_of("pairs", {field("nomination_id", ApiType::id), field("other_id", ApiType::id),
                                                 field("preferred", ApiType::number), field("strongest", ApiType::number)}),
                               "the weight of the modes that have the one before the other, and the strongest way between them"),
                     list_of("without_judge", {field("reviewer_id", ApiType::id), field("is_unknown", ApiType::boolean),
                                               field("order_changes", ApiType::boolean), field("prizes_change", ApiType::boolean)})}};
}

ApiSchema ledger_schema() {
  return {.name = "AwardLedger",
          .fields = {list_of("rows", {field("year", ApiType::integer), field("department"), word_field<AwardInstrument>("instrument"),
                                      field("prizes", ApiType::integer), field("contributors_won", ApiType::integer),
                                      field("department_won", ApiType::integer), field("adopted_won", ApiType::integer),
                                      field("sum_won", ApiType::integer), field("paid_won", ApiType::integer)})}};
}

std::vector<ApiField> eligibility_input() {
  return {word_field<Eligibility>("eligibility"), optional_field("reason"),
          described(wanted(list_of("checks", {word_field<CheckSubject>("subject"), optional_field("person", ApiType::id),
                                              word_field<CheckAnswer>("answer"), optional_field("words")})),
                    "discipline of each contributor; of a performance prize each other subject too, with words either way")};
}

std::vector<ApiField> revocation_input() { return {field("reason")}; }

std::vector<ApiField> score_input() {
  auto scores = list_of("scores", {field("points", ApiType::integer)});
  scores.description = "in the order of the criteria";
  return {scores, optional_field("comment"), wanted(word_field<Panel>("panel"))};
}

ApiSchema round_row_schema() {
  return {.name = "AwardRoundRow",
          .fields = {field("id", ApiType::id), field("title"), field("program"), word_field<AwardInstrument>("instrument"),
                     word_field<RoundState>("state"), field("nominate_until", ApiType::date), field("score_until", ApiType::date),
                     field("nominations", ApiType::integer)}};
}

ApiSchema round_schema() {
  return {.name = "AwardRound",
          .fields = {field("id", ApiType::id),
                     field("program_id", ApiType::id),
                     field("title"),
                     word_field<AwardInstrument>("instrument"),
                     word_field<RoundState>("state"),
                     field("state_reason"),
                     field("nominate_until", ApiType::date),
                     field("score_until", ApiType::date),
                     nullable("disclosed_on", ApiType::date),
                     nullable("objection_until", ApiType::date),
                     field("record_no"),
                     field("is_blind", ApiType::boolean),
                     field("judges_of_each", ApiType::integer),
                     words_list<Channel>("channels"),
                     weights_object(),
                     word_field<Ordering>("ordering"),
                     list_of("criteria", {field("name"), field("anchor"), field("points", ApiType::integer)}),
                     list_of("prizes", {field("name"), field("places", ApiType::integer), field("amount_won", ApiType::integer)}),
                     ids("reviewer_ids"),
                     ids("expert_ids"),
                     field("version", ApiType::integer)}};
}

ApiSchema nomination_schema() {
  return {.name = "Nomination",
          .fields = {field("id", ApiType::id),
                     field("round_id", ApiType::id),
                     nullable("department_id", ApiType::id),
                     field("department"),
                     nullable("team_id", ApiType::id),
                     nullable("case_id", ApiType::id),
                     nullable("adoption_id", ApiType::id),
                     field("title"),
                     field("merit"),
                     field("merit_key"),
                     nullable("nominated_by_id", ApiType::id),
                     word_field<Channel>("channel"),
                     field("citizen_ref"),
                     field("difficulty"),
                     field("impact"),
                     field("spread"),
                     field("evidence"),
                     field("benefit_wanted"),
                     field("elsewhere"),
                     field("elsewhere_won", ApiType::integer),
                     field("service_years", ApiType::integer),
                     field("saving_kind"),
                     field("spread_to"),
                     field("spread_evidence"),
                     field("prior_awards"),
                     nullable("merit_from", ApiType::date),
                     nullable("merit_until", ApiType::date),
                     field("recommendation_rank", ApiType::integer),
                     field("has_consent", ApiType::boolean),
                     nullable("judged_score", ApiType::number),
                     word_field<NominationState>("state"),
                     field("state_reason"),
                     nullable("final_score", ApiType::number),
                     nullable("rank", ApiType::integer),
                     field("version", ApiType::integer)}};
}

ApiSchema checked_nomination_schema() {
  auto schema = nomination_schema();
  schema.name = "CheckedNomination";
  schema.fields.push_back(
      list_of("checks", {word_field<CheckSubject>("subject"), nullable("person_id", ApiType::id), field("person"),
                         word_field<CheckAnswer>("answer"), field("words"), field("checked_by"), field("checked_at", ApiType::instant)}));
  return schema;
}

ApiSchema register_schema() {
  return {
      .name = "AwardRegisterEntry",
      .fields = {field("id", ApiType::id), field("number"), field("round_id", ApiType::id), field("nomination_id", ApiType::id),
                 field("title"), field("department"), field("merit_key"), word_field<AwardInstrument>("instrument"), field("prize"),
                 field("amount_won", ApiType::integer), field("decided_on", ApiType::date), field("pay_by", ApiType::date),
                 nullable("paid_on", ApiType::date), nullable("revoked_on", ApiType::date), field("revoke_reason"), field("late_reason")}};
}

}  // namespace baeumgil
