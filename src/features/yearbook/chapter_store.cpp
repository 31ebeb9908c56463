#include "features/yearbook/chapter_store.h"

namespace baeumgil {
namespace {

constexpr Sql kWords{
    "SELECT w.chapter, w.body, w.state, w.written_by_id, a.name, w.written_at, w.reviewed_by_id, COALESCE(b.name, ''), w.reviewed_at, "
    "w.photo_digest, w.photo_caption, w.version FROM yearbook_words w "
    "JOIN people a ON a.institution_id = w.institution_id AND a.id = w.written_by_id "
    "LEFT JOIN people b ON b.institution_id = w.institution_id AND b.id = w.reviewed_by_id WHERE w.institution_id = $institution"};

ChapterWords read_words(Row& row) {
  auto words = ChapterWords{.chapter = row.next<Chapter>(), .body = row.next<std::string>(), .state = row.next<WordsState>()};
  words.written_by = row.next<PersonId>();
  words.written_by_name = row.next<std::string>();
  words.written_at = row.next<Instant>();
  words.reviewed_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  words.reviewed_by_name = row.next<std::string>();
  words.reviewed_at = row.next<std::optional<Instant>>();
  words.photo_digest = row.next<std::string>();
  words.photo_caption = row.next<std::string>();
  words.version = row.next<int>();
  return words;
}

}  // namespace

ChapterWords find_chapter(Tx& tx, int year, Chapter chapter) {
  auto query = Query{kWords};
  query.add(" AND w.fiscal_year = $? AND w.chapter = $?", year, chapter);
  return tx.find(query, read_words).value_or(ChapterWords{.chapter = chapter});
}

std::vector<ChapterWords> list_chapters(Tx& tx, int year) {
  return tx.list(Query{kWords}.add(" AND w.fiscal_year = $? ORDER BY w.chapter", year), read_words);
}

Result<Done> keep_chapter(Tx& tx, int year, ChapterWords const& words) {
  auto const reviewer = words.reviewed_by.is_nil() ? std::nullopt : std::optional{words.reviewed_by};
  auto const kept =
      words.version == 0
          ? tx.change(
                "INSERT INTO yearbook_words (institution_id, fiscal_year, chapter, body, state, written_by_id, written_at, photo_digest, "
                "photo_caption) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
                year, words.chapter, words.body, words.state, words.written_by, words.written_at, words.photo_digest, words.photo_caption)
          : tx.change(
                "UPDATE yearbook_words SET body = $3, state = $4, written_by_id = $5, written_at = $6, reviewed_by_id = $7, reviewed_at = "
                "$8, "
                "photo_digest = $9, photo_caption = $10, version = version + 1 WHERE institution_id = $institution AND fiscal_year = $1 "
                "AND chapter = $2 AND version = $11",
                year, words.chapter, words.body, words.state, words.written_by, words.written_at, reviewer, words.reviewed_at,
                words.photo_digest, words.photo_caption, words.version);
  if (kept == 0) return conflict("problem.saved_first");
  return Done{};
}

}  // namespace baeumgil
