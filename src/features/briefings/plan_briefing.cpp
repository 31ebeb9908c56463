#include "features/briefings/plan_briefing.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/briefings/briefing_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr std::size_t kTitle = 120;
constexpr int kLongest = 120;  // minutes

std::optional<Problem> input_problem(BriefingInput const& input) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  auto const add = [&](std::string_view field, std::string_view key, std::vector<std::string> arguments = {}) {
    problem.fields.push_back({.field = std::string{field}, .key = std::string{key}, .arguments = std::move(arguments)});
  };
  if (input.title.empty()) add("title", "field.required");
  if (character_count(input.title) > kTitle) add("title", "field.too_long", {std::to_string(kTitle)});
  if (character_count(input.place) > kTitle) add("place", "field.too_long", {std::to_string(kTitle)});
  if (!input.held_on) add("held_on", "field.required");
  if (!input.from) add("from", "field.required");
  if (!input.until) add("until", "field.required");
  if (input.from && input.until && *input.until < *input.from) add("until", "field.out_of_range");
  if (input.minutes_each < 1 || input.minutes_each > kLongest) add("minutes_each", "field.out_of_range");
  if (!instant_from_seoul(Date::of(2026, 1, 1), input.starts_at)) add("starts_at", "field.out_of_range");
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

void record(Tx& tx, Actor const& actor, std::string_view verb, Briefing const& briefing, std::string before) {
  record_event(
      tx, actor,
      {.verb = verb, .subject = {"briefing", briefing.id.value, briefing.title}, .before = std::move(before), .after = to_json(briefing)});
}

}  // namespace

Result<BriefingId> plan_briefing(Database& db, Actor const& actor, BriefingInput const& input) {
  if (!may_plan_briefing(actor)) return forbidden("briefing.not_officer");
  if (auto problem = input_problem(input)) return *std::move(problem);
  return db.write(actor, [&](Tx& tx) -> Result<BriefingId> {
    auto briefing = Briefing{.id = BriefingId::make(), .title = input.title, .held_on = *input.held_on, .starts_at = input.starts_at};
    briefing.place = input.place;
    briefing.minutes_each = input.minutes_each;
    briefing.made_by = actor.person;
    briefing.slots = list_shown_between(tx, *input.from, *input.until);
    if (briefing.slots.empty()) return invalid("from", "briefing.nothing_to_show");
    insert_briefing(tx, briefing);
    record(tx, actor, "briefing.planned", briefing, {});
    return briefing.id;
  });
}

Result<BriefingId> arrange_briefing(Database& db, Actor const& actor, BriefingId id, std::vector<Uuid> const& rows) {
  return db.write(actor, [&](Tx& tx) -> Result<BriefingId> {
    auto briefing = TRY(find_briefing(tx, id));
    if (!may_plan_briefing(actor)) return forbidden("briefing.not_officer");
    auto before = to_json(briefing);
    auto slots = std::vector<BriefingSlot>{};
    for (auto const& row : rows) {
      auto const found = std::ranges::find(briefing.slots, row, &BriefingSlot::row);
      if (found == briefing.slots.end()) return invalid("rows", "field.unknown_choice");
      slots.push_back(*found);
    }
    briefing.slots = std::move(slots);
    TRY(replace_slots(tx, briefing));
    record(tx, actor, "briefing.arranged", briefing, std::move(before));
    return id;
  });
}

}  // namespace baeumgil
