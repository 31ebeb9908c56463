#pragma once
// What every change of an adoption does at its end: stored, recorded, told.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/adoptions/adoption.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct AdoptionNotice {
  PersonId to{};              // nil: nobody
  std::string_view notice{};  // locale key
};

struct AdoptionChange {
  std::string before{};     // JSON of the row as it was
  std::string_view verb{};  // "adoption.decided"
  std::string reason{};
  std::vector<AdoptionNotice> tell{};
};

// Who carries it out and who asked for something, once each.
std::vector<AdoptionNotice> officer_and_asker(Adoption const&, PersonId asked_by, std::string_view notice);

Result<AdoptionId> keep_change(Tx&, Actor const&, Adoption const&, AdoptionChange const&);

}  // namespace baeumgil
