// The standing of a round with how strict each judge was, and the prize ledger.
#include <fmt/format.h>

#include <algorithm>

#include "features/awards/award_document.h"
#include "features/awards/award_input.h"
#include "features/awards/award_words_view.h"
#include "features/awards/contest_pages.h"
#include "features/awards/contest_store.h"
#include "features/awards/rank_round.h"
#include "features/people/find_person.h"
#include "features/targets/find_institution.h"
#include "platform/db/database.h"
#include "platform/documents/download.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

struct StandingShown {
  AwardRound round{};
  RankedRound ranked{};
  std::vector<std::string> judges{};
};

Result<StandingShown> read_standing_shown(Tx& tx, Actor const& actor, AwardRoundId id) {
  auto shown = StandingShown{.round = TRY(find_round(tx, actor, id))};
  if (!may_see_all_scores(actor, shown.round)) return not_found();
  shown.ranked = read_contest(tx, actor, shown.round);
  for (auto const& judge : shown.ranked.judges) {
    auto const person = find_person(tx, judge);
    shown.judges.push_back(person ? person->name : std::string{});
  }
  return shown;
}

std::string with_sign(double points) { return points == 0 ? "0.00" : fmt::format("{:+.2f}", points); }

std::size_t marks_of(PanelMarks const& panel, std::size_t judge) {
  return static_cast<std::size_t>(std::ranges::count(panel.marks, judge, &Mark::judge));
}

PanelStandingView panel_view(Site const& site, Actor const& actor, StandingShown const& shown, PanelStanding const& panel,
                             PanelMarks const& marks) {
  auto const word = std::string{to_word(panel.panel)};
  auto view = PanelStandingView{.id = "panel-" + word, .title = site.words(actor, "award.panel." + word)};
  auto const& severity = panel.severity;
  if (severity.doubt)
    view.doubt = site.words(actor, "award.severity.doubt." + std::string{to_word(*severity.doubt)});
  else
    view.figures = site.words(actor, "award.severity.figures", {shown_score(severity.between), shown_score(severity.noise)});
  for (std::size_t judge = 0; judge < shown.judges.size(); ++judge) {
    auto const count = marks_of(marks, judge);
    if (count == 0) continue;
    auto const points = severity.by_judge[judge];
    constexpr auto kHardly = 0.005;
    auto const* how = severity.doubt ? "unknown" : points > kHardly ? "strict" : points < -kHardly ? "lenient" : "even";
    view.judges.push_back({.judge = shown.judges[judge],
                           .marks = std::to_string(count),
                           .severity = severity.doubt ? "-" : with_sign(points),
                           .words = site.words(actor, "award.severity." + std::string{how}, {shown_score(std::abs(points))})});
  }
  return view;
}

StandingRowView place_view(Site const& site, Actor const& actor, StandingShown const& shown, Standing const& standing, Place const& place) {
  auto const& nomination = shown.ranked.nominations[place.entry];
  auto row = StandingRowView{.rank = std::to_string(place.rank), .nomination = to_text(nomination.id), .title = nomination.title};
  auto add_part = [&](std::string_view source, double points) {
    row.parts.push_back({.source = site.words(actor, "award.panel." + std::string{source}), .points = shown_score(points)});
  };
  for (auto const& panel : standing.panels) add_part(to_word(panel.panel), panel.score[place.entry]);
  auto const& entry = shown.ranked.contest.entries[place.entry];
  if (shown.round.weights.audience > 0) add_part("audience", entry.votes);
  row.judged = shown_score(place.judged);
  row.extra = with_sign(entry.extra);
  row.score = shown_score(place.score);
  if (place.is_tied) row.tie = site.words(actor, "award.standing.tied");
  return row;
}

void show_modes(StandingView& view, Site const& site, Actor const& actor, StandingShown const& shown, Standing const& standing) {
  view.ordering = site.words(actor, "award.ordering." + std::string{to_word(shown.round.ordering)});
  auto heads = std::vector<std::string>{};
  for (auto const& mode : standing.modes) heads.push_back(site.words(actor, "award.panel." + std::string{to_word(mode.panel)}));
  for (std::size_t i = 0; i < heads.size(); ++i)
    view.modes.push_back(heads[i] + " " + std::to_string(static_cast<int>(standing.modes[i].weight)));
  for (auto const& place : standing.places) {
    auto const& nomination = shown.ranked.nominations[place.entry];
    auto row = ModeRowView{.rank = std::to_string(place.rank), .nomination = to_text(nomination.id), .title = nomination.title};
    for (std::size_t i = 0; i < standing.modes.size(); ++i)
      row.places.push_back({.source = heads[i], .points = std::to_string(standing.modes[i].places[place.entry])});
    row.by_sum = std::to_string(place.rank_by_sum);
    row.by_merging = std::to_string(place.rank_by_merging);
    view.mode_rows.push_back(std::move(row));
  }
}

void show_without(StandingView& view, Site const& site, Actor const& actor, StandingShown const& shown) {
  auto const& ranked = shown.ranked;
  for (auto const& without : leave_one_out(ranked.contest, static_cast<std::size_t>(total_places(shown.round)))) {
    auto row = WithoutJudgeView{.judge = shown.judges[without.judge]};
    for (auto const entry : without.order) row.order += (row.order.empty() ? "" : " → ") + ranked.nominations[entry].title;
    auto const* answer = without.is_unknown ? "unknown" : without.prizes_change ? "prizes" : without.order_changes ? "order" : "same";
    auto const tone = without.is_unknown      ? Tone::gray
                      : without.prizes_change ? Tone::danger
                      : without.order_changes ? Tone::warning
                                              : Tone::success;
    row.answer = {.label = site.words(actor, "award.without." + std::string{answer}), .tone = tone};
    view.without.push_back(std::move(row));
  }
}

struct Ledger {
  std::vector<LedgerRow> rows{};
  std::string institution{};
  Instant now{};
};

Ledger read_ledger(Tx& tx, std::optional<int> year) {
  auto ledger = Ledger{.rows = list_ledger(tx, year), .now = tx.now()};
  if (auto const own = find_institution(tx, tx.institution())) ledger.institution = own->name;
  return ledger;
}

}  // namespace

Result<Response> ContestPages::standing(Request const& request, Actor const& actor) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto const shown = TRY(db.read(actor, [&](Tx& tx) { return read_standing_shown(tx, actor, *id); }));
  auto const standing = stand(shown.ranked.contest);
  auto view = StandingView{.title = site.words(actor, "award.standing"), .round_path = "/awards/" + to_text(*id)};
  for (std::size_t i = 0; i < standing.panels.size(); ++i) {
    view.heads.push_back(site.words(actor, "award.panel." + std::string{to_word(standing.panels[i].panel)}));
    view.panels.push_back(panel_view(site, actor, shown, standing.panels[i], shown.ranked.contest.panels[i]));
  }
  if (shown.round.weights.audience > 0) view.heads.push_back(site.words(actor, "award.panel.audience"));
  for (auto const& place : standing.places) view.rows.push_back(place_view(site, actor, shown, standing, place));
  show_modes(view, site, actor, shown, standing);
  show_without(view, site, actor, shown);
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "award.list"), .path = "/awards"},
                               {.label = shown.round.title, .path = view.round_path},
                               {.label = view.title}},
                    .section = "/awards"},
                   view);
}

Result<Response> ContestPages::ledger(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_register_filter(query);
  auto const ledger = db.read(actor, [&](Tx& tx) { return read_ledger(tx, filter.year); });
  auto view = LedgerView{.title = site.words(actor, "award.ledger")};
  auto form = Form{site.locale(), actor.language};
  if (filter.year) form.set("year", std::to_string(*filter.year));
  view.year = form.text("year", "award.register.year", {.max_length = 4});
  view.file_path = "/awards/ledger.xlsx" + (filter.year ? "?year=" + std::to_string(*filter.year) : std::string{});
  auto total = Won{};
  for (auto const& row : ledger.rows) {
    total += row.sum();
    view.rows.push_back({.year = std::to_string(row.year),
                         .department = row.department_name,
                         .instrument = site.words(actor, "award.instrument." + std::string{to_word(row.instrument)}),
                         .prizes = row.prizes,
                         .contributors = shown_won(site, actor, row.contributors),
                         .own = shown_won(site, actor, row.own),
                         .adopted = shown_won(site, actor, row.adopted),
                         .sum = shown_won(site, actor, row.sum()),
                         .paid = shown_won(site, actor, row.paid)});
  }
  view.total = shown_won(site, actor, total);
  view.nothing = {.title_key = "award.register.none",
                  .hint_key = "award.register.none_hint",
                  .action_key = "award.see_rounds",
                  .action_path = "/awards"};
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "award.list"), .path = "/awards"},
                               {.label = site.words(actor, "award.register"), .path = "/awards/register"},
                               {.label = view.title}},
                    .section = "/awards/register"},
                   view);
}

Result<Response> ContestPages::ledger_file(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto query = Fields::of_query(request);
  auto const filter = read_register_filter(query);
  auto const ledger = db.read(actor, [&](Tx& tx) { return read_ledger(tx, filter.year); });
  auto const document = ledger_document(
      {.rows = ledger.rows, .year = filter.year, .institution = ledger.institution, .made_at = ledger.now}, site.locale(), actor.language);
  return document_download(document, format, document.title);
}

}  // namespace baeumgil
