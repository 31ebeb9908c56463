#pragma once
// The successor accepts a promise, and the matter is theirs: an adoption's officer, a letter's contact, who answers a question;
// or returns it with the reason.

#include <optional>
#include <string>

#include "base/result.h"
#include "features/handover/handover.h"

namespace baeumgil {

class Database;

struct HandoverReply {
  std::optional<int> promise{};  // its position; none: all that are still open
  std::optional<HandoverAnswer> answer{};
  std::string reason{};
};
Result<HandoverId> answer_handover(Database&, Actor const&, HandoverId, HandoverReply const&);

}  // namespace baeumgil
