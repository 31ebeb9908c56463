#include "app/example/decide_adoptions.h"

#include <cmath>

#include "features/adoptions/benefit.h"
#include "features/adoptions/carry_out_adoption.h"
#include "features/adoptions/consult_on_adoption.h"
#include "features/adoptions/cost_gate.h"
#include "features/adoptions/decide_adoption.h"
#include "features/adoptions/drop_adoption.h"
#include "features/adoptions/find_adoption.h"
#include "features/adoptions/lateness.h"
#include "features/adoptions/mark_card.h"
#include "features/adoptions/mark_milestone.h"
#include "features/adoptions/pass_gate.h"
#include "features/adoptions/propose_adoption.h"
#include "features/adoptions/record_peer.h"
#include "features/adoptions/review_adoption.h"
#include "features/rules/load_rules.h"
#include "features/targets/find_institution.h"

namespace baeumgil {
namespace {

constexpr auto kDaysToAssign = 2;
constexpr auto kDaysToReview = 6;
constexpr auto kDaysToConsult = 12;
constexpr auto kDaysToGiveOpinion = 16;
constexpr auto kDaysToDecide = 20;
constexpr std::string_view kPlanning{"기획조정과"};
constexpr auto kDaysToPlan = 30;
constexpr auto kDaysToFund = 36;
constexpr auto kDaysToStart = 42;
constexpr auto kDaysToFirstCard = 50;

bool is_decision(AdoptionState state) {
  return reaches(state, {AdoptionState::decided_yes, AdoptionState::deferred, AdoptionState::rejected, AdoptionState::already_in_force});
}

class Adopting {
 public:
  Adopting(ExampleWorld& world, CsvLine& line)
      : world_{world},
        line_{line},
        key_{line.text("key")},
        department_{line.text("department")},
        until_{line.choice<AdoptionState>("until")},
        on_{world.day(line.text("on"))} {}

  void run() {
    if (!propose() || !review()) return;
    decide();
    if (is_decision(until_)) return;
    if (plan()) carry_out();
  }

 private:
  Actor officer() { return world_.actor(department_ + "/officer"); }
  Actor head() { return world_.actor(department_ + "/head"); }
  Adoption adoption() {
    auto const reader = officer();
    return *world_.db.read(reader, [&](Tx& tx) { return find_adoption(tx, reader, id_); });
  }
  bool is_done(AdoptionState state) const { return until_ == state; }
  void go(int days) { world_.go_to(on_ + days); }
  template <class T>
  void must(Result<T> result, std::string_view what) {
    world_.must(std::move(result), key_ + " " + std::string{what});
  }

  bool propose() {
    go(0);
    id_ = world_.must(propose_adoption(world_.db, world_.actor(line_.text("proposer")), world_.row<CaseId>(line_.text("case")),
                                       {world_.row<IssueId>(line_.text("issue")), line_.text("proposal")}),
                      key_);
    world_.keep(key_, id_);
    if (is_done(AdoptionState::proposed)) return false;
    go(kDaysToAssign);
    must(assign_adoption(world_.db, world_.actor("officer"), id_, world_.department(department_), officer().person), "assigned");
    return !is_done(AdoptionState::assigned);
  }

  bool review() {
    go(kDaysToReview);
    auto review = ReviewInput{.background = line_.text("background"),
                              .proposers_note = line_.text("proposal"),
                              .directions_opinions = "관련 부서 의견: 시범 운영 뒤 확대에 동의(예시)",
                              .status_and_review = line_.text("review"),
                              .alternatives = line_.text("alternatives"),
                              .expected_effect = line_.text("expected_effect")};
    if (auto const cost = line_.integer("cost")) review.expected_cost = Won{*cost};
    must(write_review(world_.db, officer(), id_, review), "reviewed");
    if (is_done(AdoptionState::under_review)) return false;
    if (!line_.flag("consults") && !is_done(AdoptionState::consulting)) return true;
    go(kDaysToConsult);
    auto const planning = std::string{kPlanning};
    must(consult_on_adoption(world_.db, officer(), id_,
                             {.kind = ConsultationKind::planning,
                              .department = world_.department(planning),
                              .question = "내년 예산과 조직에 미치는 영향을 알려 주십시오(예시)."}),
         "consulted on");
    if (is_done(AdoptionState::consulting)) return false;
    go(kDaysToGiveOpinion);
    must(give_opinion(world_.db, world_.actor(planning + "/head"), id_,
                      {.consultation = adoption().consultations.back().id,
                       .opinion = Opinion::consents,
                       .words = "예산 범위 안에서 시범 운영에 동의합니다(예시).",
                       .record_no = planning + "-예시"}),
         "answered");
    return true;
  }

  void decide() {
    go(kDaysToDecide);
    auto decision = DecisionInput{.decision = line_.choice<Decision>("decision"),
                                  .reason_code = line_.text("reason_code"),
                                  .reason = line_.text("reason"),
                                  .record_no = line_.text("record_no")};
    decision.waits_for = enum_from_word<WakeCondition>(line_.text("waits_for"));
    decision.waits_for_subject = line_.text("waits_for_subject");
    if (decision.decision == Decision::defer) decision.next_review_on = on_ + kDaysToDecide + 180;
    must(decide_adoption(world_.db, head(), id_, decision), "decided");
  }

  bool plan() {
    go(kDaysToPlan);
    auto const measured_on = line_.text("kpi_measure_on");
    auto input = PlanInput{.policy_name = line_.text("policy_name"),
                           .kpi_metric = line_.text("kpi_metric"),
                           .kpi_unit = line_.text("kpi_unit"),
                           .kpi_baseline = line_.number("kpi_baseline"),
                           .kpi_target = line_.number("kpi_target"),
                           .kpi_measure_on = measured_on.empty() ? on_ + 365 : world_.day(measured_on),
                           .risk = line_.text("risk"),
                           .officer = officer().person};
    if (auto const cost = line_.integer("cost")) {
      input.budget = Won{*cost};
      auto const year = (on_ + kDaysToPlan).year();
      input.years = {{year, Won{*cost / 5}}, {year + 1, Won{*cost - *cost / 5}}};
    }
    input.milestones = {{.title = "시범 지역·대상 확정", .due_on = on_ + kDaysToStart, .weight = 30},
                        {.title = "시범 운영", .due_on = on_ + kDaysToStart + 60, .weight = 50},
                        {.title = "결과 점검과 확대 결정", .due_on = on_ + kDaysToStart + 120, .weight = 20}};
    must(plan_adoption(world_.db, officer(), id_, input), "planned");
    if (is_done(AdoptionState::planned)) {
      pass_gates();
      return false;
    }
    go(kDaysToFund);
    pass_gates();
    must(fund_adoption(world_.db, officer(), id_, line_.text("budget_line")), "funded");
    if (is_done(AdoptionState::funded)) return false;
    go(kDaysToStart);
    must(start_adoption(world_.db, officer(), id_), "started");
    return true;
  }

  // Every procedure its money has to go through.
  void pass_gates() {
    auto const planned = adoption();
    auto const gates =
        world_.db.read(officer(), [&](Tx& tx) { return gates_met(load_rule_book(tx), *gate_question(planned), tx.today(), Language::ko); });
    for (auto const& gate : gates)
      if (gate.is_open)
        must(pass_gate(world_.db, officer(), id_,
                       {.gate = gate.code,
                        .passed_on = day_in_seoul(world_.clock.now()),
                        .record_no = std::string{kPlanning} + "-예시",
                        .note = "협의를 마쳤습니다(예시)."}),
             gate.code);
  }

  // Part of the way from the baseline to what comes of it, as far as that is known.
  std::optional<double> kpi_on_the_way(double part) {
    auto const baseline = line_.number("kpi_baseline");
    auto const end = line_.number("kpi_result") ? line_.number("kpi_result") : line_.number("kpi_target");
    if (!baseline || !end) return std::nullopt;
    return std::round(*baseline + (*end - *baseline) * part);
  }

  void file(int days, CardStatus status, std::optional<int> corrected = {}) {
    go(days);
    file_of(quarter_of(on_ + kDaysToStart), status, kpi_on_the_way(0.2), corrected);
  }

  void file_of(Quarter const& quarter, CardStatus status, std::optional<double> kpi, std::optional<int> corrected = {}) {
    auto card = CardInput{.year = quarter.year,
                          .quarter = quarter.number,
                          .status = status,
                          .progress_percent = corrected,
                          .done = line_.text("card_done"),
                          .next = "시범 운영 결과를 살펴 다음 단계를 정합니다.",
                          .kpi_value = kpi};
    if (status == CardStatus::delayed || status == CardStatus::on_hold) card.problem_and_measure = line_.text("trouble");
    if (corrected) card.correction_reason = "첫 단계의 대상지 절반을 확정한 만큼을 더했습니다(예시).";
    must(file_card(world_.db, officer(), id_, card), "card");
    see_card(card);
  }

  // By the head and the programme office; by the mayor too where it does not go as planned.
  void see_card(CardInput const& card) {
    auto const mark = [&](Actor const& reader, CardParty party, std::string_view remark) {
      auto const seen = CardMarkInput{.year = card.year,
                                      .quarter = card.quarter,
                                      .party = party,
                                      .remark = std::string{remark},
                                      .is_on_site = party == CardParty::owner};
      must(mark_card(world_.db, reader, id_, seen), "card seen");
    };
    mark(head(), CardParty::owner, "현장을 함께 확인했습니다(예시).");
    // Nobody of the programme office looks at what he filed himself.
    if (auto const programme = world_.actor("officer"); programme.person != officer().person)
      mark(programme, CardParty::programme, "분기 집계에 올렸습니다(예시).");
    if (card.status != CardStatus::on_track)
      mark(world_.actor("mayor"), CardParty::executive, "막힌 까닭을 다음 보고 때 다시 봅니다(예시).");
  }

  void mark_done(int number) {
    auto const today = day_in_seoul(world_.clock.now());
    auto const mark = MilestoneInput{.number = number, .mark = MilestoneMark::done, .done_on = today};
    must(mark_milestone(world_.db, officer(), id_, mark), "milestone");
  }

  void carry_out() {
    if (is_done(AdoptionState::delayed)) return file(kDaysToFirstCard, CardStatus::delayed, 20);
    if (is_done(AdoptionState::on_hold)) return file(kDaysToFirstCard, CardStatus::on_hold, 15);
    mark_done(1);
    file(kDaysToFirstCard, CardStatus::on_track);
    if (is_done(AdoptionState::in_progress)) return;
    if (is_done(AdoptionState::dropped)) {
      world_.go_to(world_.day(line_.text("ended_on")));
      must(ask_to_drop(world_.db, head(), id_, line_.text("trouble")), "drop asked");
      return must(drop_adoption(world_.db, world_.actor("mayor"), id_, line_.text("record_no")), "dropped");
    }
    world_.go_to(world_.day(line_.text("ended_on")));
    for (auto const number : {2, 3}) mark_done(number);
    auto const ended_in = quarter_of(day_in_seoul(world_.clock.now()));
    if (ended_in != quarter_of(on_ + kDaysToStart)) file_of(ended_in, CardStatus::on_track, kpi_on_the_way(0.6));
    must(implement_adoption(world_.db, head(), id_, line_.text("evidence")), "implemented");
    if (is_done(AdoptionState::implemented)) return;
    world_.go_to(world_.day(line_.text("measured_on")));
    must(measure_adoption(world_.db, officer(), id_, line_.number("kpi_result"), line_.text("kpi_source")), "measured");
    compare();
    confirm_saving();
    if (is_done(AdoptionState::measured)) return;
    must(close_adoption(world_.db, world_.actor("officer"), id_), "closed");
  }

  // Put down by the owner department, confirmed by who keeps the money.
  void confirm_saving() {
    auto const saved = line_.number("saving");
    if (!saved) return;
    auto const saving = world_.must(record_benefit(world_.db, officer(), id_,
                                                   {.year = day_in_seoul(world_.clock.now()).year() - 1,
                                                    .kind = BenefitKind::saving,
                                                    .amount = Won{static_cast<std::int64_t>(*saved)},
                                                    .sureness = Sureness::settled,
                                                    .basis = "주차면을 새로 짓지 않아 쓰지 않은 시설비(예시)"}),
                                    "saving put down");
    must(confirm_benefit(world_.db, world_.actor("accountant"), saving, "회계과-예시-401"), "saving confirmed");
  }

  // The same indicator where nobody adopted it.
  void compare() {
    for_each_line("peers", [&](CsvLine& line) {
      auto const code = line.text("code");
      auto const adoption = line.text("adoption");
      auto input =
          PeerInput{.before = line.number("before"), .before_on = world_.day(line.text("before_on")), .before_source = line.text("source")};
      input.after = line.number("after");
      input.after_on = world_.day(line.text("after_on"));
      input.after_source = input.before_source;
      if (adoption != key_) return;
      auto const peer = world_.db.read(officer(), [&](Tx& tx) { return find_institution_by_code(tx, code); });
      if (!peer) throw ExampleFault{key_ + ": no institution " + code};
      input.peer = peer->id;
      must(record_peer(world_.db, officer(), id_, input), "compared with " + peer->name);
    });
  }

  ExampleWorld& world_;
  CsvLine& line_;
  std::string key_;
  std::string department_;
  AdoptionState until_;
  Date on_;
  AdoptionId id_{};
};

}  // namespace

void decide_adoptions(ExampleWorld& world, std::string_view era) {
  for_each_line("adoptions", era, [&](CsvLine& line) { Adopting{world, line}.run(); });
}

}  // namespace baeumgil
