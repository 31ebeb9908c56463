#pragma once
// 프로그램 기본계획 (F01) as a document, with the clauses the rules cite.

#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/issues/issue.h"
#include "features/programs/program_money.h"
#include "platform/documents/document.h"

namespace baeumgil {

class Locale;

struct PlanToPrint {
  Program program{};
  std::vector<Issue> issues{};  // those the reader may see
  std::string owner{};
  std::string approver{};
  std::optional<Date> approved_on{};
  ProgramMoney money{};
  std::string institution{};
  Instant changed_at{};
};

std::string program_owner(Tx&, Program const&);  // 자치행정과 김하늘

// Not found when the reader may not see the plan: drafts are for the programme officer and the executive.
Result<Document> read_program_plan(Tx&, Actor const&, ProgramId, Locale const&, Language);
Document program_plan(PlanToPrint const&, Locale const&, Language);

}  // namespace baeumgil
