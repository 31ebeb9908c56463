#include "app/example/hold_awards.h"

#include "features/awards/call_award_meeting.h"
#include "features/awards/decide_awards.h"
#include "features/awards/judge_eligibility.h"
#include "features/awards/move_round.h"
#include "features/awards/nominate.h"
#include "features/awards/pay_awards.h"
#include "features/awards/plan_round.h"
#include "features/awards/revoke_award.h"
#include "features/awards/round_store.h"
#include "features/awards/score_nomination.h"

namespace baeumgil {
namespace {

// "이름:10" → the name and the number behind the last colon.
std::pair<std::string, int> named_number(std::string_view text) {
  auto const colon = text.rfind(':');
  if (colon == std::string_view::npos) throw ExampleFault{"rounds: " + std::string{text} + " has no number"};
  return {std::string{text.substr(0, colon)}, std::stoi(std::string{text.substr(colon + 1)})};
}

std::vector<CriterionInput> criteria_of(std::string_view text) {
  auto criteria = std::vector<CriterionInput>{};
  for (auto const& word : words_of(text)) {
    auto [name, points] = named_number(word);
    criteria.push_back({.name = std::move(name), .points = points});
  }
  return criteria;
}

// "최우수:1:1000000": how many of it, and how much each.
std::vector<PrizeInput> prizes_of(std::string_view text) {
  auto prizes = std::vector<PrizeInput>{};
  for (auto const& word : words_of(text)) {
    auto const [name_and_places, amount] = named_number(word);
    auto [name, places] = named_number(name_and_places);
    prizes.push_back({.name = std::move(name), .places = places, .amount = Won{amount}});
  }
  return prizes;
}

class Holding {
 public:
  Holding(ExampleWorld& world, CsvLine& line)
      : world_{world},
        line_{line},
        key_{line.text("key")},
        until_{line.choice<RoundState>("until")},
        reviewers_{words_of(line.text("reviewers"))} {}

  void run() {
    plan();
    if (until_ == RoundState::planned) return;
    must(open_round(world_.db, world_.actor("officer"), id_), "opened");
    nominate_all();
    if (until_ == RoundState::nominating) return;
    go("scored_on");
    must(start_scoring(world_.db, world_.actor("officer"), id_), "scoring");
    score_all();
    if (until_ == RoundState::scoring) return;
    go("disclosed_on");
    must(disclose_round(world_.db, world_.actor("officer"), id_), "disclosed");
    if (until_ == RoundState::disclosed) return;
    finish();
  }

 private:
  void go(std::string_view column) { world_.go_to(world_.day(line_.text(column))); }
  template <class T>
  void must(Result<T> result, std::string_view what) {
    world_.must(std::move(result), key_ + " " + std::string{what});
  }
  // Lines of nominations.csv that belong to this round.
  template <class Tell>
  void each_nomination(Tell&& tell) {
    for_each_line("nominations", [&](CsvLine& line) {
      if (line.text("round") == key_) tell(line);
    });
  }

  void plan() {
    go("planned_on");
    auto input = RoundInput{.program = world_.row<ProgramId>(line_.text("program")),
                            .title = line_.text("title"),
                            .instrument = line_.choice<AwardInstrument>("instrument"),
                            .nominate_until = world_.day(line_.text("nominate_until")),
                            .score_until = world_.day(line_.text("score_until")),
                            .criteria = criteria_of(line_.text("criteria")),
                            .prizes = prizes_of(line_.text("prizes"))};
    for (auto const& reviewer : reviewers_) input.reviewers.push_back(world_.person(reviewer));
    id_ = world_.must(plan_round(world_.db, world_.actor("officer"), input), key_);
  }

  void nominate_all() {
    each_nomination([&](CsvLine& line) {
      world_.go_to(world_.day(line.text("on")));
      auto const key = line.text("key");
      auto const row = line.text("row");
      auto const merit = line.text("noun") + ":" + to_text(world_.row<CaseId>(row).value);
      auto input = NominationInput{.merit_key = merit, .merit = line.text("merit")};
      if (!line.text("saving_kind").empty()) input.statement.saving_kind = line.choice<SavingKind>("saving_kind");
      // A performance prize is somebody's: the head who speaks for it signs for it.
      auto const is_judged = !line.text("eligibility").empty();
      if (is_judged && line_.choice<AwardInstrument>("instrument") == AwardInstrument::performance_prize)
        input.contributors = {{.person = world_.person(line.text("by")), .share = 100}};
      auto const id = world_.must(nominate(world_.db, world_.actor(line.text("by")), id_, input), key);
      world_.keep(key, id);
      if (!is_judged) return;
      auto input_of_judging = EligibilityInput{.eligibility = line.choice<Eligibility>("eligibility"), .reason = line.text("reason")};
      input_of_judging.checks = all_clear(id);
      must(judge_eligibility(world_.db, world_.actor("officer"), id, input_of_judging), key + " judged");
    });
  }

  // The personnel office answered that nothing is under way, and no ground excludes it.
  std::vector<EligibilityAnswer> all_clear(NominationId nomination) {
    auto const officer = world_.actor("officer");
    auto checks = std::vector<EligibilityAnswer>{};
    auto const asked = world_.db.read(officer, [&](Tx& tx) -> Result<std::vector<EligibilityCheck>> {
      auto const round = TRY(find_round(tx, officer, id_));
      return list_checks_asked(tx, round, nomination);
    });
    for (auto const& check : *asked)
      checks.push_back({.subject = check.subject, .person = check.person, .answer = CheckAnswer::clear, .words = "회신·증빙 확인(예시)"});
    return checks;
  }

  // A cell of points per reviewer, in the round's order; an empty one has yet to score.
  void score_all() {
    each_nomination([&](CsvLine& line) {
      auto const key = line.text("key");
      for (std::size_t i = 0; i < reviewers_.size(); ++i) {
        auto input = ScoreInput{};
        for (auto const& points : words_of(line.text("points_" + std::to_string(i + 1)))) input.points.emplace_back(std::stoi(points));
        if (input.points.empty()) continue;
        must(score_nomination(world_.db, world_.actor(reviewers_[i]), world_.row<NominationId>(key), input), key + " scored");
      }
    });
  }

  // Ten members, seven of them from outside: as the rule on the committee for performance prizes asks.
  void resolve() {
    auto meeting = AwardMeetingInput{.held_on = world_.day(line_.text("resolved_on")), .place = "시청 회의실(예시)"};
    meeting.waiver_reason = line_.text("waiver");
    for (auto const* key : {"deputy_mayor", "secretary", "officer"}) meeting.members.push_back({.person = world_.person(key)});
    meeting.members.front().chairing = Chairing::chair;
    constexpr auto kFromOutside = 7;
    for (auto number = 1; number <= kFromOutside; ++number)
      meeting.members.push_back({.name = "외부위원 " + std::to_string(number) + "(예시)", .post = "민간위원"});
    must(call_award_meeting(world_.db, world_.actor("secretary"), id_, meeting), "called");
    go("resolved_on");
    auto resolution = AwardResolutionInput{.remarks = "순위대로 의결하였습니다(예시)."};
    for (auto position = 0; position < static_cast<int>(meeting.members.size()) - 1; ++position) resolution.present.push_back(position);
    each_nomination([&](CsvLine& line) {
      constexpr auto kVotes = 6;
      resolution.items.push_back({.nomination = world_.row<NominationId>(line.text("key")), .votes_for = kVotes});
    });
    must(resolve_awards(world_.db, world_.actor("secretary"), id_, resolution), "resolved");
  }

  void finish() {
    resolve();
    if (until_ == RoundState::resolved) return;
    go("decided_on");
    must(decide_awards(world_.db, world_.actor("mayor"), id_, line_.text("record_no")), "decided");
    if (until_ == RoundState::decided) return;
    go("paid_on");
    must(pay_awards(world_.db, world_.actor("accountant"), id_, {.paid_on = world_.day(line_.text("paid_on"))}), "paid");
    if (until_ == RoundState::paid) return;
    must(close_round(world_.db, world_.actor("officer"), id_), "closed");
    each_nomination([&](CsvLine& line) {
      if (line.text("revoked_on").empty()) return;
      world_.go_to(world_.day(line.text("revoked_on")));
      auto const key = line.text("key");
      must(revoke_award(world_.db, world_.actor("mayor"), world_.row<NominationId>(key), line.text("revoke_reason")), key + " revoked");
    });
  }

  ExampleWorld& world_;
  CsvLine& line_;
  std::string key_;
  RoundState until_;
  std::vector<std::string> reviewers_;
  AwardRoundId id_{};
};

}  // namespace

void hold_awards(ExampleWorld& world, std::string_view era) {
  for_each_line("rounds", era, [&](CsvLine& line) { Holding{world, line}.run(); });
}

}  // namespace baeumgil
