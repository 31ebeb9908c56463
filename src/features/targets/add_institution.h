#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/targets/institution.h"

namespace baeumgil {

class Database;
class Tx;

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

std::optional<Problem> problem_of(InstitutionDraft const&);
// And what the directory says to it, with those it has of that name.
std::optional<Problem> problem_of_addition(InstitutionDraft const&, std::vector<Institution> const& namesakes);

Result<InstitutionId> add_institution(Database&, Actor const&, InstitutionDraft const&);
// In a change of more than one, as is the next: English name, homepage and note of one that was added.
Result<InstitutionId> add_institution(Tx&, Actor const&, InstitutionDraft const&);
void change_institution(Tx&, Actor const&, Institution const& before, Institution const& after);

}  // namespace baeumgil
