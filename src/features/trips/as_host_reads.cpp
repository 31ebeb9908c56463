#include "features/trips/as_host_reads.h"

namespace baeumgil {

Visit as_host_reads(TextCover const& cover, Visit visit) {
  for (auto* text : {&visit.place, &visit.topic, &visit.requests, &visit.state_reason, &visit.feedback})
    *text = cover(std::string_view{*text});
  return visit;
}

Trip as_host_reads(TextCover const& cover, Trip trip) {
  for (auto& question : trip.questions) question.question = cover(std::string_view{question.question});
  return trip;
}

}  // namespace baeumgil
