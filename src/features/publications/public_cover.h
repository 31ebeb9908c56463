#pragma once
// What the rulings of an institution cover, for everything that leaves it. What was covered in one report is covered everywhere;
// what was kept stays only in what it was kept in.

#include <string_view>
#include <vector>

#include "base/id.h"
#include "features/publications/publication.h"
#include "features/publications/text_cover.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class PublicCover {
 public:
  explicit PublicCover(std::vector<Withholding> rulings) : rulings_{std::move(rulings)} {}
  TextCover of(Uuid report_or_case) const;
  TextCover everywhere() const { return of(Uuid{}); }
  bool withholds(Uuid report_or_case, std::string_view heading) const;

 private:
  std::vector<Withholding> rulings_;
};

PublicCover load_public_cover(Tx&);

}  // namespace baeumgil
