#include "features/follows/follow_line.h"

#include "features/cases/case.h"
#include "features/follows/follow_store.h"

namespace baeumgil {

std::optional<CaseCorner> follow_corner(Tx& tx, Actor const& actor, Case const& found, Locale const&) {
  if (!actor.is_signed_in() || !is_standing(found)) return std::nullopt;
  auto corner = CaseCorner{.id = "case-follow", .heading_key = "follow.list"};
  auto const offer = [&](FollowNoun noun, std::string const& target) {
    auto const word = std::string{to_word(noun)};
    auto button = ActionButton{.style = "tertiary", .fields = {{.name = "back", .value = "/cases/" + to_text(found.id)}}};
    if (auto const id = find_follow_of(tx, actor.person, noun, target)) {
      button.label_key = "follow.stop." + word;
      button.path = "/follows/" + to_text(*id) + "/removal";
      button.style = "text";
    } else {
      button.label_key = "follow.start." + word;
      button.path = "/follows";
      button.fields.push_back({.name = "noun", .value = word});
      button.fields.push_back({.name = "target", .value = target});
    }
    corner.moves.push_back(std::move(button));
  };
  offer(FollowNoun::good_case, to_text(found.id));
  offer(FollowNoun::field, std::string{to_word(found.field)});
  offer(FollowNoun::institution, to_text(found.host));
  if (found.author != actor.person) offer(FollowNoun::person, to_text(found.author));
  if (!found.issues.empty()) offer(FollowNoun::issue, to_text(found.issues.front()));
  return corner;
}

}  // namespace baeumgil
