#pragma once
// The form of each step of an adoption.

#include <vector>

#include "features/adoptions/adoption_moves.h"
#include "features/issues/issue.h"
#include "features/people/person.h"
#include "platform/html/form.h"
#include "platform/html/step_form.h"

namespace baeumgil {

// What the fields choose from.
struct AdoptionChoices {
  std::vector<Department> departments{};
  std::vector<Person> officers{};  // who may work on it
  std::vector<Issue> issues{};
  std::vector<Milestone> milestones{};
  std::vector<Alert> gates{};  // cost gates it meets
  Date today{};
};

// What stands in the fields before anybody typed.
void fill_step(Form&, AdoptionStep, Adoption const&, Date today);
// Sections, rows and summary; title, addresses and labels are the page's.
StepForm step_form(AdoptionStep, Form const&, AdoptionChoices const&);
StepForm proposal_form(Form const&, AdoptionChoices const&);

}  // namespace baeumgil
