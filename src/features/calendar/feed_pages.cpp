#include <algorithm>

#include "features/briefings/list_briefings.h"
#include "features/calendar/calendar_feed.h"
#include "features/calendar/calendar_file.h"
#include "features/calendar/calendar_pages.h"
#include "features/calendar/calendar_views.h"
#include "features/calendar/feed_store.h"
#include "features/calendar/list_absences.h"
#include "features/calendar/make_feed.h"
#include "features/home/next_step.h"
#include "features/people/find_person.h"
#include "features/publications/public_cover.h"
#include "platform/crypto/digest.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kDaysBack = 60;
constexpr auto kDaysAhead = 370;

struct Opened {
  Actor reader{};
  std::vector<Absence> absences{};
  std::vector<Briefing> briefings{};
  std::vector<NextStep> steps{};  // with a deadline
  Instant now{};
};

bool concerns(CalendarFeed const& feed, Absence const& absence, DepartmentId department) {
  if (absence.person == feed.person || absence.deputy == feed.person) return true;
  return feed.covers == FeedCovers::department && absence.department == department;
}

// What the person may see today, not what he or she might have seen when the feed was made.
std::optional<Opened> open_feed(Tx& tx, Actor const& asking, std::string_view token) {
  auto const feed = find_feed_by_token(tx, sha256(token));
  if (!feed) return std::nullopt;
  auto const person = find_person(tx, feed->person);
  if (!person || !person->is_active) return std::nullopt;
  auto opened = Opened{.reader = asking, .now = tx.now()};
  opened.reader.person = person->id;
  opened.reader.department = person->department;
  opened.reader.roles = person->roles;
  opened.reader.language = person->language;
  auto const filter = AbsenceFilter{.from = tx.today() - kDaysBack, .until = tx.today() + kDaysAhead, .with_cancelled = true};
  opened.absences = list_absences(tx, opened.reader, filter);
  std::erase_if(opened.absences, [&](Absence const& absence) { return !concerns(*feed, absence, person->department); });
  // A subscribed calendar is kept by whatever program reads it, often outside: names of colleagues go, what was typed is covered.
  auto const cover = load_public_cover(tx).everywhere();
  for (auto& absence : opened.absences) absence.title = cover(std::string_view{absence.title});
  opened.briefings = list_briefings(tx);
  auto const is_far = [&](Date day) { return day < filter.from || filter.until < day; };
  std::erase_if(opened.briefings, [&](Briefing const& one) { return is_far(one.held_on); });
  for (auto& briefing : opened.briefings) {
    briefing.title = cover(std::string_view{briefing.title});
    briefing.place = cover(std::string_view{briefing.place});
  }
  opened.steps = list_next_steps(tx, opened.reader);
  std::erase_if(opened.steps, [&](NextStep const& step) { return !step.due || is_far(*step.due); });
  for (auto& step : opened.steps) step.title = cover(std::string_view{step.title});
  return opened;
}

// From its first slot to the end of its last; all day when it would go on past midnight.
CalendarEntry entry_of_briefing(Site const& site, Actor const& reader, Briefing const& briefing) {
  auto held = Absence{.person = reader.person, .row = briefing.id.value, .path = "/briefings/" + to_text(briefing.id)};
  held.from = held.until = briefing.held_on;
  held.version = briefing.version;
  if (auto const ends_at = slot_start(briefing, std::max(briefing.slots.size(), std::size_t{1})); ends_at > briefing.starts_at) {
    held.starts_at = briefing.starts_at;
    held.ends_at = ends_at;
  }
  return {.absence = std::move(held),
          .summary = site.words(reader, "calendar.briefing", {briefing.title}),
          .note = briefing.place + "\n" + site.words(reader, "calendar.briefing_slots", {std::to_string(briefing.slots.size())})};
}

CalendarEntry absence_entry(Site const& site, Actor const& reader, Absence const& absence) {
  return {.absence = absence,
          .summary = site.words(reader, "calendar.away", {absence.name, absence.title}),
          .note = absence.department_name + "\n" +
                  (absence.deputy_name.empty() ? site.words(reader, "calendar.no_deputy")
                                               : site.words(reader, "calendar.deputy", {absence.deputy_name}))};
}

// 내 할 일: on the day it is due, and gone once it is done.
CalendarEntry deadline_entry(Site const& site, Actor const& reader, NextStep const& step) {
  auto day = Absence{.person = reader.person, .path = step.path};
  day.from = day.until = *step.due;
  auto uid = std::string{step.key} + step.path;
  std::ranges::replace(uid, '/', '-');
  auto const act = site.words(reader, step.key);
  return {.absence = std::move(day), .summary = site.words(reader, "calendar.due", {act, step.title}), .note = act, .uid = std::move(uid)};
}

}  // namespace

Result<Response> CalendarPages::feeds_page(Request const& request, Actor const& actor, std::string const& fresh) const {
  auto const feeds = db.read(actor, [&](Tx& tx) { return list_feeds(tx, actor.person); });
  auto view = FeedsView{.fresh = fresh};
  for (auto const& feed : feeds)
    view.feeds.push_back({.covers = site.words(actor, "calendar.covers." + std::string{to_word(feed.covers)}),
                          .made = to_text(day_in_seoul(feed.made_at)),
                          .revoke = {.label_key = "calendar.feed.revoke",
                                     .path = "/calendar/feeds/" + to_text(feed.id) + "/revocation",
                                     .style = "tertiary",
                                     .confirm_key = "calendar.feed.revoke_confirm"}});
  view.covers = Form{site.locale(), actor.language}.radio(
      "covers", "calendar.feed.covers", enum_choices<FeedCovers>(site.locale(), actor.language, "calendar.covers.", "mine"), {});
  auto const title = site.words(actor, "calendar.feeds");
  auto page = site.page(request, actor,
                        {.title = title,
                         .crumbs = {{.label = site.words(actor, "calendar.title"), .path = "/calendar"}, {.label = title}},
                         .section = "/calendar",
                         .is_wide = false},
                        view);
  return page.with("Cache-Control", "no-store");
}

Result<Response> CalendarPages::feeds(Request const& request, Actor const& actor) const { return feeds_page(request, actor, {}); }

// The address stands on this one page and nowhere else, so that it answers the POST itself.
Result<Response> CalendarPages::make(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const covers = fields.choice<FeedCovers>("covers").value_or(FeedCovers::mine);
  auto const token = new_feed_token(actor.institution);
  TRY(make_feed(db, actor, covers, token));
  return feeds_page(request, actor, base_address + "/calendar/subscriptions/" + token + "/trips.ics");
}

Result<Response> CalendarPages::revoke(Request const& request, Actor const& actor) const {
  TRY(revoke_feed(db, actor, request.id<FeedId>().value_or(FeedId{})));
  return redirect("/calendar/feeds", "calendar.flash.revoked");
}

Result<Response> CalendarPages::feed(Request const& request, Actor const& actor) const {
  auto const token = request.parameter("token");
  auto const institution = institution_of_feed(token);
  if (!institution) return not_found();
  auto const asking = Actor{.institution = *institution, .via = Via::link, .origin = actor.origin, .request_id = actor.request_id};
  auto const opened = db.read(asking, [&](Tx& tx) { return open_feed(tx, asking, token); });
  if (!opened) return not_found();
  auto const& reader = opened->reader;
  auto entries = std::vector<CalendarEntry>{};
  for (auto const& absence : opened->absences) entries.push_back(absence_entry(site, reader, absence));
  for (auto const& briefing : opened->briefings) entries.push_back(entry_of_briefing(site, reader, briefing));
  for (auto const& step : opened->steps) entries.push_back(deadline_entry(site, reader, step));
  auto response = Response{.content_type = "text/calendar; charset=utf-8"};
  response.body = calendar_file(site.words(reader, "calendar.title"), entries, opened->now, base_address);
  return response.with("Cache-Control", "private, no-store");
}

}  // namespace baeumgil
