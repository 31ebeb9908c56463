#include "features/joint_trips/joint_pages.h"

#include <algorithm>

#include "base/day_text.h"
#include "features/joint_trips/joint_store.h"
#include "features/joint_trips/joint_views.h"
#include "features/joint_trips/offer_joint_trip.h"
#include "features/rules/load_rules.h"
#include "features/trips/find_trip.h"
#include "features/trips/same_way.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

std::string joint_path(TripId id) { return "/trips/" + to_text(id) + "/joint"; }
Tone tone_of(JointState state) {
  return state == JointState::accepted ? Tone::success : state == JointState::offered ? Tone::warning : Tone::gray;
}

struct Opened {
  Trip trip{};
  std::vector<SameWayTrip> same_way{};
  std::vector<JointOffer> offers{};
  std::string rule{};
};

SameWayView to_view(Actor const& actor, Opened const& opened, SameWayTrip const& other, Form const& form) {
  auto view = SameWayView{.title = other.purpose, .path = "/trips/" + to_text(other.trip)};
  view.facts = other.number + " · " + other.host_name + " · " + day_text_with_weekday(actor.language, other.starts_on) + " ~ " +
               day_text_with_weekday(actor.language, other.ends_on) + " · " + other.team_name + " (" + other.leader_name + ", " +
               other.department_name + ")";
  auto const is_offered = [&](JointOffer const& offer) {
    auto const stands = offer.state == JointState::offered || offer.state == JointState::accepted;
    return stands && (offer.to == other.trip || offer.from == other.trip);
  };
  if (!may_offer_joint_trip(actor, opened.trip) || std::ranges::any_of(opened.offers, is_offered)) return view;
  view.offer_path = joint_path(opened.trip.id);
  view.to = {.name = "to", .value = to_text(other.trip)};
  view.message =
      form.area("message", "joint.message", {.required = true, .max_length = kMostOfOffer, .rows = 3, .hint_key = "joint.message_hint"});
  return view;
}

JointOfferView to_view(Site const& site, Actor const& actor, Opened const& opened, JointOffer const& offer, Form const& form) {
  auto const is_ours = offer.from == opened.trip.id;
  auto view = JointOfferView{.message = offer.offerer + ": " + offer.message, .answer = offer.answer};
  view.title = is_ours ? site.words(actor, "joint.to", {offer.to_number, offer.to_purpose})
                       : site.words(actor, "joint.from", {offer.from_number, offer.from_purpose});
  view.state = {.label = site.words(actor, "joint.state." + std::string{to_word(offer.state)}), .tone = tone_of(offer.state)};
  if (offer.state != JointState::offered) return view;
  auto const path = joint_path(opened.trip.id) + "/" + to_text(offer.id) + "/answer";
  if (is_ours && offer.offered_by == actor.person)
    view.withdraw =
        ActionButton{.label_key = "joint.withdraw", .path = path, .style = "tertiary", .fields = {{.name = "to", .value = "withdrawn"}}};
  if (is_ours || !may_answer_joint_offer(actor, opened.trip)) return view;
  view.answer_path = path;
  view.answer_field = form.area("answer", "joint.answer", {.max_length = kMostOfOffer, .rows = 3, .hint_key = "joint.answer_hint"});
  return view;
}

}  // namespace

Result<Response> JointPages::page(Request const& request, Actor const& actor, TripId id, Form const& form) const {
  auto const opened = TRY(db.read(actor, [&](Tx& tx) -> Result<Opened> {
    auto found = find_trip(tx, actor, id);
    if (!found) return found.error();
    auto all = Opened{.trip = *std::move(found), .offers = list_offers(tx, id)};
    all.same_way = list_same_way(tx, actor, all.trip);
    auto const rules = load_rule_book(tx);
    if (auto const* rule = rules.in_force("trip.joint.window", tx.today()))
      all.rule = citation_text(site.locale(), actor.language, citation_of(*rule, actor.language));
    return all;
  }));
  auto view = JointView{.title = site.words(actor, "joint.list"), .number = opened.trip.number + " " + opened.trip.purpose};
  view.trip_path = "/trips/" + to_text(id);
  view.rule = opened.rule;
  for (auto const& other : opened.same_way) view.same_way.push_back(to_view(actor, opened, other, form));
  for (auto const& offer : opened.offers) view.offers.push_back(to_view(site, actor, opened, offer, form));
  view.summary = form.summary();
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "trip.list"), .path = "/trips"},
                               {.label = opened.trip.number, .path = view.trip_path},
                               {.label = view.title}},
                    .section = "/trips",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> JointPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  return page(request, actor, *id, Form{site.locale(), actor.language});
}

Result<Response> JointPages::offer(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const to = fields.id<TripId>("to").value_or(TripId{});
  auto const offered = offer_joint_trip(db, actor, *id, to, fields.text("message"));
  if (offered) return redirect(joint_path(*id), "joint.flash.offered");
  if (offered.error().kind != Kind::invalid) return offered.error();
  return page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(offered.error()));
}

Result<Response> JointPages::answer(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  auto const offer = request.id<JointOfferId>("offer");
  if (!id || !offer) return not_found();
  auto fields = Fields::of(request);
  auto const to = fields.choice<JointState>("to").value_or(JointState::accepted);
  auto const answered = answer_joint_offer(db, actor, *offer, to, fields.text("answer"));
  if (answered) return redirect(joint_path(*id), "joint.flash.answered");
  if (answered.error().kind != Kind::invalid) return answered.error();
  return page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(answered.error()));
}

}  // namespace baeumgil
