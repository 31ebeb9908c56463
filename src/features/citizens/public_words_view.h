#pragma once
// The rows of the public tables, in the reader's words.

#include <string>

#include "features/citizens/citizen_views.h"
#include "features/citizens/public_record.h"

namespace baeumgil {

class Site;

std::string won_words(Won);  // 1,234,000원
std::string span_of_days(Date from, Date until);

// Of what has no public name: its field and who is in charge.
struct UnnamedPolicy {
  std::string_view field{};  // word
  std::string_view owner{};
};
std::string policy_words(Site const&, Actor const&, std::string const& name, UnnamedPolicy const&);
std::string policy_words(Site const&, Actor const&, PublicAdoption const&);

PublicTripRow to_row(Site const&, Actor const&, PublicTrip const&, std::string const& home);
PublicAdoptionRow to_row(Site const&, Actor const&, PublicAdoption const&);

}  // namespace baeumgil
