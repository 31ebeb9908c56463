#include "features/originality/name_list.h"

#include <array>

#include "base/text.h"
#include "platform/csv/csv_line.h"
#include "platform/files/carried_file.h"

namespace baeumgil {
namespace {

constexpr auto kStem = std::size_t{6};  // two syllables: shorter ones stand in any word

// Written with and without what kind of place it is.
void add_place(NameList& names, std::string_view korean, std::string_view english) {
  auto const latin = ascii_lower(english);
  auto name = std::string_view{latin};
  for (auto const* ending : {"-si", "-gun", "-do"})
    if (name.ends_with(ending)) name.remove_suffix(std::string_view{ending}.size());
  names.add(korean, name);
  names.add(latin, name);
  names.add(name, name);
  for (auto const* ending : {"특별자치시", "특별자치도", "특별시", "광역시", "시", "군", "도"}) {
    if (!korean.ends_with(ending)) continue;
    auto const stem = korean.substr(0, korean.size() - std::string_view{ending}.size());
    if (stem.size() >= kStem) names.add(stem, name);
    return;
  }
}

template <class Add>
void each_line(std::string_view file, Add add) {
  auto const rows = read_csv(carried_file(file));
  if (!rows || rows->empty()) return;
  for (auto i = std::size_t{1}; i < rows->size(); ++i) {
    auto line = CsvLine{rows->front(), (*rows)[i]};
    add(line);
  }
}

NameList read_names() {
  auto names = NameList{};
  each_line("data/provinces.csv", [&](CsvLine& line) { add_place(names, line.text("name"), line.text("name_en")); });
  each_line("data/municipalities.csv", [&](CsvLine& line) { add_place(names, line.text("name"), line.text("name_en")); });
  each_line("data/countries.csv", [&](CsvLine& line) {
    auto const english = ascii_lower(line.text("en"));
    names.add(line.text("ko"), english);
    names.add(english, english);
  });
  return names;
}

}  // namespace

NameList const& carried_names() {
  static auto const names = read_names();
  return names;
}

}  // namespace baeumgil
