#include "features/yearbook/edition_store.h"

namespace baeumgil {
namespace {

constexpr Sql kEditions{
    "SELECT e.id, e.fiscal_year, e.number, e.kind, e.as_of, e.language, e.state, e.percent, e.made_by_id, w.name, e.made_at, e.pages, "
    "e.content_digest, (SELECT count(*) FROM yearbook_readers r WHERE r.institution_id = e.institution_id AND r.edition_id = e.id) "
    "FROM yearbook_editions e JOIN people w ON w.institution_id = e.institution_id AND w.id = e.made_by_id "
    "WHERE e.institution_id = $institution"};

Edition read_edition(Row& row) {
  auto edition = Edition{.id = row.next<EditionId>(), .year = row.next<int>(), .number = row.next<int>()};
  edition.kind = row.next<EditionKind>();
  edition.as_of = row.next<Date>();
  edition.language = row.next<Language>();
  edition.state = row.next<EditionState>();
  edition.percent = row.next<int>();
  edition.made_by = row.next<PersonId>();
  edition.made_by_name = row.next<std::string>();
  edition.made_at = row.next<Instant>();
  edition.pages = row.next<int>();
  edition.content_digest = row.next<std::string>();
  edition.readers = row.next<std::int64_t>();
  return edition;
}

EditionFile read_file(Row& row) {
  auto file = EditionFile{.format = row.next<std::string>(), .digest = row.next<std::string>()};
  file.size_bytes = row.next<std::int64_t>();
  file.checked_at = row.next<std::optional<Instant>>();
  return file;
}

}  // namespace

std::vector<EditionFile> list_edition_files(Tx& tx, EditionId id) {
  return tx.list(
      "SELECT format, digest, size_bytes, checked_at FROM yearbook_files WHERE institution_id = $institution AND edition_id = $1 "
      "ORDER BY format",
      read_file, id);
}

Result<Edition> find_edition(Tx& tx, EditionId id) {
  auto found = tx.find(Query{kEditions}.add(" AND e.id = $?", id), read_edition);
  if (!found) return not_found();
  found->files = list_edition_files(tx, id);
  return *std::move(found);
}

std::vector<Edition> list_editions(Tx& tx, int year) {
  return tx.list(Query{kEditions}.add(" AND e.fiscal_year = $? ORDER BY e.number DESC", year), read_edition);
}

int next_edition_number(Tx& tx, int year) {
  return tx.value<int>(
      "SELECT COALESCE(MAX(number), 0) + 1 FROM yearbook_editions WHERE institution_id = $institution AND fiscal_year = $1", year);
}

void insert_edition(Tx& tx, Edition const& edition) {
  tx.change(
      "INSERT INTO yearbook_editions (institution_id, id, fiscal_year, number, kind, as_of, language, state, made_by_id, made_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
      edition.id, edition.year, edition.number, edition.kind, edition.as_of, edition.language, edition.state, edition.made_by,
      edition.made_at);
}

void update_progress(Tx& tx, EditionId id, int percent) {
  tx.change("UPDATE yearbook_editions SET percent = $2 WHERE institution_id = $institution AND id = $1 AND state = 'making'", id, percent);
}

void keep_edition(Tx& tx, Edition const& edition, std::string const& content, std::vector<EditionFigure> const& figures) {
  tx.change(
      "UPDATE yearbook_editions SET state = 'ready', percent = 100, pages = $2, content = $3, content_digest = $4 "
      "WHERE institution_id = $institution AND id = $1 AND state = 'making'",
      edition.id, edition.pages, content, edition.content_digest);
  for (auto const& file : edition.files)
    tx.change("INSERT INTO yearbook_files (institution_id, edition_id, format, digest, size_bytes) VALUES ($institution, $1, $2, $3, $4)",
              edition.id, file.format, file.digest, file.size_bytes);
  auto position = 0;
  for (auto const& figure : figures)
    tx.change(
        "INSERT INTO yearbook_figures (institution_id, edition_id, position, figure, value, path) "
        "VALUES ($institution, $1, $2, $3, $4, $5)",
        edition.id, ++position, figure.figure, figure.value, figure.path);
}

std::string find_content(Tx& tx, EditionId id) {
  return tx.value<std::string>("SELECT content FROM yearbook_editions WHERE institution_id = $institution AND id = $1", id);
}

void mark_checked(Tx& tx, EditionId id, std::string_view format) {
  tx.change("UPDATE yearbook_files SET checked_at = $3 WHERE institution_id = $institution AND edition_id = $1 AND format = $2", id, format,
            tx.now());
}

std::vector<EditionFigure> list_edition_figures(Tx& tx, EditionId id) {
  return tx.list(
      "SELECT figure, value, path FROM yearbook_figures WHERE institution_id = $institution AND edition_id = $1 ORDER BY position",
      [](Row& row) {
        auto figure = EditionFigure{.figure = row.next<std::string>(), .value = row.next<std::int64_t>()};
        figure.path = row.next<std::string>();
        return figure;
      },
      id);
}

std::vector<PersonId> list_staff(Tx& tx) {
  return tx.list("SELECT id FROM people WHERE institution_id = $institution AND is_active = 1 ORDER BY id",
                 [](Row& row) { return row.next<PersonId>(); });
}

bool has_read(Tx& tx, EditionId id, PersonId person) {
  return tx.value<std::int64_t>(
             "SELECT count(*) FROM yearbook_readers WHERE institution_id = $institution AND edition_id = $1 AND person_id = $2", id,
             person) > 0;
}

bool insert_reader(Tx& tx, EditionId id, PersonId person) {
  return tx.change(
             "INSERT INTO yearbook_readers (institution_id, edition_id, person_id, read_at) VALUES ($institution, $1, $2, $3) "
             "ON CONFLICT DO NOTHING",
             id, person, tx.now()) > 0;
}

std::vector<ReaderCount> list_readers(Tx& tx, EditionId id) {
  return tx.list(
      "SELECT d.name, count(*), COALESCE(SUM(CASE WHEN r.person_id IS NULL THEN 0 ELSE 1 END), 0) FROM departments d "
      "JOIN people p ON p.institution_id = d.institution_id AND p.department_id = d.id AND p.is_active = 1 "
      "LEFT JOIN yearbook_readers r ON r.institution_id = p.institution_id AND r.person_id = p.id AND r.edition_id = $1 "
      "WHERE d.institution_id = $institution AND d.is_active = 1 GROUP BY d.id, d.name, d.position ORDER BY d.position, d.name",
      [](Row& row) {
        auto count = ReaderCount{.department = row.next<std::string>(), .staff = row.next<std::int64_t>()};
        count.readers = row.next<std::int64_t>();
        return count;
      },
      id);
}

}  // namespace baeumgil
