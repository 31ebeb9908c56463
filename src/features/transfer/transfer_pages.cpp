#include "features/transfer/transfer_pages.h"

#include <fmt/format.h>

#include "features/cases/find_case.h"
#include "features/targets/find_institution.h"
#include "features/transfer/find_transfer.h"
#include "features/transfer/indicator_figure.h"
#include "features/transfer/transfer_views.h"
#include "features/transfer/transfer_words.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kBlankRows = 2;
constexpr auto kText = 500;

struct Judged {
  Case found{};
  TransferJudgement judgement{};
  std::vector<TransferItem> proposed{};
  std::vector<TransferItem> figures{};
  std::string us{};
};

Result<Judged> read_judged(Tx& tx, Actor const& actor, CaseId id) {
  auto judged = Judged{.found = TRY(find_case(tx, actor, id)), .judgement = find_transfer(tx, id)};
  if (judged.judgement.version == 0) judged.proposed = proposed_items(tx, judged.found);
  judged.figures = list_figures(tx, judged.found);
  if (auto const own = find_institution(tx, tx.institution())) judged.us = own->name;
  return judged;
}

TransferRowView to_row(Site const& site, Actor const& actor, TransferItem const& item) {
  auto row = TransferRowView{.kind = site.words(actor, "transfer.kind." + std::string{to_word(item.kind)}), .what = link_laws(item.what)};
  if (item.kind == TransferKind::other) {
    row.kind = item.what;
    row.what = {};
  }
  row.host_figure = transfer_figure(site.locale(), actor.language, item.kind, item.host_figure);
  row.our_figure = transfer_figure(site.locale(), actor.language, item.kind, item.our_figure);
  if (auto const ratio = ratio_of(item)) row.ratio = site.words(actor, "transfer.times", {fmt::format("{:.2f}", *ratio)});
  if (item.verdict) row.verdict = transfer_badge(site.locale(), actor.language, *item.verdict);
  row.to_change = item.to_change;
  return row;
}

// With the statistic and year it is of.
TransferRowView figure_row(Site const& site, Actor const& actor, TransferItem const& item) {
  auto row = to_row(site, actor, item);
  if (auto const* source = indicator_source(item.kind))
    row.source = actor.language == Language::ko
                     ? site.words(actor, "transfer.source", {source->name, std::to_string(source->year), source->statistic})
                     : site.words(actor, "transfer.source", {source->name_en, std::to_string(source->year), source->statistic_en});
  else
    row.source = site.words(actor, "transfer.source." + std::string{to_word(item.kind)});
  return row;
}

std::vector<Crumb> crumbs_of(Site const& site, Actor const& actor, Case const& found) {
  return {{.label = site.words(actor, "case.list"), .path = "/cases"},
          {.label = found.number, .path = "/cases/" + to_text(found.id)},
          {.label = site.words(actor, "transfer.title")}};
}

void fill(Form& form, std::vector<TransferItem> const& items, std::string const& note, int version) {
  form.set("note", note).set("version", std::to_string(version));
  for (auto i = std::size_t{0}; i < items.size(); ++i) {
    auto const& item = items[i];
    auto const name = "items." + std::to_string(i) + ".";
    form.set(name + "kind", std::string{to_word(item.kind)}).set(name + "what", item.what);
    form.set(name + "host_figure", item.host_figure).set(name + "our_figure", item.our_figure).set(name + "to_change", item.to_change);
    if (item.verdict) form.set(name + "verdict", std::string{to_word(*item.verdict)});
  }
}

template <WordedEnum E>
std::vector<Choice> choices_of(Form const& form, std::string const& prefix, E chosen_when_new) {
  auto choices = std::vector<Choice>{};
  for (auto const value : all_of<E>())
    choices.push_back({.value = std::string{to_word(value)},
                       .label = form.words(prefix + std::string{to_word(value)}),
                       .is_chosen = value == chosen_when_new});
  return choices;
}

TransferRowForm item_row(Form const& form, std::string const& number, std::string title) {
  auto const name = "items." + number + ".";
  auto verdicts = choices_of(form, "transfer.verdict.", TransferVerdict::met);
  for (auto& choice : verdicts) choice.is_chosen = false;
  auto row = TransferRowForm{.title = std::move(title)};
  row.kind = form.select(name + "kind", "transfer.kind", choices_of(form, "transfer.kind.", TransferKind::other), {});
  row.what = form.text(name + "what", "transfer.what", {.max_length = kText});
  row.host_figure = form.text(name + "host_figure", "transfer.host_figure", {.max_length = kText});
  row.our_figure = form.text(name + "our_figure", "transfer.our_figure", {.max_length = kText});
  row.verdict = form.select(name + "verdict", "transfer.verdict", std::move(verdicts), {});
  row.verdict.empty_label = form.words("transfer.unjudged");
  row.to_change = form.text(name + "to_change", "transfer.to_change", {.max_length = kText, .hint_key = "transfer.to_change_hint"});
  return row;
}

}  // namespace

Result<Response> TransferPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto const judged = TRY(db.read(actor, [&](Tx& tx) { return read_judged(tx, actor, *id); }));
  auto const& judgement = judged.judgement;
  auto view = TransferView{.case_path = "/cases/" + to_text(*id), .case_title = judged.found.number + " " + judged.found.title};
  view.host = judged.found.host_name;
  view.us = judged.us;
  if (may_judge_transfer(actor, judged.found)) view.edit_path = view.case_path + "/transfer/edit";
  if (judgement.version > 0) {
    view.outcome = transfer_badge(site.locale(), actor.language, outcome_of(judgement));
    view.counted = transfer_counts(site.locale(), actor.language, judgement);
    view.judged = transfer_author(site.locale(), actor.language, judgement);
    view.note = judgement.note;
  }
  for (auto const& item : judgement.items) view.rows.push_back(to_row(site, actor, item));
  for (auto const& item : judged.figures) view.figures.push_back(figure_row(site, actor, item));
  view.nothing = {.title_key = "transfer.none", .hint_key = "transfer.none_hint"};
  return site.page(request, actor,
                   {.title = site.words(actor, "transfer.title"), .crumbs = crumbs_of(site, actor, judged.found), .section = "/cases"},
                   view);
}

Result<Response> TransferPages::form_page(Request const& request, Actor const& actor, Case const& found, Form const& form) const {
  auto const path = "/cases/" + to_text(found.id) + "/transfer";
  auto view = TransferForm{.path = path, .version = {.name = "version", .value = form.value("version")}};
  auto const rows = form.row_count("items", 1) + kBlankRows;
  for (auto i = 0; i < rows; ++i)
    view.rows.push_back(item_row(form, std::to_string(i), site.words(actor, "transfer.row", {std::to_string(i + 1)})));
  view.blank = item_row(Form{site.locale(), actor.language}, "__N__", site.words(actor, "transfer.item"));
  view.note = form.area("note", "transfer.note", {.max_length = 2000, .hint_key = "transfer.note_hint"});
  view.summary = form.summary();
  return site.page(request, actor,
                   {.title = site.words(actor, "transfer.judge"),
                    .crumbs = crumbs_of(site, actor, found),
                    .section = "/cases",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> TransferPages::form(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto const judged = TRY(db.read(actor, [&](Tx& tx) { return read_judged(tx, actor, *id); }));
  if (!may_judge_transfer(actor, judged.found)) return forbidden("transfer.not_allowed");
  auto form = Form{site.locale(), actor.language};
  auto const& judgement = judged.judgement;
  fill(form, judgement.version > 0 ? judgement.items : judged.proposed, judgement.note, judgement.version);
  return form_page(request, actor, judged.found, form);
}

Result<Response> TransferPages::judge(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_transfer(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<CaseId>{*unreadable} : judge_transfer(db, actor, *id, input);
  if (done) return redirect("/cases/" + to_text(*id) + "/transfer", "transfer.flash.judged");
  if (done.error().kind != Kind::invalid) return done.error();
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return find_case(tx, actor, *id); }));
  auto form = Form{site.locale(), actor.language};
  fill(form, input.items, input.note, input.version);  // as it was read: rows left empty are gone
  return form_page(request, actor, found, form.refuse(done.error()));
}

Result<Response> TransferPages::json(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto const judged = TRY(db.read(actor, [&](Tx& tx) { return read_judged(tx, actor, *id); }));
  return json_response(200, to_json(judged.judgement));
}

Result<Response> TransferPages::put(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_transfer(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const done = judge_transfer(db, actor, *id, input);
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

}  // namespace baeumgil
