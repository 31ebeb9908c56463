#include "features/expenses/expense_fields_api.h"

namespace baeumgil {
namespace {

ApiField given(std::string name, ApiType type = ApiType::text) { return {.name = std::move(name), .type = type}; }
ApiField wanted(std::string name, ApiType type = ApiType::text) { return {.name = std::move(name), .type = type, .required = false}; }
ApiField nullable(std::string name, ApiType type) { return {.name = std::move(name), .type = type, .nullable = true}; }
template <WordedEnum E>
ApiField word(std::string name) {
  return {.name = std::move(name), .type = ApiType::text, .values = words_of<E>()};
}
ApiField rows(std::string name, std::vector<ApiField> fields) {
  return {.name = std::move(name), .type = ApiType::array, .fields = {{.name = "", .type = ApiType::object, .fields = std::move(fields)}}};
}
ApiField wanted_rows(std::string name, std::vector<ApiField> fields) {
  auto field = rows(std::move(name), std::move(fields));
  field.required = false;
  return field;
}

std::vector<ApiField> citation_fields() {
  return {given("rule"),   given("words"),          given("article"),
          given("source"), given("effective_from"), given("is_disputed", ApiType::boolean)};
}

ApiField used_rules(std::string name) {
  auto fields = citation_fields();
  fields.push_back(given("blocks_payment", ApiType::boolean));
  return rows(std::move(name), std::move(fields));
}

ApiField one_rule(std::string name) {
  return {.name = std::move(name), .type = ApiType::object, .nullable = true, .fields = citation_fields()};
}

}  // namespace

std::vector<ApiField> expense_filters() {
  auto state = word<ExpenseState>("state");
  state.required = false;
  auto confirmation = word<Confirmation>("confirmation");
  confirmation.required = false;
  return {std::move(state),
          std::move(confirmation),
          wanted("department", ApiType::id),
          wanted("trip", ApiType::id),
          wanted("year", ApiType::integer),
          wanted("own", ApiType::boolean)};
}

std::vector<ApiField> facts_input() {
  return {wanted("official_car", ApiType::boolean),
          wanted("shared_with"),
          wanted("own_car", ApiType::boolean),
          wanted("public_fare", ApiType::integer),
          wanted("own_car_reason"),
          wanted("meals_provided", ApiType::integer),
          wanted("relatives_nights", ApiType::integer),
          wanted("within_city", ApiType::boolean),
          wanted("local_hours", ApiType::number),
          wanted("flat_lodging", ApiType::boolean),
          wanted("mileage_answer"),
          wanted("fare_saved", ApiType::integer),
          wanted("given_by_others", ApiType::integer),
          wanted("given_by"),
          wanted("meals_above", ApiType::integer),
          wanted("meals_above_reason"),
          wanted("overlap_reason"),
          wanted_rows("rates", {given("currency"), given("rate", ApiType::number), given("on", ApiType::date), given("source")}),
          wanted_rows("stays", {given("from", ApiType::date), given("place"), given("country")}),
          wanted("version", ApiType::integer)};
}

std::vector<ApiField> receipt_input() {
  auto area = word<LodgingArea>("area");
  area.required = false;
  return {word<ReceiptKind>("kind"),
          given("on", ApiType::date),
          given("what"),
          given("amount", ApiType::number),
          wanted("currency"),
          wanted("nights", ApiType::integer),
          std::move(area),
          wanted("over_cap_reason"),
          wanted("card_last4"),
          wanted("approval_no"),
          wanted("seat"),
          wanted("departs_at"),
          {.name = "file_name", .type = ApiType::text, .description = "of the evidence", .required = false},
          {.name = "file_base64", .type = ApiType::text, .description = "its bytes: PDF, JPEG or PNG", .required = false}};
}

std::vector<ApiField> expense_step_input(ExpenseStep step) {
  switch (step) {
    case ExpenseStep::claim:
    case ExpenseStep::confirm:
      return {};
    case ExpenseStep::waive:
      return {given("waive_reason")};
    case ExpenseStep::allow:
      return {wanted("reduction", ApiType::integer), wanted("decision_reason")};
    case ExpenseStep::send_back:
      return {given("return_reason")};
    case ExpenseStep::reopen:
      return {given("reopen_reason")};
    case ExpenseStep::pay:
      return {given("payment_no")};
    case ExpenseStep::flag:
      return {given("flag_reason")};
    case ExpenseStep::dismiss:
      return {given("dismiss_reason")};
    case ExpenseStep::recover:
      return {given("amount", ApiType::integer), wanted("surcharge_rule"), given("recover_reason")};
    case ExpenseStep::repay:
      return {given("record_no")};
  }
  return {};
}

ApiSchema expense_row_schema() {
  return {.name = "ExpenseRow",
          .fields = {given("id", ApiType::id), given("number"), given("trip_id", ApiType::id), given("trip_number"), given("purpose"),
                     given("starts_on", ApiType::date), given("ends_on", ApiType::date), given("person_name"), given("department_name"),
                     word<ExpenseState>("state"), nullable("claimed_on", ApiType::date), given("claimed_won", ApiType::integer),
                     word<Confirmation>("confirmation"), given("allowed_won", ApiType::integer), nullable("paid_on", ApiType::date),
                     given("payment_no")}};
}

namespace {

std::vector<ApiField> receipt_fields() {
  return {given("id", ApiType::id),
          word<ReceiptKind>("kind"),
          given("on", ApiType::date),
          given("nights", ApiType::integer),
          given("what"),
          given("amount_hundredths", ApiType::integer),
          given("currency"),
          word<LodgingArea>("area"),
          given("over_cap_reason"),
          given("card_last4"),
          given("approval_no"),
          given("seat"),
          given("departs_at"),
          given("sha256"),
          given("file_name")};
}

}  // namespace

ApiSchema expense_schema() {
  auto recovery = std::vector<ApiField>{given("flagged_on", ApiType::date),         given("flag_reason"),
                                        given("amount_won", ApiType::integer),      given("surcharge_rule"),
                                        given("surcharge_times", ApiType::integer), given("surcharge_won", ApiType::integer),
                                        nullable("decided_on", ApiType::date),      given("decision_reason"),
                                        nullable("paid_back_on", ApiType::date),    given("record_no")};
  return {.name = "Expense",
          .fields = {
              given("id", ApiType::id),
              given("number"),
              given("trip_id", ApiType::id),
              given("person_id", ApiType::id),
              given("person_name"),
              word<ExpenseState>("state"),
              given("state_reason"),
              given("has_official_car", ApiType::boolean),
              given("shared_with"),
              given("has_own_car", ApiType::boolean),
              given("public_fare_won", ApiType::integer),
              given("own_car_reason"),
              given("meals_provided", ApiType::integer),
              given("relatives_nights", ApiType::integer),
              given("is_within_city", ApiType::boolean),
              nullable("local_minutes", ApiType::integer),
              given("has_flat_lodging", ApiType::boolean),
              given("mileage_answer"),
              given("fare_saved_won", ApiType::integer),
              given("given_by_others_won", ApiType::integer),
              given("given_by"),
              given("meals_above_won", ApiType::integer),
              given("meals_above_reason"),
              given("overlap_reason"),
              rows("rates", {given("currency"), given("ten_thousandths", ApiType::integer), given("on", ApiType::date), given("source")}),
              rows("stays", {given("from", ApiType::date), given("place"), given("country")}),
              nullable("claimed_on", ApiType::date),
              given("claimed_won", ApiType::integer),
              given("approved_won", ApiType::integer),
              word<Confirmation>("confirmation"),
              given("skip_rule"),
              nullable("skip_rule_from", ApiType::date),
              given("confirmed_by_name"),
              nullable("confirmed_on", ApiType::date),
              given("reduction_won", ApiType::integer),
              given("decision_reason"),
              given("allowed_won", ApiType::integer),
              nullable("decided_on", ApiType::date),
              nullable("paid_on", ApiType::date),
              given("payment_no"),
              rows("receipts", receipt_fields()),
              rows("recoveries", std::move(recovery)),
              given("version", ApiType::integer)}};
}

ApiSchema money_schema() {
  return {.name = "TravelMoney",
          .fields = {given("total_won", ApiType::integer),
                     given("payable_won", ApiType::integer),
                     given("dollars", ApiType::integer),
                     given("may_be_paid", ApiType::boolean),
                     rows("lines", {word<MoneyItem>("item"), given("from", ApiType::date), given("until", ApiType::date),
                                    given("quantity", ApiType::integer), given("rate_hundredths", ApiType::integer),
                                    given("parts", ApiType::integer), given("percent_hundredths", ApiType::integer), given("currency"),
                                    given("amount", ApiType::integer), nullable("claimed", ApiType::integer), given("what"),
                                    word<LineNote>("note"), used_rules("rules")}),
                     used_rules("blockers"),
                     {.name = "missing", .type = ApiType::array, .fields = {{.name = "", .type = ApiType::text}}},
                     one_rule("rounding"),
                     one_rule("payment_floor")}};
}

}  // namespace baeumgil
