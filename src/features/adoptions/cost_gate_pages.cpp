#include "features/adoptions/adoption_clock_views.h"
#include "features/adoptions/adoption_input.h"
#include "features/adoptions/adoption_pages.h"
#include "features/adoptions/adoption_step_form.h"
#include "features/adoptions/cost_gate_view.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

// The forms that ask as somebody types send their own field; the page itself sends "cost".
std::optional<Won> cost_of(Fields& query) {
  for (auto const* name : {"cost", "budget", "expected_cost"})
    if (auto const cost = query.won(name)) return cost;
  return std::nullopt;
}

}  // namespace

Result<Response> AdoptionPages::cost_gates(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const cost = cost_of(query);
  auto const traits = read_cost_traits(query);
  auto form = Form{site.locale(), actor.language};
  if (cost) form.set("cost", with_commas(*cost));
  for (auto const& trait : query.texts("cost_traits")) form.set("cost_traits", trait);
  if (auto const problem = query.problem()) form.refuse(*problem);
  auto view = CostGatesView{.title = site.words(actor, "adoption.gates_page")};
  view.cost = form.text("cost", "adoption.expected_cost", {.hint_key = "adoption.expected_cost_hint"});
  view.traits = form.checks("cost_traits", "adoption.cost_traits", cost_trait_choices(form), {});
  if (cost && cost->amount >= 0)
    view.notes =
        db.read(actor, [&](Tx& tx) { return gate_notes(site, actor, load_rule_book(tx), {.cost = *cost, .traits = traits}, tx.today()); });
  else
    view.notes = {{.text = site.words(actor, "adoption.gates_none"), .tone = Tone::information}};
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "adoption.list"), .path = "/adoptions"}, {.label = view.title}},
                    .section = "/adoptions",
                    .is_wide = false},
                   view);
}

}  // namespace baeumgil
