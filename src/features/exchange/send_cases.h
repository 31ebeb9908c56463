#pragma once
// Puts published cases into one signed file for other institutions.

#include <string>
#include <vector>

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"
#include "features/exchange/shared_case.h"
#include "features/publications/public_cover.h"

namespace baeumgil {

class Database;
class Tx;

struct SentCases {
  std::string bytes{};
  std::string title{};
  int withheld{0};      // places where personal data was covered
  std::string after{};  // for the log
};

// What may be chosen: published, and shared between institutions or open.
std::vector<SharedCase> list_cases_to_send(Tx&, Actor const&);

// Whom they are for together; empty: everybody. invalid, at "cases": no institution may have all of them.
Result<std::vector<InstitutionId>> read_common_receivers(Tx&, Actor const&, std::vector<CaseId> const&);

// The file, before anybody is told of it; record_sending() in the change it leaves by. What is withheld under its heading does not
// travel.
Result<SentCases> seal_cases(Database&, Actor const&, std::vector<CaseId> const&, bool with_answers, HeadingOf const&);
void record_sending(Tx&, Actor const&, SentCases const&);

// invalid: nothing chosen, or something that may not leave. Recorded with what was covered where.
Result<SentCases> send_cases(Database&, Actor const&, std::vector<CaseId> const&, bool with_answers, HeadingOf const&);

}  // namespace baeumgil
