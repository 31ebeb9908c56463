#include "features/rules/rule_impact_view.h"

namespace baeumgil {
namespace {

std::string side_words(Site const& site, Actor const& actor, std::optional<Verdict> const& verdict) {
  if (!verdict) return site.words(actor, "rules.impact.silent");
  if (verdict->actual.empty()) return site.words(actor, "rules.impact.limit", {verdict->limit});
  return site.words(actor, verdict->passed ? "rules.impact.passed" : "rules.impact.refused", {verdict->limit, verdict->actual});
}

bool passes(std::optional<Verdict> const& verdict) { return !verdict || verdict->passed; }

Badge outcome_of(Site const& site, Actor const& actor, ChangedVerdict const& changed) {
  auto const did = passes(changed.before);
  auto const does = passes(changed.after);
  if (did && !does) return {.label = site.words(actor, "rules.impact.now_refused"), .tone = Tone::danger};
  if (!did && does) return {.label = site.words(actor, "rules.impact.now_passed"), .tone = Tone::success};
  return {.label = site.words(actor, "rules.impact.other_limit"), .tone = Tone::information};
}

}  // namespace

ImpactView impact_view(Site const& site, Actor const& actor, std::vector<ChangedVerdict> const& changed, std::size_t looked_at) {
  auto view = ImpactView{.looked_at = static_cast<std::int64_t>(looked_at)};
  for (auto const& entry : changed)
    view.rows.push_back({.noun = site.words(actor, "audit.noun." + entry.noun),
                         .title = entry.title,
                         .path = entry.path,
                         .rule = (entry.after ? entry.after : entry.before)->words,
                         .before = side_words(site, actor, entry.before),
                         .after = side_words(site, actor, entry.after),
                         .outcome = outcome_of(site, actor, entry)});
  return view;
}

}  // namespace baeumgil
