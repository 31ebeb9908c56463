#pragma once
// Sends a case by mail: to colleagues by name, and to one address outside when the public edition is out.

#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/cases/case.h"

namespace baeumgil {

class Database;

struct CaseMailInput {
  std::vector<std::string> to{};  // names, staff numbers or mail addresses of colleagues
  std::string email{};            // of somebody outside
  std::string message{};
};

inline constexpr int kCaseMailsAnHour = 30;  // receivers, of one sender
inline constexpr int kCaseMessage = 1000;    // characters

bool may_mail_case(Actor const&, Case const&);  // whatever all staff may read

// Everybody or nobody: a name that is not plain refuses the whole. Every mail is covered like the public edition, the message too;
// one that leaves the institution links to it.
Result<CaseId> mail_case(Database&, Actor const&, CaseId, CaseMailInput const&, std::string const& base_address);

}  // namespace baeumgil
