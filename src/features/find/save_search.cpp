#include "features/find/save_search.h"

#include "base/json_writer.h"
#include "features/audit/record_event.h"
#include "features/find/tell_of_finds.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::string to_json(SavedSearch const& search) {
  auto json = JsonWriter{};
  json.begin_object().field("words", search.words).field("kind", search.kind).field("facets", search.chosen).end_object();
  return json.take();
}

Subject subject_of(Actor const& actor) { return {"person", actor.person.value, actor.name}; }

}  // namespace

Result<SavedSearchId> save_search(Database& db, Actor const& actor, SavedSearch const& wanted, std::vector<Find> const& found) {
  return db.write(actor, [&](Tx& tx) -> Result<SavedSearchId> {
    if (wanted.words.empty()) return invalid("q", "field.required");
    if (list_saved_searches(tx, actor.person).size() >= kMostSavedSearches) return conflict("find.saved.too_many");
    auto search = wanted;
    search.id = SavedSearchId::make();
    search.person = actor.person;
    search.created_at = tx.now();
    if (!insert_saved_search(tx, search)) return conflict("find.saved.already");
    insert_finds(tx, search.id, found);
    record_event(tx, actor, {.verb = "person.search_saved", .subject = subject_of(actor), .after = to_json(search)});
    queue_telling(tx);
    return search.id;
  });
}

Result<SavedSearchId> remove_search(Database& db, Actor const& actor, SavedSearchId id) {
  return db.write(actor, [&](Tx& tx) -> Result<SavedSearchId> {
    auto const search = TRY(find_saved_search(tx, actor, id));
    if (!may_remove(actor, search)) return not_found();
    remove_saved_search(tx, id);
    record_event(tx, actor, {.verb = "person.search_removed", .subject = subject_of(actor), .before = to_json(search)});
    return id;
  });
}

}  // namespace baeumgil
