#include "features/awards/award_input.h"

#include <algorithm>
#include <charconv>

#include "platform/web/filter_words.h"

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

// Nothing said: paper alone, as a contest without a presentation is held.
PanelWeights read_weights(Fields& fields) {
  auto const paper = small_number(fields, "weight_paper");
  auto const presentation = small_number(fields, "weight_presentation");
  auto const expert = small_number(fields, "weight_expert");
  auto const audience = small_number(fields, "weight_audience");
  if (!paper && !presentation && !expert && !audience) return {};
  return {
      .paper = paper.value_or(0), .presentation = presentation.value_or(0), .expert = expert.value_or(0), .audience = audience.value_or(0)};
}

// Members by their position: "0", "3"; what is no number is nobody.
std::vector<int> read_positions(Fields& fields, std::string_view name) {
  auto positions = std::vector<int>{};
  for (auto const& text : fields.texts(name)) {
    auto position = 0;
    auto const end = text.data() + text.size();
    if (std::from_chars(text.data(), end, position).ptr == end && !text.empty()) positions.push_back(position);
  }
  return positions;
}

}  // namespace

RoundFilter read_round_filter(Fields& query) {
  auto filter = RoundFilter{};
  filter.state = enum_from_word<RoundState>(query.text("state"));
  filter.program = query.id<ProgramId>("program");
  filter.year = year_of(query);
  filter.order = read_list_order<RoundSort>(query);
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
  input.experts = fields.ids<PersonId>("experts");
  for (auto const& word : fields.texts("channels"))
    if (auto const channel = enum_from_word<Channel>(word)) input.channels.push_back(*channel);
  input.is_blind = fields.flag("is_blind");
  input.judges_of_each = small_number(fields, "judges_of_each");
  input.weights = read_weights(fields);
  input.ordering = fields.choice<Ordering>("ordering");
  return input;
}

NominationInput read_nomination_input(Fields& fields) {
  auto input = NominationInput{.merit_key = fields.text("merit_key"), .merit = fields.text("merit")};
  input.channel = fields.choice<Channel>("channel");
  input.citizen_ref = fields.text("citizen_ref");
  auto& statement = input.statement;
  statement.difficulty = fields.text("difficulty");
  statement.impact = fields.text("impact");
  statement.spread = fields.text("spread");
  statement.evidence = fields.text("evidence");
  statement.benefit_wanted = fields.text("benefit_wanted");
  statement.elsewhere = fields.text("elsewhere");
  statement.elsewhere_amount = fields.won("elsewhere_amount").value_or(Won{});
  statement.service_years = small_number(fields, "service_years").value_or(0);
  statement.saving_kind = fields.choice<SavingKind>("saving_kind");
  statement.spread_to = fields.text("spread_to");
  statement.spread_evidence = fields.text("spread_evidence");
  statement.prior_awards = fields.text("prior_awards");
  statement.merit_from = fields.date("merit_from");
  statement.merit_until = fields.date("merit_until");
  statement.recommendation_rank = small_number(fields, "recommendation_rank").value_or(0);
  statement.has_consent = fields.flag("has_consent");
  input.contributors = read_contributors_input(fields);
  return input;
}

std::vector<ContributorInput> read_contributors_input(Fields& fields) {
  auto contributors = std::vector<ContributorInput>{};
  for (auto& row : fields.rows("contributors")) {
    auto contributor = ContributorInput{.person = row.id<PersonId>("person").value_or(PersonId{}), .share = small_number(row, "share")};
    contributor.part = row.text("part");
    if (!contributor.person.is_nil() || contributor.share || !contributor.part.empty()) contributors.push_back(std::move(contributor));
    fields.take_problems(row);
  }
  return contributors;
}

EligibilityInput read_eligibility_input(Fields& fields) {
  auto input = EligibilityInput{.eligibility = fields.choice<Eligibility>("eligibility"), .reason = fields.text("reason")};
  for (auto& row : fields.rows("checks")) {
    auto check =
        EligibilityAnswer{.subject = row.choice<CheckSubject>("subject"), .person = row.id<PersonId>("person").value_or(PersonId{})};
    check.answer = row.choice<CheckAnswer>("answer");
    check.words = row.text("words");
    input.checks.push_back(std::move(check));
    fields.take_problems(row);
  }
  return input;
}

ObjectionAnswer read_objection_answer(Fields& fields) {
  auto answer = ObjectionAnswer{.state = fields.choice<ObjectionState>("state"), .remedy = fields.choice<Remedy>("remedy")};
  answer.reviewer = fields.id<PersonId>("reviewer").value_or(PersonId{});
  answer.answer = fields.text("answer");
  return answer;
}

AwardMeetingInput read_award_meeting_input(Fields& fields) {
  auto input = AwardMeetingInput{.held_on = fields.date("held_on"), .place = fields.text("place")};
  input.waiver_reason = fields.text("waiver_reason");
  for (auto& row : fields.rows("members")) {
    auto member =
        AwardMemberInput{.person = row.id<PersonId>("person").value_or(PersonId{}), .name = row.text("name"), .post = row.text("post")};
    member.seat = row.choice<Seat>("seat");
    member.chairing = row.choice<Chairing>("chairing");
    if (!member.person.is_nil() || !member.name.empty()) input.members.push_back(std::move(member));
    fields.take_problems(row);
  }
  return input;
}

AwardResolutionInput read_award_resolution_input(Fields& fields) {
  auto input = AwardResolutionInput{.present = read_positions(fields, "present"), .remarks = fields.text("remarks")};
  for (auto& row : fields.rows("items")) {
    auto item = AwardItemInput{.nomination = row.id<NominationId>("nomination").value_or(NominationId{}),
                               .votes_for = small_number(row, "votes_for")};
    item.recused = read_positions(row, "recused");
    input.items.push_back(std::move(item));
    fields.take_problems(row);
  }
  return input;
}

ScoreInput read_score_input(Fields& fields) {
  auto input = ScoreInput{.panel = fields.choice<Panel>("panel")};
  input.comment = fields.text("comment");
  for (auto& row : fields.rows("scores")) {
    input.points.push_back(small_number(row, "points"));
    fields.take_problems(row);
  }
  return input;
}

}  // namespace baeumgil
