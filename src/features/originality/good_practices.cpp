#include "features/originality/good_practices.h"

#include "features/originality/name_list.h"
#include "features/targets/good_practice_cases.h"
#include "platform/crypto/stable_id.h"
#include "platform/originality/prints.h"

namespace baeumgil {
namespace {

std::vector<GoodPractice> read_practices() {
  auto practices = std::vector<GoodPractice>{};
  for (auto const& one : good_practice_cases()) {
    auto practice = GoodPractice{.id = stable_id("good_practice", one.id)};
    practice.title = one.institution + ", " + one.title;
    practice.source = one.source;
    practice.text = one.title + "\n" + one.summary;
    practice.prints = packed(prints_of(landmarked(practice.text, carried_names())));
    practices.push_back(std::move(practice));
  }
  return practices;
}

}  // namespace

std::vector<GoodPractice> const& good_practices() {
  static auto const practices = read_practices();
  return practices;
}

}  // namespace baeumgil
