#pragma once
// 기관의 사실 확인: what the host of a case says to what we wrote of it, through a secret link, first and then every year.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/json_writer.h"

namespace baeumgil {

struct Case;

using HostWordId = Id<struct HostWordTag>;

enum class HostWordKind { first, yearly };
constexpr auto enum_words(HostWordKind) { return std::array<std::string_view, 2>{"first", "yearly"}; }

enum class HostWordState { asked, confirmed, corrected, removal_asked, no_answer };
constexpr auto enum_words(HostWordState) {
  return std::array<std::string_view, 5>{"asked", "confirmed", "corrected", "removal_asked", "no_answer"};
}

struct HostWord {
  HostWordId id{};
  CaseId good_case{};
  HostWordKind kind{HostWordKind::first};
  HostWordState state{HostWordState::asked};
  std::string email{};
  std::string contact{};  // whom we wrote to
  std::string note{};     // what we wrote beside the question
  PersonId asked_by{};    // nil: the yearly question
  std::string asked_by_name{};
  Instant asked_at{};
  Date answer_by{};
  std::string respondent{};  // name and post, as the host gave them
  std::string text{};        // the correction, or why it should go; kept beside ours
  std::optional<Instant> answered_at{};
  PersonId settled_by{};
  std::string settled_by_name{};
  std::optional<Instant> settled_at{};
  std::string settlement{};  // what came of the correction or the wish
  int version{1};
};

bool may_ask_host(Actor const&, Case const&);                 // its author and the programme officer, once it has been checked
bool awaits_settlement(HostWord const&);                      // corrected or asked to go, and nobody has dealt with it
bool may_settle(Actor const&, Case const&, HostWord const&);  // a wish to be removed is the programme officer's

void write_host_word(JsonWriter&, HostWord const&);
std::string to_json(HostWord const&);

}  // namespace baeumgil
