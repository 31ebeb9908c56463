#pragma once
// Names of people who do not exist, made of common Korean family names and syllables, each marked as an example.

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace baeumgil {

class StaffNames {
 public:
  StaffNames();

  std::string next();                  // always the same ones in the same order; none twice
  void take(std::string const& name);  // somebody bears it already

 private:
  std::string const& pick(std::vector<std::string> const&);

  std::vector<std::string> families_{};  // as often as they are common
  std::vector<std::string> first_{};
  std::vector<std::string> second_{};
  std::set<std::string> taken_{};
  std::uint64_t state_{20220823};
};

}  // namespace baeumgil
