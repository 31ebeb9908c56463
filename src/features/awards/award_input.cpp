#include "features/awards/award_input.h"

#include <algorithm>

namespace baeumgil {
namespace {

constexpr auto kLowestYear = 1;
constexpr auto kHighestYear = 9999;

std::optional<int> small_number(Fields& fields, std::string_view name) {
  auto const number = fields.integer(name);
  if (!number) return std::nullopt;
  constexpr auto kMost = 1'000'000;
  return static_cast<int>(std::clamp<std::int64_t>(*number, -1, kMost));
}

std::optional<int> year_of(Fields& query) {
  auto const year = query.integer("year");
  if (!year || *year < kLowestYear || *year > kHighestYear) return std::nullopt;
  return static_cast<int>(*year);
}

}  // namespace

RoundFilter read_round_filter(Fields& query) {
  auto filter = RoundFilter{};
  filter.state = enum_from_word<RoundState>(query.text("state"));
  filter.program = query.id<ProgramId>("program");
  filter.year = year_of(query);
  return filter;
}

RegisterFilter read_register_filter(Fields& query) {
  auto filter = RegisterFilter{};
  filter.instrument = enum_from_word<AwardInstrument>(query.text("instrument"));
  filter.round = query.id<AwardRoundId>("round");
  filter.year = year_of(query);
  return filter;
}

// Rows nobody wrote into are the empty rows of the form.
RoundInput read_round_input(Fields& fields) {
  auto input = RoundInput{.title = fields.text("title")};
  input.program = fields.id<ProgramId>("program").value_or(ProgramId{});
  input.instrument = fields.choice<AwardInstrument>("instrument");
  input.nominate_until = fields.date("nominate_until");
  input.score_until = fields.date("score_until");
  for (auto& row : fields.rows("criteria")) {
    auto criterion = CriterionInput{.name = row.text("name"), .anchor = row.text("anchor"), .points = small_number(row, "points")};
    if (!criterion.name.empty() || criterion.points) input.criteria.push_back(std::move(criterion));
    fields.take_problems(row);
  }
  for (auto& row : fields.rows("prizes")) {
    auto prize = PrizeInput{.name = row.text("name"), .places = small_number(row, "places"), .amount = row.won("amount")};
    if (!prize.name.empty() || prize.places || prize.amount) input.prizes.push_back(std::move(prize));
    fields.take_problems(row);
  }
  input.reviewers = fields.ids<PersonId>("reviewers");
  return input;
}

NominationInput read_nomination_input(Fields& fields) { return {.merit_key = fields.text("merit_key"), .merit = fields.text("merit")}; }

ScoreInput read_score_input(Fields& fields) {
  auto input = ScoreInput{.comment = fields.text("comment")};
  for (auto& row : fields.rows("scores")) {
    input.points.push_back(small_number(row, "points"));
    fields.take_problems(row);
  }
  return input;
}

}  // namespace baeumgil
