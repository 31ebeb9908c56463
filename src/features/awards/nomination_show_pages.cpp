#include <algorithm>

#include "base/day_text.h"
#include "features/audit/history.h"
#include "features/awards/award_input.h"
#include "features/awards/award_words_view.h"
#include "features/awards/contest_store.h"
#include "features/awards/eligibility_check.h"
#include "features/awards/nomination_pages.h"
#include "features/awards/nomination_store.h"
#include "features/awards/register_store.h"
#include "features/awards/share_merit.h"
#include "features/awards/sheet_store.h"
#include "features/chain/chain_line.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

struct Shown {
  Nomination nomination{};
  AwardRound round{};
  std::vector<ScoreSheet> sheets{};  // only those the reader may see
  std::vector<Assigned> assigned{};  // to the reader
  std::vector<Contributor> contributors{};
  std::vector<EligibilityCheck> checks{};
  std::vector<ScorePart> parts{};
  std::vector<Payee> payees{};
  bool has_prize{false};
  RuleBook rules{};
  std::vector<RecordedEvent> events{};
  ChainLine chain{};
};

Result<Shown> read_shown(Tx& tx, Actor const& actor, NominationId id, Locale const& locale) {
  auto shown = Shown{.nomination = TRY(find_nomination(tx, actor, id))};
  shown.round = TRY(find_round(tx, actor, shown.nomination.round));
  shown.sheets = list_sheets(tx, id);
  if (!may_see_all_scores(actor, shown.round))
    std::erase_if(shown.sheets, [&](ScoreSheet const& sheet) { return sheet.reviewer != actor.person; });
  shown.assigned = list_assigned(tx, shown.round.id);
  std::erase_if(shown.assigned, [&](Assigned const& assigned) {
    return assigned.nomination != id || assigned.reviewer != actor.person || !assigned.set_aside.empty();
  });
  if (shown.nomination.is_blinded) return shown;
  shown.contributors = list_contributors(tx, id);
  shown.checks = list_checks_for(tx, actor, shown.nomination);
  if (is_disclosed(shown.round.state)) shown.parts = list_score_parts(tx, id);
  if (auto const prize = find_prize_of(tx, id)) {
    shown.has_prize = true;
    shown.payees = list_payees(tx, prize->id);
  }
  shown.rules = load_rule_book(tx);
  shown.chain = chain_line(tx, actor, Stage::award, id.value, locale);
  shown.events = list_events_of(tx, "nomination", id.value);
  return shown;
}

// The first panel this reviewer still has to mark at this merit, or the one asked for; none when somebody else marks it.
std::optional<Panel> panel_to_mark(Actor const& actor, Shown const& shown, std::string_view asked) {
  if (!may_score(actor, shown.round, shown.nomination)) return std::nullopt;
  if (shown.assigned.empty()) return asked.empty() ? std::nullopt : enum_from_word<Panel>(asked);
  for (auto const& assigned : shown.assigned)
    if (to_word(assigned.panel) == asked) return assigned.panel;
  for (auto const& assigned : shown.assigned) {
    auto const is_given = std::ranges::any_of(
        shown.sheets, [&](ScoreSheet const& sheet) { return sheet.reviewer == actor.person && sheet.panel == assigned.panel; });
    if (!is_given) return assigned.panel;
  }
  return shown.assigned.front().panel;
}

// What this reviewer gave before stands in the fields.
Form own_points(Site const& site, Actor const& actor, Shown const& shown, std::optional<Panel> panel) {
  auto form = Form{site.locale(), actor.language};
  auto const own = std::ranges::find_if(
      shown.sheets, [&](ScoreSheet const& sheet) { return sheet.reviewer == actor.person && panel && sheet.panel == *panel; });
  if (own == shown.sheets.end()) return form;
  for (auto i = std::size_t{0}; i < own->points.size(); ++i)
    form.set("scores." + std::to_string(i) + ".points", std::to_string(own->points[i]));
  form.set("comment", own->comment);
  return form;
}

struct Marking {
  std::optional<Panel> panel{};
  Form form;
};

void show_score_form(NominationShowView& view, Site const& site, Actor const& actor, Shown const& shown, Marking const& marking) {
  auto const& panel = marking.panel;
  if (!panel) return;
  view.panel.push_back({.name = "panel", .value = std::string{to_word(*panel)}});
  if (shown.assigned.size() > 1) view.panel_name = site.words(actor, "award.panel." + std::string{to_word(*panel)});
  view.score_action = "/nominations/" + to_text(shown.nomination.id) + "/scores";
  auto number = 0;
  for (auto const& criterion : shown.round.criteria) {
    auto const name = "scores." + std::to_string(number++) + ".points";
    // The criterion is its own label: what is not a key is shown as it stands.
    auto field = marking.form.text(name, criterion.name, {.required = true, .type = "number"});
    field.hint = site.words(actor, "nomination.points_of", {std::to_string(criterion.points), criterion.anchor});
    view.points.push_back(std::move(field));
  }
  view.comment = marking.form.area("comment", "nomination.comment", {.max_length = 1000, .rows = 3});
  view.summary = marking.form.summary();
}

void show_sheets(NominationShowView& view, Site const& site, Actor const& actor, Shown const& shown) {
  if (!may_see_all_scores(actor, shown.round) || shown.sheets.empty()) return;
  auto total = 0;
  auto count = 0;
  for (auto const& sheet : shown.sheets)
    if (sheet.set_aside.empty()) total += sheet.sum(), ++count;
  auto const mean = count > 0 ? static_cast<double>(total) / count : 0;
  for (auto const& sheet : shown.sheets) {
    auto const difference = sheet.sum() - mean;
    view.sheets.push_back(
        {.reviewer = sheet.reviewer_name,
         .panel = site.words(actor, "award.panel." + std::string{to_word(sheet.panel)}),
         .set_aside = sheet.set_aside.empty() ? std::string{} : site.words(actor, "nomination.set_aside", {sheet.set_aside}),
         .sum = sheet.sum(),
         .difference = (difference > 0 ? "+" : "") + shown_score(difference),
         .comment = sheet.comment});
  }
}

void show_statement(NominationShowView& view, Site const& site, Actor const& actor, Nomination const& nomination) {
  auto const& statement = nomination.statement;
  auto const add = [&](std::string_view key, std::string const& text) {
    if (!text.empty()) view.statement.push_back({std::string{key}, text});
  };
  if (statement.merit_from) add("nomination.merit_from", day_text(actor.language, *statement.merit_from));
  if (statement.merit_until) add("nomination.merit_until", day_text(actor.language, *statement.merit_until));
  add("nomination.difficulty", statement.difficulty);
  add("nomination.impact", statement.impact);
  add("nomination.spread", statement.spread);
  add("nomination.evidence", statement.evidence);
  add("nomination.spread_to", statement.spread_to);
  add("nomination.spread_evidence", statement.spread_evidence);
  if (nomination.is_blinded) return;
  add("nomination.elsewhere", statement.elsewhere.empty()
                                  ? site.words(actor, "nomination.elsewhere_none")
                                  : statement.elsewhere + " · " + shown_won(site, actor, statement.elsewhere_amount));
  add("nomination.prior_awards", statement.prior_awards);
  if (statement.recommendation_rank > 0) add("nomination.recommendation_rank", std::to_string(statement.recommendation_rank));
  add("nomination.consent", site.words(actor, statement.has_consent ? "nomination.consent_yes" : "nomination.consent_no"));
  add("nomination.benefit_wanted", statement.benefit_wanted);
}

void show_contributors(NominationShowView& view, Site const& site, Actor const& actor, Shown const& shown) {
  auto const path = "/nominations/" + to_text(shown.nomination.id);
  auto const is_open = may_still_sign(shown.round.state);
  for (auto const& contributor : shown.contributors) {
    auto row = ContributorView{.name = contributor.name, .department = contributor.department_name, .part = contributor.part};
    row.share = std::to_string(contributor.share_percent) + "%";
    row.signature = contributor.signed_at
                        ? Badge{.label = site.words(actor, "nomination.signed_on", {day_text(actor.language, *contributor.signed_at)}),
                                .tone = Tone::success}
                        : Badge{.label = site.words(actor, "nomination.unsigned"), .tone = Tone::warning};
    view.contributors.push_back(std::move(row));
    if (is_open && contributor.person == actor.person && !contributor.signed_at)
      view.actions.push_back({.label_key = "nomination.sign", .path = path + "/signature", .confirm_key = "nomination.sign_confirm"});
  }
  for (auto const& payee : shown.payees)
    view.payees.push_back({.kind = site.words(actor, "award.payee." + std::string{to_word(payee.kind)}),
                           .who = payee.department_name + (payee.person_name.empty() ? "" : " " + payee.person_name),
                           .share = shown_score(payee.share_percent) + "%",
                           .amount = shown_won(site, actor, payee.amount)});
  auto const today = shown.round.disclosed_on.value_or(Date{});
  for (auto const& part : shown.parts) {
    auto const* rule = part.rule_code.empty() ? nullptr : shown.rules.in_force(part.rule_code, today);
    view.parts.push_back(
        {.source = site.words(actor, "award.part." + part.source),
         .points = shown_score(part.points),
         .citation = rule == nullptr ? std::string{} : citation_text(site.locale(), actor.language, citation_of(*rule, actor.language))});
  }
}

// What was asked before it was found eligible, with who asked and when.
void show_checks(NominationShowView& view, Site const& site, Actor const& actor, Shown const& shown) {
  for (auto const& check : shown.checks) {
    auto const answers = std::string{check_answer_keys(check.subject)};
    auto const is_clear = check.answer == CheckAnswer::clear;
    view.checks.push_back({.question = site.words(actor, "nomination.check." + std::string{to_word(check.subject)}, {check.person_name}),
                           .answer = {.label = site.words(actor, answers + std::string{to_word(check.answer)}),
                                      .tone = is_clear ? Tone::success : Tone::danger},
                           .words = check.words,
                           .checked = check.checked_by + " · " + day_text(actor.language, check.checked_at)});
  }
}

void show_links(NominationShowView& view, Actor const& actor, Shown const& shown) {
  auto const& nomination = shown.nomination;
  auto const path = "/nominations/" + to_text(nomination.id);
  if (may_share_merit(actor, nomination)) view.links.push_back({"nomination.shares", path + "/contributors"});
  if (may_judge_eligibility(actor, shown.round, nomination)) view.links.push_back({"nomination.judge", path + "/eligibility"});
  if (may_declare_tie(actor, shown.round)) view.links.push_back({"nomination.declare_tie", path + "/tie"});
  if (may_object(actor, shown.round)) view.links.push_back({"nomination.object", path + "/objection"});
  if (may_revoke_award(actor, nomination)) view.links.push_back({"nomination.revoke", path + "/revocation"});
  if (nomination.is_blinded) return;
  view.files.push_back({"nomination.document.statement", path + "/statement"});
  if (shown.has_prize) view.files.push_back({"nomination.document.certificate", path + "/certificate"});
}

NominationShowView to_view(Site const& site, Actor const& actor, Shown const& shown, Form const* typed) {
  auto const& nomination = shown.nomination;
  auto view = NominationShowView{.title = nomination.title, .round_title = shown.round.title};
  view.round_path = "/awards/" + to_text(nomination.round);
  view.state = nomination_badge(site, actor, nomination.state);
  view.state_reason = nomination.state_reason;
  view.merit = nomination.merit;
  if (!nomination.is_blinded)
    view.facts = {{"nomination.department", nomination.department_name},
                  {"nomination.channel", site.words(actor, "nomination.channel." + std::string{to_word(nomination.channel)})},
                  {"nomination.nominated_by", nomination.nominated_by_name}};
  if (nomination.is_blinded) view.facts.push_back({"award.blind", site.words(actor, "award.blind_yes")});
  view.facts.push_back({"nomination.nominated_on", day_text(actor.language, nomination.nominated_at)});
  if (is_disclosed(shown.round.state) && nomination.rank && nomination.final_score) {
    view.facts.push_back({"nomination.rank", std::to_string(*nomination.rank)});
    view.facts.push_back({"nomination.score", shown_score(*nomination.final_score)});
  }
  show_links(view, actor, shown);
  show_statement(view, site, actor, nomination);
  show_contributors(view, site, actor, shown);
  show_checks(view, site, actor, shown);
  // Who was refused sees what he typed, with the article at it.
  auto const asked = typed == nullptr ? std::string{} : typed->value("panel").empty() ? std::string{"paper"} : typed->value("panel");
  auto const panel = panel_to_mark(actor, shown, asked);
  show_score_form(view, site, actor, shown, {panel, typed != nullptr ? *typed : own_points(site, actor, shown, panel)});
  show_sheets(view, site, actor, shown);
  view.chain = shown.chain;
  view.history = to_timeline(site.locale(), actor.language, shown.events);
  return view;
}

}  // namespace

Result<Response> NominationPages::shown(Request const& request, Actor const& actor, Form const* typed) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_shown(tx, actor, *id, site.locale()); }));
  auto const view = to_view(site, actor, found, typed);
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "award.list"), .path = "/awards"},
                               {.label = view.round_title, .path = view.round_path},
                               {.label = view.title}},
                    .section = "/awards",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> NominationPages::show(Request const& request, Actor const& actor) const { return shown(request, actor, nullptr); }

Result<Response> NominationPages::score(Request const& request, Actor const& actor) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_score_input(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<NominationId>{*unreadable} : score_nomination(db, actor, *id, input);
  if (done) return redirect("/nominations/" + to_text(*id), "nomination.flash.scored");
  if (done.error().kind != Kind::invalid) return done.error();
  auto const form = Form{site.locale(), actor.language}.typed(request).refuse(done.error());
  return shown(request, actor, &form);
}

}  // namespace baeumgil
