#include "features/adoptions/follow_delay.h"

#include "base/text.h"
#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_store.h"
#include "features/adoptions/lateness.h"
#include "features/adoptions/wake_decisions.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

// What is late in few words for the log: titles of milestones, "2026 3/4".
std::string words_of(Lateness const& late) {
  auto words = late.milestones;
  if (late.card) words.push_back(std::to_string(late.card->year) + " " + std::to_string(late.card->number) + "/4");
  return join(words, ", ");
}

}  // namespace

void queue_following(Tx& tx) {
  auto const tomorrow = tx.today() + 1;
  queue_job(tx, kFollowAdoptionsJob, {}, start_of_day_in_seoul(tomorrow), to_text(tomorrow));
}

Result<AdoptionId> follow_delay(Tx& tx, Actor const& actor, AdoptionId id) {
  auto adoption = TRY(find_adoption(tx, actor, id));
  auto const cards = list_cards(tx, id);
  auto const late = lateness_of(adoption, cards, load_rule_book(tx), tx.today());
  auto const to = state_by(late, adoption, cards);
  if (to == adoption.state) return id;
  auto const before = to_json(adoption);
  adoption.state = to;
  auto change = AdoptionChange{.before = before, .verb = "adoption.caught_up"};
  if (to == AdoptionState::delayed)
    change = {
        .before = before, .verb = "adoption.fell_behind", .reason = words_of(late), .tell = {{adoption.officer, "notice.adoption.late"}}};
  return keep_change(tx, actor, adoption, change);
}

Result<Done> follow_adoptions(Database& db, Actor const& actor) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    for (auto const id : list_adoptions_under_way(tx)) TRY(follow_delay(tx, actor, id));
    wake_by_rules(tx, actor);
    queue_following(tx);
    return Done{};
  });
}

}  // namespace baeumgil
