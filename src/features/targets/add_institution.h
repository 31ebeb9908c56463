#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "features/targets/institution.h"

namespace baeumgil {

class Database;

enum class Namesakes { refuse, allow };  // allow: a person has seen the ones with the same name and wants another

struct InstitutionDraft {
  std::string name{};
  std::string name_en{};
  std::optional<InstitutionKind> kind{};
  std::string country{"KR"};
  std::string homepage{};
  std::string note{};
  Namesakes namesakes{Namesakes::refuse};
};

Result<InstitutionId> add_institution(Database&, Actor const&, InstitutionDraft const&);

}  // namespace baeumgil
