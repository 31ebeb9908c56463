#pragma once
// Keeps who is writing a report just now.

#include <string>
#include <vector>

#include "features/reports/note_writing.h"
#include "platform/db/transaction.h"

namespace baeumgil {

void put_writer(Tx&, ReportId, PersonId, std::string const& part);
std::vector<Writer> list_writers(Tx&, ReportId, Instant since);

}  // namespace baeumgil
