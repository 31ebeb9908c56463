#include "features/adoptions/mark_milestone.h"

#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_parts_store.h"
#include "features/adoptions/adoption_store.h"
#include "features/adoptions/follow_delay.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::optional<Problem> milestone_problem(Adoption const& adoption, MilestoneInput const& input, Date today) {
  if (!input.number || *input.number < 1 || *input.number > static_cast<int>(adoption.milestones.size()))
    return invalid("milestone", "field.unknown_choice");
  if (!input.mark) return invalid("mark", "field.required");
  if (*input.mark == MilestoneMark::open) return std::nullopt;
  if (!input.done_on) return invalid("done_on", "field.required");
  if (*input.done_on > today) return invalid("done_on", "adoption.milestone.future");
  return std::nullopt;
}

}  // namespace

Result<AdoptionId> mark_milestone(Database& db, Actor const& actor, AdoptionId id, MilestoneInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (!may_mark_milestone(actor, adoption)) return forbidden("adoption.not_allowed");
    if (auto problem = milestone_problem(adoption, input, tx.today())) return std::move(*problem);
    auto const before = to_json(adoption);
    auto& milestone = adoption.milestones[static_cast<std::size_t>(*input.number - 1)];
    auto const is_done = *input.mark == MilestoneMark::done;
    if (!is_done && !milestone.done_on) return conflict("adoption.milestone.open_already");
    milestone.done_on = is_done ? input.done_on : std::nullopt;
    replace_milestones(tx, adoption);
    auto const verb = is_done ? std::string_view{"adoption.milestone_done"} : std::string_view{"adoption.milestone_reopened"};
    TRY(keep_change(tx, actor, adoption, {.before = before, .verb = verb, .reason = milestone.title}));
    return follow_delay(tx, actor, id);
  });
}

}  // namespace baeumgil
