#pragma once
// What a person writes on a case card, read the same from the form and from the API.

#include <optional>
#include <string>

#include "base/result.h"
#include "features/cases/case.h"

namespace baeumgil {

class Fields;

struct CaseInput {
  InstitutionId host{};
  std::string title{};
  std::string one_line{};
  std::optional<PolicyField> field{};
  std::string problem_before{};
  std::string what_they_did{};
  std::optional<int> since_year{};
  std::optional<Won> cost_initial{};
  std::optional<Won> cost_yearly{};
  std::string cost_note{};
  std::string result_metric{};
  std::string result_before{};
  std::string result_after{};
  std::string result_period{};
  std::string result_source{};
  std::string legal_basis{};
  std::string failure_points{};
  std::string conditions{};
  Transferability fit{};
  std::string already_copied_by{};
  std::string award{};
  std::string evidence_url{};
  EvidenceGrade evidence_grade{EvidenceGrade::unrated};
  CaseOutcome outcome{CaseOutcome::success};
  std::string keywords{};
  ShareScope share_scope{ShareScope::internal};
  bool is_host_verified{false};
  int version{0};
};

CaseInput read_case_input(Fields&);
std::optional<Problem> input_problem(CaseInput const&);
void apply(CaseInput const&, Case&);

// What a card must say before it is shown to others; none when it says it all.
std::optional<Problem> card_problem(Case const&);

}  // namespace baeumgil
