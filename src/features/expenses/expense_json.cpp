#include "features/expenses/expense_json.h"

namespace baeumgil {
namespace {

void write_day(JsonWriter& json, std::string_view name, std::optional<Date> const& day) {
  json.key(name);
  if (day)
    json.value(to_text(*day));
  else
    json.null();
}

void write_receipt(JsonWriter& json, Receipt const& receipt) {
  json.begin_object().field("id", to_text(receipt.id)).field("kind", to_word(receipt.kind)).field("on", to_text(receipt.on));
  json.field("nights", receipt.nights).field("what", receipt.what).field("amount_hundredths", receipt.price.hundredths);
  json.field("currency", receipt.price.currency).field("area", to_word(receipt.area));
  json.field("over_cap_reason", receipt.over_cap_reason).field("card_last4", receipt.card_last4);
  json.field("approval_no", receipt.approval_no).field("seat", receipt.seat).field("departs_at", receipt.departs_at);
  json.field("sha256", receipt.digest).field("file_name", receipt.file_name).end_object();
}

void write_facts(JsonWriter& json, ExpenseFacts const& facts) {
  json.field("has_official_car", facts.has_official_car).field("shared_with", facts.shared_with);
  json.field("has_own_car", facts.has_own_car).field("public_fare_won", facts.public_fare.amount);
  json.field("own_car_reason", facts.own_car_reason);
  json.field("meals_provided", facts.meals_provided).field("relatives_nights", facts.relatives_nights);
  json.field("is_within_city", facts.is_within_city).field("local_minutes", facts.local_minutes);
  json.field("has_flat_lodging", facts.has_flat_lodging).field("mileage_answer", facts.mileage_answer);
  json.field("fare_saved_won", facts.fare_saved.amount).field("given_by_others_won", facts.given_by_others.amount);
  json.field("given_by", facts.given_by).field("meals_above_won", facts.meals_above.amount);
  json.field("meals_above_reason", facts.meals_above_reason).field("overlap_reason", facts.overlap_reason).key("rates").begin_array();
  for (auto const& rate : facts.rates)
    json.begin_object()
        .field("currency", rate.currency)
        .field("ten_thousandths", rate.ten_thousandths)
        .field("on", to_text(rate.on))
        .field("source", rate.source)
        .end_object();
  json.end_array().key("stays").begin_array();
  for (auto const& stay : facts.stays)
    json.begin_object().field("from", to_text(stay.from)).field("place", stay.place).field("country", stay.country).end_object();
  json.end_array();
}

void write_recovery(JsonWriter& json, Recovery const& recovery) {
  json.begin_object().field("flagged_on", to_text(recovery.flagged_on)).field("flag_reason", recovery.flag_reason);
  json.field("amount_won", recovery.amount.amount).field("surcharge_rule", recovery.surcharge_rule);
  json.field("surcharge_times", recovery.surcharge_times).field("surcharge_won", recovery.surcharge.amount);
  write_day(json, "decided_on", recovery.decided_on);
  json.field("decision_reason", recovery.decision_reason);
  write_day(json, "paid_back_on", recovery.paid_back_on);
  json.field("record_no", recovery.record_no).end_object();
}

}  // namespace

void write_expense(JsonWriter& json, Expense const& expense) {
  json.begin_object().field("id", to_text(expense.id)).field("number", expense.number).field("trip_id", to_text(expense.trip));
  json.field("person_id", to_text(expense.person)).field("person_name", expense.person_name);
  json.field("state", to_word(expense.state)).field("state_reason", expense.state_reason);
  write_facts(json, expense.facts);
  write_day(json, "claimed_on", expense.claimed_on);
  json.field("claimed_won", expense.claimed.amount).field("approved_won", expense.approved.amount);
  json.field("confirmation", to_word(expense.confirmation)).field("skip_rule", expense.skip_rule);
  write_day(json, "skip_rule_from", expense.skip_rule_from);
  json.field("confirmed_by_name", expense.confirmed_by_name);
  write_day(json, "confirmed_on", expense.confirmed_on);
  json.field("reduction_won", expense.reduction.amount);
  json.field("decision_reason", expense.decision_reason).field("allowed_won", expense.allowed.amount);
  write_day(json, "decided_on", expense.decided_on);
  write_day(json, "paid_on", expense.paid_on);
  json.field("payment_no", expense.payment_no).key("receipts").begin_array();
  for (auto const& receipt : expense.receipts) write_receipt(json, receipt);
  json.end_array().key("recoveries").begin_array();
  for (auto const& recovery : expense.recoveries) write_recovery(json, recovery);
  json.end_array().field("version", expense.version).end_object();
}

std::string to_json(Expense const& expense) {
  auto json = JsonWriter{};
  write_expense(json, expense);
  return json.take();
}

}  // namespace baeumgil
