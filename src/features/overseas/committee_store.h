#pragma once
// Keeps committees, meetings and agendas.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/overseas/agenda.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Seen by members, secretary, programme officer, executives and auditors.
Result<Committee> find_committee(Tx&, Actor const&, CommitteeId);
std::vector<Committee> list_committees(Tx&, Actor const&);
void insert_committee(Tx&, Committee const&);
Result<Done> update_committee(Tx&, Committee const&);  // names, terms, criteria; members are added, never taken out of the past

Result<Meeting> find_meeting(Tx&, Actor const&, MeetingId);
struct MeetingRow {
  MeetingId id{};
  std::string number{};
  std::string committee_name{};
  MeetingMode mode{};
  Date held_on{};
  MeetingState state{};
  std::int64_t items{0};
};
std::vector<MeetingRow> list_meetings(Tx&, Actor const&, std::optional<MeetingId> after, int limit);
void insert_meeting(Tx&, Meeting const&);
Result<Done> update_meeting(Tx&, Meeting const&);
void replace_attendance(Tx&, Meeting const&);
// Written meetings of this committee in the year of this one, held before it or made before it on the same day.
int count_written_before(Tx&, Meeting const&);

std::vector<AgendaItem> list_agenda(Tx&, MeetingId);
std::vector<AgendaItem> list_items_of_trip(Tx&, TripId);  // newest first
std::vector<Going> list_going(Tx&, Dossier const&);
// The room and everybody's sheets; who may read them is may_see_sheets(). Whoever sees the trip finds it.
Result<Room> find_room(Tx&, Actor const&, AgendaItemId);
bool insert_item(Tx&, AgendaItem const&);  // false: the trip is on this agenda already
Result<Done> update_item(Tx&, AgendaItem const&);
void put_recusal(Tx&, AgendaItemId, RecusalNote const&);
void replace_review_sheet(Tx&, AgendaItemId, ReviewSheet const&);
void insert_condition(Tx&, Condition const&);

// What the auditor looks at: trips that skipped the thirty days, reviews on paper, shortened notices, published or registered late.
struct ExceptionRow {
  std::string kind{};  // urgent, written, waived, late_publication, late_registration, changed_without_review
  std::string title{};
  std::string reason{};
  Date on{};
  std::string path{};
};
std::vector<ExceptionRow> list_exceptions(Tx&, int limit);

}  // namespace baeumgil
