#pragma once
// 국외출장 서류철: everything about one overseas trip from its plan to its registration, and who may do what with it.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "features/overseas/committee.h"
#include "features/overseas/overseas_plan.h"
#include "features/overseas/plan_change.h"
#include "features/trips/trip.h"

namespace baeumgil {

enum class Consulted { budget, audit_hr, international };  // 예산, 감사·인사, 국제교류
constexpr auto enum_words(Consulted) { return std::array<std::string_view, 3>{"budget", "audit_hr", "international"}; }

enum class ConsultAnswer { agreed, agreed_with_note, objected };
constexpr auto enum_words(ConsultAnswer) { return std::array<std::string_view, 3>{"agreed", "agreed_with_note", "objected"}; }

struct Consultation {
  Consulted kind{};
  ConsultAnswer answer{};
  std::string opinion{};
  std::string department{};
  PersonId answered_by{};
  std::string answered_by_name{};  // of the join
  Instant answered_at{};
};

struct Condition {
  AgendaItemId item{};
  int position{0};
  std::string condition{};
  std::string answer{};
  std::optional<Instant> answered_at{};
  std::optional<Instant> accepted_at{};
};

struct MileageEntry {
  MileageEntryId id{};
  PersonId person{};
  std::string name{};  // of the join
  TripId trip{};       // nil: from before, or used for something else
  std::string airline{};
  int earned{0};
  int used{0};
  std::string note{};
  std::optional<Date> due_on{};
  Date declared_on{};
};

struct Dossier {
  Trip trip{};
  OverseasPlan plan{};
  std::vector<Consultation> consultations{};
  std::vector<Condition> conditions{};  // of the last resolution
  std::vector<PlanChange> changes{};    // newest first
  std::vector<MileageEntry> mileage{};
  std::vector<Traveler> team{};           // its accepted members: who goes, and who may join by a change
  std::vector<std::string> candidates{};  // countries to offer first
  std::vector<PersonId> deciders{};       // of the small change that waits, today

  bool is_consulted(Consulted) const;
  bool are_all_consulted() const;
  PlanChange const* open_change() const;   // the one still to be decided or reviewed
  PlanChange const* owed_review() const;   // the last one applied on the way that the committee has still to see
  PlanChange const* under_review() const;  // what of the plan the committee has before it now; null: the whole plan
  bool is_up_for_review() const;
  bool has_declared(PersonId) const;
};

bool may_write_plan(Actor const&, Dossier const&);          // who may edit the trip
bool may_start_consultation(Actor const&, Dossier const&);  // PO
bool may_consult(Actor const&, Dossier const&);             // PO records each answer
bool may_request_review(Actor const&, Dossier const&);      // PO; CS for what was held
bool may_return_from_consultation(Actor const&, Dossier const&);
bool may_answer_conditions(Actor const&, Dossier const&);  // TL
bool may_accept_conditions(Actor const&, Dossier const&);  // CS
bool may_propose_change(Actor const&, Dossier const&);     // TL
// The head of the leader's department or who stands in; where these travel, the approver or who stands in. Never a traveller.
bool may_decide_change(Actor const&, Dossier const&);
bool may_prepare_departure(Actor const&, Dossier const&);  // TL, PO
bool may_declare_mileage(Actor const&, Dossier const&);    // each traveller
bool may_publish_plan(Actor const&, Dossier const&);       // CS, PO
bool may_register_report(Actor const&, Dossier const&);    // PO
bool may_edit_candidates(Actor const&);                    // PO
bool may_see_exceptions(Actor const&);                     // AU, PO, CS, EX

}  // namespace baeumgil
