#include "features/expenses/expense_form.h"

#include <fmt/format.h>

namespace baeumgil {
namespace {

constexpr auto kReasonLength = 1000;

std::string number_text(std::int64_t number) { return number == 0 ? "" : std::to_string(number); }
std::string decimal_text(std::int64_t number, int by) {
  auto text = fmt::format("{:.4f}", static_cast<double>(number) / by);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

RowGroup::Row rate_row(Form const& form, std::string const& number) {
  auto const at = "rates." + number + ".";
  return {.parts = {form.text(at + "currency", "expense.rate.currency", {.max_length = 3}), form.text(at + "rate", "expense.rate.rate", {}),
                    form.date(at + "on", "expense.rate.on", {}), form.text(at + "source", "expense.rate.source", {.max_length = 100})}};
}

RowGroup::Row stay_row(Form const& form, std::string const& number) {
  auto const at = "stays." + number + ".";
  return {.parts = {form.date(at + "from", "expense.stay.from", {}), form.text(at + "place", "expense.stay.place", {.max_length = 100}),
                    form.text(at + "country", "expense.stay.country", {.max_length = 2, .hint_key = "expense.stay.country_hint"})}};
}

template <class MakeRow>
RowGroup group(Form const& form, std::string const& name, int least, MakeRow make_row) {
  auto rows = RowGroup{.name = name, .title_key = "expense." + name, .lead = form.words("expense." + name + "_lead")};
  for (auto i = 0; i < form.row_count(name, least); ++i) rows.rows.push_back(make_row(form, std::to_string(i)));
  rows.blank = make_row(form, "__N__");
  return rows;
}

CheckField check(Form const& form, std::string_view name, std::string_view key, std::string_view hint_key = {}) {
  return form.checks(name, key, {{.value = "on", .label = form.words("form.yes")}}, {.hint_key = hint_key});
}

void add_overseas(StepForm& view, Form const& form) {
  auto section = FormSection{.title_key = "expense.section.overseas"};
  section.parts.emplace_back(check(form, "flat_lodging", "expense.flat_lodging", "expense.flat_lodging_hint"));
  section.parts.emplace_back(
      form.area("mileage_answer", "expense.mileage_answer", {.max_length = 500, .rows = 2, .hint_key = "expense.mileage_answer_hint"}));
  section.parts.emplace_back(form.text("meals_above", "expense.meals_above", {.hint_key = "expense.meals_above_hint"}));
  section.parts.emplace_back(form.text("meals_above_reason", "expense.meals_above_reason", {.max_length = 500}));
  view.sections.push_back(std::move(section));
  view.groups.push_back(group(form, "stays", 1, stay_row));
  view.groups.push_back(group(form, "rates", 1, rate_row));
}

std::vector<Choice> words_of_areas(Form const& form) {
  auto choices = std::vector<Choice>{};
  for (auto const area : all_of<LodgingArea>())
    choices.push_back({.value = std::string{to_word(area)}, .label = form.words("expense.area." + std::string{to_word(area)})});
  return choices;
}

}  // namespace

void fill_facts(Form& form, Expense const& expense) {
  auto const& facts = expense.facts;
  form.set("version", std::to_string(expense.version))
      .set("official_car", facts.has_official_car ? "on" : "")
      .set("shared_with", facts.shared_with)
      .set("own_car", facts.has_own_car ? "on" : "")
      .set("public_fare", number_text(facts.public_fare.amount))
      .set("own_car_reason", facts.own_car_reason)
      .set("meals_provided", number_text(facts.meals_provided))
      .set("relatives_nights", number_text(facts.relatives_nights))
      .set("within_city", facts.is_within_city ? "on" : "")
      .set("local_hours", facts.local_minutes ? decimal_text(*facts.local_minutes, 60) : "")
      .set("flat_lodging", facts.has_flat_lodging ? "on" : "")
      .set("mileage_answer", facts.mileage_answer)
      .set("fare_saved", number_text(facts.fare_saved.amount))
      .set("given_by_others", number_text(facts.given_by_others.amount))
      .set("given_by", facts.given_by)
      .set("meals_above", number_text(facts.meals_above.amount))
      .set("meals_above_reason", facts.meals_above_reason)
      .set("overlap_reason", facts.overlap_reason);
  for (auto i = std::size_t{0}; i < facts.rates.size(); ++i) {
    auto const at = "rates." + std::to_string(i) + ".";
    form.set(at + "currency", facts.rates[i].currency).set(at + "rate", decimal_text(facts.rates[i].ten_thousandths, 10000));
    form.set(at + "on", to_text(facts.rates[i].on)).set(at + "source", facts.rates[i].source);
  }
  for (auto i = std::size_t{0}; i < facts.stays.size(); ++i) {
    auto const at = "stays." + std::to_string(i) + ".";
    form.set(at + "from", to_text(facts.stays[i].from)).set(at + "place", facts.stays[i].place);
    form.set(at + "country", facts.stays[i].country);
  }
}

StepForm facts_form(Form const& form, TravelKind kind) {
  auto view = StepForm{};
  auto section = FormSection{.title_key = "expense.section.journey", .lead = form.words("expense.section.journey_lead")};
  if (kind != TravelKind::overseas)
    section.parts.emplace_back(check(form, "official_car", "expense.official_car", "expense.official_car_hint"));
  if (kind == TravelKind::domestic) {
    section.parts.emplace_back(
        form.text("shared_with", "expense.shared_with", {.max_length = 100, .hint_key = "expense.shared_with_hint"}));
    section.parts.emplace_back(check(form, "own_car", "expense.own_car", "expense.own_car_hint"));
    section.parts.emplace_back(form.text("public_fare", "expense.public_fare", {.hint_key = "expense.public_fare_hint"}));
    section.parts.emplace_back(
        form.text("own_car_reason", "expense.own_car_reason", {.max_length = 500, .hint_key = "expense.own_car_reason_hint"}));
  }
  if (kind != TravelKind::local) {
    section.parts.emplace_back(form.text("meals_provided", "expense.meals_provided", {.hint_key = "expense.meals_provided_hint"}));
  }
  if (kind == TravelKind::domestic) {
    section.parts.emplace_back(form.text("relatives_nights", "expense.relatives_nights", {.hint_key = "expense.relatives_nights_hint"}));
    section.parts.emplace_back(form.text("fare_saved", "expense.fare_saved", {.hint_key = "expense.fare_saved_hint"}));
  }
  if (kind != TravelKind::overseas) {
    section.parts.emplace_back(check(form, "within_city", "expense.within_city", "expense.within_city_hint"));
    section.parts.emplace_back(form.text("local_hours", "expense.local_hours", {.hint_key = "expense.local_hours_hint"}));
  }
  section.parts.emplace_back(form.text("given_by_others", "expense.given_by_others", {.hint_key = "expense.given_by_others_hint"}));
  section.parts.emplace_back(form.text("given_by", "expense.given_by", {.max_length = 100}));
  section.parts.emplace_back(
      form.text("overlap_reason", "expense.overlap_reason", {.max_length = 500, .hint_key = "expense.overlap_reason_hint"}));
  view.sections.push_back(std::move(section));
  if (kind == TravelKind::overseas) add_overseas(view, form);
  view.hidden = {{.name = "version", .value = form.value("version")}};
  view.summary = form.summary();
  return view;
}

StepForm receipt_form(Form const& form, Expense const& expense) {
  auto const is_overseas = expense.trip_kind == TripKind::overseas;
  auto kinds = std::vector<Choice>{};
  for (auto const kind : all_of<ReceiptKind>())
    if (is_overseas || kind != ReceiptKind::preparation)
      kinds.push_back({.value = std::string{to_word(kind)}, .label = form.words("expense.receipt." + std::string{to_word(kind)})});
  auto what = FormSection{.title_key = "expense.section.receipt"};
  what.parts.emplace_back(form.radio("kind", "expense.receipt.kind", std::move(kinds), {.required = true}));
  what.parts.emplace_back(form.date("on", "expense.receipt.on", {.required = true, .hint_key = "expense.receipt.on_hint"}));
  what.parts.emplace_back(
      form.text("what", "expense.receipt.what", {.required = true, .max_length = 200, .hint_key = "expense.receipt.what_hint"}));
  what.parts.emplace_back(form.text("amount", "expense.receipt.amount", {.required = true}));
  if (is_overseas)
    what.parts.emplace_back(
        form.text("currency", "expense.receipt.currency", {.max_length = 3, .hint_key = "expense.receipt.currency_hint"}));
  auto file = form.file("file", "expense.receipt.file", {.hint_key = "expense.receipt.file_hint"});
  file.accept = ".pdf,.jpg,.jpeg,.png";
  what.parts.emplace_back(std::move(file));
  auto room = FormSection{.title_key = "expense.section.room", .lead = form.words("expense.section.room_lead")};
  room.parts.emplace_back(form.text("nights", "expense.receipt.nights", {}));
  if (!is_overseas)
    room.parts.emplace_back(form.select("area", "expense.receipt.area", words_of_areas(form), {.hint_key = "expense.receipt.area_hint"}));
  room.parts.emplace_back(form.area("over_cap_reason", "expense.receipt.over_cap_reason",
                                    {.max_length = 500, .rows = 2, .hint_key = "expense.receipt.over_cap_hint"}));
  auto proof = FormSection{.title_key = "expense.section.proof"};
  proof.parts.emplace_back(form.text("card_last4", "expense.receipt.card_last4", {.max_length = 4}));
  proof.parts.emplace_back(form.text("approval_no", "expense.receipt.approval_no", {.max_length = 40}));
  proof.parts.emplace_back(form.text("seat", "expense.receipt.seat", {.max_length = 60, .hint_key = "expense.receipt.seat_hint"}));
  proof.parts.emplace_back(form.text("departs_at", "expense.receipt.departs_at", {.type = "time"}));
  auto view = StepForm{.sections = {std::move(what), std::move(room), std::move(proof)}};
  view.takes_files = true;
  view.summary = form.summary();
  return view;
}

std::vector<FormPart> step_parts(Form const& form, ExpenseStep step, std::vector<Choice> const& surcharges) {
  auto const words = [&](std::string_view name, bool is_required = true) {
    return form.area(name, "expense.reason", {.required = is_required, .max_length = kReasonLength, .rows = 3});
  };
  switch (step) {
    case ExpenseStep::claim:
    case ExpenseStep::confirm:
      return {};
    case ExpenseStep::waive:
      return {words("waive_reason")};
    case ExpenseStep::allow:
      return {form.text("reduction", "expense.reduction", {.hint_key = "expense.reduction_hint"}), words("decision_reason", false)};
    case ExpenseStep::send_back:
      return {words("return_reason")};
    case ExpenseStep::reopen:
      return {words("reopen_reason")};
    case ExpenseStep::pay:
      return {form.text("payment_no", "expense.payment_no", {.required = true, .max_length = 60})};
    case ExpenseStep::flag:
      return {words("flag_reason")};
    case ExpenseStep::dismiss:
      return {words("dismiss_reason")};
    case ExpenseStep::recover: {
      auto rule = form.select("surcharge_rule", "expense.surcharge_rule", surcharges, {.hint_key = "expense.surcharge_rule_hint"});
      rule.empty_label = form.words("expense.surcharge_none");
      return {form.text("amount", "expense.recovery_amount", {.required = true}), std::move(rule), words("recover_reason")};
    }
    case ExpenseStep::repay:
      return {form.text("record_no", "expense.repayment_no", {.required = true, .max_length = 60})};
  }
  return {};
}

}  // namespace baeumgil
