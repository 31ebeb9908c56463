#include "features/rules/rule_pages.h"

#include "base/day_text.h"
#include "base/field_name.h"
#include "features/rules/confirm_rule.h"
#include "features/rules/load_rules.h"
#include "features/rules/rule_filter_form.h"
#include "features/rules/rule_store.h"
#include "features/rules/rule_words_view.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

// What the list is made of, read in one snapshot.
struct Listed {
  RuleFilter filter{};
  std::vector<Rule> rules{};
  std::vector<OwnRule> drafts{};
  std::vector<StrictSpan> strict{};
};

std::string strict_words(Site const& site, Actor const& actor, Listed const& listed) {
  for (auto const& span : listed.strict)
    if (span.from <= listed.filter.day && (!span.until || listed.filter.day <= *span.until))
      return site.words(actor, "rules.strict.on_since", {day_text(actor.language, span.from)});
  return {};
}

std::vector<DraftRow> draft_rows(Site const& site, Actor const& actor, std::vector<OwnRule> const& drafts) {
  auto rows = std::vector<DraftRow>{};
  for (auto const& own : drafts)
    rows.push_back({.path = "/rules/drafts/" + to_text(own.rule.id),
                    .words = own.rule.words(actor.language),
                    .value = value_words(site.locale(), actor.language, own.rule),
                    .from = day_text(actor.language, own.rule.effective_from),
                    .who = own.drafted_by});
  return rows;
}

RuleListView list_view(Site const& site, Actor const& actor, Request const& request, Listed const& listed) {
  auto const& filter = listed.filter;
  auto const& rules = listed.rules;
  auto form = Form{site.locale(), actor.language};
  for (auto const& [name, value] : request.query) form.set(name, value);
  if (!form.has_value("on", to_text(filter.day))) form.set("on", to_text(filter.day));
  auto view = RuleListView{
      .drafts = draft_rows(site, actor, listed.drafts), .strict = strict_words(site, actor, listed), .can_write = may_write_rule(actor)};
  auto const all = site.words(actor, "form.all");
  view.words = form.text("q", "rules.filter.words", {.type = "search"});
  view.topic =
      form.select("topic", "rules.topic", enum_choices<RuleTopic>(site.locale(), actor.language, "rules.topic.", form.value("topic")), {});
  view.topic.empty_label = all;
  view.applies_to = form.select("applies_to", "rules.applies_to",
                                enum_choices<AppliesTo>(site.locale(), actor.language, "rules.applies_to.", form.value("applies_to")), {});
  view.applies_to.empty_label = all;
  view.day = form.date("on", "rules.filter.day", {});
  view.day.value = to_text(filter.day);
  view.count = std::to_string(rules.size());
  for (auto const topic : all_of<RuleTopic>()) {
    auto const word = std::string{to_word(topic)};
    auto group = RuleGroup{.label_key = "rules.topic." + word, .anchor = word};
    for (auto const& rule : rules)
      if (rule.topic == topic) group.rows.push_back(rule_row(site.locale(), actor.language, rule));
    if (!group.rows.empty()) view.groups.push_back(std::move(group));
  }
  view.nothing = {
      .title_key = "rules.nothing", .hint_key = "rules.nothing.hint", .action_key = "form.clear_filters", .action_path = "/rules"};
  return view;
}

// Ending is offered for own versions that still count some day.
RuleVersionView version_view(Site const& site, Actor const& actor, OwnRule const& own, Date today) {
  auto const& rule = own.rule;
  auto version = RuleVersionView{.row = rule_row(site.locale(), actor.language, rule)};
  version.heading = version.row.dates;
  version.words_en = actor.language == Language::ko ? rule.words_en : rule.words_ko;
  version.verified_by = rule.verified_by;
  version.reason = own.reason;
  if (own.decided_at) version.decided = site.words(actor, "rules.decided", {own.decided_by, day_text(actor.language, *own.decided_at)});
  if (rule.scope == RuleScope::own && may_write_rule(actor) && (!rule.effective_to || today <= *rule.effective_to))
    version.end_path = "/rules/" + rule.code + "/versions/" + to_text(rule.id) + "/end";
  return version;
}

void offer_confirmation(RuleVersionView& version, Rule const& rule, Form const& form, std::size_t row) {
  if (rule.is_verified()) return;
  version.confirm_path = "/rules/" + rule.code + "/confirmation";
  version.confirm_which = {{.name = "row", .value = std::to_string(row)},
                           {.name = "scope", .value = std::string{to_word(rule.scope)}},
                           {.name = "effective_from", .value = to_text(rule.effective_from)}};
  version.held_against = form.text("held_against." + std::to_string(row), "rules.held_against",
                                   {.required = true, .max_length = 200, .hint_key = "rules.held_against.hint"});
}

}  // namespace

Result<Response> RulePages::list(Request const& request, Actor const& actor) const {
  auto const listed = db.read(actor, [&](Tx& tx) {
    auto found = Listed{.filter = read_rule_filter(request, tx.today())};
    auto const book = load_rule_book(tx);
    found.rules = filtered_rules(book, found.filter);
    found.strict = book.strict;
    if (may_write_rule(actor)) found.drafts = list_drafts(tx);
    return found;
  });
  auto const title = site.words(actor, "rules.menu");
  return site.page(request, actor, {.title = title, .crumbs = {{title, ""}}, .section = "/rules"}, list_view(site, actor, request, listed));
}

Result<Response> RulePages::shown(Request const& request, Actor const& actor, Form const& form) const {
  auto const code = std::string{request.parameter("code")};
  auto today = Date{};
  auto const versions = db.read(actor, [&](Tx& tx) {
    today = tx.today();
    return list_versions(tx, code);
  });
  if (versions.empty()) return not_found();
  auto view = RuleShowView{.code = code, .can_write = may_write_rule(actor)};
  for (auto const& own : versions) {
    view.versions.push_back(version_view(site, actor, own, today));
    if (may_confirm_rule(actor)) offer_confirmation(view.versions.back(), own.rule, form, view.versions.size());
  }
  view.summary = form.summary();
  auto const title = versions.front().rule.words(actor.language);
  auto const crumbs = std::vector<Crumb>{{site.words(actor, "rules.menu"), "/rules"}, {title, ""}};
  auto const status = view.summary.is_shown() ? 422 : 200;
  return site.page(request, actor, {.title = title, .crumbs = crumbs, .section = "/rules", .status = status}, view);
}

Result<Response> RulePages::show(Request const& request, Actor const& actor) const {
  return shown(request, actor, Form{site.locale(), actor.language});
}

Result<Response> RulePages::confirm(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto asked = RuleToConfirm{.code = std::string{request.parameter("code")}};
  asked.scope = fields.choice<RuleScope>("scope").value_or(RuleScope::shared);
  asked.effective_from = fields.date("effective_from").value_or(Date{});
  auto const field = "held_against." + fields.text("row");
  asked.held_against = fields.text(field);
  auto const confirmed = as_field(confirm_rule(db, actor, asked), "held_against", field);
  if (confirmed) return redirect("/rules/" + asked.code, "rules.confirm.flash");
  if (confirmed.error().kind != Kind::invalid) return confirmed.error();
  return shown(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(confirmed.error()));
}

}  // namespace baeumgil
