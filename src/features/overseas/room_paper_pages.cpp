#include <fmt/format.h>

#include <algorithm>

#include "features/overseas/overseas_pages.h"
#include "features/overseas/paper_answer_view.h"
#include "features/overseas/room_form.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

// Who takes part, with what came of it: on minutes and resolution alike.
PageBlock present_block(Reading const& read, Meeting const& meeting, Committee const& committee) {
  auto block = PageBlock{.id = "paper-present", .title_key = "overseas.attendance"};
  auto const prefix = meeting.mode == MeetingMode::written ? "overseas.signed." : "overseas.presence.";
  for (auto const& member : committee.members)
    if (member.is_in_term(meeting.held_on))
      block.rows.push_back({.cells = {{.label_key = "overseas.member", .text = member.name},
                                      {.label_key = "overseas.member.post", .text = member.post},
                                      {.label_key = "overseas.member.seat", .text = read.word("overseas.seat.", member.seat)},
                                      {.label_key = "overseas.presence", .text = read.word(prefix, meeting.presence_of(member.id))}}});
  return block;
}

std::vector<Signature> signers(Meeting const& meeting, Committee const& committee) {
  auto names = std::vector<Signature>{};
  for (auto const& member : committee.members)
    if (meeting.presence_of(member.id) == Presence::present) names.push_back({member.post, member.name});
  return names;
}

PageBlock resolved_block(Reading const& read, Room const& room) {
  auto const& item = room.item;
  auto block = PageBlock{.id = "paper-item-" + to_text(item.id), .title_key = room.dossier.trip.purpose, .is_name = true};
  block.facts = {{"overseas.number", room.dossier.trip.number},
                 {"trip.period", read.day(room.dossier.trip.starts_on) + " ~ " + read.day(room.dossier.trip.ends_on)},
                 {"overseas.plan.country", read.country(room.dossier.plan.country) + " " + room.dossier.plan.cities},
                 {"overseas.plan.total", read.won(room.dossier.plan.total())}};
  if (item.outcome) {
    block.facts.push_back({"overseas.outcome", read.word("overseas.outcome.", *item.outcome)});
    block.facts.push_back(
        {"overseas.count.present",
         read.words("overseas.outcome.numbers", {std::to_string(item.members), std::to_string(item.present), std::to_string(item.votes)})});
    block.facts.push_back({"overseas.mean", fmt::format("{:.1f}", item.mean)});
    block.facts.push_back({"overseas.resolve.reason", item.reason});
    if (!item.dissent.empty()) block.facts.push_back({"overseas.resolve.dissent", item.dissent});
    if (!item.hearing.empty()) block.facts.push_back({"overseas.resolve.hearing", item.hearing});
  }
  for (auto const& note : room.recusals) {
    auto const* member = room.committee.member(note.member);
    if (member != nullptr && note.ruling == Ruling::standing)
      block.facts.push_back({"overseas.recusal", member->name + " · " + read.word("overseas.recusal.", note.kind)});
  }
  for (auto const& condition : room.conditions)
    block.rows.push_back({.cells = {{.label_key = "overseas.condition", .text = condition.condition},
                                    {.label_key = "overseas.condition.answer", .text = condition.answer}}});
  return block;
}

struct Minutes {
  MeetingRoom room{};
  std::vector<Room> items{};
  std::string author{};
};

Result<Minutes> read_minutes(Tx& tx, Actor const& actor, MeetingId id) {
  auto minutes = Minutes{.room = TRY(find_meeting_room(tx, actor, id))};
  for (auto const& item : minutes.room.items) minutes.items.push_back(TRY(find_room(tx, actor, item.id)));
  minutes.author = author_of(tx);
  return minutes;
}

struct RoomPaper {
  Room room{};
  std::string author{};
};

Result<RoomPaper> read_room_paper(Tx& tx, Actor const& actor, AgendaItemId id) {
  return RoomPaper{TRY(find_room(tx, actor, id)), author_of(tx)};
}

// The criteria with a blank line for each member's points: for those who score on paper.
PageBlock blank_sheet(Reading const& read, Room const& room) {
  auto block = PageBlock{.id = "paper-criteria", .title_key = "overseas.criteria"};
  auto all = 0;
  auto const row = [&](std::string name, std::string question, int points) {
    block.rows.push_back({.cells = {{.label_key = "overseas.criterion", .text = std::move(name)},
                                    {.label_key = "overseas.criterion.question", .text = std::move(question)},
                                    {.label_key = "overseas.criterion.points", .text = std::to_string(points), .is_number = true},
                                    {.label_key = "overseas.paper.points", .text = std::string{}}}});
  };
  for (auto const& criterion : room.committee.criteria) {
    row(criterion.name, criterion.question, criterion.points);
    all += criterion.points;
  }
  row(read.words("overseas.sum"), {}, all);
  auto ballots = std::string{};
  for (auto const ballot : all_of<Ballot>()) ballots += (ballots.empty() ? "□ " : "   □ ") + read.word("overseas.ballot.", ballot);
  block.facts = {{"overseas.ballot", ballots}, {"overseas.comment", " "}};
  return block;
}

PageBlock filled_sheets(Reading const& read, Room const& room) {
  auto block = PageBlock{.id = "paper-sheets", .title_key = "overseas.sheets"};
  for (auto const& sheet : room.sheets) {
    auto const* member = room.committee.member(sheet.member);
    auto points = std::string{};
    for (auto const one : sheet.points) points += (points.empty() ? "" : " · ") + std::to_string(one);
    block.rows.push_back({.cells = {{.label_key = "overseas.member", .text = member == nullptr ? "" : member->name},
                                    {.label_key = "overseas.paper.points", .text = points},
                                    {.label_key = "overseas.sum", .text = std::to_string(sheet.sum()), .is_number = true},
                                    {.label_key = "overseas.ballot", .text = read.word("overseas.ballot.", sheet.ballot)},
                                    {.label_key = "overseas.comment", .text = sheet.comment}}});
  }
  return block;
}

}  // namespace

Result<Response> OverseasPages::minutes(Request const& request, Actor const& actor, PaperFormat format) const {
  auto const id = request.id<MeetingId>();
  if (!id) return not_found();
  auto const read = Reading{site, actor};
  auto const minutes = TRY(db.read(actor, [&](Tx& tx) { return read_minutes(tx, actor, *id); }));
  auto const& meeting = minutes.room.meeting;
  auto view = PaperView{.title = read.words("overseas.paper.minutes"), .number = meeting.number, .author = minutes.author};
  view.back = "/overseas/meetings/" + to_text(*id);
  auto facts = PageBlock{.id = "paper-meeting", .title_key = minutes.room.committee.name, .is_name = true};
  facts.facts = {{"overseas.meeting.held_on", read.day(meeting.held_on)},
                 {"overseas.meeting.notified_on", read.day(meeting.notified_on)},
                 {"overseas.meeting.mode", read.word("overseas.mode.", meeting.mode)},
                 {"overseas.meeting.place", meeting.place},
                 {"overseas.meeting.waiver", meeting.waiver_reason},
                 {"overseas.meeting.written", meeting.written_reason},
                 {"overseas.meeting.record_no", meeting.record_no}};
  if (!meeting.remarks.empty()) facts.texts.push_back({"overseas.meeting.remarks", meeting.remarks});
  view.blocks = {std::move(facts), present_block(read, meeting, minutes.room.committee)};
  for (auto const& room : minutes.items) view.blocks.push_back(resolved_block(read, room));
  view.dated = read.day(meeting.held_on);
  view.signatures = signers(meeting, minutes.room.committee);
  view.files.path = view.back + "/minutes";
  view.made_at = start_of_day_in_seoul(meeting.held_on);
  return answer_paper(read, request, view, format);
}

Result<Response> OverseasPages::resolution(Request const& request, Actor const& actor, PaperFormat format) const {
  auto const id = request.id<AgendaItemId>();
  if (!id) return not_found();
  auto const read = Reading{site, actor};
  auto const paper = TRY(db.read(actor, [&](Tx& tx) { return read_room_paper(tx, actor, *id); }));
  auto const& room = paper.room;
  if (!room.item.outcome) return not_found();
  auto view = PaperView{.title = read.words("overseas.paper.resolution"), .number = room.meeting.number, .author = paper.author};
  view.back = "/overseas/items/" + to_text(*id);
  view.blocks = {resolved_block(read, room), present_block(read, room.meeting, room.committee)};
  if (auto const* change = room.change()) view.blocks.push_back(change_block(read, *change, room.dossier));
  view.closing = read.words("overseas.paper.closing", {read.word("overseas.outcome.", *room.item.outcome)});
  view.dated = read.day(day_in_seoul(*room.item.resolved_at));
  view.signatures = signers(room.meeting, room.committee);
  view.files.path = view.back + "/resolution-paper";
  view.made_at = *room.item.resolved_at;
  return answer_paper(read, request, view, format);
}

Result<Response> OverseasPages::review_sheet(Request const& request, Actor const& actor, PaperFormat format) const {
  auto const id = request.id<AgendaItemId>();
  if (!id) return not_found();
  auto const read = Reading{site, actor};
  auto const paper = TRY(db.read(actor, [&](Tx& tx) { return read_room_paper(tx, actor, *id); }));
  auto const& room = paper.room;
  auto view = PaperView{.title = read.words("overseas.paper.sheet"), .number = room.meeting.number, .author = paper.author};
  view.back = "/overseas/items/" + to_text(*id);
  auto about = resolved_block(read, room);
  about.facts.push_back({"overseas.meeting.mode", read.word("overseas.mode.", room.meeting.mode)});
  view.blocks.push_back(std::move(about));
  if (auto const* change = room.change()) view.blocks.push_back(change_block(read, *change, room.dossier));
  if (room.item.outcome && may_see_sheets(actor, room)) {
    view.blocks.push_back(filled_sheets(read, room));
  } else {
    view.blocks.push_back(blank_sheet(read, room));
    view.signatures.push_back({});
  }
  view.dated = read.day(room.meeting.held_on);
  view.files.path = view.back + "/review-sheet";
  view.made_at = start_of_day_in_seoul(room.meeting.held_on);
  return answer_paper(read, request, view, format);
}

}  // namespace baeumgil
