#pragma once
// The forms of the plan: when it is made, and when it is asked to be changed.

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

#include "features/adoptions/adoption_step_form.h"

namespace baeumgil {

inline std::string text_of(std::optional<double> const& value) { return value ? fmt::format("{}", *value) : ""; }
inline std::string text_of(std::optional<Won> const& won) { return won ? std::to_string(won->amount) : ""; }
inline std::string text_of(std::optional<Date> const& day) { return day ? to_text(*day) : ""; }

std::vector<Choice> people_choices(std::vector<Person> const&);
// What the sum typed in these fields means, asked while it is typed.
LivePart live_gates(std::string fields, AdoptionChoices const&);
void fill_traits(Form&, CostTraits const&);

void add_plan(StepForm&, Form const&, AdoptionChoices const&);
void fill_plan(Form&, Adoption const&);
void add_plan_change(StepForm&, Form const&, AdoptionChoices const&);
void fill_plan_change(Form&, Adoption const&);  // with the plan as it stands

}  // namespace baeumgil
