#pragma once
// Everything the page for the phone shows, read in one snapshot.

#include <map>
#include <string>
#include <vector>

#include "features/on_site/on_site_views.h"
#include "features/on_site/site_note.h"
#include "features/rules/evaluate.h"
#include "features/trips/trip.h"
#include "features/trips/visit.h"
#include "features/visit_desk/desk_request.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Form;
class Site;

struct OnSite {
  Trip trip{};
  std::vector<Visit> visits{};
  std::vector<SiteNote> notes{};
  std::map<InstitutionId, std::vector<StandingAnswer>> answers{};  // of hosts
  std::vector<Rule> rules{};
};

Result<OnSite> read_on_site(Tx&, Actor const&, TripId);
OnSiteView to_view(Site const&, Actor const&, OnSite const&, Form const&);

}  // namespace baeumgil
