#include "features/originality/public_text_store.h"

namespace baeumgil {
namespace {

constexpr Sql kTexts{
    "SELECT t.id, t.kind, t.title, t.source, t.url, LENGTH(t.body), t.written_on, t.host_id, COALESCE(h.full_name, ''), t.file_digest, "
    "t.file_name, t.content_type, t.size_bytes, t.import_id, t.added_by_id, p.name, t.added_at, "
    "CASE WHEN t.removed_at IS NULL THEN 0 ELSE 1 END FROM public_texts t "
    "JOIN people p ON p.institution_id = t.institution_id AND p.id = t.added_by_id "
    "LEFT JOIN shared_institutions h ON h.id = t.host_id WHERE t.institution_id = $institution"};

PublicText read_text(Row& row) {
  auto text = PublicText{};
  text.id = row.next<PublicTextId>();
  text.kind = row.next<PublicTextKind>();
  text.title = row.next<std::string>();
  text.source = row.next<std::string>();
  text.url = row.next<std::string>();
  text.letters = row.next<std::int64_t>();
  text.written_on = row.next<std::optional<Date>>();
  text.host = row.next<std::optional<InstitutionId>>().value_or(InstitutionId{});
  text.host_name = row.next<std::string>();
  text.file.digest = row.next<std::string>();
  text.file.name = row.next<std::string>();
  text.file.content_type = row.next<std::string>();
  text.file.size_bytes = row.next<std::int64_t>();
  text.import = row.next<std::optional<TextImportId>>().value_or(TextImportId{});
  text.added_by = row.next<PersonId>();
  text.added_by_name = row.next<std::string>();
  text.added_at = row.next<Instant>();
  text.is_removed = row.next<int>() != 0;
  return text;
}

template <class IdType>
std::optional<IdType> or_none(IdType id) {
  return id.is_nil() ? std::nullopt : std::optional{id};
}

}  // namespace

std::vector<PublicText> list_public_texts(Tx& tx, Removed which) {
  auto query = Query{kTexts};
  if (which == Removed::only)
    query.add(" AND t.removed_at IS NOT NULL");
  else
    query.add(" AND t.removed_at IS NULL");
  query.add(" ORDER BY t.id DESC LIMIT 500");
  return tx.list(query, read_text);
}

Result<PublicText> find_public_text(Tx& tx, PublicTextId id) {
  auto query = Query{kTexts};
  query.add(" AND t.id = $?", id);
  auto text = tx.find(query, read_text);
  if (!text) return not_found();
  text->body = tx.value<std::string>("SELECT body FROM public_texts WHERE institution_id = $institution AND id = $1", id);
  return std::move(*text);
}

std::optional<PublicText> find_same_text(Tx& tx, std::string const& body_digest) {
  auto query = Query{kTexts};
  query.add(" AND t.digest = $?", body_digest);
  return tx.find(query, read_text);
}

std::optional<PublicText> find_text_of_file(Tx& tx, std::string const& file_digest) {
  if (file_digest.empty()) return std::nullopt;
  auto query = Query{kTexts};
  query.add(" AND t.file_digest = $?", file_digest);
  return tx.find(query, read_text);
}

bool insert_public_text(Tx& tx, PublicText const& text, std::string const& body_digest) {
  return tx.change(
             "INSERT INTO public_texts (institution_id, id, kind, title, source, url, body, digest, written_on, host_id, file_digest, "
             "file_name, content_type, size_bytes, import_id, added_by_id, added_at) "
             "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) "
             "ON CONFLICT (institution_id, digest) DO NOTHING",
             text.id, text.kind, text.title, text.source, text.url, text.body, body_digest, text.written_on, or_none(text.host),
             text.file.digest, text.file.name, text.file.content_type, text.file.size_bytes, or_none(text.import), text.added_by,
             text.added_at) > 0;
}

void mark_text_removed(Tx& tx, PublicTextId id) {
  tx.change("DELETE FROM text_prints WHERE institution_id = $institution AND noun = 'public_text' AND noun_id = $1", id);
  tx.change("UPDATE public_texts SET removed_at = $2 WHERE institution_id = $institution AND id = $1", id, tx.now());
}

void mark_text_restored(Tx& tx, PublicTextId id) {
  tx.change("UPDATE public_texts SET removed_at = NULL WHERE institution_id = $institution AND id = $1", id);
}

}  // namespace baeumgil
