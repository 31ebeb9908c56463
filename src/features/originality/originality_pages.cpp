#include "features/originality/originality_pages.h"

#include "features/originality/explain_passage.h"
#include "features/originality/passage_input.h"
#include "features/originality/passage_view.h"
#include "features/originality/photo_view.h"
#include "features/reports/find_report.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

struct Shown {
  Report report{};
  Originality found{};
  std::vector<ReusedPhoto> photos{};
  std::optional<Problem> problem{};  // what would stand in the way of handing it in
};

Result<Shown> read_shown(Tx& tx, Actor const& actor, ReportId id) {
  auto shown = Shown{.report = TRY(find_report(tx, actor, id))};
  if (!may_see_originality(actor, shown.report)) return not_found();
  auto const rules = load_rule_book(tx);
  shown.found = check_originality(tx, actor, shown.report, rules);
  shown.photos = find_reused_photos(tx, actor, shown.report, rules);
  shown.problem = originality_problem(shown.found, rules, tx.today(), actor.language);
  return shown;
}

Alert verdict_of(Site const& site, Actor const& actor, Shown const& shown) {
  auto const& found = shown.found;
  if (found.passages.empty()) return {.text = site.words(actor, "originality.none", {std::to_string(found.texts)}), .tone = Tone::success};
  if (!shown.problem)
    return {.text = site.words(actor, "originality.all_explained", {std::to_string(found.passages.size())}), .tone = Tone::information};
  auto alert = Alert{.text = site.words(actor, "originality.open", {std::to_string(found.unexplained())}), .tone = Tone::warning};
  if (shown.problem->rule) alert.rule = citation_text(site.locale(), actor.language, *shown.problem->rule);
  return alert;
}

OriginalityView to_view(Site const& site, Actor const& actor, Shown const& shown, std::string const& open, Form const& form) {
  auto const& report = shown.report;
  auto view = OriginalityView{.report_id = to_text(report.id), .number = report.number, .purpose = report.trip_purpose};
  view.sentences = shown.found.sentences;
  view.alike = shown.found.alike;
  view.texts = shown.found.texts;
  view.unexplained = shown.found.unexplained();
  view.letters = shown.found.limits.letters;
  view.verdict = verdict_of(site, actor, shown);
  view.may_explain = may_explain_passage(actor, report);
  auto const context = PassageContext{.site = site, .actor = actor, .report = report, .may_explain = view.may_explain};
  for (auto i = std::size_t{0}; i < shown.found.passages.size(); ++i)
    view.passages.push_back(passage_view(context, shown.found, i, open, form));
  for (auto const& photo : shown.photos)
    view.photos.push_back(photo_view(context, photo, static_cast<int>(view.photos.size()) + 1, open, form));
  view.kept = kept_explanations(context, shown.found);
  view.summary = form.summary();
  return view;
}

}  // namespace

Result<Response> OriginalityPages::shown(Request const& request, Actor const& actor, ReportId id, std::string const& open,
                                         Form const& form) const {
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_shown(tx, actor, id); }));
  auto const view = to_view(site, actor, found, open, form);
  auto const title = site.words(actor, "originality.title");
  return site.page(request, actor,
                   {.title = title + ": " + found.report.trip_purpose,
                    .crumbs = {{.label = site.words(actor, "report.list"), .path = "/reports"},
                               {.label = found.report.number, .path = "/reports/" + to_text(id)},
                               {.label = title}},
                    .section = "/reports",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> OriginalityPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  return shown(request, actor, *id, std::string{request.query_value(request.query_value("photo").empty() ? "passage" : "photo")},
               Form{site.locale(), actor.language});
}

Result<Response> OriginalityPages::explain(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_passage_input(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<ReportId>{*unreadable} : explain_passage(db, actor, *id, input);
  if (done) return redirect("/reports/" + to_text(*id) + "/originality", "originality.flash.explained");
  if (done.error().kind != Kind::invalid) return done.error();
  auto const open = input.sentence_keys.empty() ? std::string{} : input.sentence_keys.front();
  return shown(request, actor, *id, open, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> OriginalityPages::take_back(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  TRY(take_back_explanation(db, actor, *id, read_sentence_keys(fields)));
  return redirect("/reports/" + to_text(*id) + "/originality", "originality.flash.taken_back");
}

Result<Response> OriginalityPages::explain_photo(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const photo = fields.id<SiteNoteId>("photo").value_or(SiteNoteId{});
  auto const done = baeumgil::explain_photo(db, actor, *id, photo, fields.text("note"));
  if (done) return redirect("/reports/" + to_text(*id) + "/originality", "originality.flash.explained");
  if (done.error().kind != Kind::invalid) return done.error();
  return shown(request, actor, *id, to_text(photo), Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

}  // namespace baeumgil
