#pragma once
// Korean texts of the length and vocabulary that real offices write, put together from the data the program carries.

#include <string>
#include <vector>

#include "base/ids.h"
#include "bench/random.h"
#include "features/issues/policy_field.h"

namespace baeumgil::bench {

struct Practice {
  std::string title{};
  std::string summary{};
  std::string award{};
  std::string source{};
  PolicyField field{};
};

struct Host {
  InstitutionId id{};
  std::string name{};
};

struct Sample {
  std::vector<Practice> practices{};
  std::vector<Host> hosts{};    // municipalities
  std::vector<Host> tenants{};  // the 243 local governments
};

Sample load_sample();

std::vector<std::string> const& department_names();
std::string person_name(Random&);
std::string question_about(Practice const&, std::size_t which);
std::string paragraph_about(Practice const&, std::string const& host_name, Random&);

}  // namespace baeumgil::bench
