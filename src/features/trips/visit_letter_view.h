#pragma once
// One letter with everything that stands on it, read in one snapshot, for the team's page and the host's.

#include <string>
#include <vector>

#include "features/programs/program.h"
#include "features/trips/find_trip.h"
#include "features/trips/trip.h"
#include "features/trips/visit.h"
#include "features/trips/visit_views.h"
#include "platform/html/locale.h"

namespace baeumgil {

struct VisitLetter {
  Visit visit{};
  Trip trip{};
  std::string sender{};        // name of the institution
  std::string sender_title{};  // 발신명의; empty: its head
  std::string sender_address{};
  std::string host_contact{};  // whom the host asks
  std::string program{};
  std::string writer{};
  std::string writer_rank{};
  std::string writer_department{};
  std::string writer_email{};
  std::string head{};  // who signed it, or will
  std::string head_rank{};
  PersonId decider{};
  Disclosure disclosure{Disclosure::open};  // of the programme
};

VisitLetter read_letter(Tx&, Visit, Trip);  // what leaves, and so what staff are shown: as_host_reads
LetterView to_view(VisitLetter const&, Locale const&, Language);
// What the host said, line by line; nothing before it has answered.
std::vector<VisitFactView> answer_facts(Visit const&, Locale const&, Language);

}  // namespace baeumgil
