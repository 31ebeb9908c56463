#include "features/audit/event_pages.h"

#include <algorithm>

#include "base/json_writer.h"
#include "features/audit/event_changes.h"
#include "features/audit/event_store.h"
#include "features/audit/event_views.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/query_string.h"

namespace baeumgil {
namespace {

constexpr int kPageSize = 20;
constexpr std::string_view kVerbPrefix = "event.";

struct Listed {
  std::vector<RecordedEvent> events{};
  std::int64_t total{0};
};

EventFilter read_event_filter(Fields& query) {
  return {.who = query.text("who"),
          .noun = query.text("noun"),
          .verb = query.text("verb"),
          .from = query.date("from"),
          .until = query.date("until")};
}

// Every verb has words, so the words know every verb: "event.trip.approved".
std::vector<Choice> verb_choices(Site const& site, Actor const& actor) {
  auto choices = std::vector<Choice>{};
  for (auto const key : site.locale().keys(actor.language))
    if (key.starts_with(kVerbPrefix))
      choices.push_back({.value = std::string{key.substr(kVerbPrefix.size())}, .label = site.words(actor, key)});
  std::sort(choices.begin(), choices.end(), [](Choice const& a, Choice const& b) { return a.label < b.label; });
  return choices;
}

std::vector<Choice> noun_choices(Site const& site, Actor const& actor) {
  auto choices = std::vector<Choice>{};
  for (auto const& verb : verb_choices(site, actor)) {
    auto const noun = verb.value.substr(0, verb.value.find('.'));
    auto const is_known = std::any_of(choices.begin(), choices.end(), [&](Choice const& choice) { return choice.value == noun; });
    auto const key = "audit.noun." + noun;
    if (!is_known) choices.push_back({.value = noun, .label = site.locale().has(actor.language, key) ? site.words(actor, key) : noun});
  }
  return choices;
}

std::string what_of(Site const& site, Actor const& actor, RecordedEvent const& event) {
  return site.words(actor, std::string{kVerbPrefix} + event.verb);
}

void write(JsonWriter& json, RecordedEvent const& event) {
  json.begin_object()
      .field("id", to_text(event.id))
      .field("at", to_text(event.at))
      .field("actor", event.actor_name)
      .field("verb", event.verb)
      .field("noun", event.noun)
      .field("noun_id", event.noun_id.is_nil() ? std::nullopt : std::optional{to_text(event.noun_id)})
      .field("title", event.title)
      .field("reason", event.reason)
      .field("via", event.via)
      .key("changes")
      .begin_array();
  for (auto const& change : changes_of(event))
    if (change.before != change.after)
      json.begin_object().field("field", change.field).field("before", change.before).field("after", change.after).end_object();
  json.end_array().end_object();
}

}  // namespace

bool may_read_events(Actor const& actor) {
  return actor.has(Role::auditor) || actor.has(Role::programme_officer) || actor.has(Role::administrator);
}

Result<Response> EventPages::list(Request const& request, Actor const& actor) const {
  if (!may_read_events(actor)) return not_found();
  auto query = Fields::of_query(request);
  auto const filter = read_event_filter(query);
  auto const page = static_cast<int>(std::clamp<std::int64_t>(query.integer("page").value_or(1), 1, 100000));
  auto const listed = db.read(actor, [&](Tx& tx) {
    return Listed{list_events(tx, filter, kPageSize, (page - 1) * kPageSize), count_events(tx, filter)};
  });
  auto view = EventListView{.title = site.words(actor, "audit.title"), .total = listed.total};
  auto form = Form{site.locale(), actor.language};
  for (auto const* name : {"who", "noun", "verb", "from", "until"}) form.set(name, std::string{request.query_value(name)});
  if (auto const problem = query.problem()) form.refuse(*problem);
  view.who = form.text("who", "audit.who", {.max_length = 60, .type = "search"});
  view.noun = form.select("noun", "audit.noun", noun_choices(site, actor), {});
  view.verb = form.select("verb", "audit.what", verb_choices(site, actor), {});
  view.noun.empty_label = view.verb.empty_label = site.words(actor, "form.all");
  view.from = form.date("from", "audit.from", {});
  view.until = form.date("until", "audit.until", {});
  for (auto const& event : listed.events)
    view.rows.push_back(
        {.id = event.id, .at = event.at, .who = event.actor_name, .what = what_of(site, actor, event), .title = event.title});
  view.pagination = paginate(QueryString{request}.without("page").text(), listed.total, page, kPageSize);
  view.nothing = {.title_key = "audit.none", .hint_key = "audit.none_hint"};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/audit"}, view);
}

Result<Response> EventPages::show(Request const& request, Actor const& actor) const {
  if (!may_read_events(actor)) return not_found();
  auto const id = request.id<EventId>();
  if (!id) return not_found();
  auto const event = TRY(db.read(actor, [&](Tx& tx) { return find_event(tx, *id); }));
  auto view = EventView{.title = what_of(site, actor, event),
                        .who = event.actor_name,
                        .at = event.at,
                        .via = site.words(actor, "audit.via." + event.via),
                        .origin = event.origin,
                        .request_id = event.request_id,
                        .subject = event.title,
                        .reason = event.reason};
  for (auto& change : changes_of(event)) {
    auto const differs = change.before != change.after;
    view.changes.push_back(
        {.field = std::move(change.field), .before = std::move(change.before), .after = std::move(change.after), .differs = differs});
  }
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "audit.title"), .path = "/audit"}, {.label = view.title}},
                    .section = "/audit"},
                   view);
}

Result<Response> EventPages::json(Request const& request, Actor const& actor) const {
  if (!may_read_events(actor)) return not_found();
  auto query = Fields::of_query(request);
  auto const filter = read_event_filter(query);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *problem;
  auto const before = EventId{asked.after.value_or(Uuid{})};
  auto const events = db.read(actor, [&](Tx& tx) { return list_events_before(tx, filter, before, asked.limit + 1); });
  return page_answer(events, asked, write);
}

}  // namespace baeumgil
