#include "platform/db/counter.h"

namespace baeumgil {

int next_number(Tx& tx, std::string_view series, int year) {
  return tx.value<int>(
      "INSERT INTO counters (institution_id, series, year, last) VALUES ($institution, $1, $2, 1)"
      " ON CONFLICT (institution_id, series, year) DO UPDATE SET last = counters.last + 1 RETURNING last",
      series, year);
}

}  // namespace baeumgil
