#include <algorithm>

#include "base/day_text.h"
#include "features/rules/draft_rule.h"
#include "features/rules/load_rules.h"
#include "features/rules/make_rule_effective.h"
#include "features/rules/rule_form.h"
#include "features/rules/rule_impact_view.h"
#include "features/rules/rule_pages.h"
#include "features/rules/rule_store.h"
#include "features/rules/rule_words_view.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

struct FormPage {
  Form const& form;
  std::optional<OwnRule> const& start;  // what it starts from; none for a code of its own
  int status{200};
};

Result<Response> form_page(Site const& site, Request const& request, Actor const& actor, FormPage const& page) {
  auto const* start = page.start ? &*page.start : nullptr;
  auto const* key = start == nullptr ? "rules.new" : start->is_draft() ? "rules.draft.edit" : "rules.new_version";
  auto const title = site.words(actor, key);
  auto view = rule_form_view(page.form, site.locale(), actor.language, start);
  auto const crumbs = std::vector<Crumb>{{site.words(actor, "rules.menu"), "/rules"}, {title, ""}};
  return site.page(request, actor, {.title = title, .crumbs = crumbs, .section = "/rules", .status = page.status, .is_wide = false}, view);
}

// The version a new one starts from: the one in force today, else the newest.
std::optional<OwnRule> current_version(Database& db, Actor const& actor, std::string const& code) {
  return db.read(actor, [&](Tx& tx) -> std::optional<OwnRule> {
    auto const versions = list_versions(tx, code);
    if (versions.empty()) return std::nullopt;
    auto const book = load_rule_book(tx);
    auto const* now = book.in_force(code, tx.today());
    auto const found = std::ranges::find_if(versions, [&](OwnRule const& own) { return now != nullptr && own.rule.id == now->id; });
    return found == versions.end() ? versions.front() : *found;
  });
}

Result<OwnRule> readable_draft(RulePages const& pages, Request const& request, Actor const& actor) {
  auto const id = request.id<RuleId>();
  if (!id || !may_write_rule(actor)) return not_found();
  auto own = TRY(pages.db.read(actor, [&](Tx& tx) { return find_own_rule(tx, *id); }));
  if (!own.is_draft()) return not_found();
  return own;
}

struct DraftRead {
  RuleBook book{};
  std::vector<RunningMatter> running{};
  Date today{};
};

Result<Response> draft_page(RulePages const& pages, Request const& request, Actor const& actor, Form const& form, int status) {
  auto const own = TRY(readable_draft(pages, request, actor));
  auto const& rule = own.rule;
  auto read = pages.db.read(
      actor, [&](Tx& tx) { return DraftRead{.book = load_rule_book(tx), .running = pages.list_running(tx, actor), .today = tx.today()}; });
  auto const& site = pages.site;
  auto const change = RuleChange{
      .before = read.book, .after = with_version(read.book, rule), .codes = {rule.code}, .day = std::max(read.today, rule.effective_from)};
  auto const path = "/rules/drafts/" + to_text(rule.id);
  auto view = DraftView{.state = {.label = site.words(actor, "rules.draft"), .tone = Tone::warning},
                        .row = rule_row(site.locale(), actor.language, rule),
                        .words_en = actor.language == Language::ko ? rule.words_en : rule.words_ko,
                        .drafted = site.words(actor, "rules.draft.by", {own.drafted_by, day_text(actor.language, *own.drafted_at)}),
                        .verified_by = rule.verified_by,
                        .path = path,
                        .version = std::to_string(rule.version),
                        .impact = impact_view(site, actor, change, read.running)};
  if (own.holds_for_cities) view.row.badges.push_back({.label = site.words(actor, "rules.badge.cities"), .tone = Tone::information});
  if (auto const* now = read.book.in_force(rule.code, rule.effective_from))
    view.current.push_back(rule_row(site.locale(), actor.language, *now));
  view.reason = form.text("reason", "rules.reason", {.required = true, .max_length = 300, .hint_key = "rules.reason.hint"});
  view.errors = form.summary();
  view.discard = {.label_key = "rules.draft.discard",
                  .path = path + "/discard",
                  .style = "tertiary",
                  .confirm_key = "rules.draft.discard.sure",
                  .fields = {{.name = "version", .value = view.version}}};
  auto const title = site.words(actor, "rules.draft");
  auto const crumbs = std::vector<Crumb>{{site.words(actor, "rules.menu"), "/rules"}, {title, ""}};
  return site.page(request, actor, {.title = title, .crumbs = crumbs, .section = "/rules", .status = status}, view);
}

int version_of(Fields& fields) { return static_cast<int>(fields.integer("version").value_or(0)); }

}  // namespace

Result<Response> RulePages::new_rule(Request const& request, Actor const& actor) const {
  if (!may_write_rule(actor)) return not_found();
  return form_page(site, request, actor, {.form = rule_form(site.locale(), actor.language, nullptr), .start = std::nullopt});
}

Result<Response> RulePages::new_version(Request const& request, Actor const& actor) const {
  auto current = current_version(db, actor, std::string{request.parameter("code")});
  if (!current || !may_write_rule(actor)) return not_found();
  return form_page(site, request, actor, {.form = rule_form(site.locale(), actor.language, &*current), .start = current});
}

Result<Response> RulePages::add(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const draft = read_rule_draft(fields);
  auto const unreadable = fields.problem();
  auto const added = unreadable ? Result<RuleId>{*unreadable} : draft_rule(db, actor, draft);
  if (added) return redirect("/rules/drafts/" + to_text(*added), "rules.drafted");
  if (added.error().kind != Kind::invalid) return added.error();
  auto const current = current_version(db, actor, draft.code);
  auto form = rule_form(site.locale(), actor.language, nullptr);
  return form_page(site, request, actor, {.form = form.typed(request).refuse(added.error()), .start = current, .status = 422});
}

Result<Response> RulePages::show_draft(Request const& request, Actor const& actor) const {
  return draft_page(*this, request, actor, Form{site.locale(), actor.language}, 200);
}

Result<Response> RulePages::edit_form(Request const& request, Actor const& actor) const {
  auto const own = std::optional{TRY(readable_draft(*this, request, actor))};
  return form_page(site, request, actor, {.form = rule_form(site.locale(), actor.language, &*own), .start = own});
}

Result<Response> RulePages::edit(Request const& request, Actor const& actor) const {
  auto const id = request.id<RuleId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const change = DraftEdit{.id = *id, .version = version_of(fields), .draft = read_rule_draft(fields)};
  auto const unreadable = fields.problem();
  auto const edited = unreadable ? Result<RuleId>{*unreadable} : edit_rule_draft(db, actor, change);
  if (edited) return redirect("/rules/drafts/" + to_text(*id), "rules.drafted");
  if (edited.error().kind != Kind::invalid) return edited.error();
  auto const own = std::optional{TRY(readable_draft(*this, request, actor))};
  auto form = rule_form(site.locale(), actor.language, nullptr);
  return form_page(site, request, actor, {.form = form.typed(request).refuse(edited.error()), .start = own, .status = 422});
}

Result<Response> RulePages::make_effective(Request const& request, Actor const& actor) const {
  auto const id = request.id<RuleId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const decision = RuleDecision{.id = *id, .version = version_of(fields), .reason = fields.text("reason")};
  auto const code = db.read(actor, [&](Tx& tx) {
    auto const own = find_own_rule(tx, *id);
    return own ? own->rule.code : std::string{};
  });
  auto const unreadable = fields.problem();
  auto const made = unreadable ? Result<RuleId>{*unreadable} : make_rule_effective(db, actor, decision);
  if (made) return redirect("/rules/" + code, "rules.made_effective");
  if (made.error().kind != Kind::invalid) return made.error();
  auto form = Form{site.locale(), actor.language};
  return draft_page(*this, request, actor, form.typed(request).refuse(made.error()), 422);
}

Result<Response> RulePages::discard(Request const& request, Actor const& actor) const {
  auto const id = request.id<RuleId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const version = version_of(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  TRY(discard_rule_draft(db, actor, *id, version));
  return redirect("/rules", "rules.discarded");
}

}  // namespace baeumgil
