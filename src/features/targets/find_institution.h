#pragma once
// The directory is shared: everybody may read it.

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/targets/institution.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Institution> find_institution(Tx&, InstitutionId);
std::optional<Institution> find_institution_by_code(Tx&, std::string_view code);
// By part of the name, spaces ignored; exact and leading matches first; at most `limit`.
std::vector<Institution> search_institutions(Tx&, std::string_view words, int limit);
// Exactly one institution bears this full name ("전라남도 순천시") or unambiguous short name; else none.
std::optional<Institution> find_institution_by_name(Tx&, std::string_view name);

}  // namespace baeumgil
