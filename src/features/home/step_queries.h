#pragma once
// One query per kind of waiting work. Each adds the rows that wait for this actor; whether they do is decided by the same
// relations the nouns' may_… functions ask for.

#include "features/home/next_step.h"

namespace baeumgil {

void add_team_steps(Tx&, Actor const&, std::vector<NextStep>&);
void add_season_steps(Tx&, Actor const&, std::vector<NextStep>&);
void add_trip_steps(Tx&, Actor const&, std::vector<NextStep>&);
void add_held_trip_steps(Tx&, Actor const&, std::vector<NextStep>&);  // of a suspended programme, past their days
void add_overseas_steps(Tx&, Actor const&, std::vector<NextStep>&);
void add_keeper_steps(Tx&, Actor const&, std::vector<NextStep>&);  // of trips taken over
void add_visit_steps(Tx&, Actor const&, std::vector<NextStep>&);
void add_decider_steps(Tx&, Actor const&, std::vector<NextStep>&);  // where a head travels
void add_report_steps(Tx&, Actor const&, std::vector<NextStep>&);
void add_expense_steps(Tx&, Actor const&, std::vector<NextStep>&);
void add_case_steps(Tx&, Actor const&, std::vector<NextStep>&);
void add_adoption_steps(Tx&, Actor const&, std::vector<NextStep>&);
void add_card_steps(Tx&, Actor const&, std::vector<NextStep>&);
void add_milestone_steps(Tx&, Actor const&, std::vector<NextStep>&);       // past their day
void add_adoption_clock_steps(Tx&, Actor const&, std::vector<NextStep>&);  // opinions, disputes, checks, woken decisions
void add_escalation_steps(Tx&, Actor const&, std::vector<NextStep>&);      // late with others, brought to the actor
void add_handover_steps(Tx&, Actor const&, std::vector<NextStep>&);
void add_award_steps(Tx&, Actor const&, std::vector<NextStep>&);
void add_edition_steps(Tx&, Actor const&, std::vector<NextStep>&);  // the results report, to be read
void add_year_steps(Tx&, Actor const&, std::vector<NextStep>&);     // of the calendar's year
void add_program_steps(Tx&, Actor const&, std::vector<NextStep>&);

}  // namespace baeumgil
