#include "features/rules/rule_pages.h"

#include <algorithm>

#include "features/rules/end_rule.h"
#include "features/rules/load_rules.h"
#include "features/rules/rule_filter_form.h"
#include "features/rules/rule_form.h"
#include "features/rules/rule_store.h"
#include "features/rules/rule_words_view.h"
#include "platform/db/database.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

RuleListView list_view(Site const& site, Actor const& actor, Request const& request, RuleFilter const& filter,
                       std::vector<Rule> const& rules) {
  auto form = Form{site.locale(), actor.language};
  for (auto const& [name, value] : request.query) form.set(name, value);
  if (!form.has_value("on", to_text(filter.day))) form.set("on", to_text(filter.day));
  auto view = RuleListView{.can_write = may_write_rule(actor)};
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
RuleVersion version_view(Site const& site, Actor const& actor, Rule const& rule, Date today, Form const& form) {
  auto version = RuleVersion{.row = rule_row(site.locale(), actor.language, rule)};
  version.heading = version.row.dates;
  version.words_en = actor.language == Language::ko ? rule.words_en : rule.words_ko;
  version.verified_by = rule.verified_by;
  if (rule.scope != RuleScope::own || !may_write_rule(actor) || (rule.effective_to && *rule.effective_to < today)) return version;
  version.end.push_back({.path = "/rules/" + rule.code + "/versions/" + to_text(rule.id) + "/end",
                         .version = std::to_string(rule.version),
                         .last_day = form.date("last_day", "rules.last_day", {.required = true}),
                         .reason = form.text("reason", "rules.reason", {.required = true, .max_length = 300})});
  return version;
}

Result<Response> show_page(RulePages const& pages, Request const& request, Actor const& actor, Form const& form, int status) {
  auto const code = std::string{request.parameter("code")};
  auto today = Date{};
  auto const versions = pages.db.read(actor, [&](Tx& tx) {
    today = tx.today();
    return list_versions(tx, code);
  });
  if (versions.empty()) return not_found();
  auto view = RuleShowView{.code = code, .errors = form.summary(), .can_write = may_write_rule(actor)};
  for (auto const& rule : versions) view.versions.push_back(version_view(pages.site, actor, rule, today, form));
  auto const title = versions.front().words(actor.language);
  auto const crumbs = std::vector<Crumb>{{pages.site.words(actor, "rules.menu"), "/rules"}, {title, ""}};
  return pages.site.page(request, actor, {.title = title, .crumbs = crumbs, .section = "/rules", .status = status}, view);
}

struct FormPage {
  Form const& form;
  std::optional<Rule> const& current;  // what a new version starts from; none for a code of its own
  int status{200};
};

Result<Response> form_page(Site const& site, Request const& request, Actor const& actor, FormPage const& page) {
  auto const* current = page.current ? &*page.current : nullptr;
  auto const title = site.words(actor, current == nullptr ? "rules.new" : "rules.new_version");
  auto view = rule_form_view(page.form, site.locale(), actor.language, current);
  auto const crumbs = std::vector<Crumb>{{site.words(actor, "rules.menu"), "/rules"}, {title, ""}};
  return site.page(request, actor, {.title = title, .crumbs = crumbs, .section = "/rules", .status = page.status, .is_wide = false}, view);
}

// The version a new one starts from: the one in force today, else the newest.
std::optional<Rule> current_version(Database& db, Actor const& actor, std::string const& code) {
  return db.read(actor, [&](Tx& tx) -> std::optional<Rule> {
    auto const book = RuleBook{.rows = list_versions(tx, code)};
    if (book.rows.empty()) return std::nullopt;
    auto const* now = book.in_force(code, tx.today());
    return now == nullptr ? book.rows.front() : *now;
  });
}

}  // namespace

Result<Response> RulePages::list(Request const& request, Actor const& actor) const {
  auto filter = RuleFilter{};
  auto const rules = db.read(actor, [&](Tx& tx) {
    filter = read_rule_filter(request, tx.today());
    return filtered_rules(load_rule_book(tx), filter);
  });
  auto const title = site.words(actor, "rules.menu");
  return site.page(request, actor, {.title = title, .crumbs = {{title, ""}}, .section = "/rules"},
                   list_view(site, actor, request, filter, rules));
}

Result<Response> RulePages::show(Request const& request, Actor const& actor) const {
  return show_page(*this, request, actor, Form{site.locale(), actor.language}, 200);
}

Result<Response> RulePages::new_rule(Request const& request, Actor const& actor) const {
  if (!may_write_rule(actor)) return not_found();
  return form_page(site, request, actor, {.form = rule_form(site.locale(), actor.language, nullptr), .current = std::nullopt});
}

Result<Response> RulePages::new_version(Request const& request, Actor const& actor) const {
  auto const current = current_version(db, actor, std::string{request.parameter("code")});
  if (!current || !may_write_rule(actor)) return not_found();
  return form_page(site, request, actor, {.form = rule_form(site.locale(), actor.language, &*current), .current = current});
}

Result<Response> RulePages::add(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const draft = read_rule_draft(fields);
  auto const unreadable = fields.problem();
  auto const added = unreadable ? Result<RuleId>{*unreadable} : add_rule(db, actor, draft);
  if (added) return redirect("/rules/" + draft.code, "rules.added");
  if (added.error().kind != Kind::invalid) return added.error();
  auto const current = current_version(db, actor, draft.code);
  auto form = rule_form(site.locale(), actor.language, nullptr);
  return form_page(site, request, actor, {.form = form.typed(request).refuse(added.error()), .current = current, .status = 422});
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
  auto const ended = unreadable ? Result<Done>{*unreadable} : end_rule(db, actor, end);
  if (ended) return redirect("/rules/" + std::string{request.parameter("code")}, "rules.ended");
  if (ended.error().kind != Kind::invalid) return ended.error();
  auto form = Form{site.locale(), actor.language};
  return show_page(*this, request, actor, form.typed(request).refuse(ended.error()), 422);
}

}  // namespace baeumgil
