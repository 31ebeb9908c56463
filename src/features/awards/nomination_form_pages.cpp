#include "features/awards/award_input.h"
#include "features/awards/judge_eligibility.h"
#include "features/awards/merit_queries.h"
#include "features/awards/nomination_pages.h"
#include "features/awards/nomination_store.h"
#include "features/awards/revoke_award.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/html/step_form.h"

namespace baeumgil {
namespace {

struct Asked {
  AwardRound round{};
  std::vector<Merit> merits{};
};

Result<Asked> read_asked(Tx& tx, Actor const& actor, AwardRoundId id) {
  auto asked = Asked{.round = TRY(find_round(tx, actor, id))};
  asked.merits = list_merits(tx, asked.round.program);
  return asked;
}

std::vector<Choice> channel_choices(Site const& site, Actor const& actor, AwardRound const& round) {
  auto choices = std::vector<Choice>{};
  for (auto const channel : round.channels) {
    if (channel == Channel::citizen && !may_plan_round(actor)) continue;
    auto const word = std::string{to_word(channel)};
    choices.push_back({.value = word, .label = site.words(actor, "nomination.channel." + word)});
  }
  return choices;
}

// 공적조서 (F14).
FormSection statement_section(Form const& form) {
  auto section = FormSection{.title_key = "nomination.statement"};
  section.parts.emplace_back(form.date("merit_from", "nomination.merit_from", {}));
  section.parts.emplace_back(form.date("merit_until", "nomination.merit_until", {}));
  section.parts.emplace_back(form.area("difficulty", "nomination.difficulty", {.max_length = 2000, .rows = 3}));
  section.parts.emplace_back(
      form.area("impact", "nomination.impact", {.max_length = 2000, .rows = 3, .hint_key = "nomination.impact_hint"}));
  section.parts.emplace_back(form.area("spread", "nomination.spread", {.max_length = 2000, .rows = 3}));
  section.parts.emplace_back(form.area("evidence", "nomination.evidence", {.max_length = 2000, .rows = 3}));
  section.parts.emplace_back(form.text("elsewhere", "nomination.elsewhere", {.max_length = 200, .hint_key = "nomination.elsewhere_hint"}));
  section.parts.emplace_back(form.text("elsewhere_amount", "nomination.elsewhere_amount", {.max_length = 20}));
  section.parts.emplace_back(
      form.text("service_years", "nomination.service_years", {.max_length = 2, .hint_key = "nomination.service_years_hint"}));
  section.parts.emplace_back(
      form.area("prior_awards", "nomination.prior_awards", {.max_length = 1000, .rows = 2, .hint_key = "nomination.prior_awards_hint"}));
  section.parts.emplace_back(form.text("recommendation_rank", "nomination.recommendation_rank",
                                       {.max_length = 2, .hint_key = "nomination.recommendation_rank_hint"}));
  section.parts.emplace_back(form.checks("has_consent", "nomination.consent",
                                         {{.value = "1", .label = form.words("nomination.consent_yes")}},
                                         {.hint_key = "nomination.consent_hint"}));
  section.parts.emplace_back(form.text("benefit_wanted", "nomination.benefit_wanted", {.max_length = 200}));
  return section;
}

struct Judged {
  AwardRound round{};
  Nomination nomination{};
  std::vector<EligibilityCheck> asked{};
};

Result<Judged> read_judged(Tx& tx, Actor const& actor, NominationId id) {
  auto judged = Judged{.nomination = TRY(find_nomination(tx, actor, id))};
  judged.round = TRY(find_round(tx, actor, judged.nomination.round));
  judged.asked = list_checks_asked(tx, judged.round, id);
  return judged;
}

// What is asked of the merit, each with its two answers and the words to it.
void ask_checks(StepForm& view, Site const& site, Actor const& actor, Form const& form, std::vector<EligibilityCheck> const& asked) {
  if (asked.empty()) return;
  auto section = FormSection{.title_key = "nomination.checks", .lead = site.words(actor, "nomination.checks_lead")};
  for (std::size_t i = 0; i < asked.size(); ++i) {
    auto const& check = asked[i];
    auto const row = "checks." + std::to_string(i) + ".";
    auto const is_discipline = check.subject == CheckSubject::discipline;
    auto const subject = std::string{to_word(check.subject)};
    // The question names the person: what is not a key is shown as it stands.
    auto const question = site.words(actor, "nomination.check." + subject, {check.person_name});
    view.hidden.push_back({.name = row + "subject", .value = subject});
    if (is_discipline) view.hidden.push_back({.name = row + "person", .value = to_text(check.person)});
    section.parts.emplace_back(
        form.radio(row + "answer", question,
                   enum_choices<CheckAnswer>(site.locale(), actor.language, check_answer_keys(check.subject), form.value(row + "answer")),
                   {.hint_key = check.subject == CheckSubject::rewarded_elsewhere ? "nomination.check_elsewhere_hint" : ""}));
    section.parts.emplace_back(form.text(row + "words", site.words(actor, "nomination.check_words_of", {question}), {.max_length = 300}));
  }
  view.sections.push_back(std::move(section));
}

}  // namespace

Result<Response> NominationPages::nominate_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto const asked = TRY(db.read(actor, [&](Tx& tx) { return read_asked(tx, actor, *id); }));
  if (!may_nominate(actor, asked.round)) return forbidden("award.nominate.not_allowed");
  auto merits = std::vector<Choice>{};
  for (auto const& merit : asked.merits) {
    auto const mark = is_own_merit(actor, merit) ? site.words(actor, "nomination.own_merit") : std::string{};
    merits.push_back({.value = merit.key, .label = merit.title + mark});
  }
  auto view = StepForm{.title = site.words(actor, "nomination.new"), .lead = asked.round.title};
  if (merits.empty()) view.notes.push_back({.text = site.words(actor, "nomination.no_merits"), .tone = Tone::warning});
  auto what = FormSection{};
  what.parts.emplace_back(
      form.select("merit_key", "nomination.merit_key", std::move(merits), {.required = true, .hint_key = "nomination.merit_key_hint"}));
  what.parts.emplace_back(
      form.area("merit", "nomination.merit", {.required = true, .max_length = 4000, .rows = 8, .hint_key = "nomination.merit_hint"}));
  what.parts.emplace_back(
      form.radio("channel", "nomination.channel", channel_choices(site, actor, asked.round), {.hint_key = "nomination.channel_hint"}));
  if (asked.round.instrument == AwardInstrument::budget_bonus)
    what.parts.emplace_back(form.radio("saving_kind", "nomination.saving_kind",
                                       enum_choices<SavingKind>(site.locale(), actor.language, "nomination.saving_kind.", ""),
                                       {.required = true, .hint_key = "nomination.saving_kind_hint"}));
  if (asked.round.instrument == AwardInstrument::budget_bonus) {
    what.parts.emplace_back(form.text("spread_to", "nomination.spread_to", {.max_length = 200, .hint_key = "nomination.spread_to_hint"}));
    what.parts.emplace_back(form.text("spread_evidence", "nomination.spread_evidence", {.max_length = 300}));
  }
  if (may_plan_round(actor))
    what.parts.emplace_back(
        form.text("citizen_ref", "nomination.citizen_ref", {.max_length = 60, .hint_key = "nomination.citizen_ref_hint"}));
  view.sections.push_back(std::move(what));
  view.sections.push_back(statement_section(form));
  view.summary = form.summary();
  auto const path = "/awards/" + to_text(*id);
  view.action = path + "/nominations";
  view.cancel = path;
  view.submit_key = "nomination.new";
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "award.list"), .path = "/awards"},
                               {.label = asked.round.title, .path = path},
                               {.label = view.title}},
                    .section = "/awards",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> NominationPages::new_form(Request const& request, Actor const& actor) const {
  return nominate_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> NominationPages::create(Request const& request, Actor const& actor) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_nomination_input(fields);
  auto const unreadable = fields.problem();
  auto const made = unreadable ? Result<NominationId>{*unreadable} : nominate(db, actor, *id, input);
  if (made) return redirect("/nominations/" + to_text(*made), "nomination.flash.made");
  if (made.error().kind != Kind::invalid) return made.error();
  return nominate_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(made.error()));
}

Result<Response> NominationPages::judge_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto const judged = TRY(db.read(actor, [&](Tx& tx) { return read_judged(tx, actor, *id); }));
  if (!may_judge_eligibility(actor, judged.round, judged.nomination)) return forbidden("award.not_allowed");
  auto view = StepForm{.title = site.words(actor, "nomination.judge"), .lead = judged.nomination.title};
  view.sections.push_back(
      {.parts = {form.radio("eligibility", "nomination.eligibility",
                            enum_choices<Eligibility>(site.locale(), actor.language, "nomination.state.", ""),
                            {.required = true, .hint_key = "nomination.eligibility_hint"}),
                 form.area("reason", "nomination.reason", {.max_length = 1000, .rows = 3, .hint_key = "nomination.reason_hint"})}});
  ask_checks(view, site, actor, form, judged.asked);
  view.summary = form.summary();
  view.cancel = "/nominations/" + to_text(*id);
  view.action = view.cancel + "/eligibility";
  view.submit_key = "nomination.judge";
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "award.list"), .path = "/awards"},
                               {.label = judged.nomination.title, .path = view.cancel},
                               {.label = view.title}},
                    .section = "/awards",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> NominationPages::eligibility(Request const& request, Actor const& actor) const {
  return judge_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> NominationPages::judge(Request const& request, Actor const& actor) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_eligibility_input(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<NominationId>{*unreadable} : judge_eligibility(db, actor, *id, input);
  if (done) return redirect("/nominations/" + to_text(*id), "nomination.flash.judged");
  if (done.error().kind != Kind::invalid) return done.error();
  return judge_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> NominationPages::revoke_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto const nomination = TRY(db.read(actor, [&](Tx& tx) { return find_nomination(tx, actor, *id); }));
  if (!may_revoke_award(actor, nomination)) return forbidden("award.not_allowed");
  auto view = StepForm{.title = site.words(actor, "nomination.revoke"), .lead = nomination.title};
  view.notes.push_back({.text = site.words(actor, "nomination.revoke_note"), .tone = Tone::warning});
  view.sections.push_back(
      {.parts = {form.area("reason", "nomination.reason", {.required = true, .max_length = 1000, .hint_key = "nomination.revoke_hint"})}});
  view.summary = form.summary();
  view.cancel = "/nominations/" + to_text(*id);
  view.action = view.cancel + "/revocation";
  view.submit_key = "nomination.revoke";
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "award.list"), .path = "/awards"},
                               {.label = nomination.title, .path = view.cancel},
                               {.label = view.title}},
                    .section = "/awards",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> NominationPages::revocation(Request const& request, Actor const& actor) const {
  return revoke_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> NominationPages::revoke(Request const& request, Actor const& actor) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto const done = revoke_award(db, actor, *id, std::string{request.form_value("reason")});
  if (done) return redirect("/nominations/" + to_text(*id), "nomination.flash.revoked");
  if (done.error().kind != Kind::invalid) return done.error();
  return revoke_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

}  // namespace baeumgil
