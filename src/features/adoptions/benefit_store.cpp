#include "features/adoptions/benefit_store.h"

#include "base/json_writer.h"

namespace baeumgil {

Result<Benefit> find_benefit(Tx& tx, BenefitId id) {
  auto found = tx.find(
      "SELECT id, adoption_id, year, kind, amount_won, sureness, basis, recorded_by_id, recorded_on, confirmed_by_id, confirmed_on, "
      "record_no FROM benefits WHERE institution_id = $institution AND id = $1",
      [](Row& row) {
        auto benefit = Benefit{.id = row.next<BenefitId>(), .adoption = row.next<AdoptionId>(), .year = row.next<int>()};
        benefit.kind = row.next<BenefitKind>();
        benefit.amount = row.next<Won>();
        benefit.sureness = row.next<Sureness>();
        benefit.basis = row.next<std::string>();
        benefit.recorded_by = row.next<PersonId>();
        benefit.recorded_on = row.next<Date>();
        benefit.confirmed_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
        benefit.confirmed_on = row.next<std::optional<Date>>();
        benefit.record_no = row.next<std::string>();
        return benefit;
      },
      id);
  if (!found) return not_found();
  return *std::move(found);
}

Result<Done> insert_benefit(Tx& tx, Benefit const& benefit) {
  auto const written = tx.change(
      "INSERT INTO benefits (institution_id, id, adoption_id, year, kind, amount_won, sureness, basis, recorded_by_id, recorded_on) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING",
      benefit.id, benefit.adoption, benefit.year, benefit.kind, benefit.amount, benefit.sureness, benefit.basis, benefit.recorded_by,
      benefit.recorded_on);
  if (written == 0) return conflict("benefit.put_down_already");
  return Done{};
}

Result<Done> update_benefit(Tx& tx, Benefit const& benefit) {
  auto const changed = tx.change(
      "UPDATE benefits SET confirmed_by_id = $2, confirmed_on = $3, record_no = $4 WHERE institution_id = $institution AND id = $1 "
      "AND confirmed_on IS NULL",
      benefit.id, benefit.confirmed_by, benefit.confirmed_on, benefit.record_no);
  if (changed == 0) return conflict("benefit.confirmed_already");
  return Done{};
}

std::string to_json(Benefit const& benefit) {
  auto json = JsonWriter{};
  json.begin_object().field("id", to_text(benefit.id)).field("adoption_id", to_text(benefit.adoption)).field("year", benefit.year);
  json.field("kind", to_word(benefit.kind)).field("amount_won", benefit.amount.amount).field("sureness", to_word(benefit.sureness));
  json.field("basis", benefit.basis).field("record_no", benefit.record_no);
  json.field("confirmed_on", benefit.confirmed_on ? std::optional{to_text(*benefit.confirmed_on)} : std::nullopt).end_object();
  return json.take();
}

}  // namespace baeumgil
