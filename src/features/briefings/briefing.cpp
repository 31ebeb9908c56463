#include "features/briefings/briefing.h"

#include <fmt/format.h>

#include <cstdlib>

namespace baeumgil {

bool may_plan_briefing(Actor const& actor) { return actor.has(Role::programme_officer); }

std::string slot_start(Briefing const& briefing, std::size_t position) {
  constexpr auto kHour = 60;
  auto const first = std::atoi(briefing.starts_at.substr(0, 2).c_str()) * kHour + std::atoi(briefing.starts_at.substr(3).c_str());
  auto const at = first + static_cast<int>(position) * briefing.minutes_each;
  return fmt::format("{:02}:{:02}", at / kHour % 24, at % kHour);
}

void write_briefing(JsonWriter& json, Briefing const& briefing) {
  json.begin_object().field("id", to_text(briefing.id)).field("title", briefing.title).field("held_on", to_text(briefing.held_on));
  json.field("starts_at", briefing.starts_at).field("place", briefing.place).field("minutes_each", briefing.minutes_each);
  json.field("slot_count", static_cast<std::int64_t>(briefing.slots.size())).key("slots").begin_array();
  for (auto i = std::size_t{0}; i < briefing.slots.size(); ++i)
    json.begin_object()
        .field("noun", to_word(briefing.slots[i].noun))
        .field("row_id", to_text(briefing.slots[i].row))
        .field("starts_at", slot_start(briefing, i))
        .end_object();
  json.end_array().end_object();
}

std::string to_json(Briefing const& briefing) {
  auto json = JsonWriter{};
  write_briefing(json, briefing);
  return json.take();
}

}  // namespace baeumgil
