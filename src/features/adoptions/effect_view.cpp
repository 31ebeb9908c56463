// The indicator over time, and against institutions that did not adopt: figures, picture and words.
#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "base/day_text.h"
#include "features/adoptions/adoption_items_view.h"
#include "features/adoptions/adoption_show_view.h"
#include "features/adoptions/kpi_reached.h"
#include "features/adoptions/record_peer.h"
#include "platform/documents/line_chart.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

std::string signed_text(double value) { return (value > 0 ? "+" : "") + plain_number(value); }

PictureView drawn(LineChart const& chart) { return picture_of(line_chart(chart), line_chart(chart, ChartShape::narrow)); }

// One value of ours with the day it is of.
struct Told {
  std::string when{};
  double value{0};
};

std::vector<Told> told_values(Site const& site, Actor const& actor, ShownAdoption const& shown) {
  auto told = std::vector<Told>{};
  for (auto const& card : std::views::reverse(shown.cards))
    if (card.kpi_value)
      told.push_back(
          {site.words(actor, "adoption.series.quarter", {std::to_string(card.year), std::to_string(card.quarter)}), *card.kpi_value});
  if (shown.adoption.kpi_result) told.push_back({site.words(actor, "adoption.series.measured"), *shown.adoption.kpi_result});
  return told;
}

std::string reached_text(Adoption const& adoption, double value) {
  auto const percent = reached_percent(*adoption.kpi_baseline, *adoption.kpi_target, value);
  return percent ? fmt::format("{}%", *percent) : std::string{};
}

LineChart chart_of(Site const& site, Actor const& actor, Adoption const& adoption, std::vector<Told> const& told) {
  auto chart = LineChart{.title = adoption.kpi_metric};
  auto ours = ChartLine{.label = site.words(actor, "adoption.series.ours"), .kind = LineKind::main};
  for (auto const& one : told) {
    chart.places.push_back(one.when);
    ours.values.emplace_back(one.value);
  }
  auto const level = [&](std::string_view key, double value) {
    auto const values = std::vector<std::optional<double>>(told.size(), value);
    return ChartLine{.label = site.words(actor, key, {plain_number(value)}), .values = values, .kind = LineKind::level};
  };
  chart.lines = {std::move(ours), level("adoption.series.baseline", *adoption.kpi_baseline),
                 level("adoption.series.target", *adoption.kpi_target)};
  return chart;
}

std::string from_text(Actor const& actor, Date day, std::string const& source) { return day_text(actor.language, day) + " · " + source; }

PeerRowView to_row(Actor const& actor, Adoption const& adoption, PeerValues const& peer) {
  auto row = PeerRowView{.name = peer.peer_name, .before = plain_number(peer.before), .after = plain_number(peer.after)};
  row.before_from = from_text(actor, peer.before_on, peer.before_source);
  row.after_from = from_text(actor, peer.after_on, peer.after_source);
  row.change = signed_text(peer.after - peer.before);
  row.left_out = peer.left_out_reason;
  if (peer.left_out_reason.empty() && may_record_peers(actor, adoption))
    row.leave_out_path = "/adoptions/" + to_text(adoption.id) + "/peers/left-out?peer=" + to_text(peer.peer);
  return row;
}

LineChart comparison_chart(Site const& site, Actor const& actor, OwnValues const& own, ShownAdoption const& shown) {
  auto chart = LineChart{.title = site.words(actor, "adoption.peers_chart", {shown.adoption.kpi_metric}),
                         .places = {site.words(actor, "adoption.peer.before"), site.words(actor, "adoption.peer.after")}};
  auto before = 0.0;
  auto after = 0.0;
  auto count = 0;
  for (auto const& peer : shown.peers) {
    if (!peer.left_out_reason.empty()) continue;
    chart.lines.push_back({.values = {peer.before, peer.after}, .kind = LineKind::other});
    before += peer.before;
    after += peer.after;
    ++count;
  }
  chart.lines.push_back(
      {.label = site.words(actor, "adoption.peer.mean"), .values = {before / count, after / count}, .kind = LineKind::together});
  chart.lines.push_back({.label = site.words(actor, "adoption.peer.we"), .values = {own.before, own.after}, .kind = LineKind::main});
  return chart;
}

std::vector<std::string> effect_words(Site const& site, Actor const& actor, PeerEffect const& effect) {
  auto const peers = std::to_string(effect.peers);
  return {site.words(actor, "adoption.effect.numbers",
                     {signed_text(effect.ours), peers, signed_text(effect.theirs), signed_text(effect.difference)}),
          site.words(actor, "adoption.effect.spread",
                     {signed_text(effect.least), signed_text(effect.most), signed_text(effect.lowest), signed_text(effect.highest)}),
          site.words(actor, "adoption.effect.as_good", {peers, std::to_string(effect.as_good)}),
          site.words(actor, "adoption.effect." + std::string{to_word(effect.certainty)} + ".words"),
          site.words(actor, "adoption.effect.limits")};
}

Tone tone_of(EffectCertainty certainty) {
  if (certainty == EffectCertainty::clear) return Tone::success;
  return certainty == EffectCertainty::likely ? Tone::information : certainty == EffectCertainty::open ? Tone::warning : Tone::gray;
}

}  // namespace

void show_series(AdoptionShowView& view, Site const& site, Actor const& actor, ShownAdoption const& shown) {
  auto const& adoption = shown.adoption;
  if (!adoption.kpi_baseline || !adoption.kpi_target) return;
  auto const told = told_values(site, actor, shown);
  if (told.empty()) return;
  auto series = KpiSeriesView{.title = adoption.kpi_metric + (adoption.kpi_unit.empty() ? "" : " (" + adoption.kpi_unit + ")")};
  series.picture = drawn(chart_of(site, actor, adoption, told));
  for (auto const& one : told)
    series.rows.push_back(
        {one.when, plain_number(one.value), signed_text(one.value - *adoption.kpi_baseline), reached_text(adoption, one.value)});
  view.series = std::move(series);
}

void show_peers(AdoptionShowView& view, Site const& site, Actor const& actor, ShownAdoption const& shown) {
  auto const& adoption = shown.adoption;
  auto const may_record = may_record_peers(actor, adoption);
  if (shown.peers.empty() && !may_record) return;
  auto peers = PeerEffectView{};
  if (may_record) peers.record_path = "/adoptions/" + to_text(adoption.id) + "/peers/new";
  for (auto const& peer : shown.peers) peers.rows.push_back(to_row(actor, adoption, peer));
  auto const own = own_values(adoption, shown.cards);
  auto const minima = peer_minima(shown.rules, shown.today);
  auto const effect = effect_of({adoption, own, shown.peers}, minima);
  if (!own) {
    peers.not_yet = site.words(actor, "adoption.effect.no_value");
  } else if (!effect) {
    peers.not_yet = site.words(actor, "adoption.effect.few", {std::to_string(count_peers(shown.peers)), std::to_string(minima.fewest)});
  } else {
    peers.certainty = {.label = site.words(actor, "adoption.effect." + std::string{to_word(effect->certainty)}),
                       .tone = tone_of(effect->certainty)};
    peers.words = effect_words(site, actor, *effect);
    auto const from =
        own->card ? site.words(actor, "adoption.effect.of_card", {std::to_string(own->card->year), std::to_string(own->card->quarter)})
                  : site.words(actor, "adoption.effect.of_measurement");
    peers.words.insert(peers.words.begin(),
                       site.words(actor, "adoption.effect.own", {plain_number(own->before), plain_number(own->after), from}));
    peers.picture = drawn(comparison_chart(site, actor, *own, shown));
  }
  view.peers = std::move(peers);
}

}  // namespace baeumgil
