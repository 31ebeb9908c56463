#include "features/overseas/overseas_api.h"

#include "features/overseas/backpack_store.h"
#include "features/overseas/dossier_store.h"
#include "features/overseas/judge_item.h"
#include "features/overseas/move_form.h"
#include "features/overseas/overseas_fields_api.h"
#include "features/overseas/overseas_json.h"
#include "features/overseas/overseas_plan_store.h"
#include "features/overseas/room_form.h"
#include "features/rules/load_rules.h"
#include "features/rules/verdict_rows.h"

namespace baeumgil {
namespace {

void write_row(JsonWriter& json, OverseasRow const& row) {
  json.begin_object().field("id", to_text(row.id)).field("number", row.number).field("purpose", row.purpose);
  json.field("destination", row.destination).field("country", row.country).field("state", to_word(row.state));
  json.field("starts_on", to_text(row.starts_on)).field("ends_on", to_text(row.ends_on)).field("is_urgent", row.is_urgent).end_object();
}

void write_meeting_row(JsonWriter& json, MeetingRow const& row) {
  json.begin_object().field("id", to_text(row.id)).field("number", row.number).field("committee", row.committee_name);
  json.field("mode", to_word(row.mode)).field("held_on", to_text(row.held_on)).field("state", to_word(row.state));
  json.field("items", row.items).end_object();
}

void write_call(JsonWriter& json, BackpackCall const& call) {
  json.begin_object().field("id", to_text(call.id)).field("program_id", to_text(call.program)).field("title", call.title);
  json.field("state", to_word(call.state)).field("apply_until", to_text(call.apply_until)).field("score_until", to_text(call.score_until));
  json.field("budget_won", call.budget.amount).field("places", call.places).field("record_no", call.record_no).end_object();
}

void write_proposal(JsonWriter& json, BackpackProposal const& proposal) {
  json.begin_object().field("id", to_text(proposal.id)).field("team_id", to_text(proposal.team)).field("title", proposal.title);
  json.field("country", proposal.country).field("people", proposal.people).field("requested_won", proposal.requested.amount);
  json.field("support_won", proposal.support.amount).field("state", to_word(proposal.state)).field("rank", proposal.rank);
  json.field("final_score", proposal.final_score).end_object();
}

// Numbers and defects as the page of the room shows them; sheets only for those who may read them.
void write_room(JsonWriter& json, Actor const& actor, Room const& room, CommitteeBounds const& bounds) {
  auto const count = count_sitting(sitting_of(room), bounds);
  json.begin_object().field("id", to_text(room.item.id)).field("trip_id", to_text(room.item.trip));
  json.field("meeting_id", to_text(room.item.meeting)).key("outcome");
  if (room.item.outcome)
    json.value(to_word(*room.item.outcome));
  else
    json.null();
  json.field("reason", room.item.reason).field("members", count.members).field("present", count.present);
  json.field("recused", count.recused).field("needed_present", count.needed_present).field("needed_votes", count.needed_votes);
  json.key("defects").begin_array();
  for (auto const& finding : sitting_defects(sitting_of(room), bounds))
    json.begin_object()
        .field("defect", to_word(finding.defect))
        .field("has", finding.has)
        .field("needs", finding.needs)
        .field("rule_id", finding.rule ? finding.rule->rule_id : std::string{})
        .end_object();
  json.end_array().key("sheets").begin_array();
  if (may_see_sheets(actor, room))
    for (auto const& sheet : room.sheets)
      json.begin_object()
          .field("member_id", to_text(sheet.member))
          .field("ballot", to_word(sheet.ballot))
          .field("sum", sheet.sum())
          .field("comment", sheet.comment)
          .end_object();
  json.end_array().end_object();
}

Result<std::vector<BackpackProposal>> proposals_of(Tx& tx, Actor const& actor, BackpackCallId id) {
  auto const call = TRY(find_call(tx, actor, id));
  return list_proposals(tx, actor, call);
}

template <class IdType>
std::optional<IdType> after_of(PageAsked const& asked) {
  return asked.after ? std::optional{IdType{*asked.after}} : std::nullopt;
}

}  // namespace

Result<Response> OverseasApi::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto filter = OverseasFilter{.state = query.choice<TripState>("state")};
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  return page_answer(
      db.read(actor, [&](Tx& tx) { return list_overseas_trips(tx, actor, filter, after_of<TripId>(asked), asked.limit + 1); }), asked,
      write_row);
}

Result<Response> OverseasApi::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto const dossier = TRY(db.read(actor, [&](Tx& tx) { return find_dossier(tx, actor, *id); }));
  auto json = JsonWriter{};
  write_dossier(json, dossier);
  return json_response(200, json.take());
}

Result<Response> OverseasApi::committee(Request const& request, Actor const& actor) const {
  auto const id = request.id<CommitteeId>();
  if (!id) return not_found();
  return json_response(200, to_json(TRY(db.read(actor, [&](Tx& tx) { return find_committee(tx, actor, *id); }))));
}

Result<Response> OverseasApi::meetings(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  return page_answer(db.read(actor, [&](Tx& tx) { return list_meetings(tx, actor, after_of<MeetingId>(asked), asked.limit + 1); }), asked,
                     write_meeting_row);
}

Result<Response> OverseasApi::meeting(Request const& request, Actor const& actor) const {
  auto const id = request.id<MeetingId>();
  if (!id) return not_found();
  return json_response(200, to_json(TRY(db.read(actor, [&](Tx& tx) { return find_meeting(tx, actor, *id); }))));
}

Result<Response> OverseasApi::item(Request const& request, Actor const& actor) const {
  auto const id = request.id<AgendaItemId>();
  if (!id) return not_found();
  return db.read(actor, [&](Tx& tx) -> Result<Response> {
    auto const room = TRY(find_room(tx, actor, *id));
    auto json = JsonWriter{};
    write_room(json, actor, room, committee_bounds(load_rule_book(tx), room.meeting.held_on, actor.language));
    return json_response(200, json.take());
  });
}

Result<Response> OverseasApi::verdicts(Request const& request, Actor const& actor) const {
  auto const id = request.id<AgendaItemId>();
  if (!id) return not_found();
  auto const judged = TRY(db.read(actor, [&](Tx& tx) { return judge_item(tx, actor, *id); }));
  return json_response(
      200, verdicts_json({.title = judged.room.dossier.trip.purpose, .day = judged.room.meeting.held_on, .verdicts = judged.verdicts},
                         actor.language));
}

Result<Response> OverseasApi::calls(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  return page_answer(db.read(actor, [&](Tx& tx) { return list_calls(tx, actor, after_of<BackpackCallId>(asked), asked.limit + 1); }), asked,
                     write_call);
}

Result<Response> OverseasApi::call(Request const& request, Actor const& actor) const {
  auto const id = request.id<BackpackCallId>();
  if (!id) return not_found();
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return find_call(tx, actor, *id); }));
  auto json = JsonWriter{};
  write_call(json, found);
  return json_response(200, json.take());
}

Result<Response> OverseasApi::proposals(Request const& request, Actor const& actor) const {
  auto const id = request.id<BackpackCallId>();
  if (!id) return not_found();
  constexpr auto kAll = 10'000;
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return proposals_of(tx, actor, *id); }));
  return page_answer(found, PageAsked{.limit = kAll}, write_proposal);
}

void add_overseas_api(Router& router, OverseasApi api) {
  using Read = Result<Response> (OverseasApi::*)(Request const&, Actor const&) const;
  auto const get = [&](ApiOperation operation, Read read) {
    operation.tag = "overseas";
    router.api(std::move(operation), Access::staff,
               [api, read](auto const& request, auto const& actor) { return (api.*read)(request, actor); });
  };
  get({.path = "/api/v1/overseas/trips",
       .summary = "Overseas trips, newest first",
       .query = {word_field<TripState>("state", false)},
       .answer = ApiAnswer::page,
       .schema = overseas_row_schema()},
      &OverseasApi::list);
  get({.path = "/api/v1/overseas/trips/{id}", .summary = "The papers of one overseas trip", .schema = dossier_schema()},
      &OverseasApi::show);
  get({.path = "/api/v1/overseas/committees/{id}", .summary = "One review committee", .schema = committee_schema()},
      &OverseasApi::committee);
  get({.path = "/api/v1/overseas/meetings", .summary = "Meetings, newest first", .answer = ApiAnswer::page, .schema = meeting_row_schema()},
      &OverseasApi::meetings);
  get({.path = "/api/v1/overseas/meetings/{id}", .summary = "One meeting", .schema = meeting_schema()}, &OverseasApi::meeting);
  get({.path = "/api/v1/overseas/items/{id}", .summary = "One item with its live count", .schema = item_schema()}, &OverseasApi::item);
  get({.path = "/api/v1/overseas/items/{id}/verdicts",
       .summary = "Every rule that applies to one item: to its trip, its committee and the sitting",
       .schema = verdicts_schema()},
      &OverseasApi::verdicts);
  get({.path = "/api/v1/overseas/backpack-calls",
       .summary = "Backpack calls, newest first",
       .answer = ApiAnswer::page,
       .schema = backpack_call_schema()},
      &OverseasApi::calls);
  get({.path = "/api/v1/overseas/backpack-calls/{id}", .summary = "One backpack call", .schema = backpack_call_schema()},
      &OverseasApi::call);
  get({.path = "/api/v1/overseas/backpack-calls/{id}/proposals",
       .summary = "What teams proposed, as far as the reader may see it",
       .answer = ApiAnswer::page,
       .schema = backpack_proposal_schema()},
      &OverseasApi::proposals);
}

}  // namespace baeumgil
