#pragma once
// How the parts of an adoption's page write days, sums and the items under a heading.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/money.h"
#include "features/adoptions/adoption_views.h"
#include "platform/html/site.h"

namespace baeumgil {

inline std::string won_text(Site const& site, Actor const& actor, Won won) { return site.words(actor, "adoption.won", {with_commas(won)}); }

// An item without text is left out.
inline void add(std::vector<AdoptionItem>& items, std::string_view label_key, std::string text) {
  if (!text.empty()) items.push_back({std::string{label_key}, std::move(text)});
}

}  // namespace baeumgil
