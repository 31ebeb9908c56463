#include "features/cases/host_choice_input.h"

#include "features/targets/find_institution.h"

namespace baeumgil {

void choose_host(Tx& tx, Fields& fields, CaseInput& input) {
  constexpr auto kNamed = 5;
  auto const name = fields.text("host_name");
  if (name.empty() || !input.host.is_nil()) return;
  if (auto const found = find_institution_by_name(tx, name)) {
    input.host = found->id;
    return;
  }
  auto choices = std::string{};
  for (auto const& institution : search_institutions(tx, name, kNamed)) {
    if (!choices.empty()) choices += ", ";
    choices += institution.shown_name();
  }
  if (choices.empty())
    fields.refuse("host_name", "case.host.unknown");
  else
    fields.refuse("host_name", "case.host.ambiguous", {choices});
}

}  // namespace baeumgil
