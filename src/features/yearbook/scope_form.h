#pragma once
// The scope a page of the funnel, the ledger or the overview was asked for, and the form that asks for another.

#include <optional>
#include <string>
#include <vector>

#include "features/yearbook/funnel.h"
#include "features/yearbook/scope_views.h"
#include "platform/html/site.h"
#include "platform/web/api_operation.h"
#include "platform/web/fields.h"

namespace baeumgil {

// Day, year, programme, department and field. A day to come says no more than today and is refused.
FunnelScope read_scope(Fields& query, Date today);
std::vector<ApiField> scope_query();  // the same, as the API describes it

struct ScopeChoices {
  std::vector<Choice> programs{};
  std::vector<Choice> departments{};
  std::vector<int> years{};
};
ScopeChoices list_scope_choices(Tx&, Actor const&);
// `asked` names what the address had; a page without a second day has no `since`.
ScopeForm to_scope_form(Site const&, Actor const&, FunnelScope const&, ScopeChoices const&);
// "2026. 10. 31. 기준 · 2026년 · 교통정책과"
std::string scope_words(Site const&, Actor const&, FunnelScope const&, ScopeChoices const&);
std::string scope_won(Actor const&, Won);

}  // namespace baeumgil
