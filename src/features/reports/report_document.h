#pragma once
// 결과보고서 (F07) as a document, with gist and keywords as its writers gave them.

#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/reports/report.h"
#include "features/trips/trip.h"
#include "features/trips/visit.h"
#include "platform/db/transaction.h"
#include "platform/documents/document.h"

namespace baeumgil {

class Locale;

struct ReportToPrint {
  Report report{};
  Trip trip{};
  std::vector<Visit> visits{};
  std::string institution{};
  Instant changed_at{};
};

Result<ReportToPrint> read_report_to_print(Tx&, Actor const&, ReportId);
Document to_document(ReportToPrint const&, Locale const&, Language);

}  // namespace baeumgil
