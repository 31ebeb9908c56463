#pragma once
// Keeps prints and explanations in the database: every SQL statement about them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/originality/explanation.h"
#include "features/originality/kept_check.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct KeptPrints {
  OriginalRef of{};
  Instant known_since{};
};
// Calls on_row(KeptPrints const&, std::string_view packed prints) for each kept text of the institution.
template <class OnRow>
void each_print(Tx& tx, OnRow on_row) {
  tx.each("SELECT noun, noun_id, known_since, prints FROM text_prints WHERE institution_id = $institution", [&](Row& row) {
    auto kept = KeptPrints{};
    kept.of.noun = row.next<OriginalNoun>();
    kept.of.id = row.next<Uuid>();
    kept.known_since = row.next<Instant>();
    auto const prints = row.next<std::string>();
    on_row(kept, std::string_view{prints});
  });
}

struct StaleText {
  OriginalRef of{};
  int version{0};
  Instant known_since{};
};
// Texts whose prints are missing or older than the text: reports once handed in, cases once written, cases
// taken in, texts from outside.
std::vector<StaleText> list_stale_texts(Tx&, int limit);
void put_prints(Tx&, StaleText const&, std::string const& packed);
bool has_prints(Tx&, OriginalRef const&);

void make_check_stale(Tx&, ReportId);
void put_check(Tx&, ReportId, KeptCheck const&);

std::vector<Explanation> list_explanations(Tx&, ReportId);
void put_explanation(Tx&, ReportId, Explanation const&);
void remove_explanation(Tx&, ReportId, std::string_view sentence_key);

}  // namespace baeumgil
