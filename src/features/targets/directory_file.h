#pragma once
// Directory entries as the files in data/ write them. Pure: text in, institutions out.

#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/targets/institution.h"

namespace baeumgil {

Result<std::vector<Institution>> read_municipalities(std::string_view csv);
Result<std::vector<Institution>> read_provinces(std::string_view csv);
Result<std::vector<Institution>> read_agencies(std::string_view csv);  // their code is "agency:" and the name
Result<std::vector<Institution>> read_hosts_abroad(std::string_view csv);

}  // namespace baeumgil
