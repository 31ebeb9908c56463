#include "features/adoptions/mark_card.h"

#include <algorithm>

#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

bool is_marked_as(ProgressCard const& card, CardParty party) {
  return std::ranges::any_of(card.marks, [&](CardMark const& mark) { return mark.party == party; });
}

bool has_marked(ProgressCard const& card, PersonId person) {
  return std::ranges::any_of(card.marks, [&](CardMark const& mark) { return mark.by == person; });
}

// The programme office and the executive look at what somebody else wrote, and nobody looks twice.
std::optional<Problem> own_problem(Actor const& actor, ProgressCard const& card, CardParty party) {
  if (party != CardParty::owner && card.filed_by == actor.person) return forbidden("adoption.card_mark.own");
  if (has_marked(card, actor.person)) return forbidden("adoption.card_mark.two_people");
  return std::nullopt;
}

}  // namespace

std::vector<CardParty> open_card_parties(Actor const& actor, Adoption const& adoption, ProgressCard const& card) {
  auto open = std::vector<CardParty>{};
  for (auto const party : card_parties(actor, adoption))
    if (!is_marked_as(card, party) && !own_problem(actor, card, party)) open.push_back(party);
  return open;
}

Result<ProgressCardId> mark_card(Database& db, Actor const& actor, AdoptionId id, CardMarkInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<ProgressCardId> {
    auto const adoption = TRY(find_adoption(tx, actor, id));
    if (!may_mark_card(actor, adoption)) return forbidden("adoption.not_allowed");
    auto const cards = list_cards(tx, id);
    auto const card =
        std::ranges::find_if(cards, [&](ProgressCard const& one) { return one.year == input.year && one.quarter == input.quarter; });
    if (card == cards.end()) return invalid("quarter", "adoption.card_mark.no_card");
    if (!input.party) return invalid("party", "field.required");
    auto const mine = card_parties(actor, adoption);
    if (std::ranges::find(mine, *input.party) == mine.end()) return invalid("party", "adoption.card_mark.not_yours");
    if (is_marked_as(*card, *input.party)) return invalid("party", "adoption.card_mark.already");
    if (auto problem = own_problem(actor, *card, *input.party)) return *std::move(problem);
    auto const mark = CardMark{.party = *input.party, .by = actor.person, .remark = input.remark, .is_on_site = input.is_on_site};
    if (!insert_card_mark(tx, card->id, mark)) return invalid("party", "adoption.card_mark.already");
    TRY(keep_change(tx, actor, adoption,
                    {.before = to_json(adoption),
                     .verb = "adoption.card_marked",
                     .reason = input.remark,
                     .tell = officer_and_asker(adoption, card->filed_by, "notice.adoption.card_marked")}));
    return card->id;
  });
}

}  // namespace baeumgil
