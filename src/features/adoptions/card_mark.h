#pragma once
// 확인: that somebody has seen a progress card, and who may say so.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"

namespace baeumgil {

struct Adoption;

// The owner department's head, the programme office, the executive: each of them once.
enum class CardParty { owner, programme, executive };
constexpr auto enum_words(CardParty) { return std::array<std::string_view, 3>{"owner", "programme", "executive"}; }
struct CardMark {
  CardParty party{};
  PersonId by{};
  std::string by_name{};  // of the join
  Instant marked_at{};
  std::string remark{};
  bool is_on_site{false};
};

// As whom this person looks at the cards of an adoption.
std::vector<CardParty> card_parties(Actor const&, Adoption const&);
bool may_mark_card(Actor const&, Adoption const&);  // once it was begun

}  // namespace baeumgil
