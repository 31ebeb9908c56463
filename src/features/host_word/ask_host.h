#pragma once
// Asks the host of a case whether what we wrote of it is so; and again every year, by the clock.

#include <string>
#include <string_view>

#include "base/result.h"
#include "features/host_word/host_word.h"

namespace baeumgil {

class Database;

struct HostQuestion {
  std::string email{};
  std::string contact{};
  std::string note{};
};

// The answer is the token of the host's link, for the sender to see once; empty when the same request was answered before.
// A question that is still open is sent again, with a further link.
Result<std::string> ask_host(Database&, Actor const&, CaseId, HostQuestion const&, std::string const& base_address);

inline constexpr std::string_view kHostWordJob = "host_word.clock";
// Questions that nobody answered in time are closed; cases a year old are asked about again, their authors told where no
// address is known. May run again.
Result<Done> put_yearly_questions(Database&, Actor const&, std::string const& base_address);

}  // namespace baeumgil
