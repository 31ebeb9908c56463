#include <algorithm>
#include <set>

#include "base/day_text.h"
#include "features/rules/load_rules.h"
#include "features/rules/rule_impact_view.h"
#include "features/rules/rule_pages.h"
#include "features/rules/rule_words_view.h"
#include "features/rules/strict_store.h"
#include "features/rules/switch_strict.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

struct StrictRead {
  RuleBook book{};
  std::vector<KeptStrictSpan> spans{};
  std::vector<RunningMatter> running{};
  Date today{};

  bool is_on() const { return !spans.empty() && !spans.front().span.until; }
};

std::vector<std::string> strict_codes(RuleBook const& book) {
  auto codes = std::set<std::string>{};
  for (auto const& rule : book.rows)
    if (rule.scope == RuleScope::strict) codes.insert(rule.code);
  return {codes.begin(), codes.end()};
}

// The book as it will be after the switch on that day.
RuleBook switched(StrictRead const& read, Date day) {
  auto book = read.book;
  if (!read.is_on())
    book.strict.push_back({.from = day});
  else
    for (auto& span : book.strict)
      if (!span.until) span.until = day - 1;
  return book;
}

Badge state_of(Site const& site, Actor const& actor, StrictRead const& read) {
  if (read.book.is_strict(read.today)) return {.label = site.words(actor, "rules.strict.state.on"), .tone = Tone::primary};
  if (read.is_on())
    return {.label = site.words(actor, "rules.strict.state.coming", {day_text(actor.language, read.spans.front().span.from)}),
            .tone = Tone::information};
  return {.label = site.words(actor, "rules.strict.state.off"), .tone = Tone::gray};
}

void add_spans(StrictView& view, Site const& site, Actor const& actor, StrictRead const& read) {
  for (auto const& kept : read.spans) {
    auto const last = kept.span.until ? day_text(actor.language, *kept.span.until) : std::string{};
    auto const* key = kept.span.until ? "rules.dates" : "rules.dates_open";
    view.spans.push_back({.dates = site.words(actor, key, {day_text(actor.language, kept.span.from), last}),
                          .reason = kept.reason,
                          .who = site.words(actor, "rules.decided", {kept.decided_by, day_text(actor.language, kept.decided_at)})});
  }
}

Result<Response> strict_page(RulePages const& pages, Request const& request, Actor const& actor, Form const& form, int status) {
  auto const& site = pages.site;
  auto const chosen = date_from_text(form.value("day"));
  auto const is_asked = chosen.has_value() && may_write_rule(actor);
  auto const read = pages.db.read(actor, [&](Tx& tx) {
    auto found = StrictRead{.book = load_rule_book(tx), .spans = list_strict_spans(tx), .today = tx.today()};
    if (is_asked) found.running = pages.list_running(tx, actor);
    return found;
  });
  auto view =
      StrictView{.state = state_of(site, actor, read), .can_write = may_write_rule(actor), .is_on = read.is_on(), .is_asked = is_asked};
  for (auto const& rule : read.book.rows)
    if (rule.scope == RuleScope::strict) view.rows.push_back(rule_row(site.locale(), actor.language, rule));
  add_spans(view, site, actor, read);
  view.day_field = form.date("day", read.is_on() ? "rules.strict.off_day" : "rules.strict.on_day", {.required = true});
  view.reason = form.text("reason", "rules.reason", {.required = true, .max_length = 300});
  view.errors = form.summary();
  if (is_asked) {
    view.day = to_text(*chosen);
    view.impact = impact_view(
        site, actor,
        {.before = read.book, .after = switched(read, *chosen), .codes = strict_codes(read.book), .day = std::max(read.today, *chosen)},
        read.running);
  }
  auto const title = site.words(actor, "rules.strict");
  auto const crumbs = std::vector<Crumb>{{site.words(actor, "rules.menu"), "/rules"}, {title, ""}};
  return site.page(request, actor, {.title = title, .crumbs = crumbs, .section = "/rules", .status = status}, view);
}

}  // namespace

Result<Response> RulePages::strict(Request const& request, Actor const& actor) const {
  auto form = Form{site.locale(), actor.language};
  form.set("day", std::string{request.query_value("day")});
  return strict_page(*this, request, actor, form, 200);
}

Result<Response> RulePages::switch_strict(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const wanted = StrictSwitch{
      .turn = fields.choice<StrictTurn>("turn").value_or(StrictTurn::on), .day = fields.date("day"), .reason = fields.text("reason")};
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<Done>{*unreadable} : baeumgil::switch_strict(db, actor, wanted);
  if (done) return redirect("/rules/strict", wanted.turn == StrictTurn::on ? "rules.strict.switched_on" : "rules.strict.switched_off");
  if (done.error().kind != Kind::invalid) return done.error();
  auto form = Form{site.locale(), actor.language};
  return strict_page(*this, request, actor, form.typed(request).refuse(done.error()), 422);
}

}  // namespace baeumgil
