#pragma once
// Every step of an adoption once: its address, who may, and the use case. Buttons, forms and the API are drawn from it.

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "features/adoptions/adoption.h"

namespace baeumgil {

class Database;
class Fields;

enum class AdoptionStep {
  assign,
  contest,
  review,
  consult,
  opinion,
  put_off,
  decide,
  plan,
  gate,
  fund,
  start,
  card,
  mark_card,
  milestone,
  implement,
  measure,
  check,
  ask_plan_change,
  accept_plan_change,
  refuse_plan_change,
  close,
  ask_to_drop,
  drop,
  keep_going,
  reopen,
  ask_again,
  leave_asleep
};

struct AdoptionMove {
  AdoptionStep step{};
  std::string_view noun{};  // "/adoptions/{id}/decision"
  std::string_view label_key{};
  std::string_view flash_key{};
  std::string_view confirm_key{};  // asked before a step that has nothing to fill in
  std::string_view summary{};      // for the description of the API
  bool asks{true};                 // there is a form
  bool (*may)(Actor const&, Adoption const&){nullptr};
  // The id of what was done.
  Result<std::string> (*carry_out)(Database&, Actor const&, AdoptionId, Fields&){nullptr};
};

std::span<AdoptionMove const> adoption_moves();

}  // namespace baeumgil
