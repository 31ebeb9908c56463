#include "features/handover/handover.h"

#include <algorithm>

namespace baeumgil {

bool may_make_handover(Actor const& actor, PersonId giver, DepartmentId owner) {
  return actor.is_signed_in() && (actor.person == giver || actor.heads(owner) || actor.has(Role::programme_officer));
}

bool may_answer_handover(Actor const& actor, Handover const& handover) {
  return actor.is_signed_in() && actor.person == handover.successor && !handover.closed_on;
}

std::string path_of(Promise const& promise) {
  constexpr auto kFolders = std::array<std::string_view, enum_words(PromiseMatter{}).size()>{
      "/adoptions/", "/reports/", "/trips/", "/visits/", "/cases/", "/awards/", "/visit-desk/"};
  auto const path = std::string{kFolders[static_cast<std::size_t>(promise.matter)]} + to_text(promise.matter_id);
  return promise.matter == PromiseMatter::question ? path + "/remarks" : path;
}

int open_promises(Handover const& handover) {
  return static_cast<int>(std::ranges::count_if(handover.promises, [](Promise const& promise) { return !promise.answer; }));
}

}  // namespace baeumgil
