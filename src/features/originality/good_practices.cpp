#include "features/originality/good_practices.h"

#include "features/originality/name_list.h"
#include "platform/crypto/stable_id.h"
#include "platform/csv/csv_line.h"
#include "platform/files/carried_file.h"
#include "platform/originality/prints.h"

namespace baeumgil {
namespace {

std::vector<GoodPractice> read_practices() {
  auto practices = std::vector<GoodPractice>{};
  auto const rows = read_csv(carried_file("data/good_practice_cases.csv"));
  if (!rows || rows->empty()) return practices;
  for (auto i = std::size_t{1}; i < rows->size(); ++i) {
    auto line = CsvLine{rows->front(), (*rows)[i]};
    auto practice = GoodPractice{.id = stable_id("good_practice", line.text("id"))};
    practice.title = line.text("institution") + ", " + line.text("title");
    practice.source = line.text("source");
    practice.text = line.text("title") + "\n" + line.text("summary_ko");
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
