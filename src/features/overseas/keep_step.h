#pragma once
// What every step of an overseas trip does at its end: recorded with the trip, told to those whose turn it is.

#include <string>
#include <string_view>
#include <vector>

#include "features/overseas/dossier.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct OverseasStep {
  std::string_view verb{};
  std::string reason{};
  std::string before{};  // JSON
  std::string after{};
};

void record_step(Tx&, Actor const&, Trip const&, OverseasStep const&);
void tell_leader(Tx&, Actor const&, Trip const&, std::string_view notice);
void tell_travelers(Tx&, Actor const&, Trip const&, std::string_view notice);
void tell_all_with(Tx&, Actor const&, Role, Trip const&, std::string_view notice);
void tell_deciders(Tx&, Actor const&, Trip const&, std::string_view notice);  // of a small change
// An exception of the rules was used for this trip: the auditor counts it.
struct ExceptionOfTrip {
  std::string_view rule{};
  std::string reason{};
};
void note_exception(Tx&, Actor const&, Trip const&, ExceptionOfTrip const&);
std::string dossier_path(TripId);

}  // namespace baeumgil
