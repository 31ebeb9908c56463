#pragma once
// 보고회: what was learned, shown in one sitting; each report and each case has its slot, and its slide.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/json_writer.h"

namespace baeumgil {

using BriefingId = Id<struct BriefingTag>;

enum class SlotNoun { good_case, report };
constexpr auto enum_words(SlotNoun) { return std::array<std::string_view, 2>{"case", "report"}; }

struct BriefingSlot {
  SlotNoun noun{};
  Uuid row{};
};

struct Briefing {
  BriefingId id{};
  std::string title{};
  Date held_on{};
  std::string starts_at{};  // 14:00
  std::string place{};
  int minutes_each{10};
  PersonId made_by{};
  std::vector<BriefingSlot> slots{};
  int version{1};
};

bool may_plan_briefing(Actor const&);  // the programme officer; all staff see it
// "14:20": when the slot of this position, from 0, begins.
std::string slot_start(Briefing const&, std::size_t position);

void write_briefing(JsonWriter&, Briefing const&);
std::string to_json(Briefing const&);

}  // namespace baeumgil
