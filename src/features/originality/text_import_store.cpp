#include "features/originality/text_import_store.h"

namespace baeumgil {
namespace {

constexpr Sql kImports{
    "SELECT i.id, p.name, i.made_at, i.confirmed_at, i.undone_at, "
    "(SELECT COUNT(*) FROM text_import_files f WHERE f.institution_id = i.institution_id AND f.import_id = i.id), "
    "(SELECT COUNT(*) FROM public_texts t WHERE t.institution_id = i.institution_id AND t.import_id = i.id AND t.removed_at IS NULL) "
    "FROM text_imports i JOIN people p ON p.institution_id = i.institution_id AND p.id = i.made_by_id "
    "WHERE i.institution_id = $institution"};

TextImport read_import(Row& row) {
  auto import = TextImport{};
  import.id = row.next<TextImportId>();
  import.made_by_name = row.next<std::string>();
  import.made_at = row.next<Instant>();
  import.confirmed_at = row.next<std::optional<Instant>>();
  import.undone_at = row.next<std::optional<Instant>>();
  import.files = row.next<int>();
  import.texts = row.next<int>();
  return import;
}

ImportedFile read_file(Row& row) {
  auto file = ImportedFile{};
  file.position = row.next<int>();
  file.file.name = row.next<std::string>();
  file.file.digest = row.next<std::string>();
  file.file.content_type = row.next<std::string>();
  file.file.size_bytes = row.next<std::int64_t>();
  file.refusal = row.next<std::string>();
  file.title = row.next<std::string>();
  file.written_on = row.next<std::optional<Date>>();
  file.host = row.next<std::optional<InstitutionId>>().value_or(InstitutionId{});
  file.host_name = row.next<std::string>();
  file.body = row.next<std::string>();
  return file;
}

std::optional<InstitutionId> or_none(InstitutionId id) { return id.is_nil() ? std::nullopt : std::optional{id}; }

}  // namespace

void insert_text_import(Tx& tx, TextImportId id, PersonId made_by, std::vector<ImportedFile> const& files) {
  tx.change("INSERT INTO text_imports (institution_id, id, made_by_id, made_at) VALUES ($institution, $1, $2, $3)", id, made_by, tx.now());
  for (auto const& file : files)
    tx.change(
        "INSERT INTO text_import_files (institution_id, import_id, position, file_name, file_digest, content_type, size_bytes, refusal, "
        "title, written_on, host_id, body) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        id, file.position, file.file.name, file.file.digest, file.file.content_type, file.file.size_bytes, file.refusal, file.title,
        file.written_on, or_none(file.host), file.body);
}

Result<TextImport> find_text_import(Tx& tx, TextImportId id) {
  auto query = Query{kImports};
  query.add(" AND i.id = $?", id);
  auto found = tx.find(query, read_import);
  if (!found) return not_found();
  return *found;
}

std::vector<TextImport> list_text_imports(Tx& tx) {
  auto query = Query{kImports};
  query.add(" ORDER BY i.id DESC LIMIT 100");
  return tx.list(query, read_import);
}

std::vector<ImportedFile> list_imported_files(Tx& tx, TextImportId id) {
  return tx.list(
      "SELECT f.position, f.file_name, f.file_digest, f.content_type, f.size_bytes, f.refusal, f.title, f.written_on, f.host_id, "
      "COALESCE(h.full_name, ''), f.body FROM text_import_files f LEFT JOIN shared_institutions h ON h.id = f.host_id "
      "WHERE f.institution_id = $institution AND f.import_id = $1 ORDER BY f.position",
      read_file, id);
}

void mark_import_confirmed(Tx& tx, TextImportId id) {
  tx.change("UPDATE text_imports SET confirmed_at = $2 WHERE institution_id = $institution AND id = $1", id, tx.now());
  tx.change("UPDATE text_import_files SET body = '' WHERE institution_id = $institution AND import_id = $1", id);
}

void mark_import_undone(Tx& tx, TextImportId id) {
  tx.change("UPDATE text_imports SET undone_at = $2 WHERE institution_id = $institution AND id = $1", id, tx.now());
  tx.change("UPDATE text_import_files SET body = '' WHERE institution_id = $institution AND import_id = $1", id);
}

std::vector<PublicTextId> list_texts_of_import(Tx& tx, TextImportId id) {
  return tx.list(
      "SELECT id FROM public_texts WHERE institution_id = $institution AND import_id = $1 AND removed_at IS NULL ORDER BY id",
      [](Row& row) { return row.next<PublicTextId>(); }, id);
}

}  // namespace baeumgil
