#include "features/chain/chain_line.h"

#include <array>

namespace baeumgil {
namespace {

struct StateTone {
  std::string_view state{};
  Tone tone{};
};

constexpr std::array kTones{
    StateTone{"draft", Tone::gray},
    StateTone{"forming", Tone::gray},
    StateTone{"planned", Tone::information},
    StateTone{"submitted", Tone::warning},
    StateTone{"in_approval", Tone::warning},
    StateTone{"registered", Tone::warning},
    StateTone{"proposed", Tone::warning},
    StateTone{"assigned", Tone::warning},
    StateTone{"under_review", Tone::warning},
    StateTone{"consulting", Tone::warning},
    StateTone{"nominated", Tone::warning},
    StateTone{"sent", Tone::warning},
    StateTone{"viewed", Tone::warning},
    StateTone{"counter_proposed", Tone::warning},
    StateTone{"returned", Tone::danger},
    StateTone{"rejected", Tone::danger},
    StateTone{"declined", Tone::danger},
    StateTone{"delayed", Tone::danger},
    StateTone{"no_reply", Tone::danger},
    StateTone{"suspended", Tone::danger},
    StateTone{"ineligible", Tone::danger},
    StateTone{"cancelled", Tone::gray},
    StateTone{"withdrawn", Tone::gray},
    StateTone{"dropped", Tone::gray},
    StateTone{"retired", Tone::gray},
    StateTone{"not_awarded", Tone::gray},
    StateTone{"closed", Tone::gray},
    StateTone{"closed_no_effect", Tone::gray},
    StateTone{"already_in_force", Tone::gray},
    StateTone{"accepted", Tone::success},
    StateTone{"permitted", Tone::success},
    StateTone{"ready", Tone::success},
    StateTone{"confirmed", Tone::success},
    StateTone{"published", Tone::success},
    StateTone{"implemented", Tone::success},
    StateTone{"measured", Tone::success},
    StateTone{"closed_success", Tone::success},
    StateTone{"solved", Tone::success},
    StateTone{"awarded", Tone::success},
    StateTone{"revoked", Tone::danger},
    StateTone{"approved", Tone::success},
    StateTone{"decided_yes", Tone::success},
    StateTone{"reported", Tone::success},
};

std::string_view locale_noun(Stage stage) { return stage == Stage::award ? "nomination" : to_word(stage); }

}  // namespace

Tone tone_of_state(std::string_view state) {
  for (auto const& entry : kTones)
    if (entry.state == state) return entry.tone;
  return Tone::primary;  // under way
}

ChainLine chain_line(Tx& tx, Actor const& actor, Stage noun, Uuid const& id, Locale const& locale) {
  auto line = ChainLine{};
  auto const whole_line = "/chain/" + std::string{to_word(noun)} + "/" + to_text(id);
  for (auto const& stage : read_chain(tx, actor, noun, id)) {
    auto link = ChainLink{.label_key = "chain.stage." + std::string{to_word(stage.stage)}, .is_here = stage.stage == noun};
    if (stage.items.size() == 1) {
      auto const& item = stage.items.front();
      link.title = item.title.empty() ? item.number : item.title;
      link.path = link.is_here ? whole_line : item.path;  // the reader is there already
      link.state = {.label = locale.words(actor.language, std::string{locale_noun(stage.stage)} + ".state." + item.state),
                    .tone = tone_of_state(item.state)};
    } else if (!stage.items.empty()) {
      link.title = locale.words(actor.language, "chain.count", {std::to_string(stage.items.size())});
      link.path = whole_line;
    }
    line.links.push_back(std::move(link));
  }
  return line;
}

}  // namespace baeumgil
