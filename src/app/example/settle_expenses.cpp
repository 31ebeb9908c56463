#include "app/example/settle_expenses.h"

#include <algorithm>
#include <cstdint>

#include "features/expenses/add_receipt.h"
#include "features/expenses/begin_expense.h"
#include "features/expenses/claim_expense.h"
#include "features/expenses/confirm_expense.h"
#include "features/expenses/decide_expense.h"
#include "features/expenses/find_expense.h"
#include "features/expenses/pay_expense.h"
#include "features/expenses/recover_expense.h"
#include "features/expenses/write_facts.h"
#include "features/rules/draft_rule.h"
#include "features/rules/make_rule_effective.h"
#include "features/trips/find_trip.h"
#include "platform/files/file_store.h"

namespace baeumgil {
namespace {

class Claiming {
 public:
  Claiming(ExampleWorld& world, FileStore& files, CsvLine& line)
      : world_{world}, files_{files}, line_{line}, key_{line.text("trip")}, until_{line.choice<ExpenseState>("until")} {}

  void run() {
    auto const officer = world_.actor("officer");
    auto const id = world_.row<TripId>(key_ + "/trip");
    auto const found = world_.db.read(officer, [&](Tx& tx) { return find_trip(tx, officer, id); });
    if (!found) throw ExampleFault{key_ + ": no such trip"};
    trip_ = *found;
    auto const who = line_.text("who");
    auto number = 0;
    for (auto const& traveler : trip_.travelers)
      if (++number; who == "*" || who == std::to_string(number)) claim(world_.actor(traveler.person), key_ + "/" + std::to_string(number));
  }

 private:
  void claim(Actor const& traveler, std::string const& what) {
    go_on(0);
    what_ = what;
    id_ = world_.must(begin_expense(world_.db, traveler, trip_.id), what + " claim begun");
    if (until_ == ExpenseState::waived) {
      world_.must(waive_expense(world_.db, traveler, id_, line_.text("reason")), what + " waived");
      return;
    }
    describe(traveler);
    if (until_ == ExpenseState::draft) return;
    world_.must(claim_expense(world_.db, traveler, id_), what + " claimed");
    if (until_ == ExpenseState::confirming) return;
    confirm();
    if (until_ == ExpenseState::claimed) return;
    decide();
  }

  void go_on(int days) {
    world_.go_to(std::min(trip_.ends_on + static_cast<int>(line_.integer("days").value_or(1)) + days, world_.today()));
  }

  // A small file that no other receipt has.
  void attach(Receipt& receipt) const {
    auto const kept = files_.keep_bytes("%PDF-1.4\n% " + what_ + " " + receipt.what + " (예시)\n%%EOF\n", "영수증.pdf");
    if (!kept) throw ExampleFault{what_ + ": no receipt"};
    receipt.digest = kept->digest;
    receipt.file_name = kept->file_name;
    receipt.content_type = kept->content_type;
    receipt.size_bytes = kept->size_bytes;
  }

  // Everybody pays for oneself: an approval number that no other receipt has.
  std::string approval_of(Receipt const& receipt) const {
    auto number = std::uint32_t{17};
    for (auto const letter : what_ + " " + receipt.what) number = number * 31 + static_cast<unsigned char>(letter);
    return std::to_string(10'000'000 + number % 90'000'000);
  }

  void add(Actor const& traveler, Receipt receipt) {
    attach(receipt);
    receipt.card_last4 = "0000";
    receipt.approval_no = approval_of(receipt);
    world_.must(add_receipt(world_.db, traveler, id_, receipt), what_ + " receipt");
  }

  void describe(Actor const& traveler) {
    auto facts = ExpenseFacts{.shared_with = line_.text("shared_with")};
    facts.has_official_car = trip_.transport == Transport::official_car;
    world_.must(write_facts(world_.db, traveler, id_, facts, 0), what_ + " described");
    auto const nights = trip_.nights();
    if (auto const won = line_.integer("room").value_or(0); won > 0 && nights > 0) {
      auto room = Receipt{.kind = ReceiptKind::lodging, .on = trip_.starts_on, .nights = nights, .what = trip_.destination + " 숙소(예시)"};
      room.price = price_of(Won{won * nights});
      room.over_cap_reason = line_.text("over_cap_reason");
      add(traveler, room);
    }
    if (auto const won = line_.integer("fare").value_or(0); won > 0)
      for (auto const& [on, way] : {std::pair{trip_.starts_on, "가는 길"}, std::pair{trip_.ends_on, "오는 길"}})
        add(traveler, {.kind = ReceiptKind::fare, .on = on, .what = std::string{"열차 "} + way + "(예시)", .price = price_of(Won{won})});
  }

  // Who approves the trip looks at what went above its estimate.
  void confirm() {
    auto const auditor = world_.actor("auditor");
    auto const expense = world_.db.read(auditor, [&](Tx& tx) { return find_expense(tx, auditor, id_); });
    if (!expense || expense->state != ExpenseState::confirming) return;
    go_on(1);
    world_.must(confirm_expense(world_.db, world_.actor(expense->approver), id_), what_ + " confirmed");
  }

  void decide() {
    go_on(2);
    auto const accountant = world_.actor("accountant");
    if (until_ == ExpenseState::returned) {
      world_.must(return_expense(world_.db, accountant, id_, line_.text("reason")), what_ + " returned");
      return;
    }
    auto const decision = ExpenseDecision{Won{line_.integer("reduction").value_or(0)}, line_.text("reason")};
    world_.must(allow_expense(world_.db, accountant, id_, decision), what_ + " allowed");
    if (until_ == ExpenseState::allowed) return;
    go_on(4);
    world_.must(pay_expense(world_.db, accountant, id_, "회계과-" + what_ + "(예시)"), what_ + " paid");
    if (until_ != ExpenseState::paid) recover(accountant);
  }

  void recover(Actor const& accountant) {
    go_on(6);
    world_.must(flag_expense(world_.db, world_.actor("auditor"), id_, line_.text("flag_reason")), what_ + " flagged");
    if (until_ == ExpenseState::flagged) return;
    auto decision = RecoveryDecision{.amount = Won{line_.integer("recovery").value_or(0)}};
    decision.surcharge_rule = line_.text("surcharge_rule");
    decision.reason = line_.text("recover_reason");
    world_.must(recover_expense(world_.db, accountant, id_, decision), what_ + " to be recovered");
    if (until_ == ExpenseState::recovered)
      world_.must(record_repayment(world_.db, accountant, id_, "세외수입-" + what_ + "(예시)"), what_ + " repaid");
  }

  ExampleWorld& world_;
  FileStore& files_;
  CsvLine& line_;
  std::string key_;
  ExpenseState until_;
  Trip trip_{};
  std::string what_{};
  ExpenseId id_{};
};

}  // namespace

void confirm_rates(ExampleWorld& world) {
  auto const officer = world.actor("officer");
  for_each_line("rates", [&](CsvLine& line) {
    auto draft = RuleDraft{.code = line.text("rule_id"), .value = line.number("value"), .words_ko = line.text("words_ko")};
    draft.words_en = line.text("words_en");
    draft.article = line.text("article");
    draft.source = line.text("source");
    draft.effective_from = line.date("effective_from");
    draft.effective_to = line.optional_date("effective_to");
    draft.verified_by = line.text("verified_by");
    draft.note = line.text("note");
    auto const id = world.must(draft_rule(world.db, officer, draft), draft.code + " drafted");
    world.must(make_rule_effective(world.db, officer, {.id = id, .version = 1, .reason = draft.note}), draft.code + " confirmed");
  });
}

void settle_expenses(ExampleWorld& world, FileStore& files, std::string_view era) {
  for_each_line("expenses", era, [&](CsvLine& line) { Claiming{world, files, line}.run(); });
}

}  // namespace baeumgil
