#pragma once
// Figures of public statistics on every municipality that the program carries, each of one year and one source.

#include <string>
#include <string_view>

#include "features/transfer/transfer.h"

namespace baeumgil {

struct IndicatorSource {
  std::string name{};  // as the statistic calls it
  std::string name_en{};
  int year{0};
  std::string statistic{};
  std::string statistic_en{};
};

// As the statistic has it ("48.6"); empty: no such municipality, or it has no figure there.
std::string_view indicator_figure(TransferKind, std::string_view institution_code);
IndicatorSource const* indicator_source(TransferKind);  // null: not of these statistics

}  // namespace baeumgil
