#include "features/trips/inspired_rows.h"

#include <fmt/format.h>

#include "base/day_text.h"
#include "features/chain/chain_line.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

InspiredRow to_row(Site const& site, Actor const& host, InspiredPolicy const& policy) {
  auto const field = site.words(host, "policy_field." + policy.field);
  auto row = InspiredRow{.name = policy.name.empty() ? site.words(host, "citizens.unnamed_policy", {field}) : policy.name,
                         .decided_on = day_text_with_weekday(host.language, policy.decided_on)};
  row.state = {.label = site.words(host, "adoption.state." + policy.state), .tone = tone_of_state(policy.state)};
  if (policy.before && policy.after)
    row.effect = fmt::format("{} {:g} → {:g} {}", policy.metric, *policy.before, *policy.after, policy.unit);
  return row;
}

}  // namespace

InspiredList to_inspired_list(Site const& site, Actor const& host, std::vector<InspiredPolicy> const& policies, Date today) {
  auto list = InspiredList{.as_of = day_text_with_weekday(host.language, today)};
  for (auto const& policy : policies) list.rows.push_back(to_row(site, host, policy));
  return list;
}

}  // namespace baeumgil
