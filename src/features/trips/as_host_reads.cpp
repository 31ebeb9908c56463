#include "features/trips/as_host_reads.h"

#include "features/publications/public_cover.h"

namespace baeumgil {

Visit as_host_reads(Tx& tx, Visit visit) {
  auto const cover = load_public_cover(tx).everywhere();
  for (auto* text : {&visit.place, &visit.topic, &visit.requests, &visit.state_reason, &visit.feedback})
    *text = cover(std::string_view{*text});
  return visit;
}

Trip as_host_reads(Tx& tx, Trip trip) {
  auto const cover = load_public_cover(tx).everywhere();
  for (auto& question : trip.questions) question.question = cover(std::string_view{question.question});
  return trip;
}

}  // namespace baeumgil
