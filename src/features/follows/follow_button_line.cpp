#include "features/follows/follow_button_line.h"

#include "features/follows/follow_store.h"

namespace baeumgil {

std::optional<ActionButton> follow_button(Tx& tx, Actor const& actor, std::string_view noun, std::string const& target) {
  auto const followed = enum_from_word<FollowNoun>(noun);
  if (!followed || !actor.is_signed_in()) return std::nullopt;
  if (*followed == FollowNoun::person && target == to_text(actor.person)) return std::nullopt;
  auto const back = path_of(Follow{.noun = *followed, .target = target});
  auto button = ActionButton{.style = "tertiary", .fields = {{.name = "back", .value = back}}};
  if (auto const id = find_follow_of(tx, actor.person, *followed, target)) {
    button.label_key = "follow.stop_here";
    button.path = "/follows/" + to_text(*id) + "/removal";
    return button;
  }
  button.label_key = "follow.start_here";
  button.path = "/follows";
  button.fields.push_back({.name = "noun", .value = std::string{noun}});
  button.fields.push_back({.name = "target", .value = target});
  return button;
}

}  // namespace baeumgil
