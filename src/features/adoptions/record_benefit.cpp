#include "base/text.h"
#include "features/adoptions/benefit_store.h"
#include "features/adoptions/find_adoption.h"
#include "features/audit/record_event.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

Result<Done> check(Tx const& tx, BenefitInput const& input) {
  auto problems = std::vector<FieldProblem>{};
  if (!input.year || *input.year < 2000 || *input.year > tx.today().year()) problems.push_back({"year", "benefit.year_over"});
  if (!input.kind) problems.push_back({"kind", "field.required"});
  if (!input.amount || input.amount->amount <= 0) problems.push_back({"amount_won", "benefit.amount_above_zero"});
  if (!input.sureness) problems.push_back({"sureness", "field.required"});
  if (trimmed(input.basis).empty()) problems.push_back({"basis", "benefit.basis_required"});
  if (!problems.empty()) return Problem{.kind = Kind::invalid, .fields = std::move(problems)};
  return Done{};
}

}  // namespace

Result<BenefitId> record_benefit(Database& db, Actor const& actor, AdoptionId id, BenefitInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<BenefitId> {
    auto const adoption = TRY(find_adoption(tx, actor, id));
    if (!may_record_benefit(actor, adoption)) return forbidden("benefit.not_allowed");
    TRY(check(tx, input));
    auto benefit = Benefit{.id = BenefitId::make(), .adoption = id, .year = static_cast<int>(*input.year)};
    benefit.kind = *input.kind;
    benefit.amount = *input.amount;
    benefit.sureness = *input.sureness;
    benefit.basis = trimmed(input.basis);
    benefit.recorded_by = actor.person;
    benefit.recorded_on = tx.today();
    TRY(insert_benefit(tx, benefit));
    auto const& title = adoption.policy_name.empty() ? adoption.case_title : adoption.policy_name;
    record_event(tx, actor, {.verb = "adoption.benefit_recorded", .subject = {"adoption", id.value, title}, .after = to_json(benefit)});
    return benefit.id;
  });
}

Result<BenefitId> confirm_benefit(Database& db, Actor const& actor, BenefitId id, std::string const& record_no) {
  return db.write(actor, [&](Tx& tx) -> Result<BenefitId> {
    if (!may_confirm_benefits(actor)) return forbidden("benefit.not_allowed");
    auto benefit = TRY(find_benefit(tx, id));
    if (benefit.confirmed_on) return conflict("benefit.confirmed_already");
    if (!may_confirm_benefit(actor, benefit)) return forbidden("benefit.own");
    if (trimmed(record_no).empty()) return invalid("record_no", "benefit.record_required");
    auto const adoption = TRY(find_adoption(tx, actor, benefit.adoption));
    auto const before = to_json(benefit);
    benefit.confirmed_by = actor.person;
    benefit.confirmed_on = tx.today();
    benefit.record_no = trimmed(record_no);
    TRY(update_benefit(tx, benefit));
    auto const& title = adoption.policy_name.empty() ? adoption.case_title : adoption.policy_name;
    record_event(tx, actor,
                 {.verb = "adoption.benefit_confirmed",
                  .subject = {"adoption", benefit.adoption.value, title},
                  .before = before,
                  .after = to_json(benefit)});
    return id;
  });
}

}  // namespace baeumgil
