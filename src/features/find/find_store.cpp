#include "features/find/find_store.h"

#include <algorithm>
#include <span>

namespace baeumgil {
namespace {

constexpr std::size_t kFindsAtOnce = 100;  // in one statement

SavedSearch read_saved_search(Row& row) {
  auto search = SavedSearch{};
  search.id = row.next<SavedSearchId>();
  search.person = row.next<PersonId>();
  search.words = row.next<std::string>();
  search.kind = row.next<std::string>();
  search.chosen = row.next<std::string>();
  search.created_at = row.next<Instant>();
  return search;
}

}  // namespace

SynonymList find_synonyms(Tx& tx) {
  auto const own = tx.find("SELECT words, version FROM search_synonyms WHERE institution_id = $institution", [](Row& row) {
    auto list = SynonymList{};
    list.words = row.next<std::string>();
    list.version = row.next<int>();
    return list;
  });
  return own.value_or(SynonymList{.words = std::string{carried_synonyms()}});
}

Result<Done> update_synonyms(Tx& tx, SynonymList const& list) {
  auto const changed = tx.change(
      "INSERT INTO search_synonyms (institution_id, words, version) VALUES ($institution, $1, $2 + 1) "
      "ON CONFLICT (institution_id) DO UPDATE SET words = excluded.words, version = excluded.version WHERE search_synonyms.version = $2",
      list.words, list.version);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

std::vector<SavedSearch> list_saved_searches(Tx& tx, PersonId person) {
  return tx.list(
      "SELECT id, person_id, words, kind, chosen, created_at FROM kept_searches WHERE institution_id = $institution AND person_id = $1 "
      "ORDER BY id DESC LIMIT 200",
      read_saved_search, person);
}

std::vector<SavedSearch> list_all_saved_searches(Tx& tx) {
  return tx.list(
      "SELECT s.id, s.person_id, s.words, s.kind, s.chosen, s.created_at FROM kept_searches s "
      "JOIN people p ON p.institution_id = s.institution_id AND p.id = s.person_id "
      "WHERE s.institution_id = $institution AND p.is_active = 1 ORDER BY s.id LIMIT 20000",
      read_saved_search);
}

Result<SavedSearch> find_saved_search(Tx& tx, Actor const& actor, SavedSearchId id) {
  auto const found = tx.find(
      "SELECT id, person_id, words, kind, chosen, created_at FROM kept_searches WHERE institution_id = $institution AND id = $1 AND "
      "person_id = "
      "$2",
      read_saved_search, id, actor.person);
  if (!found) return not_found();
  return *found;
}

bool insert_saved_search(Tx& tx, SavedSearch const& search) {
  return tx.change(
             "INSERT INTO kept_searches (institution_id, id, person_id, words, kind, chosen, created_at) "
             "VALUES ($institution, $1, $2, $3, $4, $5, $6) ON CONFLICT (institution_id, person_id, words, kind, chosen) DO NOTHING",
             search.id, search.person, search.words, search.kind, search.chosen, search.created_at) > 0;
}

void remove_saved_search(Tx& tx, SavedSearchId id) {
  tx.change("DELETE FROM kept_search_finds WHERE institution_id = $institution AND search_id = $1", id);
  tx.change("DELETE FROM kept_searches WHERE institution_id = $institution AND id = $1", id);
}

std::set<std::pair<std::string, Uuid>> list_finds(Tx& tx, SavedSearchId search) {
  auto known = std::set<std::pair<std::string, Uuid>>{};
  tx.each(
      "SELECT kind, noun_id FROM kept_search_finds WHERE institution_id = $institution AND search_id = $1",
      [&](Row& row) {
        auto kind = row.next<std::string>();
        known.emplace(std::move(kind), row.next<Uuid>());
      },
      search);
  return known;
}

std::int64_t insert_finds(Tx& tx, SavedSearchId search, std::vector<Find> const& finds) {
  auto fresh = std::int64_t{0};
  for (auto rest = std::span{finds}; !rest.empty();) {
    auto const some = rest.first(std::min(rest.size(), kFindsAtOnce));
    rest = rest.subspan(some.size());
    auto query = Query{"INSERT INTO kept_search_finds (institution_id, search_id, kind, noun_id) VALUES ($institution, $1, $2, $3)", search,
                       some.front().kind, some.front().id};
    for (auto const& find : some.subspan(1)) query.add(", ($institution, $?, $?, $?)", search, find.kind, find.id);
    query.add(" ON CONFLICT (institution_id, search_id, kind, noun_id) DO NOTHING RETURNING noun_id");
    tx.each(query, [&](Row&) { ++fresh; });
  }
  return fresh;
}

}  // namespace baeumgil
