#include "features/targets/good_practice_cases.h"

#include "platform/csv/csv_line.h"
#include "platform/files/carried_file.h"

namespace baeumgil {
namespace {

std::vector<GoodPracticeCase> read_practice_cases() {
  auto read = read_csv_lines(carried_file("data/good_practice_cases.csv"), [](CsvLine& line) {
    auto one = GoodPracticeCase{.id = line.text("id")};
    one.institution = line.text("institution");
    one.code = line.text("code");
    one.title = line.text("title");
    one.summary = line.text("summary_ko");
    one.year = line.text("year");
    one.award = line.text("award");
    one.programme = line.text("programme");
    one.source = line.text("source");
    one.is_selection_only = line.text("states") == "selection";
    return one;
  });
  return read ? *std::move(read) : std::vector<GoodPracticeCase>{};  // the file is compiled in, and a test reads it
}

bool is_of(GoodPracticeCase const& one, Institution const& institution) {
  return one.code.empty() ? institution.kind == InstitutionKind::agency && one.institution == institution.name
                          : one.code == institution.code;
}

}  // namespace

std::vector<GoodPracticeCase> const& good_practice_cases() {
  static auto const cases = read_practice_cases();
  return cases;
}

std::vector<GoodPracticeCase> good_practice_cases_of(Institution const& institution) {
  auto cases = std::vector<GoodPracticeCase>{};
  for (auto const& one : good_practice_cases())
    if (is_of(one, institution)) cases.push_back(one);
  return cases;
}

}  // namespace baeumgil
