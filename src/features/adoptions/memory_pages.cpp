#include "base/day_text.h"
#include "features/adoptions/adoption_clock_views.h"
#include "features/adoptions/adoption_input.h"
#include "features/adoptions/adoption_items_view.h"
#include "features/adoptions/adoption_pages.h"
#include "features/adoptions/adoption_step_form.h"
#include "features/adoptions/memory_store.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

struct Remembered {
  std::vector<KeptDecision> kept{};
  std::vector<Waking> wakings{};
  std::vector<ConditionChange> changes{};
};

KeptDecisionView to_row(Site const& site, Actor const& actor, KeptDecision const& kept, std::vector<Waking> const& wakings) {
  auto row = KeptDecisionView{.number = kept.number, .title = kept.title, .owner = kept.owner_department, .reason = kept.reason};
  row.path = "/adoptions/" + to_text(kept.id);
  row.waits_for = kept.waits_for
                      ? site.words(actor, "adoption.condition." + std::string{to_word(*kept.waits_for)}) + ": " + kept.waits_for_subject
                      : site.words(actor, "adoption.memory.waits_for_nothing");
  row.until = kept.keep_until ? day_text(actor.language, *kept.keep_until) : site.words(actor, "adoption.state.deferred");
  for (auto const& waking : wakings)
    if (waking.adoption == kept.id)
      row.woken_by.push_back(site.words(actor, "adoption.waking." + std::string{to_word(waking.cause)}, {waking.words}));
  return row;
}

ConditionChangeView to_row(Site const& site, Actor const& actor, ConditionChange const& change) {
  auto row = ConditionChangeView{.subject = change.subject, .what = change.what, .source = change.source};
  row.kind = site.words(actor, "adoption.condition." + std::string{to_word(change.kind)});
  row.when = site.words(actor, "adoption.card.filed", {day_text(actor.language, change.changed_on), change.recorded_by_name});
  return row;
}

}  // namespace

Result<Response> AdoptionPages::memory(Request const& request, Actor const& actor) const {
  auto const remembered = db.read(actor, [&](Tx& tx) {
    return Remembered{list_kept_decisions(tx), list_open_wakings(tx), list_condition_changes(tx)};
  });
  auto view = MemoryView{.title = site.words(actor, "adoption.memory"), .may_record = may_record_change(actor)};
  for (auto const& kept : remembered.kept) {
    auto row = to_row(site, actor, kept, remembered.wakings);
    (row.woken_by.empty() ? view.asleep : view.woken).push_back(std::move(row));
  }
  for (auto const& change : remembered.changes) view.changes.push_back(to_row(site, actor, change));
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "adoption.list"), .path = "/adoptions"}, {.label = view.title}},
                    .section = "/adoptions"},
                   view);
}

Result<Response> AdoptionPages::change_page(Request const& request, Actor const& actor, Form const& form) const {
  if (!may_record_change(actor)) return forbidden("adoption.change.not_allowed");
  auto view = StepForm{.title = site.words(actor, "adoption.change"), .lead = site.words(actor, "adoption.change_lead")};
  view.action = "/adoptions/changes";
  view.cancel = "/adoptions/memory";
  view.submit_key = "adoption.change.submit";
  view.sections.push_back(
      {.parts = {
           form.radio("kind", "adoption.change_kind", word_choices<WakeCondition>(form, "adoption.condition."), {.required = true}),
           form.text("subject", "adoption.waits_for_subject",
                     {.required = true, .max_length = 120, .hint_key = "adoption.waits_for_subject_hint"}),
           form.area("what", "adoption.change_what", {.required = true, .max_length = 2000, .rows = 3}),
           form.text("source", "adoption.change_source", {.required = true, .max_length = 300, .hint_key = "adoption.change_source_hint"}),
           form.date("changed_on", "adoption.changed_on", {.required = true})}});
  view.summary = form.summary();
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "adoption.memory"), .path = "/adoptions/memory"}, {.label = view.title}},
                    .section = "/adoptions",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> AdoptionPages::change(Request const& request, Actor const& actor) const {
  auto form = Form{site.locale(), actor.language};
  form.set("changed_on", to_text(day_in_seoul(db.now()))).set("kind", "ordinance");
  return change_page(request, actor, form);
}

Result<Response> AdoptionPages::add_change(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const input = read_condition_change(fields);
  auto const unreadable = fields.problem();
  auto const made = unreadable ? Result<ConditionChangeId>{*unreadable} : record_condition_change(db, actor, input);
  if (made) return redirect("/adoptions/memory", "adoption.flash.change");
  if (made.error().kind != Kind::invalid) return made.error();
  return change_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(made.error()));
}

}  // namespace baeumgil
