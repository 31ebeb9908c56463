#pragma once
// Every step of a round once: its address, who may, and the use case. Buttons, forms and the API are drawn from it.

#include <span>
#include <string_view>

#include "base/result.h"
#include "features/awards/award.h"

namespace baeumgil {

class Database;
class Fields;

enum class RoundStep { open, start_scoring, disclose, decide, pay, close };

struct RoundMove {
  RoundStep step{};
  std::string_view noun{};  // "/awards/{id}/decision"
  std::string_view label_key{};
  std::string_view flash_key{};
  std::string_view confirm_key{};
  std::string_view summary{};  // for the description of the API
  bool asks{false};            // there is a form
  bool (*may)(Actor const&, AwardRound const&){nullptr};
  Result<AwardRoundId> (*carry_out)(Database&, Actor const&, AwardRoundId, Fields&){nullptr};
};

std::span<RoundMove const> round_moves();

}  // namespace baeumgil
