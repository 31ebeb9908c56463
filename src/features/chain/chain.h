#pragma once
// The whole line a noun stands in, from the pending issue to the award: what led to it, and what came of it.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/enum_text.h"
#include "base/id.h"
#include "platform/db/transaction.h"

namespace baeumgil {

enum class Stage { issue, program, team, trip, visit, report, good_case, adoption, award };
constexpr auto enum_words(Stage) {
  return std::array<std::string_view, 9>{"issue", "program", "team", "trip", "visit", "report", "case", "adoption", "award"};
}

struct ChainItem {
  Uuid id{};
  std::string number{};  // empty for nouns people do not quote by number
  std::string title{};
  std::string state{};  // word of the noun's state
  std::string path{};
};

struct ChainStage {
  Stage stage{};
  std::vector<ChainItem> items{};  // at most kChainItems of what the reader may see
};

inline constexpr int kChainItems = 50;

// One entry per stage, in the order of the line. `noun` is a Stage word; the caller has found the row for the reader.
std::vector<ChainStage> read_chain(Tx&, Actor const&, Stage noun, Uuid const& id);

}  // namespace baeumgil
