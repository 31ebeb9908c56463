#include "features/exchange/receiver_line.h"

#include "features/cases/case.h"
#include "features/exchange/receiver_store.h"
#include "features/exchange/shared_case.h"

namespace baeumgil {

std::optional<CaseCorner> receiver_corner(Tx& tx, Actor const& actor, Case const& found, Locale const& locale) {
  if (!may_exchange(actor) || found.share_scope != ShareScope::institutions) return std::nullopt;
  auto corner = CaseCorner{.id = "case-receivers", .heading_key = "exchange.receivers", .empty_key = "exchange.receivers.all"};
  for (auto const& one : list_receivers(tx, found.id)) corner.lines.push_back({.text = one.shown_name()});
  corner.links = {
      {.text = locale.words(actor.language, "exchange.receivers.choose"), .path = "/cases/" + to_text(found.id) + "/receivers"}};
  return corner;
}

}  // namespace baeumgil
