#include <fmt/format.h>

#include <algorithm>

#include "features/audit/history.h"
#include "features/overseas/judge_item.h"
#include "features/overseas/overseas_pages.h"
#include "features/overseas/overseas_words.h"
#include "features/overseas/resolve_item.h"
#include "features/overseas/room_form.h"
#include "features/plan_comments/comment_window.h"
#include "features/rules/load_rules.h"
#include "features/rules/verdict_rows.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kMostMeetings = 200;

PageBlock members_block(Reading const& read, Committee const& committee, Date day) {
  auto block = PageBlock{.id = "committee-members", .title_key = "overseas.members"};
  for (auto const& member : committee.members) {
    auto const in_term = member.is_in_term(day);
    auto term = read.day(member.term_from) + " ~ " + read.day(member.term_until);
    block.rows.push_back(
        {.cells = {{.label_key = "overseas.member", .text = member.name},
                   {.label_key = "overseas.member.post", .text = member.post},
                   {.label_key = "overseas.member.seat", .text = read.word("overseas.seat.", member.seat)},
                   {.label_key = "overseas.member.chairing", .text = read.word("overseas.chairing.", member.chairing)},
                   {.label_key = "overseas.member.term",
                    .text = std::move(term),
                    .badge = in_term ? std::optional<Badge>{} : Badge{read.words("overseas.member.expired"), Tone::danger}}}});
  }
  return block;
}

PageBlock criteria_block(Committee const& committee) {
  auto block = PageBlock{.id = "committee-criteria", .title_key = "overseas.criteria"};
  for (auto const& criterion : committee.criteria)
    block.rows.push_back(
        {.cells = {{.label_key = "overseas.criterion", .text = criterion.name},
                   {.label_key = "overseas.criterion.question", .text = criterion.question},
                   {.label_key = "overseas.criterion.points", .text = std::to_string(criterion.points), .is_number = true}}});
  return block;
}

// The live count: what is there, what is needed, and everything that keeps the committee from deciding.
PageBlock count_block(Reading const& read, Room const& room, CommitteeBounds const& bounds) {
  auto const sitting = sitting_of(room);
  auto const count = count_sitting(sitting, bounds);
  auto block = PageBlock{.id = "room-count", .title_key = "overseas.count", .width = "s4"};
  block.facts = {
      {"overseas.count.members", std::to_string(count.members)},
      {"overseas.count.outside", std::to_string(count.outside)},
      {"overseas.count.present", read.words("overseas.count.of", {std::to_string(count.present), std::to_string(count.needed_present)})},
      {"overseas.count.recused", std::to_string(count.recused)},
      {"overseas.count.needed_votes", std::to_string(count.needed_votes)},
      {"overseas.count.sheets", std::to_string(count.present - count.missing_sheets)}};
  auto const defects = sitting_defects(sitting, bounds);
  if (defects.empty()) block.alerts.push_back({read.words("overseas.count.can_decide"), Tone::success});
  for (auto const& finding : defects)
    block.alerts.push_back({read.words("overseas.defect." + std::string{to_word(finding.defect)},
                                       {std::to_string(finding.has), std::to_string(finding.needs)}),
                            Tone::danger, finding.rule ? read.citation(*finding.rule) : std::string{}});
  return block;
}

PageBlock seats_block(Reading const& read, Room const& room) {
  auto block = PageBlock{.id = "room-seats", .title_key = "overseas.seats", .width = "s8"};
  auto const presence = room.meeting.mode == MeetingMode::written ? "overseas.signed." : "overseas.presence.";
  for (auto const& member : room.committee.members) {
    auto recusal = BlockCell{.label_key = "overseas.recusal"};
    if (auto const* note = room.recusal_of(member.id)) {
      recusal.badge = Badge{read.word("overseas.ruling.", note->ruling), note->ruling == Ruling::standing ? Tone::warning : Tone::gray};
      recusal.text = read.word("overseas.recusal.", note->kind) + (note->reason.empty() ? "" : " · " + note->reason);
    }
    auto const has_sheet = room.sheet_of(member.id) != nullptr;
    block.rows.push_back(
        {.cells = {{.label_key = "overseas.member", .text = member.name + " (" + member.post + ")"},
                   {.label_key = "overseas.member.seat", .text = read.word("overseas.seat.", member.seat)},
                   {.label_key = "overseas.presence", .text = read.word(presence, room.meeting.presence_of(member.id))},
                   std::move(recusal),
                   {.label_key = "overseas.sheet", .text = read.words(has_sheet ? "overseas.sheet.in" : "overseas.sheet.missing")}}});
  }
  return block;
}

PageBlock sheets_block(Reading const& read, Room const& room) {
  auto block = PageBlock{.id = "room-sheets", .title_key = "overseas.sheets"};
  for (auto const& sheet : room.sheets) {
    auto const* member = room.committee.member(sheet.member);
    block.rows.push_back({.cells = {{.label_key = "overseas.member", .text = member == nullptr ? "" : member->name},
                                    {.label_key = "overseas.ballot", .text = read.word("overseas.ballot.", sheet.ballot)},
                                    {.label_key = "overseas.sum", .text = std::to_string(sheet.sum()), .is_number = true},
                                    {.label_key = "overseas.comment", .text = sheet.comment}}});
  }
  return block;
}

PageBlock outcome_block(Reading const& read, Room const& room) {
  auto const& item = room.item;
  auto block = PageBlock{.id = "room-outcome", .title_key = "overseas.outcome"};
  block.facts = {
      {"overseas.outcome", read.word("overseas.outcome.", *item.outcome)},
      {"overseas.resolve.reason", item.reason},
      {"overseas.count.present",
       read.words("overseas.outcome.numbers", {std::to_string(item.members), std::to_string(item.present), std::to_string(item.votes)})},
      {"overseas.mean", fmt::format("{:.1f}", item.mean)}};
  if (!item.dissent.empty()) block.facts.push_back({"overseas.resolve.dissent", item.dissent});
  if (!item.hearing.empty()) block.facts.push_back({"overseas.resolve.hearing", item.hearing});
  for (auto const& condition : room.conditions)
    block.rows.push_back({.cells = {{.label_key = "overseas.condition", .text = condition.condition},
                                    {.label_key = "overseas.condition.answer", .text = condition.answer}}});
  block.links.push_back({"overseas.paper.resolution", "/overseas/items/" + to_text(item.id) + "/resolution-paper"});
  return block;
}

struct ShownRoom {
  Room room{};
  CommitteeBounds bounds{};
  std::optional<Citation> comment_rule{};  // that wants the plan open for comment first
  std::optional<CommentWindow> window{};
  std::vector<PlanComment> comments{};
  Date today{};
};

// What citizens said to the plan, and whether they still may.
PageBlock comments_block(Reading const& read, ShownRoom const& shown) {
  auto block = PageBlock{.id = "room-comments", .title_key = "plan_comment.room"};
  auto const rule = shown.comment_rule ? read.citation(*shown.comment_rule) : std::string{};
  if (!shown.window)
    block.alerts.push_back({read.words("plan_comment.room.not_opened"), Tone::warning, rule});
  else if (shown.window->is_over(shown.today))
    block.alerts.push_back({read.words("plan_comment.room.over", {read.day(shown.window->closes_on)}), Tone::success});
  else
    block.alerts.push_back({read.words("plan_comment.room.open", {read.day(shown.window->closes_on)}), Tone::warning, rule});
  if (shown.comments.empty()) block.lead = read.words("plan_comment.room.none");
  for (auto const& comment : shown.comments)
    block.rows.push_back({.cells = {{.label_key = "plan_comment.comment", .text = comment.body},
                                    {.label_key = "plan_comment.received_at", .text = read.day(day_in_seoul(comment.received_at))}}});
  return block;
}

Result<ShownRoom> read_room(Tx& tx, Actor const& actor, AgendaItemId id) {
  auto room = TRY(find_room(tx, actor, id));
  auto const rules = load_rule_book(tx);
  auto shown = ShownRoom{.bounds = committee_bounds(rules, room.meeting.held_on, actor.language), .today = tx.today()};
  if (auto const* rule = comment_rule(rules, room.dossier.trip.kind, tx.today())) shown.comment_rule = citation_of(*rule, actor.language);
  shown.window = find_comment_window(tx, room.item.trip);
  shown.comments = list_shown_comments(tx, room.item.trip);
  shown.room = std::move(room);
  return shown;
}

struct ShownMeeting {
  MeetingRoom room{};
  std::vector<std::string> titles{};  // of the trips, in the order of the items
  std::vector<RecordedEvent> events{};
};

Result<ShownMeeting> read_meeting(Tx& tx, Actor const& actor, MeetingId id) {
  auto shown = ShownMeeting{.room = TRY(find_meeting_room(tx, actor, id))};
  for (auto const& item : shown.room.items) {
    auto const trip = find_trip(tx, actor, item.trip);
    shown.titles.push_back(trip ? trip->number + " " + trip->purpose : std::string{});
  }
  shown.events = list_events_of(tx, "meeting", id.value);
  return shown;
}

PageBlock meeting_facts(Reading const& read, MeetingRoom const& room) {
  auto const& meeting = room.meeting;
  auto block = PageBlock{.id = "meeting-facts", .title_key = "overseas.meeting", .width = "s4"};
  block.facts = {{"overseas.meeting.committee", room.committee.name, "/overseas/committees/" + to_text(room.committee.id)},
                 {"overseas.meeting.mode", read.word("overseas.mode.", meeting.mode)},
                 {"overseas.meeting.held_on", read.day(meeting.held_on)},
                 {"overseas.meeting.notified_on", read.day(meeting.notified_on)}};
  for (auto const& [key, text] :
       {std::pair{"overseas.meeting.place", meeting.place}, std::pair{"overseas.meeting.waiver", meeting.waiver_reason},
        std::pair{"overseas.meeting.written", meeting.written_reason}, std::pair{"overseas.meeting.record_no", meeting.record_no}})
    if (!text.empty()) block.facts.push_back({key, text});
  return block;
}

PageBlock agenda_block(Reading const& read, ShownMeeting const& shown) {
  auto block = PageBlock{.id = "meeting-agenda", .title_key = "overseas.agenda", .width = "s8", .empty_key = "overseas.agenda.none"};
  for (auto i = std::size_t{0}; i < shown.room.items.size(); ++i) {
    auto const& item = shown.room.items[i];
    auto outcome = BlockCell{.label_key = "overseas.outcome", .text = read.words("overseas.agenda.open")};
    if (item.outcome) {
      outcome.badge = read.outcome(*item.outcome);
      outcome.text = item.reason;
    }
    block.rows.push_back({.cells = {{.label_key = "overseas.agenda.number", .text = std::to_string(item.position), .is_number = true},
                                    {.label_key = "trip.purpose", .text = shown.titles[i], .path = "/overseas/items/" + to_text(item.id)},
                                    {.label_key = "overseas.agenda.item",
                                     .text = read.words(item.change.is_nil() ? "overseas.agenda.whole" : "overseas.agenda.change")},
                                    std::move(outcome)}});
  }
  return block;
}

PageBlock attendance_block(Reading const& read, MeetingRoom const& room) {
  auto block = PageBlock{.id = "meeting-attendance", .title_key = "overseas.attendance"};
  auto const prefix = room.meeting.mode == MeetingMode::written ? "overseas.signed." : "overseas.presence.";
  for (auto const& member : room.committee.members)
    if (member.is_in_term(room.meeting.held_on))
      block.rows.push_back({.cells = {{.label_key = "overseas.member", .text = member.name + " (" + member.post + ")"},
                                      {.label_key = "overseas.member.seat", .text = read.word("overseas.seat.", member.seat)},
                                      {.label_key = "overseas.presence", .text = read.word(prefix, room.meeting.presence_of(member.id))}}});
  return block;
}

}  // namespace

Result<Response> OverseasPages::committees(Request const& request, Actor const& actor) const {
  auto const read = Reading{site, actor};
  auto const committees = db.read(actor, [&](Tx& tx) { return list_committees(tx, actor); });
  auto view = BlocksView{.title = read.words("overseas.committees")};
  if (may_found_committee(actor)) view.links.push_back({"overseas.step.found", "/overseas/committees/new"});
  auto block = PageBlock{.id = "committees", .title_key = "overseas.committees", .empty_key = "overseas.committees.none"};
  for (auto const& committee : committees)
    block.rows.push_back(
        {.cells = {
             {.label_key = "overseas.committee.name", .text = committee.name, .path = "/overseas/committees/" + to_text(committee.id)},
             {.label_key = "overseas.committee.basis", .text = committee.legal_basis},
             {.label_key = "overseas.count.members", .text = std::to_string(committee.members.size()), .is_number = true}}});
  view.blocks.push_back(std::move(block));
  return page(request, actor, view, "/overseas/meetings");
}

Result<Response> OverseasPages::committee(Request const& request, Actor const& actor) const {
  auto const id = request.id<CommitteeId>();
  if (!id) return not_found();
  auto const read = Reading{site, actor};
  auto today = Date{};
  auto const found = TRY(db.read(actor, [&](Tx& tx) {
    today = tx.today();
    return find_committee(tx, actor, *id);
  }));
  auto view = BlocksView{.title = found.name, .lead = found.legal_basis};
  offer_moves(view, actor, committee_moves(), SeatedCommittee{.committee = found});
  view.blocks = {members_block(read, found, today), criteria_block(found)};
  return page(request, actor, view, "/overseas/meetings");
}

Result<Response> OverseasPages::meetings(Request const& request, Actor const& actor) const {
  auto const read = Reading{site, actor};
  auto const rows = db.read(actor, [&](Tx& tx) { return list_meetings(tx, actor, {}, kMostMeetings); });
  auto view = BlocksView{.title = read.words("overseas.meetings"), .lead = read.words("overseas.meetings_lead")};
  view.links.push_back({"overseas.committees", "/overseas/committees"});
  if (may_call_meeting(actor)) view.links.push_back({"overseas.step.call", "/overseas/meetings/new"});
  auto block = PageBlock{.id = "meetings", .title_key = "overseas.meetings", .empty_key = "overseas.meetings.none"};
  for (auto const& row : rows)
    block.rows.push_back({.cells = {{.label_key = "overseas.number", .text = row.number, .path = "/overseas/meetings/" + to_text(row.id)},
                                    {.label_key = "overseas.meeting.committee", .text = row.committee_name},
                                    {.label_key = "overseas.meeting.mode", .text = read.word("overseas.mode.", row.mode)},
                                    {.label_key = "overseas.meeting.held_on", .text = read.day(row.held_on)},
                                    {.label_key = "overseas.agenda", .text = std::to_string(row.items), .is_number = true},
                                    {.label_key = "overseas.state", .text = read.word("overseas.meeting.state.", row.state)}}});
  view.blocks.push_back(std::move(block));
  return page(request, actor, view, "/overseas/meetings");
}

Result<Response> OverseasPages::meeting(Request const& request, Actor const& actor) const {
  auto const id = request.id<MeetingId>();
  if (!id) return not_found();
  auto const read = Reading{site, actor};
  auto const shown = TRY(db.read(actor, [&](Tx& tx) { return read_meeting(tx, actor, *id); }));
  auto const& meeting = shown.room.meeting;
  auto view = BlocksView{.title = shown.room.committee.name, .number = meeting.number};
  view.state = Badge{read.word("overseas.meeting.state.", meeting.state), meeting.state == MeetingState::open ? Tone::primary : Tone::gray};
  if (meeting.mode == MeetingMode::written) view.badges.push_back({read.word("overseas.mode.", meeting.mode), Tone::warning});
  offer_moves(view, actor, meeting_moves(), shown.room);
  view.links.push_back({"overseas.paper.minutes", "/overseas/meetings/" + to_text(*id) + "/minutes"});
  view.blocks = {meeting_facts(read, shown.room), agenda_block(read, shown), attendance_block(read, shown.room)};
  view.history = to_timeline(site.locale(), actor.language, shown.events);
  return page(request, actor, view, "/overseas/meetings");
}

Result<Response> OverseasPages::item(Request const& request, Actor const& actor) const {
  auto const id = request.id<AgendaItemId>();
  if (!id) return not_found();
  auto const read = Reading{site, actor};
  auto const shown = TRY(db.read(actor, [&](Tx& tx) { return read_room(tx, actor, *id); }));
  auto const& room = shown.room;
  auto view = BlocksView{.title = room.dossier.trip.purpose, .number = room.dossier.trip.number};
  view.state = room.item.outcome ? read.outcome(*room.item.outcome) : Badge{read.words("overseas.agenda.open"), Tone::gray};
  view.links.push_back({"overseas.to_dossier", "/overseas/trips/" + to_text(room.item.trip)});
  if (may_see_room(actor, room.committee))
    view.links.push_back({"overseas.to_meeting", "/overseas/meetings/" + to_text(room.item.meeting)});
  view.links.push_back({"overseas.paper.open_sheet", "/overseas/items/" + to_text(*id) + "/review-sheet"});
  view.links.push_back({"rules.verdicts", "/overseas/items/" + to_text(*id) + "/verdicts"});
  offer_moves(view, actor, item_moves(), room);
  if (room.item.outcome) view.blocks.push_back(outcome_block(read, room));
  if (auto const* change = room.change()) view.blocks.push_back(change_block(read, *change, room.dossier));
  if (!room.item.outcome) view.blocks.push_back(count_block(read, room, shown.bounds));
  view.blocks.push_back(seats_block(read, room));
  if (shown.window || shown.comment_rule) view.blocks.push_back(comments_block(read, shown));
  if (may_see_sheets(actor, room)) view.blocks.push_back(sheets_block(read, room));
  view.blocks.push_back(criteria_block(room.committee));
  return page(request, actor, view, "/overseas/meetings");
}

Result<Response> OverseasPages::verdicts(Request const& request, Actor const& actor) const {
  auto const id = request.id<AgendaItemId>();
  if (!id) return not_found();
  auto const judged = TRY(db.read(actor, [&](Tx& tx) { return judge_item(tx, actor, *id); }));
  auto const& trip = judged.room.dossier.trip;
  auto const path = "/overseas/items/" + to_text(*id);
  auto const view = to_verdicts_view(
      site.locale(), actor.language,
      {.title = trip.purpose, .number = trip.number, .path = path, .day = judged.room.meeting.held_on, .verdicts = judged.verdicts});
  auto const title = site.words(actor, "rules.verdicts");
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{site.words(actor, "overseas.meetings"), "/overseas/meetings"}, {trip.purpose, path}, {title, ""}},
                    .section = "/overseas/meetings"},
                   view);
}

}  // namespace baeumgil
