#include "features/escalations/escalation_pages.h"

#include "base/day_text.h"
#include "base/json_writer.h"
#include "features/escalations/escalation_store.h"
#include "features/escalations/escalation_views.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kRows = 200;

Tone tone_of(EscalationStage stage) {
  switch (stage) {
    case EscalationStage::ahead:
      return Tone::information;
    case EscalationStage::late:
      return Tone::warning;
    default:
      return Tone::danger;
  }
}

EscalationRowView to_row(Site const& site, Actor const& actor, RuleBook const& rules, Escalation const& one) {
  auto row = EscalationRowView{.noun = site.words(actor, "escalation.noun." + std::string{to_word(one.noun)}),
                               .path = Matter{.noun = one.noun, .id = one.subject}.path(),
                               .number = one.number,
                               .title = one.title};
  row.stage = {.label = site.words(actor, "escalation.stage." + std::string{to_word(one.stage)}), .tone = tone_of(one.stage)};
  row.person = one.person_name;
  row.due_on = day_text_with_weekday(actor.language, one.due_on);
  row.told_on = day_text_with_weekday(actor.language, one.told_on);
  if (one.ended_on) row.ended_on = day_text_with_weekday(actor.language, *one.ended_on);
  auto const* rule = rules.in_force(one.rule, one.due_on);
  if (rule == nullptr) return row;
  row.rule_path = "/rules/" + rule->code;
  row.rule = citation_text(site.locale(), actor.language, citation_of(*rule, actor.language));
  return row;
}

void write_row(JsonWriter& json, Escalation const& one) {
  json.begin_object().field("id", to_text(one.id)).field("noun", to_word(one.noun)).field("subject_id", to_text(one.subject));
  json.field("number", one.number).field("title", one.title).field("stage", to_word(one.stage)).field("person_name", one.person_name);
  json.field("due_on", to_text(one.due_on)).field("rule", one.rule).field("told_on", to_text(one.told_on));
  json.field("ended_on", one.ended_on ? std::optional{to_text(*one.ended_on)} : std::nullopt).end_object();
}

}  // namespace

Result<Response> EscalationPages::list(Request const& request, Actor const& actor) const {
  struct Listed {
    std::vector<Escalation> rows{};
    RuleBook rules{};
  };
  auto query = Fields::of_query(request);
  auto const shows_all = query.flag("all");
  auto const listed = db.read(actor, [&](Tx& tx) {
    return Listed{list_escalations(tx, actor, {.is_open = !shows_all}, std::nullopt, kRows), load_rule_book(tx)};
  });
  auto view = EscalationListView{.title = site.words(actor, "escalation.list")};
  view.tabs = {.label_key = "escalation.tabs"};
  view.tabs.tabs = {{.label = site.words(actor, "escalation.tab.open"), .path = "/escalations", .is_current = !shows_all},
                    {.label = site.words(actor, "escalation.tab.all"), .path = "/escalations?all=1", .is_current = shows_all}};
  for (auto const& one : listed.rows) view.rows.push_back(to_row(site, actor, listed.rules, one));
  view.nothing = {
      .title_key = "escalation.none", .hint_key = "escalation.none_hint", .action_key = "escalation.to_reports", .action_path = "/reports"};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/escalations"}, view);
}

Result<Response> EscalationPages::json(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = EscalationFilter{.is_open = query.flag("open")};
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const after = asked.after ? std::optional{EscalationId{*asked.after}} : std::nullopt;
  return page_answer(db.read(actor, [&](Tx& tx) { return list_escalations(tx, actor, filter, after, asked.limit + 1); }), asked, write_row);
}

}  // namespace baeumgil
