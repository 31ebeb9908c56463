#pragma once
// 결과보고서 (F07) as a document, with gist and keywords as its writers gave them.

#include <string>
#include <vector>

#include "features/reports/report.h"
#include "features/trips/trip.h"
#include "features/trips/visit.h"
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

Document to_document(ReportToPrint const&, Locale const&, Language);

}  // namespace baeumgil
