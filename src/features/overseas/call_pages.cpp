#include <fmt/format.h>

#include <algorithm>

#include "features/audit/history.h"
#include "features/overseas/call_form.h"
#include "features/overseas/overseas_pages.h"
#include "features/overseas/overseas_words.h"
#include "features/overseas/paper_answer_view.h"
#include "features/teams/find_team.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kMostCalls = 200;

Badge call_badge(Reading const& read, BackpackState state) {
  return {read.word("backpack.state.", state),
          state == BackpackState::decided || state == BackpackState::closed ? Tone::success : Tone::primary};
}

Badge proposal_badge(Reading const& read, BackpackProposalState state) {
  constexpr auto kTones = std::array{Tone::primary, Tone::success, Tone::gray, Tone::gray};
  return {read.word("backpack.proposal.state.", state), kTones[static_cast<std::size_t>(state)]};
}

std::string call_path_of(BackpackCall const& call) { return "/overseas/backpack-calls/" + to_text(call.id); }

std::string score_text(std::optional<double> const& score) { return score ? fmt::format("{:.1f}", *score) : std::string{}; }

PageBlock call_facts(Reading const& read, BackpackCall const& call) {
  auto block = PageBlock{.id = "call-facts", .title_key = "backpack.call", .width = "s4"};
  block.facts = {{"backpack.call.program", call.program_title, "/programs/" + to_text(call.program)},
                 {"backpack.call.apply_until", read.day(call.apply_until)},
                 {"backpack.call.score_until", read.day(call.score_until)},
                 {"backpack.call.budget", read.won(call.budget)},
                 {"backpack.call.places", std::to_string(call.places)}};
  if (!call.record_no.empty()) block.facts.push_back({"overseas.meeting.record_no", call.record_no});
  if (!call.purpose.empty()) block.texts.push_back({"backpack.call.purpose", call.purpose});
  return block;
}

PageBlock proposals_block(Reading const& read, BackpackCall const& call, std::vector<BackpackProposal> const& proposals) {
  auto block = PageBlock{.id = "call-proposals", .title_key = "backpack.proposals", .width = "s8", .empty_key = "backpack.proposals.none"};
  auto const is_decided = may_see_proposal_scores(read.actor, call);
  for (auto const& proposal : proposals) {
    auto row = BlockRow{};
    row.cells.push_back(
        {.label_key = "backpack.proposal.title", .text = proposal.title, .path = "/overseas/backpack-proposals/" + to_text(proposal.id)});
    row.cells.push_back({.label_key = "backpack.team", .text = proposal.team_name});
    row.cells.push_back({.label_key = "overseas.plan.country", .text = read.country(proposal.country)});
    row.cells.push_back({.label_key = "backpack.proposal.support", .text = read.won(proposal.support), .is_number = true});
    if (is_decided) {
      row.cells.push_back({.label_key = "backpack.rank", .text = proposal.rank ? std::to_string(*proposal.rank) : "", .is_number = true});
      row.cells.push_back({.label_key = "overseas.mean", .text = score_text(proposal.final_score), .is_number = true});
    }
    row.cells.push_back({.label_key = "overseas.state", .badge = proposal_badge(read, proposal.state)});
    block.rows.push_back(std::move(row));
  }
  return block;
}

PageBlock rubric_block(BackpackCall const& call) {
  auto block = PageBlock{.id = "call-criteria", .title_key = "overseas.criteria"};
  for (auto const& criterion : call.criteria)
    block.rows.push_back(
        {.cells = {{.label_key = "overseas.criterion", .text = criterion.name},
                   {.label_key = "overseas.criterion.question", .text = criterion.question},
                   {.label_key = "overseas.criterion.points", .text = std::to_string(criterion.points), .is_number = true}}});
  return block;
}

PageBlock excused_block(BackpackCall const& call) {
  auto block = PageBlock{.id = "call-excused", .title_key = "backpack.excused"};
  for (auto const& one : call.excused)
    block.rows.push_back(
        {.cells = {{.label_key = "backpack.reviewer", .text = one.name}, {.label_key = "overseas.reason", .text = one.reason}}});
  return block;
}

struct ShownCall {
  CallWithTeams found{};
  std::vector<BackpackProposal> proposals{};
  std::vector<RecordedEvent> events{};
  std::string author{};
};

Result<ShownCall> read_call(Tx& tx, Actor const& actor, Request const& request) {
  auto shown = ShownCall{.found = TRY(call_moves().find(tx, actor, request))};
  shown.proposals = list_proposals(tx, actor, shown.found.call);
  shown.events = list_events_of(tx, "backpack_call", shown.found.call.id.value);
  if (!may_see_excuses(actor))
    for (auto& event : shown.events)
      if (event.verb == "backpack.reviewer_excused") event.reason.clear();
  shown.author = author_of(tx);
  return shown;
}

}  // namespace

Result<Response> OverseasPages::calls(Request const& request, Actor const& actor) const {
  auto const read = Reading{site, actor};
  auto const calls = db.read(actor, [&](Tx& tx) { return list_calls(tx, actor, {}, kMostCalls); });
  auto view = BlocksView{.title = read.words("backpack.calls"), .lead = read.words("backpack.calls_lead")};
  if (may_plan_call(actor)) view.links.push_back({"backpack.step.plan", "/overseas/backpack-calls/new"});
  auto block = PageBlock{.id = "calls", .title_key = "backpack.calls", .empty_key = "backpack.calls.none"};
  for (auto const& call : calls)
    block.rows.push_back(
        {.cells = {{.label_key = "backpack.call.title", .text = call.title, .path = "/overseas/backpack-calls/" + to_text(call.id)},
                   {.label_key = "backpack.call.program", .text = call.program_title},
                   {.label_key = "backpack.call.apply_until", .text = read.day(call.apply_until)},
                   {.label_key = "backpack.call.budget", .text = read.won(call.budget), .is_number = true},
                   {.label_key = "overseas.state", .badge = call_badge(read, call.state)}}});
  view.blocks.push_back(std::move(block));
  return page(request, actor, view, "/overseas/backpack-calls");
}

Result<Response> OverseasPages::call(Request const& request, Actor const& actor) const {
  auto const read = Reading{site, actor};
  auto const shown = TRY(db.read(actor, [&](Tx& tx) { return read_call(tx, actor, request); }));
  auto const& call = shown.found.call;
  auto view = BlocksView{.title = call.title, .state = call_badge(read, call.state)};
  offer_moves(view, actor, call_moves(), shown.found);
  if (may_see_decision_paper(actor, call)) view.links.push_back({"backpack.paper.open", call_path_of(call) + "/decision-paper"});
  view.blocks = {call_facts(read, call), proposals_block(read, call, shown.proposals), rubric_block(call)};
  if (may_see_excuses(actor) && !call.excused.empty()) view.blocks.push_back(excused_block(call));
  view.history = to_timeline(site.locale(), actor.language, shown.events);
  return page(request, actor, view, "/overseas/backpack-calls");
}

// What was decided, on which points and by whose: the sheet that goes with the document number.
Result<Response> OverseasPages::decision_paper(Request const& request, Actor const& actor, PaperFormat format) const {
  auto const read = Reading{site, actor};
  auto const shown = TRY(db.read(actor, [&](Tx& tx) { return read_call(tx, actor, request); }));
  auto const& call = shown.found.call;
  if (!may_see_decision_paper(actor, call)) return not_found();
  auto view = PaperView{.title = read.words("backpack.paper.decision"), .number = call.record_no, .author = shown.author};
  view.back = call_path_of(call);
  auto facts = call_facts(read, call);
  facts.facts.insert(facts.facts.begin(), {"backpack.call.title", call.title});
  view.blocks = {std::move(facts), proposals_block(read, call, shown.proposals), rubric_block(call)};
  if (!call.excused.empty()) view.blocks.push_back(excused_block(call));
  for (auto& block : view.blocks) block.width = "s12";
  view.files.path = view.back + "/decision-paper";
  view.made_at = start_of_day_in_seoul(call.score_until);
  return answer_paper(read, request, view, format);
}

Result<Response> OverseasPages::proposal(Request const& request, Actor const& actor) const {
  auto const id = request.id<ProposalId>();
  if (!id) return not_found();
  auto const read = Reading{site, actor};
  auto const shown = TRY(db.read(actor, [&](Tx& tx) { return find_proposal(tx, actor, *id); }));
  auto const& proposal = shown.proposal;
  auto view = BlocksView{.title = proposal.title, .state = proposal_badge(read, proposal.state)};
  view.links.push_back({"backpack.to_call", "/overseas/backpack-calls/" + to_text(shown.call.id)});
  offer_moves(view, actor, proposal_moves(), shown);
  auto facts = PageBlock{.id = "proposal-facts", .title_key = "backpack.proposal", .width = "s4"};
  facts.facts = {{"backpack.team", proposal.team_name, "/teams/" + to_text(proposal.team)},
                 {"overseas.plan.country", read.country(proposal.country)},
                 {"overseas.plan.cities", proposal.cities},
                 {"overseas.people_count", std::to_string(proposal.people)},
                 {"backpack.proposal.requested", read.won(proposal.requested)},
                 {"backpack.proposal.support", read.won(proposal.support)}};
  if (proposal.rank && proposal.final_score) {
    facts.facts.push_back({"backpack.rank", std::to_string(*proposal.rank)});
    facts.facts.push_back({"overseas.mean", score_text(proposal.final_score)});
  }
  if (!proposal.trip.is_nil()) facts.facts.push_back({"backpack.trip", proposal.trip_number, "/trips/" + to_text(proposal.trip)});
  auto texts = PageBlock{.id = "proposal-plan", .title_key = "backpack.proposal.plan", .width = "s8"};
  texts.texts = {{"backpack.proposal.plan", proposal.plan}, {"backpack.proposal.hosts", proposal.hosts}};
  view.blocks = {std::move(facts), std::move(texts)};
  auto sheets = PageBlock{.id = "proposal-scores", .title_key = "overseas.sheets"};
  for (auto const& score : proposal.scores)
    if (may_see_proposal_scores(actor, shown.call) || score.reviewer == actor.person)
      sheets.rows.push_back({.cells = {{.label_key = "backpack.reviewer", .text = score.reviewer_name},
                                       {.label_key = "overseas.sum", .text = std::to_string(score.sum()), .is_number = true}}});
  if (!sheets.rows.empty()) view.blocks.push_back(std::move(sheets));
  return page(request, actor, view, "/overseas/backpack-calls");
}

}  // namespace baeumgil
