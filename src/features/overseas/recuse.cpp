#include "features/overseas/recuse.h"

#include "base/text.h"
#include "features/overseas/committee_store.h"
#include "features/overseas/keep_step.h"
#include "features/overseas/overseas_json.h"

namespace baeumgil {
namespace {

void record(Tx& tx, Actor const& actor, Room const& room, std::string_view verb, RecusalNote const& note) {
  auto const* member = room.committee.member(note.member);
  record_step(tx, actor, room.dossier.trip,
              {.verb = verb,
               .reason = note.reason,
               .after = words_json({{"member", member == nullptr ? std::string{} : member->name},
                                    {"kind", std::string{to_word(note.kind)}},
                                    {"ruling", std::string{to_word(note.ruling)}}})});
}

}  // namespace

Result<AgendaItemId> recuse_oneself(Database& db, Actor const& actor, AgendaItemId id, std::optional<Recusal> kind,
                                    std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<AgendaItemId> {
    auto const room = TRY(find_room(tx, actor, id));
    if (!may_recuse_oneself(actor, room)) return forbidden("overseas.recuse.not_member");
    if (!kind || (*kind != Recusal::kin && *kind != Recusal::withdrawn)) return invalid("kind", "field.required");
    if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    auto const note =
        RecusalNote{.member = room.committee.member_of(actor.person)->id, .kind = *kind, .reason = std::string{trimmed(reason)}};
    put_recusal(tx, id, note);
    record(tx, actor, room, "overseas.member_recused", note);
    return id;
  });
}

Result<AgendaItemId> challenge_member(Database& db, Actor const& actor, AgendaItemId id, std::optional<MemberId> member,
                                      std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<AgendaItemId> {
    auto const room = TRY(find_room(tx, actor, id));
    if (!may_challenge(actor, room)) return forbidden("overseas.challenge.not_traveler");
    if (!member || room.committee.member(*member) == nullptr) return invalid("member", "field.unknown_choice");
    if (room.recusal_of(*member) != nullptr) return invalid("member", "overseas.challenge.noted_already");
    if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    auto const note = RecusalNote{.member = *member,
                                  .kind = Recusal::challenged,
                                  .reason = std::string{trimmed(reason)},
                                  .ruling = Ruling::asked,
                                  .asked_by = actor.person};
    put_recusal(tx, id, note);
    record(tx, actor, room, "overseas.member_challenged", note);
    tell_all_with(tx, actor, Role::committee_secretary, room.dossier.trip, "notice.overseas.challenge");
    return id;
  });
}

Result<AgendaItemId> rule_on_challenge(Database& db, Actor const& actor, AgendaItemId id, std::optional<MemberId> member,
                                       std::optional<ChallengeRuling> ruling) {
  return db.write(actor, [&](Tx& tx) -> Result<AgendaItemId> {
    auto const room = TRY(find_room(tx, actor, id));
    if (!may_rule_on_challenge(actor, room)) return forbidden("overseas.challenge.not_secretary");
    auto const* asked = member ? room.recusal_of(*member) : nullptr;
    if (asked == nullptr || asked->ruling != Ruling::asked) return invalid("member", "field.unknown_choice");
    if (!ruling) return invalid("ruling", "field.required");
    auto note = *asked;
    note.ruling = *ruling == ChallengeRuling::granted ? Ruling::standing : Ruling::refused;
    put_recusal(tx, id, note);
    record(tx, actor, room, "overseas.challenge_ruled", note);
    return id;
  });
}

}  // namespace baeumgil
