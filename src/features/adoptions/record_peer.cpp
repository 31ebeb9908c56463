#include "features/adoptions/record_peer.h"

#include <algorithm>

#include "base/text.h"
#include "features/adoptions/benefit.h"
#include "features/adoptions/find_adoption.h"
#include "features/adoptions/peer_store.h"
#include "features/audit/record_event.h"
#include "features/cases/find_case.h"
#include "features/targets/find_institution.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kLongestSource = std::size_t{300};
constexpr auto kLongestReason = std::size_t{1000};

// As the log tells it.
struct AuditedPeer {
  std::string_view verb{};
  std::optional<PeerValues> before{};
  PeerValues after{};
};

// Who it is: in the directory, neither we nor whom we learned it from.
std::optional<Problem> peer_problem(Tx& tx, Actor const& actor, Adoption const& adoption, InstitutionId peer) {
  if (peer.is_nil()) return invalid("peer", "field.required");
  if (!find_institution(tx, peer)) return invalid("peer", "adoption.peer.unknown");
  if (peer == tx.institution()) return invalid("peer", "adoption.peer.own");
  auto const source = find_case(tx, actor, adoption.source_case);
  if (source && source->host == peer) return invalid("peer", "adoption.peer.is_source");
  return std::nullopt;
}

Result<Done> check(PeerInput const& input, Adoption const& adoption, Date today) {
  auto problems = std::vector<FieldProblem>{};
  auto const refuse = [&](std::string field, std::string key, std::vector<std::string> arguments = {}) {
    problems.push_back({.field = std::move(field), .key = std::move(key), .arguments = std::move(arguments)});
  };
  if (!input.before) refuse("before", "field.required");
  if (!input.after) refuse("after", "field.required");
  if (trimmed(input.before_source).empty()) refuse("before_source", "adoption.peer.source_required");
  if (trimmed(input.after_source).empty()) refuse("after_source", "adoption.peer.source_required");
  if (character_count(input.before_source) > kLongestSource) refuse("before_source", "field.too_long", {std::to_string(kLongestSource)});
  if (character_count(input.after_source) > kLongestSource) refuse("after_source", "field.too_long", {std::to_string(kLongestSource)});
  if (!input.before_on)
    refuse("before_on", "field.required");
  else if (*input.before_on > adoption.implemented_on.value_or(today))
    refuse("before_on", "adoption.peer.before_is_late");
  if (!input.after_on)
    refuse("after_on", "field.required");
  else if (*input.after_on > today)
    refuse("after_on", "adoption.peer.after_is_to_come");
  else if (*input.after_on < adoption.implemented_on.value_or(today) || (input.before_on && *input.after_on <= *input.before_on))
    refuse("after_on", "adoption.peer.after_is_early");
  if (!problems.empty()) return Problem{.kind = Kind::invalid, .key = "problem.invalid", .fields = std::move(problems)};
  return Done{};
}

void record(Tx& tx, Actor const& actor, Adoption const& adoption, AuditedPeer const& change) {
  auto const& title = adoption.policy_name.empty() ? adoption.case_title : adoption.policy_name;
  record_event(tx, actor,
               {.verb = change.verb,
                .subject = {"adoption", adoption.id.value, title},
                .reason = change.after.left_out_reason,
                .before = change.before ? to_json(*change.before) : std::string{},
                .after = to_json(change.after)});
}

std::optional<PeerValues> find_peer(Tx& tx, AdoptionId adoption, InstitutionId peer) {
  auto const peers = list_peers(tx, adoption);
  auto const found = std::ranges::find(peers, peer, &PeerValues::peer);
  return found == peers.end() ? std::nullopt : std::optional{*found};
}

}  // namespace

bool may_record_peers(Actor const& actor, Adoption const& adoption) {
  return adoption.kpi_baseline && adoption.kpi_target && may_record_benefit(actor, adoption);
}

Result<AdoptionId> record_peer(Database& db, Actor const& actor, AdoptionId id, PeerInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto const adoption = TRY(find_adoption(tx, actor, id));
    if (!may_record_peers(actor, adoption)) return forbidden("adoption.peer.not_allowed");
    if (auto problem = peer_problem(tx, actor, adoption, input.peer)) return std::move(*problem);
    TRY(check(input, adoption, tx.today()));
    auto const before = find_peer(tx, id, input.peer);
    auto const peer = PeerValues{.peer = input.peer,
                                 .before = *input.before,
                                 .before_on = *input.before_on,
                                 .before_source = std::string{trimmed(input.before_source)},
                                 .after = *input.after,
                                 .after_on = *input.after_on,
                                 .after_source = std::string{trimmed(input.after_source)}};
    put_peer(tx, id, peer, actor.person);
    record(tx, actor, adoption, {"adoption.peer_recorded", before, peer});
    return id;
  });
}

Result<AdoptionId> leave_peer_out(Database& db, Actor const& actor, AdoptionId id, InstitutionId peer, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto const adoption = TRY(find_adoption(tx, actor, id));
    if (!may_record_peers(actor, adoption)) return forbidden("adoption.peer.not_allowed");
    auto const before = find_peer(tx, id, peer);
    if (!before || !before->left_out_reason.empty()) return invalid("peer", "field.unknown_choice");
    if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    if (character_count(reason) > kLongestReason) return invalid("reason", "field.too_long", {std::to_string(kLongestReason)});
    auto after = *before;
    after.left_out_reason = trimmed(reason);
    put_peer(tx, id, after, actor.person);
    record(tx, actor, adoption, {"adoption.peer_left_out", before, after});
    return id;
  });
}

}  // namespace baeumgil
