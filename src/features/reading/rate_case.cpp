#include "features/reading/rate_case.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/cases/find_case.h"
#include "features/reading/rating_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr std::size_t kReason = 200;

std::optional<Problem> rating_problem(RatingInput const& input) {
  if (!input.verdict) return invalid("verdict", "field.required");
  if (character_count(input.reason) > kReason) return invalid("reason", "field.too_long", {std::to_string(kReason)});
  if (*input.verdict == Usefulness::not_useful && input.reason.empty()) return invalid("reason", "reading.rate.why");
  return std::nullopt;
}

}  // namespace

Result<CaseId> rate_case(Database& db, Actor const& actor, CaseId id, RatingInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto const found = TRY(find_case(tx, actor, id));
    if (!may_rate_case(actor, found, list_bringers(tx, found.team))) return forbidden("reading.rate.not_allowed");
    if (auto problem = rating_problem(input)) return *std::move(problem);
    auto const before = find_rating(tx, id, actor.person);
    auto const rating =
        CaseRating{.good_case = id, .person = actor.person, .verdict = *input.verdict, .reason = input.reason, .rated_at = tx.now()};
    store_rating(tx, rating);
    record_event(tx, actor,
                 {.verb = "case.rated",
                  .subject = {"case", id.value, found.title},
                  .before = before ? to_json(*before) : std::string{},
                  .after = to_json(rating)});
    return id;
  });
}

}  // namespace baeumgil
