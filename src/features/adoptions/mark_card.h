#pragma once
// A progress card is seen by the owner department's head, the programme office and the executive: each says so once, with a word.

#include <optional>
#include <string>

#include "base/result.h"
#include "features/adoptions/adoption.h"

namespace baeumgil {

class Database;

struct CardMarkInput {
  int year{0};
  int quarter{0};
  std::optional<CardParty> party{};
  std::string remark{};
  bool is_on_site{false};
};
Result<ProgressCardId> mark_card(Database&, Actor const&, AdoptionId, CardMarkInput const&);

// As whom this person may still mark the card.
std::vector<CardParty> open_card_parties(Actor const&, Adoption const&, ProgressCard const&);

}  // namespace baeumgil
