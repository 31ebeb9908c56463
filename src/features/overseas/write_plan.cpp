#include "features/overseas/write_plan.h"

#include <algorithm>

#include "base/text.h"
#include "features/overseas/countries.h"
#include "features/overseas/dossier_store.h"
#include "features/overseas/keep_step.h"
#include "features/overseas/overseas_json.h"
#include "features/overseas/overseas_plan_store.h"

namespace baeumgil {
namespace {

constexpr auto kShort = std::size_t{600};  // bytes: about 200 letters
constexpr auto kLong = std::size_t{12'000};
constexpr auto kMostCivilians = 500;
constexpr auto kMostMonths = 600;

struct Findings {
  Problem problem{.kind = Kind::invalid, .key = "problem.invalid"};
  void wrong(std::string field, std::string key, std::vector<std::string> arguments = {}) {
    problem.fields.push_back({.field = std::move(field), .key = std::move(key), .arguments = std::move(arguments)});
  }
  void limit(std::string const& field, std::string const& text, std::size_t most) {
    if (text.size() > most) wrong(field, "field.too_long", {std::to_string(most / 3)});
  }
};

void check_rows(OverseasPlan const& plan, Findings& findings) {
  for (auto i = std::size_t{0}; i < plan.hosts.size(); ++i) {
    auto const row = "hosts." + std::to_string(i);
    if (plan.hosts[i].name.empty()) findings.wrong(row + ".name", "field.required");
    findings.limit(row + ".name", plan.hosts[i].name, kShort);
    findings.limit(row + ".evidence", plan.hosts[i].evidence, kShort);
  }
  for (auto i = std::size_t{0}; i < plan.costs.size(); ++i) {
    auto const row = "costs." + std::to_string(i);
    if (plan.costs[i].amount.amount < 0) findings.wrong(row + ".amount", "field.too_small", {"0"});
    findings.limit(row + ".note", plan.costs[i].note, kShort);
  }
  for (auto i = std::size_t{0}; i < plan.travelers.size(); ++i) {
    auto const months = plan.travelers[i].months_in_post;
    if (months && (*months < 0 || *months > kMostMonths))
      findings.wrong("travelers." + std::to_string(i) + ".months_in_post", "field.too_large", {std::to_string(kMostMonths)});
  }
}

// Training and insurance are recorded by a step of their own and stay as they are.
void keep_preparation(Dossier const& stored, OverseasPlan& plan) {
  for (auto& traveler : plan.travelers) {
    auto const* known = stored.plan.traveler(traveler.person);
    if (known == nullptr) continue;
    traveler.conduct_trained_on = known->conduct_trained_on;
    traveler.security_trained_on = known->security_trained_on;
    traveler.insurance = known->insurance;
  }
}

}  // namespace

std::optional<Problem> plan_text_problem(OverseasPlan const& plan) {
  auto findings = Findings{};
  if (!plan.country.empty() && !is_country(plan.country)) findings.wrong("country", "field.unknown_choice");
  if (plan.civilians < 0 || plan.civilians > kMostCivilians)
    findings.wrong("civilians", "field.too_large", {std::to_string(kMostCivilians)});
  for (auto i = std::size_t{0}; i < kWrittenTexts; ++i)
    findings.limit(std::string{kPlanTexts[i].name}, plan.*kPlanTexts[i].field, kPlanTexts[i].rows == 0 ? kShort : kLong);
  check_rows(plan, findings);
  if (findings.problem.fields.empty()) return std::nullopt;
  return std::move(findings.problem);
}

Result<TripId> write_plan(Database& db, Actor const& actor, OverseasPlan const& input) {
  if (auto problem = plan_text_problem(input)) return std::move(*problem);
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto const stored = TRY(find_dossier(tx, actor, input.trip));
    if (!may_write_plan(actor, stored)) return forbidden("overseas.plan.not_allowed");
    auto plan = input;
    plan.is_referred = stored.plan.is_referred;
    std::erase_if(plan.travelers, [&](OverseasTraveler const& traveler) { return !stored.trip.has_traveler(traveler.person); });
    keep_preparation(stored, plan);
    TRY(save_overseas_plan(tx, plan));
    record_step(tx, actor, stored.trip,
                {.verb = "overseas.plan_written",
                 .before = stored.plan.is_written() ? to_json(stored.plan, stored.trip) : std::string{},
                 .after = to_json(plan, stored.trip)});
    return input.trip;
  });
}

}  // namespace baeumgil
