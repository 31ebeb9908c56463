#pragma once
// The form of each step of an adoption.

#include <vector>

#include "features/adoptions/adoption_moves.h"
#include "features/adoptions/check_adoption.h"
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
  std::vector<Alert> gates{};                         // what its cost means, in words
  std::vector<Choice> open_gates{};                   // not passed yet
  std::vector<AdoptionConsultation> consultations{};  // that wait for this person
  std::vector<DueCheck> checks{};                     // to be made
  std::vector<ProgressCard> cards{};                  // to be looked at
  std::vector<CardParty> card_parties{};              // as whom
  std::vector<Alert> drop{};                          // why it was asked to be given up, and by whom
  std::vector<Alert> plan_change{};                   // what of the plan was asked to be changed, and why
  std::vector<Alert> memory{};                        // earlier decisions about the same case
  CostTraits cost_traits{};
  Date today{};
};

template <WordedEnum E>
std::vector<Choice> word_choices(Form const& form, std::string_view prefix) {
  auto choices = std::vector<Choice>{};
  for (auto const value : all_of<E>())
    choices.push_back({.value = std::string{to_word(value)}, .label = form.words(std::string{prefix} + std::string{to_word(value)})});
  return choices;
}
std::vector<Choice> department_choices(AdoptionChoices const&);
std::vector<Choice> cost_trait_choices(Form const&);

// What stands in the fields before anybody typed.
void fill_step(Form&, AdoptionStep, Adoption const&, Date today);
// Sections, rows and summary; title, addresses and labels are the page's.
StepForm step_form(AdoptionStep, Form const&, AdoptionChoices const&);
StepForm proposal_form(Form const&, AdoptionChoices const&);

}  // namespace baeumgil
