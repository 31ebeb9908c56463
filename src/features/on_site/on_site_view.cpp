#include "features/on_site/on_site_view.h"

#include <algorithm>
#include <array>

#include "base/day_text.h"
#include "features/conduct/conduct.h"
#include "features/on_site/find_site_notes.h"
#include "features/rules/load_rules.h"
#include "features/trips/find_trip.h"
#include "features/trips/trip_words.h"
#include "features/visit_desk/find_desk_offer.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/pictures/photo.h"

namespace baeumgil {
namespace {

// What a traveller has to know on the way, in the version of that day.
constexpr auto kRulesOnTheWay = std::array<std::string_view, 8>{"gift.meal.max",       "expense.card",
                                                                "expense.proof",       "trip.change.reported",
                                                                "expense.settle.due",  "expense.overcap.domestic.due",
                                                                "report.domestic.due", "report.questions_answered"};

// Not of an answer that never came: only who is expected is told of.
bool is_expected(Visit const& visit) { return !is_off(visit.state); }

OnSiteView::Host to_host(Site const& site, Actor const& actor, Visit const& visit) {
  auto host = OnSiteView::Host{.name = visit.host_name, .state = state_badge(site, actor, visit.state)};
  auto fact = [&](std::string_view key, std::string text) {
    if (!text.empty()) host.facts.push_back({.label_key = std::string{key}, .text = std::move(text)});
  };
  auto const yes_no = [&](std::optional<bool> const& is) { return is ? site.words(actor, *is ? "form.yes" : "form.no") : std::string{}; };
  fact("on_site.when", trip_moment(actor.language, visit.agreed_at.value_or(visit.first_choice_at)));
  fact("visit.place", visit.place);
  fact("visit.host_department", visit.host_department);
  fact("visit.attendants", visit.attendants);
  fact("visit.arrival_info", visit.arrival_info);
  fact("visit.limits", visit.limits);
  fact("visit.photo_allowed", yes_no(visit.photo_allowed));
  fact("visit.share_allowed", yes_no(visit.share_allowed));
  fact("visit.topic", visit.topic);
  if (visit.photo_allowed == false) host.warning_key = "on_site.no_photo";
  return host;
}

SiteNoteView to_note_view(Actor const& actor, OnSite const& on_site, SiteNote const& note, Form const& form) {
  auto const base = "/on-site/" + to_text(note.trip) + "/notes/" + to_text(note.id);
  auto view =
      SiteNoteView{.id = to_text(note.id), .kind = std::string{to_word(note.kind)}, .when = trip_moment(actor.language, note.noted_at)};
  view.place = note.place;
  view.author = note.author_name;
  view.person = note.person_name;
  if (!note.person_post.empty()) view.person += (view.person.empty() ? "" : " · ") + note.person_post;
  view.figure = note.figure + (note.unit.empty() ? "" : " " + note.unit);
  view.body = note.body;
  view.source = note.source;
  if (note.consent) view.consent_key = "site_note.consent." + std::string{to_word(*note.consent)};
  if (!note.photo_digest.empty()) {
    view.photo = base + "/photo";
    view.photo_width = note.photo_width;
    view.photo_height = note.photo_height;
  }
  if (may_withdraw_site_note(actor, note, on_site.trip)) {
    view.withdrawal_path = base + "/withdrawal";
    view.reason = form.text("reason-" + view.id, "trip.reason", {.required = true, .max_length = 200});
  }
  return view;
}

void show_questions(OnSiteView& view, Actor const& actor, OnSite const& on_site, Form const& form) {
  for (auto const& asked : on_site.trip.questions)
    view.questions.push_back({.id = to_text(asked.id), .number = static_cast<int>(view.questions.size()) + 1, .text = asked.question});
  for (auto const& note : on_site.notes) {
    auto const of = std::ranges::find(view.questions, to_text(note.question), &OnSiteView::Question::id);
    (of == view.questions.end() ? view.other_notes : of->notes).push_back(to_note_view(actor, on_site, note, form));
  }
}

void show_days(OnSiteView& view, Site const& site, Actor const& actor, Trip const& trip) {
  auto stops = trip.stops;
  std::ranges::stable_sort(stops, {}, [](Stop const& stop) { return std::pair{stop.on, stop.from_time}; });
  auto on = std::optional<Date>{};
  for (auto const& stop : stops) {
    if (on != stop.on) view.days.push_back({.day = day_text_with_weekday(actor.language, stop.on)});
    on = stop.on;
    view.days.back().stops.push_back({.hours = trip_hours(stop),
                                      .place = stop.place + (stop.host_name.empty() ? "" : " · " + stop.host_name),
                                      .activity = site.words(actor, "trip.activity." + std::string{to_word(stop.activity)}),
                                      .note = stop.note});
  }
}

std::vector<Choice> place_choices(Trip const& trip) {
  auto choices = std::vector<Choice>{};
  for (auto const& stop : trip.stops)
    if (!stop.place.empty() && std::ranges::find(choices, stop.place, &Choice::value) == choices.end())
      choices.push_back({.value = stop.place, .label = stop.place});
  return choices;
}

void show_form(OnSiteView& view, Site const& site, Actor const& actor, OnSite const& on_site, Form const& form) {
  auto kinds = enum_choices<SiteNoteKind>(site.locale(), actor.language, "site_note.kind.", "note");
  view.kind = form.radio("kind", "site_note.kind", std::move(kinds), {.required = true});
  auto questions = std::vector<Choice>{};
  for (auto const& question : view.questions)
    questions.push_back({.value = question.id, .label = std::to_string(question.number) + ". " + question.text});
  view.question = form.select("question", "site_note.question", std::move(questions), {});
  view.question.empty_label = site.words(actor, "site_note.question_none");
  view.place = form.select("place", "site_note.place", place_choices(on_site.trip), {});
  view.other_place = form.text("other_place", "site_note.other_place", {.max_length = 200});
  view.photo = form.file("photo", "site_note.photo", {.hint_key = "site_note.photo_hint"});
  view.photo.accept = kPhotoTypes;
  view.body = form.area("body", "site_note.body", {.max_length = 4000, .rows = 4});
  view.figure = form.text("figure", "site_note.figure", {.max_length = 200});
  view.unit = form.text("unit", "site_note.unit", {.max_length = 200});
  view.source = form.text("source", "site_note.source", {.max_length = 200, .hint_key = "site_note.source_hint"});
  view.person_name = form.text("person_name", "site_note.person_name", {.max_length = 200});
  view.person_post = form.text("person_post", "site_note.person_post", {.max_length = 200});
  view.consent = form.radio("consent", "site_note.consent", enum_choices<Consent>(site.locale(), actor.language, "site_note.consent.", ""),
                            {.hint_key = "site_note.consent_hint"});
  view.noted_on = form.date("noted_on", "site_note.noted_on", {.hint_key = "site_note.noted_hint"});
  view.noted_time = form.text("noted_time", "site_note.noted_time", {.type = "time"});
  auto const kept = form.value("note");
  view.note = {.name = "note", .value = kept.empty() ? to_text(SiteNoteId::make()) : kept};
}

}  // namespace

Result<OnSite> read_on_site(Tx& tx, Actor const& actor, TripId id) {
  auto on_site = OnSite{.trip = TRY(find_trip(tx, actor, id))};
  for (auto& visit : list_visits_of(tx, id))
    if (is_expected(visit)) {
      on_site.answers[visit.host] = list_standing_answers(tx, visit.host);
      on_site.visits.push_back(std::move(visit));
    }
  on_site.notes = list_site_notes(tx, actor, id);
  auto const book = load_rule_book(tx);
  for (auto const code : kRulesOnTheWay)
    if (auto const* rule = book.in_force(code, on_site.trip.starts_on)) on_site.rules.push_back(*rule);
  return on_site;
}

OnSiteView to_view(Site const& site, Actor const& actor, OnSite const& on_site, Form const& form) {
  auto const& trip = on_site.trip;
  auto view = OnSiteView{.title = trip.purpose, .number = trip.number, .period = trip_period(actor.language, trip.starts_on, trip.ends_on)};
  view.path = "/on-site/" + to_text(trip.id);
  view.trip_path = "/trips/" + to_text(trip.id);
  view.person = to_text(actor.person);
  view.state = state_badge(site, actor, trip.state);
  view.may_write = may_write_site_notes(actor, trip);
  view.may_declare = may_declare_gift(actor, trip);
  show_questions(view, actor, on_site, form);
  for (auto const& visit : on_site.visits) {
    view.hosts.push_back(to_host(site, actor, visit));
    for (auto const& one : on_site.answers.at(visit.host))
      view.hosts.back().answers.push_back({.question = one.question, .answer = one.answer});
  }
  show_days(view, site, actor, trip);
  for (auto const& rule : on_site.rules)
    view.rules.push_back(
        {.words = rule.words(actor.language), .citation = citation_text(site.locale(), actor.language, citation_of(rule, actor.language))});
  for (auto const& traveler : trip.travelers)
    view.travelers.push_back({.name = traveler.name + " " + traveler.rank, .task = traveler.task});
  if (view.may_write) show_form(view, site, actor, on_site, form);
  view.summary = form.summary();
  return view;
}

}  // namespace baeumgil
