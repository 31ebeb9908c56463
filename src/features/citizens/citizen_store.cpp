#include "features/citizens/citizen_store.h"

namespace baeumgil {
namespace {

constexpr Sql kSelect{
    "SELECT s.id, s.title, s.body, s.contact, s.candidate_id, s.received_at, s.state, s.note, COALESCE(p.name, '') FROM suggestions s "
    "LEFT JOIN people p ON p.institution_id = s.institution_id AND p.id = s.handled_by_id WHERE s.institution_id = $institution"};

Suggestion read_suggestion(Row& row) {
  auto found = Suggestion{.id = row.next<SuggestionId>(), .title = row.next<std::string>()};
  found.body = row.next<std::string>();
  found.contact = row.next<std::string>();
  found.candidate = row.next<std::optional<AdoptionId>>().value_or(AdoptionId{});
  found.received_at = row.next<Instant>();
  found.state = row.next<SuggestionState>();
  found.note = row.next<std::string>();
  found.handled_by = row.next<std::string>();
  return found;
}

}  // namespace

void store_citizen_pages(Tx& tx, bool is_open_now) {
  tx.change(
      "INSERT INTO citizen_pages (institution_id, is_open, changed_at) VALUES ($institution, $1, $2) "
      "ON CONFLICT (institution_id) DO UPDATE SET is_open = excluded.is_open, changed_at = excluded.changed_at, "
      "version = citizen_pages.version + 1",
      is_open_now, tx.now());
}

std::int64_t count_suggestions_from(Tx& tx, std::string_view origin, Instant since) {
  return tx.value<std::int64_t>("SELECT count(*) FROM suggestions WHERE institution_id = $institution AND origin = $1 AND received_at > $2",
                                origin, since);
}

void insert_suggestion(Tx& tx, Suggestion const& suggestion, std::string_view origin) {
  auto const candidate = suggestion.candidate.is_nil() ? std::nullopt : std::optional{suggestion.candidate};
  tx.change(
      "INSERT INTO suggestions (institution_id, id, title, body, contact, origin, received_at, state, candidate_id) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8)",
      suggestion.id, suggestion.title, suggestion.body, suggestion.contact, origin, tx.now(), SuggestionState::received, candidate);
}

Result<Suggestion> find_suggestion(Tx& tx, SuggestionId id) {
  auto found = tx.find(Query{kSelect}.add(" AND s.id = $?", id), read_suggestion);
  if (!found) return not_found();
  return *std::move(found);
}

void mark_handled(Tx& tx, SuggestionId id, std::string const& note, PersonId by) {
  tx.change(
      "UPDATE suggestions SET state = $1, note = $2, handled_by_id = $3, handled_at = $4, version = version + 1 "
      "WHERE institution_id = $institution AND id = $5",
      SuggestionState::handled, note, by, tx.now(), id);
}

std::vector<Suggestion> list_suggestions(Tx& tx, int limit) {
  return tx.list(Query{kSelect}.add(" ORDER BY s.state DESC, s.id DESC LIMIT $?", limit), read_suggestion);
}

}  // namespace baeumgil
