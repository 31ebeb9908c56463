#include "features/find/change_synonyms.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/find/find_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::string to_json(SynonymList const& list) {
  auto json = JsonWriter{};
  json.begin_object().field("words", list.words).end_object();
  return json.take();
}

Result<Done> put_synonyms(Tx& tx, Actor const& actor, SynonymList const& before, SynonymList const& list) {
  TRY(read_synonyms(list.words));
  TRY(update_synonyms(tx, list));
  record_event(tx, actor,
               {.verb = "institution.synonyms_changed",
                .subject = {"institution", tx.institution().value, {}},
                .before = to_json(before),
                .after = to_json(list)});
  return Done{};
}

}  // namespace

Result<InstitutionId> change_synonyms(Database& db, Actor const& actor, SynonymList const& list) {
  return db.write(actor, [&](Tx& tx) -> Result<InstitutionId> {
    if (!may_change_synonyms(actor)) return forbidden("find.synonyms.not_officer");
    TRY(put_synonyms(tx, actor, find_synonyms(tx), list));
    return tx.institution();
  });
}

Result<SynonymGroupId> add_synonyms(Database& db, Actor const& actor, std::vector<std::string> const& words) {
  return db.write(actor, [&](Tx& tx) -> Result<SynonymGroupId> {
    if (!may_change_synonyms(actor)) return forbidden("find.synonyms.not_officer");
    // A word with a comma or a line's end in it would be several.
    auto const added = groups_of(join(words, ","));
    if (added.size() != 1 || added.front().words.size() != words.size()) return invalid("words", "find.synonyms.not_words");
    auto const before = find_synonyms(tx);
    auto groups = groups_of(before.words);
    auto const id = added.front().id;
    if (std::ranges::find(groups, id, &SynonymGroup::id) != groups.end()) return conflict("find.synonyms.already");
    groups.push_back(added.front());
    TRY(put_synonyms(tx, actor, before, {.words = list_of(groups), .version = before.version}));
    return id;
  });
}

Result<SynonymGroupId> remove_synonyms(Database& db, Actor const& actor, SynonymGroupId id) {
  return db.write(actor, [&](Tx& tx) -> Result<SynonymGroupId> {
    if (!may_change_synonyms(actor)) return forbidden("find.synonyms.not_officer");
    auto const before = find_synonyms(tx);
    auto groups = groups_of(before.words);
    if (std::erase_if(groups, [&](SynonymGroup const& one) { return one.id == id; }) == 0) return not_found();
    TRY(put_synonyms(tx, actor, before, {.words = list_of(groups), .version = before.version}));
    return id;
  });
}

}  // namespace baeumgil
