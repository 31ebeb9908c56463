#include "features/transfer/indicator_figure.h"

#include <map>

#include "platform/csv/csv_line.h"
#include "platform/files/carried_file.h"

namespace baeumgil {
namespace {

struct Indicators {
  std::map<TransferKind, IndicatorSource> sources{};
  std::map<std::pair<TransferKind, std::string>, std::string> figures{};
};

Indicators read_indicators() {
  auto read = Indicators{};
  auto const take_source = [&](CsvLine& line) -> Result<Done> {
    auto const year = static_cast<int>(line.integer("year").value_or(0));
    read.sources[line.choice<TransferKind>("indicator")] = {.name = line.text("name"),
                                                            .name_en = line.text("name_en"),
                                                            .year = year,
                                                            .statistic = line.text("statistic"),
                                                            .statistic_en = line.text("statistic_en")};
    return Done{};
  };
  auto const take_figure = [&](CsvLine& line) -> Result<Done> {
    read.figures[{line.choice<TransferKind>("indicator"), line.text("code")}] = line.text("value");
    return Done{};
  };
  (void)read_csv_lines(carried_file("data/indicator_sources.csv"), take_source);
  (void)read_csv_lines(carried_file("data/indicator_figures.csv"), take_figure);
  return read;
}

Indicators const& carried_indicators() {
  static auto const read = read_indicators();
  return read;
}

}  // namespace

std::string_view indicator_figure(TransferKind kind, std::string_view institution_code) {
  auto const& figures = carried_indicators().figures;
  auto const found = figures.find({kind, std::string{institution_code}});
  return found == figures.end() ? std::string_view{} : std::string_view{found->second};
}

IndicatorSource const* indicator_source(TransferKind kind) {
  auto const& sources = carried_indicators().sources;
  auto const found = sources.find(kind);
  return found == sources.end() ? nullptr : &found->second;
}

}  // namespace baeumgil
