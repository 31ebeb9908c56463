#include <fmt/format.h>

#include <array>

#include "base/text.h"
#include "features/cases/case.h"
#include "features/targets/find_institution.h"
#include "features/transfer/find_transfer.h"
#include "features/transfer/indicator_figure.h"

namespace baeumgil {
namespace {

// What is judged of every case; the other figures are there to be chosen.
constexpr auto kProposedFigures = std::array{TransferKind::population, TransferKind::density, TransferKind::area, TransferKind::finance};
constexpr std::size_t kMostConditions = 12;
constexpr std::size_t kWhat = 400;

std::string directory_figure(Institution const& institution, TransferKind kind) {
  if (kind == TransferKind::population) return institution.population ? std::to_string(*institution.population) : "";
  if (kind == TransferKind::area) return institution.area_km2 ? fmt::format("{:.2f}", *institution.area_km2) : "";
  if (auto const density = density_of(institution); density && kind == TransferKind::density) return std::to_string(*density);
  return {};
}

bool has_both(TransferItem const& item) { return !item.host_figure.empty() && !item.our_figure.empty(); }

std::string_view without_mark(std::string_view line) {  // "- ", "1. "
  while (!line.empty() && (line.front() == '-' || line.front() == ' ')) line.remove_prefix(1);
  return line;
}

}  // namespace

std::string known_figure(Institution const& institution, TransferKind kind) {
  auto const indicator = indicator_figure(kind, institution.code);
  return indicator.empty() ? directory_figure(institution, kind) : std::string{indicator};
}

void fill_figures(Tx& tx, Case const& found, std::vector<TransferItem>& items) {
  auto const host = find_institution(tx, found.host);
  auto const own = find_institution(tx, tx.institution());
  if (!host || !own) return;
  for (auto& item : items) {
    if (!is_figure(item.kind)) continue;
    // The directory's own are always its own; what people wrote of the others stays.
    auto const is_counted = item.kind <= TransferKind::density;
    if (auto figure = known_figure(*host, item.kind); !figure.empty() && (is_counted || item.host_figure.empty()))
      item.host_figure = std::move(figure);
    if (auto figure = known_figure(*own, item.kind); !figure.empty() && (is_counted || item.our_figure.empty()))
      item.our_figure = std::move(figure);
  }
}

std::vector<TransferItem> list_figures(Tx& tx, Case const& found) {
  auto items = std::vector<TransferItem>{};
  for (auto const kind : all_of<TransferKind>())
    if (is_figure(kind)) items.push_back({.kind = kind});
  fill_figures(tx, found, items);
  std::erase_if(items, [](TransferItem const& item) { return !has_both(item); });
  return items;
}

std::vector<TransferItem> proposed_items(Tx& tx, Case const& found) {
  auto items = std::vector<TransferItem>{};
  for (auto const kind : kProposedFigures) items.push_back({.kind = kind});
  fill_figures(tx, found, items);
  std::erase_if(items, [](TransferItem const& item) { return item.kind != TransferKind::finance && !has_both(item); });
  for (auto& item : items) item.verdict = suggested_verdict(item);
  if (!found.legal_basis.empty()) items.push_back({.kind = TransferKind::law, .what = first_characters(found.legal_basis, kWhat)});
  for (auto const line : split(found.conditions, '\n')) {
    auto const what = without_mark(trimmed(line));
    if (what.empty() || items.size() > kMostConditions) continue;
    items.push_back({.what = first_characters(what, kWhat)});
  }
  return items;
}

}  // namespace baeumgil
