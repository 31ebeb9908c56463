#include "features/overseas/countries.h"

#include <algorithm>

#include "platform/csv/csv_line.h"
#include "platform/files/carried_file.h"

namespace baeumgil {
namespace {

std::vector<Country> read_countries() {
  auto countries = std::vector<Country>{};
  auto const read = read_csv_lines(carried_file("data/countries.csv"), [&](CsvLine& line) {
    auto country = Country{.code = line.text("iso2")};
    country.ko = line.text("ko");
    country.en = line.text("en");
    if (country.code != "KR") countries.push_back(std::move(country));
    return Done{};
  });
  static_cast<void>(read);  // the file is compiled in, and a test reads it
  std::ranges::sort(countries, {}, &Country::ko);
  return countries;
}

}  // namespace

std::vector<Country> const& all_countries() {
  static auto const countries = read_countries();
  return countries;
}

bool is_country(std::string_view code) { return std::ranges::find(all_countries(), code, &Country::code) != all_countries().end(); }

std::string country_name(std::string_view code, Language language) {
  auto const found = std::ranges::find(all_countries(), code, &Country::code);
  if (found == all_countries().end()) return std::string{code};
  return language == Language::ko ? found->ko : found->en;
}

}  // namespace baeumgil
