#pragma once
// Names of laws and ordinances in Korean text ("지방자치법 제28조", "하남시 제안제도 운영 조례", "「개인정보 보호법」"), and the address
// each has at the public law site. A name is taken only where it is plain: in its brackets, with an article after it, with the
// town whose ordinance it is, or alone on its line.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace baeumgil {

struct LawName {
  std::size_t begin{0};  // bytes; the article belongs to it
  std::size_t size{0};
  std::string address{};
};

// In order, never overlapping.
std::vector<LawName> find_law_names(std::string_view utf8);

}  // namespace baeumgil
