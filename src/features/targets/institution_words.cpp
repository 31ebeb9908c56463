#include "features/targets/institution_words.h"

#include <array>
#include <utility>

#include "base/text.h"
#include "platform/text/normalize.h"

namespace baeumgil {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kShortProvinces{{{"전남", "전라남도"},
                                                                                        {"전북", "전북특별자치도"},
                                                                                        {"경남", "경상남도"},
                                                                                        {"경북", "경상북도"},
                                                                                        {"충남", "충청남도"},
                                                                                        {"충북", "충청북도"}}};

constexpr std::array<std::string_view, 6> kOffices{"시청", "군청", "구청", "도청", "특례시", "광역시청"};

constexpr auto kSyllable = std::size_t{3};  // bytes of 청 in UTF-8

std::string without_office(std::string part) {
  for (auto const office : kOffices) {
    if (part.size() <= office.size() || !part.ends_with(office)) continue;
    if (office == "특례시") return part.substr(0, part.size() - office.size()) + "시";
    return part.substr(0, part.size() - kSyllable);
  }
  return part;
}

}  // namespace

std::vector<std::string> name_parts(std::string_view words) {
  auto parts = std::vector<std::string>{};
  for (auto const word : split(words, ' ')) {
    auto part = without_office(folded_key(word));
    if (part.ends_with("청") && (part == "시청" || part == "군청" || part == "구청" || part == "도청"))
      part.resize(part.size() - kSyllable);
    if (part.empty() || part == "청") continue;
    // "순천 시": a suffix written apart belongs to the word before it.
    if (!parts.empty() && (part == "시" || part == "군" || part == "구" || part == "도")) {
      parts.back() += part;
      continue;
    }
    for (auto const& [brief, full] : kShortProvinces)
      if (part == brief) part = full;
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace baeumgil
