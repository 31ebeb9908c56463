#include "features/citizens/suggestion.h"

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/citizens/candidate.h"
#include "features/citizens/citizen_store.h"
#include "features/citizens/public_record.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "platform/crypto/digest.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr std::size_t kTitle = 200;
constexpr std::size_t kBody = 4000;
constexpr std::size_t kContact = 200;
constexpr std::int64_t kAnHour = 3600;
constexpr std::int64_t kMostAnHour = 5;

// What is named for a prize is one of what may be, while a contest takes it.
Result<Suggestion> candidate_of(Tx& tx, SuggestionDraft const& draft) {
  auto suggestion = Suggestion{.title = draft.title};
  if (draft.candidate_number.empty()) return suggestion;
  if (list_citizen_rounds(tx).empty()) return conflict("citizens.no_round");
  for (auto const& one : list_prize_candidates(tx))
    if (one.number == draft.candidate_number) {
      suggestion.candidate = one.id;
      suggestion.title = first_characters(one.name.empty() ? one.number : one.name, kTitle - 1);  // the … that says it was cut counts too
    }
  if (suggestion.candidate.is_nil()) return invalid("adoption", "field.unknown_choice");
  return suggestion;
}

std::optional<Problem> problem_of(Suggestion const& draft) {
  if (draft.title.empty()) return invalid("title", "field.required");
  if (character_count(draft.title) > kTitle) return invalid("title", "field.too_long", {std::to_string(kTitle)});
  if (draft.body.empty()) return invalid("body", "field.required");
  if (character_count(draft.body) > kBody) return invalid("body", "field.too_long", {std::to_string(kBody)});
  if (character_count(draft.contact) > kContact) return invalid("contact", "field.too_long", {std::to_string(kContact)});
  return std::nullopt;
}

}  // namespace

bool may_handle_suggestions(Actor const& actor) { return actor.has(Role::programme_officer); }

Result<SuggestionId> make_suggestion(Database& db, Actor const& actor, SuggestionDraft const& draft) {
  // Addresses are kept as digests: enough to count them, not to know them.
  auto const origin = hex(sha256(actor.origin));
  return db.write(actor, [&](Tx& tx) -> Result<SuggestionId> {
    if (!is_open(tx)) return not_found();
    auto suggestion = TRY(candidate_of(tx, draft));
    suggestion.body = draft.body;
    suggestion.contact = draft.contact;
    if (auto problem = problem_of(suggestion)) return *std::move(problem);
    if (count_suggestions_from(tx, origin, tx.now() - kAnHour) >= kMostAnHour)
      return Problem{.kind = Kind::busy, .key = "citizens.too_many"};
    suggestion.id = SuggestionId::make();
    insert_suggestion(tx, suggestion, origin);
    record_event(tx, actor,
                 {.verb = "suggestion.received", .subject = {.noun = "suggestion", .id = suggestion.id.value, .title = suggestion.title}});
    auto const* notice = suggestion.candidate.is_nil() ? "notice.suggestion.received" : "notice.suggestion.candidate";
    for (auto const& officer : list_people_with(tx, Role::programme_officer))
      notify(tx, {.to = officer.id, .key = notice, .arguments = {suggestion.title}, .path = "/suggestions"});
    return suggestion.id;
  });
}

Result<SuggestionId> handle_suggestion(Database& db, Actor const& actor, SuggestionId id, std::string const& note) {
  return db.write(actor, [&](Tx& tx) -> Result<SuggestionId> {
    if (!may_handle_suggestions(actor)) return not_found();
    auto const found = TRY(find_suggestion(tx, id));
    if (found.state == SuggestionState::handled) return conflict("citizens.handled_before");
    if (note.empty()) return invalid("note", "field.required");
    if (character_count(note) > kBody) return invalid("note", "field.too_long", {std::to_string(kBody)});
    mark_handled(tx, id, note, actor.person);
    record_event(tx, actor,
                 {.verb = "suggestion.handled",
                  .subject = {.noun = "suggestion", .id = id.value, .title = found.title},
                  .after = JsonWriter{}.begin_object().field("note", note).end_object().take()});
    return id;
  });
}

Result<Done> set_citizen_pages(Database& db, Actor const& actor, bool is_open_now) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    if (!may_handle_suggestions(actor)) return not_found();
    if (is_open(tx) == is_open_now) return Done{};
    store_citizen_pages(tx, is_open_now);
    record_event(tx, actor, {.verb = is_open_now ? "citizen_pages.opened" : "citizen_pages.closed", .subject = {.noun = "citizen_pages"}});
    return Done{};
  });
}

}  // namespace baeumgil
