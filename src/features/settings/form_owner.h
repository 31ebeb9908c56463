#pragma once
// Whose form it is and to whom it is addressed, as its official papers say it.

#include <string>

#include "base/actor.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct FormOwner {
  std::string institution{};
  std::string head{};  // 하남시장; empty: the head of the institution
};
FormOwner find_form_owner(Tx&, Language);

}  // namespace baeumgil
