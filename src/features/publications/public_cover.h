#pragma once
// What the rulings of an institution cover, for everything that leaves it. What was covered in one report is covered everywhere;
// what was kept stays only in what it was kept in.

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "features/publications/publication.h"
#include "features/publications/text_cover.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// The heading a part has in the Korean document, by its key: parts are withheld by it.
using HeadingOf = std::function<std::string(std::string_view key)>;

struct NamedIn {
  Uuid in{};  // trip, report or case
  std::string name{};
};

class PublicCover {
 public:
  explicit PublicCover(std::vector<Withholding> const& rulings, std::vector<NamedIn> const& named = {});
  TextCover of(Uuid report_or_case) const;
  TextCover everywhere() const { return of(Uuid{}); }
  bool withholds(Uuid report_or_case, std::string_view heading) const;

 private:
  // Sorted once, for they are asked for every row of a list; the same rulings in another order cover the same.
  struct Own {
    std::vector<std::string> named{};
    std::vector<std::string> kept{};
    std::vector<std::string> parts{};
  };
  std::vector<std::string> covered_{};
  std::map<Uuid, Own> own_{};  // by report or case
};

PublicCover load_public_cover(Tx&);  // the rulings, for whatever leaves
// What the public edition is covered with, before one was released too: the rulings, and whom the report or case names.
TextCover load_edition_cover(Tx&, Uuid report_or_case);
// For lists, whose texts are read for it: of all that may be public, and of the cases it was decided on.
PublicCover load_report_covers(Tx&);   // trips and their reports
PublicCover load_case_covers(Tx&);     // cases and what was made of them
PublicCover load_edition_covers(Tx&);  // both

}  // namespace baeumgil
