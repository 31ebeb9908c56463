#pragma once
// 사전컨설팅 회신 연장: the reply to a pre-audit is put off once, by as much as the rules allow, with the reason.

#include <string>

#include "base/result.h"
#include "features/adoptions/adoption.h"

namespace baeumgil {

class Database;

struct PutOffInput {
  ConsultationId consultation{};
  std::string reason{};
};
Result<AdoptionId> put_off_opinion(Database&, Actor const&, AdoptionId, PutOffInput const&);

}  // namespace baeumgil
