#include "app/count_refusals.h"

#include "features/rules/exception_store.h"
#include "platform/db/database.h"

namespace baeumgil {

void CountRefusals::count(Actor const& actor, std::set<std::string> const& rules) {
  auto const counted = db_.write(Actor{.institution = actor.institution}, [&](Tx& tx) -> Result<Done> {
    for (auto const& rule : rules) add_refusal(tx, rule, actor.department);
    return Done{};
  });
  static_cast<void>(counted);  // adding one to a counter has nothing to refuse
}

}  // namespace baeumgil
