#pragma once
// 우수사례 카드 (F09) as a document of one page.

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/cases/case.h"
#include "platform/db/transaction.h"
#include "platform/documents/document.h"

namespace baeumgil {

class Locale;

struct CaseToPrint {
  Case found{};
  std::string author{};
  std::string issues{};  // numbers and titles the reader may see
  std::string institution{};
  Instant changed_at{};
};

Result<CaseToPrint> read_case_to_print(Tx&, Actor const&, CaseId);
Document to_document(CaseToPrint const&, Locale const&, Language);

}  // namespace baeumgil
