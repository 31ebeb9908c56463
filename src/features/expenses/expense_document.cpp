#include "features/expenses/expense_document.h"

#include "features/expenses/expense_facts_view.h"
#include "platform/documents/form_writer.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

constexpr int kMoneyColumns = 5;  // besides the item

class SettlementWriter {
 public:
  SettlementWriter(ExpenseShown const& shown, FormOwner const& owner, Actor const& actor, Locale const& locale)
      : shown_{shown}, expense_{shown.expense}, owner_{owner}, actor_{actor}, form_{locale, actor.language} {}

  Document write() {
    auto const title = form_.words("expense.document.settlement");
    form_.begin({.title = title,
                 .subject = expense_.trip_purpose,
                 .number = expense_.number,
                 .gist = form_.words("expense.document.gist", {expense_.person_name, expense_.trip_number}),
                 .keywords = {form_.words("expense.list"), expense_.trip_number, expense_.destination},
                 .institution = owner_.institution,
                 .changed_at = shown_.events.empty() ? Instant{} : shown_.events.front().at});
    form_.approvals({{.label_key = "expense.person", .name = expense_.person_name, .on = expense_.claimed_on},
                     {.label_key = "expense.confirmation", .name = confirmer(), .on = expense_.confirmed_on},
                     {.label_key = "expense.document.accounting", .name = expense_.decided_by_name, .on = expense_.decided_on}});
    form_.heading("expense.facts");
    auto facts = facts_of(claim_facts(form_.locale(), actor_.language, shown_));
    facts.insert(facts.begin(), {form_.fact("expense.number", expense_.number),
                                 form_.fact("expense.state", form_.words("expense.state." + std::string{to_word(expense_.state)}))});
    facts.push_back(form_.fact("expense.reason", expense_.state_reason));
    form_.facts(facts);
    add_journey();
    add_money();
    add_receipts();
    add_duplicates();
    for (auto const& recovery : recovery_facts(form_.locale(), actor_.language, expense_)) {
      form_.heading("expense.recovery");
      form_.facts(facts_of(recovery.facts));
    }
    form_.close({.words_key = expense_.state == ExpenseState::waived ? "expense.document.waives" : "expense.document.claims",
                 .on = expense_.claimed_on,
                 .signer_key = "expense.person",
                 .signer = expense_.department_name + " " + expense_.person_name,
                 .addressee = owner_.head});
    return form_.take();
  }

 private:
  std::vector<LabelledText> facts_of(std::vector<ExpenseFact> const& found) const {
    auto facts = std::vector<LabelledText>{};
    for (auto const& fact : found) facts.push_back(form_.fact(fact.label_key, fact.text));
    return facts;
  }

  std::string confirmer() const {
    return expense_.confirmation == Confirmation::skipped ? form_.words("expense.confirmation.skipped") : expense_.confirmed_by_name;
  }

  void add_journey() {
    form_.heading("expense.section.journey");
    auto const journey = facts_of(journey_facts(form_.locale(), actor_.language, shown_));
    if (journey.empty()) return form_.paragraph(form_.words("expense.journey_none"));
    form_.facts(journey);
  }

  // Each amount in one row, and below it the articles it stands on.
  void add_line(Table& table, MoneyLineView const& line) const {
    auto basis = line.note;
    for (auto const& rule : line.rules)
      basis += (basis.empty() ? "" : "\n") + rule.text + (rule.is_unconfirmed ? " " + form_.words("expense.unconfirmed") : std::string{});
    auto const what = line.what.empty() ? line.days : line.days + "\n" + line.what;
    table.rows.push_back({{.text = line.item, .row_span = basis.empty() ? 1 : 2, .align = TextAlign::center},
                          {.text = what},
                          {.text = line.formula},
                          number_cell(line.claimed.empty() ? line.amount : line.claimed),
                          number_cell(line.amount),
                          number_cell(line.reduced)});
    if (!basis.empty()) table.rows.push_back({{.text = basis, .column_span = kMoneyColumns}});
  }

  void add_money() {
    form_.heading("expense.money");
    auto const money = to_money_view(form_.locale(), actor_.language, shown_.money);
    auto table = form_.columns({"expense.document.item", "expense.document.when_and_what", "expense.line.formula",
                                "expense.document.claimed", "expense.document.allowed", "expense.document.reduced"},
                               {1.5, 4.4, 3, 2, 2, 1.8});
    for (auto const& line : money.lines) add_line(table, line);
    table.rows.push_back({{.text = form_.words("expense.total"), .column_span = 4, .align = TextAlign::center, .is_strong = true},
                          {.text = money.total, .column_span = 2, .align = TextAlign::right, .is_strong = true}});
    table.rows.push_back({{.text = form_.words("expense.payable"), .column_span = 4, .align = TextAlign::center, .is_strong = true},
                          {.text = money.payable, .column_span = 2, .align = TextAlign::right, .is_strong = true}});
    table.note = form_.words(shown_.is_kept ? "expense.document.rules_kept" : "expense.document.rules_now");
    for (auto const& basis : {money.rounding, money.floor})
      if (!basis.empty()) table.note += "\n" + basis;
    form_.table("expense.money", std::move(table));
    for (auto const& row : money.missing) form_.paragraph(row.text);
  }

  void add_receipts() {
    form_.heading("expense.receipts");
    if (expense_.receipts.empty()) return form_.paragraph(form_.words("expense.receipts_none"));
    auto table = form_.columns({"expense.document.line", "expense.receipt.kind", "expense.receipt.on", "expense.receipt.what",
                                "expense.receipt.amount", "expense.receipt.file"},
                               {0.9, 1.5, 2.4, 4.4, 2, 3.8});
    for (auto const& receipt : expense_.receipts) {
      auto what = receipt.what;
      for (auto const& more : {proof_text(form_.locale(), actor_.language, receipt), receipt.over_cap_reason})
        if (!more.empty()) what += "\n" + more;
      auto const file = receipt.digest.empty()
                            ? form_.words("expense.receipt.no_file")
                            : receipt.file_name + "\n" + form_.words("expense.document.digest", {receipt.digest.substr(0, 12)});
      table.rows.push_back({center_cell(std::to_string(table.rows.size())),
                            center_cell(form_.words("expense.receipt." + std::string{to_word(receipt.kind)})),
                            center_cell(form_.day(receipt.on)),
                            {.text = std::move(what)},
                            number_cell(price_text(actor_.language, receipt.price)),
                            {.text = file}});
    }
    form_.table("expense.receipts", std::move(table));
  }

  void add_duplicates() {
    form_.heading("expense.document.duplicates");
    for (auto const& difference : shown_.differences)
      form_.document().blocks.emplace_back(Item{.mark = "-", .text = difference_text(form_.locale(), actor_.language, difference)});
    if (shown_.duplicates.empty()) return form_.paragraph(form_.words("expense.document.no_duplicates"));
    for (auto const& duplicate : shown_.duplicates)
      form_.document().blocks.emplace_back(Item{.mark = "-", .text = duplicate_text(form_.locale(), actor_, shown_, duplicate)});
  }

  ExpenseShown const& shown_;
  Expense const& expense_;
  FormOwner const& owner_;
  Actor const& actor_;
  FormWriter form_;
};

}  // namespace

Document settlement_document(ExpenseShown const& shown, FormOwner const& owner, Actor const& actor, Locale const& locale) {
  return SettlementWriter{shown, owner, actor, locale}.write();
}

Result<Document> read_settlement(Tx& tx, Actor const& actor, ExpenseId id, Locale const& locale, Language language) {
  auto reader = actor;
  reader.language = language;
  auto const shown = TRY(read_expense_shown(tx, reader, id));
  return settlement_document(shown, find_form_owner(tx, language), reader, locale);
}

}  // namespace baeumgil
