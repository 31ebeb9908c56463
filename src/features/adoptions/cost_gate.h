#pragma once
// 비용 관문: which procedures a sum of money has to pass (협의, 사전재정합의, 정책실명제, 투자심사), as the rules say it. Pure.

#include <optional>
#include <string>
#include <vector>

#include "features/adoptions/adoption.h"
#include "features/rules/rule.h"

namespace baeumgil {

struct CostGate {
  std::string code{};
  std::string words{};
  Won from{};
  Citation rule{};
  bool is_open{true};  // not passed yet
  std::string record_no{};
};

// What the gates are asked about.
struct GateQuestion {
  Won cost{};
  CostTraits traits{};
  std::vector<PassedGate> passed{};
  std::vector<AdoptionConsultation> consultations{};  // 기획조정협의 and 사전재정합의 can be answered there
};
// The planned budget once there is one, else the expected cost; the higher one while a change of the plan asks for it. None when
// nobody has named a sum.
std::optional<GateQuestion> gate_question(Adoption const&);

std::vector<CostGate> gates_met(RuleBook const&, GateQuestion const&, Date day, Language);  // lowest first
// The one a higher sum would meet first.
std::optional<CostGate> next_gate(RuleBook const&, GateQuestion const&, Date day, Language);

}  // namespace baeumgil
