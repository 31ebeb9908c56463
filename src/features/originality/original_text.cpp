#include "features/originality/original_text.h"

#include "features/cases/find_case.h"
#include "features/exchange/find_received.h"
#include "features/originality/public_text_store.h"
#include "features/originality/report_text.h"
#include "features/reports/find_report.h"

namespace baeumgil {

std::string original_text(Tx& tx, OriginalRef const& ref) {
  auto const everyone = Actor{.institution = tx.institution(), .via = Via::job};
  if (ref.noun == OriginalNoun::report) {
    auto const report = find_report(tx, everyone, ReportId{ref.id});
    return report ? text_of(*report) : std::string{};
  }
  if (ref.noun == OriginalNoun::case_card) {
    auto const found = find_case(tx, everyone, CaseId{ref.id});
    return found ? text_of(*found) : std::string{};
  }
  if (ref.noun == OriginalNoun::received_case) {
    auto const received = find_received_case(tx, ReceivedCaseId{ref.id});
    return received ? text_of(received->content) : std::string{};
  }
  auto const text = find_public_text(tx, PublicTextId{ref.id});
  return text ? text->body : std::string{};
}

}  // namespace baeumgil
