#pragma once
// What the word of its host does to a card, in the transaction that takes the word down.

#include "base/actor.h"
#include "base/result.h"
#include "features/cases/case.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Done> confirm_by_host(Tx&, Actor const&, Case);  // it is so, as of today; a stale card is published again
// The host would not be shown: until that is settled nobody outside sees the card.
Result<Done> keep_inside(Tx&, Actor const&, Case);

}  // namespace baeumgil
