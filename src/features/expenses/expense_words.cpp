#include "features/expenses/expense_words.h"

#include "platform/html/site.h"

namespace baeumgil {
namespace {

Tone tone_of(ExpenseState state) {
  switch (state) {
    case ExpenseState::paid:
    case ExpenseState::recovered:
      return Tone::success;
    case ExpenseState::confirming:
    case ExpenseState::returned:
      return Tone::warning;
    case ExpenseState::flagged:
    case ExpenseState::recovering:
      return Tone::danger;
    case ExpenseState::draft:
    case ExpenseState::waived:
      return Tone::gray;
    default:
      return Tone::primary;
  }
}

}  // namespace

Badge expense_badge(Site const& site, Actor const& actor, ExpenseState state) {
  return {.label = site.words(actor, "expense.state." + std::string{to_word(state)}), .tone = tone_of(state)};
}

}  // namespace baeumgil
