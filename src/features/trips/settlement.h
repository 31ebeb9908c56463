#pragma once
// 정산: a trip's second state, beside the first, for the report and the money go their own ways. Where the claims of all travellers stand
// together.

#include <array>
#include <string_view>

#include "base/enum_text.h"
#include "base/transition.h"

namespace baeumgil {

enum class Settlement { open, settling, settled, recovery };
constexpr auto enum_words(Settlement) { return std::array<std::string_view, 4>{"open", "settling", "settled", "recovery"}; }

inline constexpr std::array<Transition<Settlement>, 7> kSettlementTransitions{{
    {Settlement::open, Settlement::settling, "settle", "TM"},
    {Settlement::open, Settlement::settled, "settle", "TM,AC"},  // nobody claims anything
    {Settlement::settling, Settlement::settled, "settle", "AC"},
    {Settlement::settling, Settlement::recovery, "recover", "AU"},
    {Settlement::settled, Settlement::recovery, "recover", "AU"},
    {Settlement::recovery, Settlement::settling, "settle", "AC"},
    {Settlement::recovery, Settlement::settled, "settle", "AC"},
}};

}  // namespace baeumgil
