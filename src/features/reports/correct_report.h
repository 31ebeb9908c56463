#pragma once
// 정정판: an accepted text is changed only by a new edition that is reviewed anew; the accepted one stays and can be read.

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/reports/report.h"

namespace baeumgil {

class Database;

// Its travellers write again; the new edition goes the whole way from handing in to acceptance.
Result<ReportId> correct_report(Database&, Actor const&, ReportId, std::string const& reason);

}  // namespace baeumgil
