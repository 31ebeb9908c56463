#pragma once
// The parts of the page of one adoption.

#include <string>
#include <vector>

#include "base/result.h"
#include "features/adoptions/adoption_parts_store.h"
#include "features/adoptions/adoption_season.h"
#include "features/adoptions/adoption_store.h"
#include "features/adoptions/adoption_views.h"
#include "features/adoptions/check_adoption.h"
#include "features/adoptions/lateness.h"
#include "features/adoptions/memory_store.h"
#include "features/adoptions/peer_store.h"
#include "features/audit/list_events.h"
#include "platform/html/locale.h"

namespace baeumgil {

class Site;

struct ShownAdoption {
  Adoption adoption{};
  std::string officer{};
  std::string decider{};
  RuleBook rules{};
  std::vector<PastDecision> past{};
  std::vector<AdoptionPlanChange> plan_changes{};
  std::vector<Waking> wakings{};
  std::vector<ProgressCard> cards{};
  std::vector<PeerValues> peers{};
  Lateness late{};
  bool may_solve_issue{false};  // the target was reached, and the actor says whether the issue is solved
  std::optional<Citation> card_rule{};
  ChainLine chain{};
  std::vector<RecordedEvent> events{};
  Date today{};
};

Result<ShownAdoption> read_shown_adoption(Tx&, Actor const&, AdoptionId, Locale const&);
std::optional<Date> managed_until(ShownAdoption const&);  // by the row, of a yes
std::string adoption_title(Adoption const&);
std::string kpi_figure(double value, std::string const& unit);  // 8.5 건/년

void show_facts(AdoptionShowView&, Site const&, Actor const&, ShownAdoption const&);
void show_lateness(AdoptionShowView&, Site const&, Actor const&, ShownAdoption const&);
// What surrounds the decision: who was asked, gates, wakings, past decisions, checks; see adoption_clock_view.cpp.
void show_notes(AdoptionShowView&, Site const&, Actor const&, ShownAdoption const&);
void show_consultations(AdoptionShowView&, Site const&, Actor const&, ShownAdoption const&);
void show_past(AdoptionShowView&, Site const&, Actor const&, ShownAdoption const&);
void show_checks(AdoptionShowView&, Site const&, Actor const&, ShownAdoption const&);
void show_next(AdoptionShowView&, Actor const&, ShownAdoption const&);
void show_review(AdoptionShowView&, Site const&, Actor const&, ShownAdoption const&);
void show_decision(AdoptionShowView&, Site const&, Actor const&, ShownAdoption const&);
void show_plan_changes(AdoptionShowView&, Site const&, Actor const&, ShownAdoption const&);
void show_plan(AdoptionShowView&, Site const&, Actor const&, ShownAdoption const&);
// The indicator over time and against peers; see effect_view.cpp.
void show_series(AdoptionShowView&, Site const&, Actor const&, ShownAdoption const&);
void show_peers(AdoptionShowView&, Site const&, Actor const&, ShownAdoption const&);
// Milestones, what is rolled up from them, and cards; see adoption_progress_view.cpp.
void show_progress(AdoptionShowView&, Site const&, Actor const&, ShownAdoption const&);
void show_milestones(AdoptionShowView&, Site const&, Actor const&, ShownAdoption const&);
void show_cards(AdoptionShowView&, Site const&, Actor const&, ShownAdoption const&);

}  // namespace baeumgil
