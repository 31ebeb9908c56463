#include <algorithm>

#include "base/text.h"
#include "features/audit/history.h"
#include "features/overseas/backpack_store.h"
#include "features/overseas/dossier_form.h"
#include "features/overseas/dossier_store.h"
#include "features/overseas/overseas_pages.h"
#include "features/overseas/overseas_plan_store.h"
#include "features/overseas/overseas_words.h"
#include "features/overseas/plan_blocks.h"
#include "features/overseas/request_review.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

struct Shown {
  Dossier dossier{};
  std::vector<SimilarTrip> similar{};
  std::vector<AgendaItem> items{};
  std::vector<AgendaItemId> open_rooms{};  // those of the items this person may enter
  std::vector<Citation> grounds{};
  std::optional<Citation> exemption{};
  std::vector<RecordedEvent> events{};
  std::optional<BackpackProposal> proposal{};  // it was made of
  Date today{};
};

Result<Shown> read_shown(Tx& tx, Actor const& actor, TripId id) {
  auto shown = Shown{.dossier = TRY(find_dossier(tx, actor, id)), .today = tx.today()};
  shown.similar = list_similar_trips(tx, actor, shown.dossier.trip, shown.dossier.plan);
  shown.items = list_items_of_trip(tx, id);
  for (auto const& item : shown.items)
    if (find_room(tx, actor, item.id)) shown.open_rooms.push_back(item.id);
  auto const book = load_rule_book(tx);
  shown.grounds = grounds_for_review(book, shown.dossier, tx.today(), actor.language);
  shown.exemption = exemption_from_review(book, shown.dossier, tx.today(), actor.language);
  shown.proposal = find_proposal_of_trip(tx, id);
  shown.events = list_events_of(tx, "trip", id.value);
  return shown;
}

PageBlock reviews_block(Reading const& read, Shown const& shown) {
  auto block = PageBlock{.id = "overseas-reviews", .title_key = "overseas.reviews", .width = "s6", .empty_key = "overseas.reviews.none"};
  if (shown.exemption) block.texts.push_back({"overseas.reviews.exemption", read.citation(*shown.exemption)});
  for (auto const& ground : shown.grounds) block.texts.push_back({"overseas.reviews.ground", read.citation(ground)});
  for (auto const& item : shown.items) {
    auto const may_enter = std::ranges::find(shown.open_rooms, item.id) != shown.open_rooms.end();
    auto cells = std::vector<BlockCell>{{.label_key = "overseas.agenda.item",
                                         .text = read.words(item.change.is_nil() ? "overseas.agenda.whole" : "overseas.agenda.change"),
                                         .path = may_enter ? "/overseas/items/" + to_text(item.id) : std::string{}}};
    if (item.outcome)
      cells.push_back({.label_key = "overseas.outcome", .text = item.reason, .badge = read.outcome(*item.outcome)});
    else
      cells.push_back({.label_key = "overseas.outcome", .text = read.words("overseas.agenda.open")});
    block.rows.push_back({.cells = std::move(cells)});
  }
  return block;
}

PageBlock conditions_block(Reading const& read, Dossier const& dossier) {
  auto block = PageBlock{.id = "overseas-conditions", .title_key = "overseas.conditions"};
  for (auto const& condition : dossier.conditions)
    block.rows.push_back(
        {.cells = {{.label_key = "overseas.condition", .text = condition.condition},
                   {.label_key = "overseas.condition.answer", .text = condition.answer},
                   {.label_key = "overseas.condition.accepted",
                    .text = read.words(condition.accepted_at ? "overseas.condition.yes" : "overseas.condition.not_yet")}}});
  return block;
}

// Mark a day that has passed without what was due.
std::string due(Reading const& read, std::optional<Date> const& by, std::optional<Date> const& on, Date today) {
  if (!by) return read.day(on);
  if (on) return read.words(*on > *by ? "overseas.due.late" : "overseas.due.done", {read.day(*on), read.day(*by)});
  return read.words(*by < today ? "overseas.due.overdue" : "overseas.due.until", {read.day(*by)});
}

PageBlock duties_block(Reading const& read, Shown const& shown) {
  auto const& plan = shown.dossier.plan;
  auto block = PageBlock{.id = "overseas-duties", .title_key = "overseas.duties", .width = "s6"};
  block.facts = {{"overseas.publish", due(read, plan.publish_by, plan.published_on, shown.today)}};
  if (!plan.published_at.empty()) block.facts.push_back({"overseas.publish.where", plan.published_at});
  block.facts.push_back({"overseas.register", due(read, plan.register_by, plan.registered_on, shown.today)});
  if (!plan.registration_no.empty()) block.facts.push_back({"overseas.register.number", plan.registration_no});
  if (is_standing_from(shown.dossier.trip, TripState::came_back))
    block.links.push_back({"overseas.pack", "/overseas/trips/" + to_text(shown.dossier.trip.id) + "/registration-pack"});
  for (auto const& entry : shown.dossier.mileage)
    block.rows.push_back(
        {.cells = {{.label_key = "overseas.mileage.person", .text = entry.name},
                   {.label_key = "overseas.mileage.airline", .text = entry.airline},
                   {.label_key = "overseas.mileage.earned", .text = with_commas(entry.earned), .is_number = true},
                   {.label_key = "overseas.mileage.used", .text = with_commas(entry.used), .is_number = true},
                   {.label_key = "overseas.mileage.declared", .text = due(read, entry.due_on, entry.declared_on, shown.today)}}});
  return block;
}

PageBlock similar_block(Reading const& read, Shown const& shown) {
  auto block = PageBlock{.id = "overseas-similar", .title_key = "overseas.similar", .width = "s6", .empty_key = "overseas.similar.none"};
  for (auto const& trip : shown.similar)
    block.rows.push_back({.cells = {{.label_key = "overseas.similar.trip",
                                     .text = trip.number + " " + trip.purpose,
                                     .path = "/overseas/trips/" + to_text(trip.trip)},
                                    {.label_key = "trip.department", .text = trip.department_name},
                                    {.label_key = "overseas.similar.on", .text = read.day(trip.starts_on)}}});
  return block;
}

Steps steps_of(Trip const& trip) {
  auto steps = Steps{};
  if (trip.state == TripState::cancelled || trip.state == TripState::rejected) return steps;
  auto at = trip.state;
  if (at == TripState::returned) at = TripState::draft;
  if (at == TripState::held || at == TripState::conditional) at = TripState::review_requested;
  for (auto const state : {TripState::draft, TripState::submitted, TripState::dept_approved, TripState::preconsult,
                           TripState::review_requested, TripState::reviewed_ok, TripState::permitted, TripState::ready,
                           TripState::in_progress, TripState::came_back, TripState::reported, TripState::closed})
    steps.steps.push_back({.label_key = "trip.state." + std::string{to_word(state)},
                           .state = state < at    ? Step::State::done
                                    : state == at ? Step::State::current
                                                  : Step::State::coming});
  return steps;
}

BlocksView to_view(Reading const& read, Shown const& shown) {
  auto const& dossier = shown.dossier;
  auto view = BlocksView{.title = dossier.trip.purpose, .number = dossier.trip.number, .state = read.trip_state(dossier.trip.state)};
  if (dossier.plan.is_urgent()) view.badges.push_back({read.words("overseas.urgent"), Tone::warning});
  view.links.push_back({"overseas.to_trip", "/trips/" + to_text(dossier.trip.id)});
  view.links.push_back({"rules.verdicts", "/trips/" + to_text(dossier.trip.id) + "/verdicts"});
  if (dossier.plan.is_written())
    view.links.push_back({"overseas.paper.open_plan", "/overseas/trips/" + to_text(dossier.trip.id) + "/plan-paper"});
  offer_moves(view, read.actor, dossier_moves(), dossier);
  if (!dossier.trip.state_reason.empty())
    view.alerts.push_back({read.words("trip.state_reason", {dossier.trip.state_reason}), Tone::warning});
  view.steps = steps_of(dossier.trip);
  if (dossier.owed_review() != nullptr && dossier.trip.state != TripState::closed)
    view.alerts.push_back({read.words("overseas.change.owes_review"), Tone::warning});
  if (shown.proposal)
    view.alerts.push_back(
        {read.words("backpack.trip.support", {shown.proposal->title, with_commas(shown.proposal->support)}), Tone::information});
  auto const* open = dossier.open_change();
  if (open != nullptr) view.blocks.push_back(change_block(read, *open, dossier));
  if (!dossier.conditions.empty()) view.blocks.push_back(conditions_block(read, dossier));
  for (auto& block : {plan_facts(read, dossier), plan_texts(dossier), hosts_block(read, dossier.plan), costs_block(read, dossier.plan),
                      travelers_block(read, dossier), consultations_block(read, dossier), reviews_block(read, shown),
                      similar_block(read, shown), duties_block(read, shown)})
    view.blocks.push_back(block);
  for (auto const& change : dossier.changes)
    if (&change != open) view.blocks.push_back(change_block(read, change, dossier));
  view.history = to_timeline(read.site.locale(), read.actor.language, shown.events);
  return view;
}

}  // namespace

Result<Response> OverseasPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto const shown = TRY(db.read(actor, [&](Tx& tx) { return read_shown(tx, actor, *id); }));
  return page(request, actor, to_view({site, actor}, shown), "/overseas");
}

}  // namespace baeumgil
