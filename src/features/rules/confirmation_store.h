#pragma once
// Keeps which rows somebody of the institution has held against the original text.

#include <string>
#include <vector>

#include "features/rules/rule.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct RuleConfirmation {
  std::string code{};
  RuleScope scope{};
  Date effective_from{};
  std::string value{};  // as it stood
  std::string held_against{};
  std::string confirmed_by{};
  Date confirmed_on{};
};

RuleConfirmation confirmation_of(Rule const&);
void put_confirmation(Tx&, RuleConfirmation const&);
std::vector<RuleConfirmation> list_confirmations(Tx&);
// Says who confirmed a row, where nobody else had; only while it holds the value that was confirmed.
void mark_confirmed(Rule&, std::vector<RuleConfirmation> const&);

}  // namespace baeumgil
