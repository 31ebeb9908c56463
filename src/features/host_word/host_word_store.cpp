#include "features/host_word/host_word_store.h"

namespace baeumgil {
namespace {

HostWord read_word(Row& row) {
  auto word = HostWord{.id = row.next<HostWordId>()};
  word.good_case = row.next<CaseId>();
  word.kind = row.next<HostWordKind>();
  word.state = row.next<HostWordState>();
  word.email = row.next<std::string>();
  word.contact = row.next<std::string>();
  word.note = row.next<std::string>();
  word.asked_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  word.asked_by_name = row.next<std::optional<std::string>>().value_or("");
  word.asked_at = row.next<Instant>();
  word.answer_by = row.next<Date>();
  word.respondent = row.next<std::string>();
  word.text = row.next<std::string>();
  word.answered_at = row.next<std::optional<Instant>>();
  word.settled_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  word.settled_by_name = row.next<std::optional<std::string>>().value_or("");
  word.settled_at = row.next<std::optional<Instant>>();
  word.settlement = row.next<std::string>();
  word.version = row.next<int>();
  return word;
}

constexpr Sql kWords{
    "SELECT w.id, w.case_id, w.kind, w.state, w.email, w.contact, w.note, w.asked_by_id, a.name, w.asked_at, w.answer_by, w.respondent, "
    "w.text, w.answered_at, w.settled_by_id, s.name, w.settled_at, w.settlement, w.version FROM host_words w "
    "LEFT JOIN people a ON a.institution_id = w.institution_id AND a.id = w.asked_by_id "
    "LEFT JOIN people s ON s.institution_id = w.institution_id AND s.id = w.settled_by_id WHERE w.institution_id = $institution"};

}  // namespace

std::vector<HostWord> list_host_words(Tx& tx, CaseId id) {
  return tx.list(Query{kWords}.add(" AND w.case_id = $? ORDER BY w.id DESC LIMIT 50", id), read_word);
}

Result<HostWord> find_host_word(Tx& tx, HostWordId id) {
  auto word = tx.find(Query{kWords}.add(" AND w.id = $?", id), read_word);
  if (!word) return not_found();
  return *std::move(word);
}

std::optional<HostWord> find_host_word_by_link(Tx& tx, std::string_view token_hash) {
  return tx.find(Query{kWords}.add(" AND EXISTS (SELECT 1 FROM host_word_links k WHERE k.institution_id = w.institution_id "
                                   "AND k.word_id = w.id AND k.token_hash = $?)",
                                   Bytes{token_hash}),
                 read_word);
}

std::vector<HostWordId> list_overdue_words(Tx& tx) {
  return tx.list(
      "SELECT id FROM host_words WHERE institution_id = $institution AND state = 'asked' AND answer_by < $1 ORDER BY id LIMIT 200",
      [](Row& row) { return row.next<HostWordId>(); }, tx.today());
}

void insert_host_word(Tx& tx, HostWord const& word) {
  auto const asked_by = word.asked_by.is_nil() ? std::nullopt : std::optional{word.asked_by};
  tx.change(
      "INSERT INTO host_words (institution_id, id, case_id, kind, state, email, contact, note, asked_by_id, asked_at, answer_by) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      word.id, word.good_case, word.kind, word.state, word.email, word.contact, word.note, asked_by, word.asked_at, word.answer_by);
}

Result<Done> update_host_word(Tx& tx, HostWord const& word) {
  auto const settled_by = word.settled_by.is_nil() ? std::nullopt : std::optional{word.settled_by};
  auto const changed = tx.change(
      "UPDATE host_words SET state = $3, respondent = $4, text = $5, answered_at = $6, settled_at = $7, settlement = $8, email = $9, "
      "contact = $10, note = $11, answer_by = $12, settled_by_id = $13, version = version + 1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      word.id, word.version, word.state, word.respondent, word.text, word.answered_at, word.settled_at, word.settlement, word.email,
      word.contact, word.note, word.answer_by, settled_by);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

void insert_host_word_link(Tx& tx, HostWordId id, std::string_view token_hash) {
  tx.change("INSERT INTO host_word_links (institution_id, token_hash, word_id) VALUES ($institution, $2, $1)", id, Bytes{token_hash});
}

std::vector<CaseId> list_cases_to_ask(Tx& tx) {
  return tx.list(
      "SELECT c.id FROM cases c WHERE c.institution_id = $institution AND c.state IN ('published', 'stale') AND c.ask_again_on < $1 "
      "AND NOT EXISTS (SELECT 1 FROM host_questions_put q WHERE q.institution_id = c.institution_id AND q.case_id = c.id "
      "AND q.for_day = c.ask_again_on) ORDER BY c.id LIMIT 200",
      [](Row& row) { return row.next<CaseId>(); }, tx.today());
}

std::int64_t count_waiting_for_clock(Tx& tx) {
  return static_cast<std::int64_t>(list_overdue_words(tx).size() + list_cases_to_ask(tx).size());
}

void mark_asked_for(Tx& tx, CaseId id, Date ask_again_on) {
  tx.change("INSERT INTO host_questions_put (institution_id, case_id, for_day) VALUES ($institution, $1, $2) ON CONFLICT DO NOTHING", id,
            ask_again_on);
}

}  // namespace baeumgil
