#include <algorithm>

#include "features/rules/end_rule.h"
#include "features/rules/load_rules.h"
#include "features/rules/rule_impact_view.h"
#include "features/rules/rule_pages.h"
#include "features/rules/rule_store.h"
#include "features/rules/rule_words_view.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

RuleBook ended(RuleBook book, RuleId id, Date last_day) {
  for (auto& rule : book.rows)
    if (rule.id == id && rule.scope == RuleScope::own) rule.effective_to = last_day;
  return book;
}

ImpactView impact_of(RulePages const& pages, Actor const& actor, Rule const& rule, Date last_day) {
  auto today = Date{};
  auto running = std::vector<RunningMatter>{};
  auto const book = pages.db.read(actor, [&](Tx& tx) {
    today = tx.today();
    running = pages.list_running(tx, actor);
    return load_rule_book(tx);
  });
  return impact_view(pages.site, actor,
                     {.before = book, .after = ended(book, rule.id, last_day), .codes = {rule.code}, .day = std::max(today, last_day + 1)},
                     running);
}

// First asked for a day; with the day it shows what would change, and asks for the reason.
Result<Response> end_page(RulePages const& pages, Request const& request, Actor const& actor, Form const& form, int status) {
  auto const id = request.id<RuleId>();
  if (!id || !may_write_rule(actor)) return not_found();
  auto const own = TRY(pages.db.read(actor, [&](Tx& tx) { return find_own_rule(tx, *id); }));
  if (own.is_draft()) return not_found();
  auto const& rule = own.rule;
  auto const path = "/rules/" + rule.code + "/versions/" + to_text(rule.id) + "/end";
  auto view = RuleEndView{.row = rule_row(pages.site.locale(), actor.language, rule),
                          .path = path,
                          .back = "/rules/" + rule.code,
                          .version = std::to_string(rule.version)};
  view.last_day = form.date("last_day", "rules.last_day", {.required = true});
  view.reason = form.text("reason", "rules.reason", {.required = true, .max_length = 300});
  view.errors = form.summary();
  auto const chosen = date_from_text(form.value("last_day"));
  view.is_asked = chosen.has_value();
  if (chosen) {
    view.chosen_day = to_text(*chosen);
    view.impact = impact_of(pages, actor, rule, *chosen);
  }
  auto const title = pages.site.words(actor, "rules.end");
  auto const crumbs =
      std::vector<Crumb>{{pages.site.words(actor, "rules.menu"), "/rules"}, {rule.words(actor.language), view.back}, {title, ""}};
  return pages.site.page(request, actor, {.title = title, .crumbs = crumbs, .section = "/rules", .status = status}, view);
}

}  // namespace

Result<Response> RulePages::end_form(Request const& request, Actor const& actor) const {
  auto form = Form{site.locale(), actor.language};
  form.set("last_day", std::string{request.query_value("last_day")});
  return end_page(*this, request, actor, form, 200);
}

Result<Response> RulePages::end(Request const& request, Actor const& actor) const {
  auto const id = request.id<RuleId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const end = RuleEnd{.id = *id,
                           .last_day = fields.date("last_day"),
                           .version = static_cast<int>(fields.integer("version").value_or(0)),
                           .reason = fields.text("reason")};
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<Done>{*unreadable} : end_rule(db, actor, end);
  if (done) return redirect("/rules/" + std::string{request.parameter("code")}, "rules.ended");
  if (done.error().kind != Kind::invalid) return done.error();
  auto form = Form{site.locale(), actor.language};
  return end_page(*this, request, actor, form.typed(request).refuse(done.error()), 422);
}

}  // namespace baeumgil
