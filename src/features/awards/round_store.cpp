#include "features/awards/round_store.h"

#include <algorithm>

namespace baeumgil {
namespace {

void add_visible(Query& query, Actor const& actor) {
  if (!sees_all_rounds(actor)) query.add(" AND w.state <> 'planned'");
}

std::string joined_channels(std::vector<Channel> const& channels) {
  auto text = std::string{};
  for (auto const channel : channels) text += (text.empty() ? "" : " ") + std::string{to_word(channel)};
  return text;
}

std::vector<Channel> channels_of(std::string_view text) {
  auto channels = std::vector<Channel>{};
  for (auto const channel : all_of<Channel>())
    if (text.find(to_word(channel)) != std::string_view::npos) channels.push_back(channel);
  return channels;
}

AwardRound read_round(Row& row) {
  auto round = AwardRound{.id = row.next<AwardRoundId>()};
  round.program = row.next<ProgramId>();
  round.program_title = row.next<std::string>();
  round.title = row.next<std::string>();
  round.instrument = row.next<AwardInstrument>();
  round.state = row.next<RoundState>();
  round.state_reason = row.next<std::string>();
  round.nominate_until = row.next<Date>();
  round.score_until = row.next<Date>();
  round.disclosed_on = row.next<std::optional<Date>>();
  round.objection_until = row.next<std::optional<Date>>();
  round.channels = channels_of(row.next<std::string>());
  round.is_blind = row.next<bool>();
  round.judges_of_each = row.next<int>();
  round.weights.paper = row.next<int>();
  round.weights.presentation = row.next<int>();
  round.weights.expert = row.next<int>();
  round.weights.audience = row.next<int>();
  round.ordering = row.next<Ordering>();
  round.record_no = row.next<std::string>();
  round.version = row.next<int>();
  return round;
}

RoundRow read_row(Row& row) {
  auto round = RoundRow{.id = row.next<AwardRoundId>()};
  round.title = row.next<std::string>();
  round.program_title = row.next<std::string>();
  round.instrument = row.next<AwardInstrument>();
  round.state = row.next<RoundState>();
  round.nominate_until = row.next<Date>();
  round.score_until = row.next<Date>();
  round.nominations = row.next<std::int64_t>();
  return round;
}

constexpr Sql kRows{
    "SELECT w.id, w.title, p.title, w.instrument, w.state, w.nominate_until, w.score_until, "
    "(SELECT count(*) FROM nominations n WHERE n.institution_id = w.institution_id AND n.round_id = w.id) AS nomination_count "
    "FROM award_rounds w JOIN programs p ON p.institution_id = w.institution_id AND p.id = w.program_id "
    "WHERE w.institution_id = $institution"};

void add_filter(Query& query, RoundFilter const& filter) {
  if (filter.state) query.add(" AND w.state = $?", *filter.state);
  if (filter.program) query.add(" AND w.program_id = $?", *filter.program);
  if (filter.year) query.add(" AND p.fiscal_year = $?", *filter.year);
}

void add_order(Query& query, ListOrder<RoundSort> const& order) {
  switch (order.by) {
    case RoundSort::newest:
      order.is_down() ? query.add(" ORDER BY w.id DESC") : query.add(" ORDER BY w.id");
      break;
    case RoundSort::nominate_until:
      order.is_down() ? query.add(" ORDER BY w.nominate_until DESC, w.id DESC") : query.add(" ORDER BY w.nominate_until, w.id");
      break;
    case RoundSort::nominations:
      order.is_down() ? query.add(" ORDER BY nomination_count DESC, w.id DESC") : query.add(" ORDER BY nomination_count, w.id");
      break;
  }
}

void read_parts(Tx& tx, AwardRound& round) {
  round.criteria = tx.list(
      "SELECT name, anchor, points FROM award_criteria WHERE institution_id = $institution AND round_id = $1 ORDER BY position",
      [](Row& row) {
        auto criterion = Criterion{.name = row.next<std::string>()};
        criterion.anchor = row.next<std::string>();
        criterion.points = row.next<int>();
        return criterion;
      },
      round.id);
  round.prizes = tx.list(
      "SELECT name, places, amount_won FROM award_prizes WHERE institution_id = $institution AND round_id = $1 ORDER BY position",
      [](Row& row) {
        auto prize = Prize{.name = row.next<std::string>()};
        prize.places = row.next<int>();
        prize.amount = row.next<Won>();
        return prize;
      },
      round.id);
  tx.each(
      "SELECT person_id, is_expert FROM award_reviewers WHERE institution_id = $institution AND round_id = $1 ORDER BY person_id",
      [&](Row& row) {
        round.reviewers.push_back(row.next<PersonId>());
        if (row.next<bool>()) round.experts.push_back(round.reviewers.back());
      },
      round.id);
}

void insert_parts(Tx& tx, AwardRound const& round) {
  for (auto i = std::size_t{0}; i < round.criteria.size(); ++i)
    tx.change(
        "INSERT INTO award_criteria (institution_id, round_id, position, name, anchor, points) VALUES ($institution, $1, $2, $3, $4, $5)",
        round.id, i, round.criteria[i].name, round.criteria[i].anchor, round.criteria[i].points);
  for (auto i = std::size_t{0}; i < round.prizes.size(); ++i)
    tx.change(
        "INSERT INTO award_prizes (institution_id, round_id, position, name, places, amount_won) VALUES ($institution, $1, $2, $3, $4, $5)",
        round.id, i, round.prizes[i].name, round.prizes[i].places, round.prizes[i].amount);
  for (auto const& reviewer : round.reviewers)
    tx.change("INSERT INTO award_reviewers (institution_id, round_id, person_id, is_expert) VALUES ($institution, $1, $2, $3)", round.id,
              reviewer, is_expert_of(reviewer, round));
}

}  // namespace

Result<AwardRound> find_round(Tx& tx, Actor const& actor, AwardRoundId id) {
  auto query = Query{
      "SELECT w.id, w.program_id, p.title, w.title, w.instrument, w.state, w.state_reason, w.nominate_until, w.score_until, "
      "w.disclosed_on, w.objection_until, w.channels, w.is_blind, w.judges_of_each, w.weight_paper, w.weight_presentation, "
      "w.weight_expert, "
      "w.weight_audience, w.ordering, w.record_no, w.version FROM award_rounds w "
      "JOIN programs p ON p.institution_id = w.institution_id AND p.id = w.program_id WHERE w.institution_id = $institution"};
  query.add(" AND w.id = $?", id);
  add_visible(query, actor);
  auto round = tx.find(query, read_round);
  if (!round) return not_found();
  read_parts(tx, *round);
  return std::move(*round);
}

std::vector<RoundRow> list_rounds(Tx& tx, Actor const& actor, RoundFilter const& filter, int offset, int limit) {
  auto query = Query{kRows};
  add_visible(query, actor);
  add_filter(query, filter);
  add_order(query, filter.order);
  query.add(" LIMIT $? OFFSET $?", std::min(limit, 200), offset);
  return tx.list(query, read_row);
}

std::vector<RoundRow> list_rounds_after(Tx& tx, Actor const& actor, RoundFilter const& filter, std::optional<AwardRoundId> after,
                                        int limit) {
  auto query = Query{kRows};
  add_visible(query, actor);
  add_filter(query, filter);
  if (after) query.add(" AND w.id < $?", *after);
  query.add(" ORDER BY w.id DESC LIMIT $?", std::min(limit, 201));
  return tx.list(query, read_row);
}

std::int64_t count_rounds(Tx& tx, Actor const& actor, RoundFilter const& filter) {
  auto query = Query{
      "SELECT count(*) FROM award_rounds w JOIN programs p ON p.institution_id = w.institution_id AND p.id = w.program_id "
      "WHERE w.institution_id = $institution"};
  add_visible(query, actor);
  add_filter(query, filter);
  return tx.value<std::int64_t>(query);
}

void insert_round(Tx& tx, AwardRound const& round) {
  tx.change(
      "INSERT INTO award_rounds (institution_id, id, program_id, title, instrument, state, nominate_until, score_until, channels, "
      "is_blind, judges_of_each, weight_paper, weight_presentation, weight_expert, weight_audience, ordering) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
      round.id, round.program, round.title, round.instrument, round.state, round.nominate_until, round.score_until,
      joined_channels(round.channels), round.is_blind, round.judges_of_each, round.weights.paper, round.weights.presentation,
      round.weights.expert, round.weights.audience, round.ordering);
  insert_parts(tx, round);
}

Result<Done> update_round(Tx& tx, AwardRound const& round) {
  auto const changed = tx.change(
      "UPDATE award_rounds SET state = $3, state_reason = $4, objection_until = $5, record_no = $6, disclosed_on = $7, version = version + "
      "1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      round.id, round.version, round.state, round.state_reason, round.objection_until, round.record_no, round.disclosed_on);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

}  // namespace baeumgil
