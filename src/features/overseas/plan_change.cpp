#include "features/overseas/plan_change.h"

#include <algorithm>
#include <charconv>

namespace baeumgil {
namespace {

bool starts_with_any(std::string_view field, std::initializer_list<std::string_view> names) {
  return std::ranges::any_of(names, [&](std::string_view name) { return field.starts_with(name); });
}

// Which host was met when by whom was voted on; their telephone number was not.
bool is_voted_on(std::string_view field) {
  if (field.ends_with(".contact") || field.ends_with(".evidence") || field.ends_with(".agreed_on")) return false;
  if (starts_with_any(field, {"hosts.", "destination", "travelers", "track", "main_purpose", "civilians"})) return true;
  if (field == "payer") return true;
  auto const text = std::ranges::find(kPlanTexts, field, &PlanText::name);
  return text != kPlanTexts.end() && text->is_voted_on;
}

PlanFieldChange const* changed(std::vector<PlanFieldChange> const& fields, std::string_view name) {
  auto const found = std::ranges::find(fields, name, &PlanFieldChange::field);
  return found == fields.end() ? nullptr : &*found;
}

int days_between(PlanFieldChange const* change) {
  if (change == nullptr) return 0;
  auto const before = date_from_text(change->before);
  auto const after = date_from_text(change->after);
  return before && after ? *after - *before : 0;
}

std::int64_t number_of(std::string const& text) {
  auto number = std::int64_t{0};
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

class Judging {
 public:
  Judging(RuleBook const& book, Date day, Language language) : book_{book}, day_{day}, language_{language} {}

  // A row that allows so much; without the row nothing is small.
  void hold(int amount, std::string_view code) {
    if (amount == 0) return;
    auto const* rule = book_.in_force(code, day_);
    auto const allowed = rule != nullptr && rule->value && amount <= *rule->value;
    if (rule != nullptr && (!verdict_.rule || !allowed)) verdict_.rule = citation_of(*rule, language_);
    verdict_.needs_review = verdict_.needs_review || !allowed;
  }
  void review() { verdict_ = {.needs_review = true}; }
  ChangeVerdict const& verdict() const { return verdict_; }

 private:
  RuleBook const& book_;
  Date day_;
  Language language_;
  ChangeVerdict verdict_{};
};

}  // namespace

bool passed_over_committee(PlanChange const& change) {
  return change.state == ChangeState::applied && change.needs_review && change.from_state == TripState::in_progress;
}

bool owes_review(PlanChange const& change) { return passed_over_committee(change) && !change.reviewed_at; }

ChangeVerdict judge_change(std::vector<PlanFieldChange> const& fields, RuleBook const& book, Date day, Language language) {
  auto judging = Judging{book, day, language};
  auto const start = days_between(changed(fields, "starts_on"));
  auto const end = days_between(changed(fields, "ends_on"));
  judging.hold(std::abs(start), "overseas.change.shift.max");
  auto const longer = end - start;
  if (longer > 0) judging.hold(longer, "overseas.change.extension.max");
  if (auto const* total = changed(fields, "total")) {
    auto const before = number_of(total->before);
    auto const more = number_of(total->after) - before;
    constexpr auto kWhole = 100;
    if (more > 0) judging.hold(before > 0 ? static_cast<int>((more * kWhole + before - 1) / before) : kWhole, "overseas.change.cost.max");
  }
  // The second of two answers that were one is no change where it is given for the first time.
  auto const is_review_of = [](PlanFieldChange const& change) {
    return is_voted_on(change.field) && !(change.field == "why_not_online" && change.before.empty());
  };
  if (std::ranges::any_of(fields, is_review_of)) judging.review();
  return judging.verdict();
}

}  // namespace baeumgil
