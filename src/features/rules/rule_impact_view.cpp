#include "features/rules/rule_impact_view.h"

#include "base/money.h"

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

std::string won_words(Site const& site, Actor const& actor, Won amount) {
  return site.words(actor, "rules.unit.won", {with_commas(amount)});
}

ImpactRow sum_row(Site const& site, Actor const& actor, ChangedSum const& sum) {
  auto const is_more = sum.before < sum.after;
  auto const by = is_more ? sum.after - sum.before : sum.before - sum.after;
  return {.noun = site.words(actor, "audit.noun." + sum.noun),
          .title = sum.title,
          .path = sum.path,
          .rule = site.words(actor, "rules.impact.sum"),
          .before = won_words(site, actor, sum.before),
          .after = won_words(site, actor, sum.after),
          .outcome = {.label = site.words(actor, is_more ? "rules.impact.more" : "rules.impact.less", {with_commas(by)}),
                      .tone = is_more ? Tone::warning : Tone::information}};
}

}  // namespace

ImpactView impact_view(Site const& site, Actor const& actor, RuleChange const& change, std::vector<RunningMatter> const& running) {
  auto view = ImpactView{.looked_at = static_cast<std::int64_t>(running.size())};
  for (auto const& sum : changed_sums(change, running)) view.rows.push_back(sum_row(site, actor, sum));
  for (auto const& entry : changed_verdicts(change, running))
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
