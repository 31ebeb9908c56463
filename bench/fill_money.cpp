// What was paid and what came of it: claims, prizes, benefits, and guests of other institutions. Made last, so that it changes no row
// before it.
#include <fmt/core.h>

#include "bench/filler.h"
#include "features/adoptions/adoption_parts_store.h"
#include "features/adoptions/benefit_store.h"
#include "features/awards/nomination_store.h"
#include "features/awards/register_store.h"
#include "features/awards/round_store.h"
#include "features/expenses/expense_store.h"
#include "features/visit_desk/desk_store.h"

namespace baeumgil::bench {

void Filler::fill_expenses() {
  in_batches("expense", reported_trips_.size(), [this](Tx& tx, std::size_t i) {
    auto const& trip = trips_[reported_trips_[i]];
    auto const& members = teams_[trip.team].members;
    for (auto k = std::size_t{0}; k < std::min<std::size_t>(members.size(), 2); ++k) put_expense(tx, trip, people_[members[k]], i + k);
  });
}

// Of ten claims eight were paid, one is allowed, one waits; of thirty paid ones one was paid too much and came back with a surcharge.
void Filler::put_expense(Tx& tx, MadeTrip const& trip, Person const& person, std::size_t i) {
  auto expense = Expense{.id = random_.id<ExpenseId>(tx.now()), .number = number("여비", year_of(trip)), .trip = trip.id};
  expense.person = person.id;
  expense.department = person.department;
  expense.claimed_on = trip.starts_on + 8;
  expense.claimed = Won{random_.between(60, 400) * 1'000LL};
  expense.state = i % 10 == 8 ? ExpenseState::allowed : i % 10 == 9 ? ExpenseState::claimed : ExpenseState::paid;
  if (expense.state != ExpenseState::claimed) {
    expense.decided_by = people_.front().id;
    expense.decided_on = trip.starts_on + 12;
    expense.allowed = Won{expense.claimed.amount - expense.claimed.amount % 10'000};
  }
  if (expense.state == ExpenseState::paid) {
    expense.paid_by = people_.front().id;
    expense.paid_on = trip.starts_on + 18;
    expense.payment_no = fmt::format("지출-{}", i);
  }
  auto const is_recovered = i % 30 == 7;
  if (is_recovered) expense.state = ExpenseState::recovered;
  insert_expense(tx, expense);
  require(update_expense(tx, expense), "expense");
  if (!is_recovered) return;
  auto recovery = Recovery{.flagged_by = people_[1].id, .flagged_on = trip.starts_on + 30, .flag_reason = "운임을 두 번 청구함"};
  insert_recovery(tx, expense, recovery);
  recovery.amount = Won{20'000};
  recovery.surcharge_times = 5;
  recovery.surcharge = Won{100'000};
  recovery.decided_by = people_.front().id;
  recovery.decided_on = trip.starts_on + 40;
  recovery.decision_reason = "소명 없음";
  recovery.paid_back_on = trip.starts_on + 50;
  recovery.record_no = fmt::format("세외수입-{}", i);
  update_last_recovery(tx, expense.id, recovery);
}

void Filler::fill_benefits() {
  in_batches("benefit", adoptions_.size(), [this](Tx& tx, std::size_t i) {
    if (adoptions_[i].state == AdoptionState::closed_success) put_benefits(tx, adoptions_[i], i);
  });
}

// Two for each, of which the first is confirmed; and the check that found it.
void Filler::put_benefits(Tx& tx, MadeAdoption const& made, std::size_t i) {
  for (auto k = 0; k < 2; ++k) {
    auto benefit = Benefit{.id = random_.id<BenefitId>(tx.now()), .adoption = made.id, .year = made.decided_on.year() + k};
    benefit.kind = i % 3 == 0 ? BenefitKind::revenue : i % 3 == 1 ? BenefitKind::resident : BenefitKind::saving;
    benefit.amount = Won{random_.between(1, 200) * 1'000'000LL};
    benefit.sureness = k == 0 ? Sureness::settled : Sureness::estimated;
    benefit.basis = "시행 전후 한 해의 결산을 견주었다.";
    benefit.recorded_by = people_[2].id;
    benefit.recorded_on = made.decided_on + 220 + 10 * k;
    require(insert_benefit(tx, benefit), "benefit");
    if (k > 0) continue;
    benefit.confirmed_by = people_.front().id;
    benefit.confirmed_on = benefit.recorded_on + 25;
    benefit.record_no = fmt::format("회계-{}", i);
    require(update_benefit(tx, benefit), "benefit");
  }
  insert_check(tx, made.id, {.months = 6, .finding = CheckFinding::works, .words = "목표를 넘었다.", .checked_on = made.decided_on + 180},
               people_.front().id);
}

void Filler::fill_prizes() {
  in_batches("award round", programs_.size(), [this](Tx& tx, std::size_t i) { put_round(tx, i); });
}

// One round for each programme. Up to six merits get a prize; of every round the last was revoked, and the last year's are not paid yet.
void Filler::put_round(Tx& tx, std::size_t i) {
  static constexpr auto kAmounts = std::array{3'000'000, 2'000'000, 1'000'000, 500'000, 300'000, 200'000};
  auto const& program = programs_[i];
  auto round = AwardRound{.id = random_.id<AwardRoundId>(tx.now()), .program = program.id, .title = "우수 벤치마킹 성과시상금"};
  auto const decided_on = Date::of(program.year, 9, 20);
  round.state = program.year == programs_.back().year ? RoundState::decided : RoundState::closed;
  round.nominate_until = decided_on - 40;
  round.score_until = decided_on - 20;
  round.channels = {Channel::head, Channel::self};
  round.criteria = {{.name = "주민 편익", .anchor = "누가 얼마나 나아졌는가", .points = 100}};
  round.prizes = {{.name = "우수", .places = static_cast<int>(kAmounts.size()), .amount = Won{kAmounts.front()}}};
  insert_round(tx, round);
  auto given = std::vector<NominationId>{};
  for (auto const& made : adoptions_) {
    if (given.size() == kAmounts.size()) break;
    if (made.program != i || made.state < AdoptionState::planned || made.state == AdoptionState::rejected) continue;
    auto nomination = Nomination{.id = random_.id<NominationId>(tx.now()), .round = round.id, .department = made.owner};
    nomination.adoption = made.id;
    nomination.title = made.title;
    nomination.merit = "다른 기관의 방식을 들여와 주민의 불편을 덜었다.";
    nomination.merit_key = "adoption:" + to_text(made.id);
    nomination.nominated_by = people_[2].id;
    nomination.state = NominationState::awarded;
    insert_nomination(tx, nomination);
    insert_register_entry(tx, {.id = random_.id<NominationId>(tx.now()).value,
                               .number = number("포상", program.year),
                               .round = round.id,
                               .nomination = nomination.id,
                               .merit_key = nomination.merit_key,
                               .instrument = round.instrument,
                               .prize_name = "우수",
                               .amount = Won{kAmounts.at(given.size())},
                               .decided_on = decided_on,
                               .pay_by = decided_on + 30});
    given.push_back(nomination.id);
  }
  if (round.state == RoundState::closed) mark_paid(tx, round.id, decided_on + 20, "");
  if (!given.empty()) mark_revoked(tx, given.back(), decided_on + 60, "증빙이 사실과 달랐음");
}

// Who came to learn from us: three for every ten trips of ours, some of whom never came.
void Filler::fill_guests() {
  in_batches("guest", sizes_.trips * 3 / 10, [this](Tx& tx, std::size_t i) {
    static constexpr auto kStates = std::array{VisitState::closed, VisitState::visited, VisitState::confirmed, VisitState::declined};
    auto const& host = sample_.hosts[i * 7 % sample_.hosts.size()];
    if (host.id == tenant_.id) return;
    auto const on = Date::of(programs_[i * programs_.size() / (sizes_.trips * 3 / 10)].year, 1, 10) + static_cast<int>(i % 280);
    auto request = DeskRequest{.id = random_.id<DeskRequestId>(tx.now()), .guest = host.id, .visit = random_.id<VisitId>(tx.now())};
    request.guest_name = host.name;
    request.number = fmt::format("{}-협조-{:04}", on.year(), i % 9'999);
    request.topic = sample_.practices[i % sample_.practices.size()].title;
    request.visitors = 4;
    request.state = kStates.at(i % kStates.size());
    request.received_at = start_of_day_in_seoul(on);
    request.first_choice_at = request.received_at + 20 * 86400;
    insert_desk_request(tx, request);
  });
}

}  // namespace baeumgil::bench
