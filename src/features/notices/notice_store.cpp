#include "features/notices/notice_store.h"

#include "base/json_writer.h"
#include "features/notices/tell_inside.h"
#include "platform/text/read_json.h"

namespace baeumgil {
namespace {

std::string arguments_text(std::vector<std::string> const& arguments) {
  auto json = JsonWriter{};
  json.begin_array();
  for (auto const& argument : arguments) json.value(argument);
  return json.end_array().take();
}

std::vector<std::string> read_arguments(std::string_view text) {
  auto arguments = std::vector<std::string>{};
  for (auto& line : flatten_json(text).value_or(std::vector<JsonLine>{})) arguments.push_back(std::move(line.text));
  return arguments;
}

StoredNotice notice_of(Row& row) {
  auto notice = StoredNotice{};
  notice.id = row.next<NoticeId>();
  notice.to = row.next<PersonId>();
  notice.key = row.next<std::string>();
  notice.arguments = read_arguments(row.next<std::string_view>());
  notice.path = row.next<std::string>();
  notice.at = row.next<Instant>();
  notice.is_read = row.next<std::optional<std::string_view>>().has_value();
  return notice;
}

Query select_notices(PersonId person) {
  return Query{
      "SELECT id, person_id, key, arguments, path, created_at, read_at FROM notices "
      "WHERE institution_id = $institution AND person_id = $1",
      person};
}

}  // namespace

void insert_notice(Tx& tx, NoticeId id, Notice const& notice) {
  tx.change(
      "INSERT INTO notices (institution_id, id, person_id, key, arguments, path, created_at) VALUES ($institution, $1, $2, $3, $4, $5, $6)",
      id, notice.to, notice.key, arguments_text(notice.arguments), notice.path, tx.now());
}

std::vector<StoredNotice> list_notices(Tx& tx, PersonId person, int limit, int offset) {
  auto query = select_notices(person);
  query.add(" ORDER BY CASE WHEN read_at IS NULL THEN 0 ELSE 1 END, id DESC LIMIT $? OFFSET $?", limit, offset);
  return tx.list(query, notice_of);
}

std::vector<StoredNotice> list_notices_before(Tx& tx, PersonId person, NoticeId before, int limit) {
  auto query = select_notices(person);
  if (!before.is_nil()) query.add(" AND id < $?", before);
  query.add(" ORDER BY id DESC LIMIT $?", limit);
  return tx.list(query, notice_of);
}

std::vector<Told> list_told_since(Tx& tx, PersonId person, std::string_view key_start, Instant since) {
  auto found = std::vector<Told>{};
  for (auto& notice : tx.list(select_notices(person).add(" AND created_at > $? ORDER BY id LIMIT 500", since), notice_of))
    if (notice.key.starts_with(key_start) && found.size() < 100)
      found.push_back({.key = std::move(notice.key), .arguments = std::move(notice.arguments), .path = std::move(notice.path)});
  return found;
}

std::int64_t count_notices(Tx& tx, PersonId person) {
  return tx.value<std::int64_t>("SELECT count(*) FROM notices WHERE institution_id = $institution AND person_id = $1", person);
}

std::int64_t count_unread(Tx& tx, PersonId person) {
  return tx.value<std::int64_t>("SELECT count(*) FROM notices WHERE institution_id = $institution AND person_id = $1 AND read_at IS NULL",
                                person);
}

std::optional<StoredNotice> find_notice(Tx& tx, PersonId person, NoticeId id) {
  return tx.find(select_notices(person).add(" AND id = $?", id), notice_of);
}

void update_read(Tx& tx, PersonId person, NoticeId id) {
  tx.change("UPDATE notices SET read_at = $3 WHERE institution_id = $institution AND person_id = $1 AND id = $2 AND read_at IS NULL",
            person, id, tx.now());
}

std::int64_t update_all_read(Tx& tx, PersonId person) {
  return tx.change("UPDATE notices SET read_at = $2 WHERE institution_id = $institution AND person_id = $1 AND read_at IS NULL", person,
                   tx.now());
}

std::optional<UnsentNotice> find_unsent(Tx& tx, NoticeId id) {
  return tx.find(
      "SELECT n.id, n.person_id, n.key, n.arguments, n.path, n.created_at, n.read_at, p.email, p.name, p.language, p.wants_mail "
      "FROM notices n JOIN people p ON p.institution_id = n.institution_id AND p.id = n.person_id "
      "WHERE n.institution_id = $institution AND n.id = $1 AND n.mailed_at IS NULL AND p.is_active = 1",
      [](Row& row) {
        auto unsent = UnsentNotice{.notice = notice_of(row)};
        unsent.email = row.next<std::string>();
        unsent.person_name = row.next<std::string>();
        unsent.language = row.next<Language>();
        unsent.wants_mail = row.next<bool>();
        return unsent;
      },
      id);
}

void update_mailed(Tx& tx, NoticeId id) {
  tx.change("UPDATE notices SET mailed_at = $2 WHERE institution_id = $institution AND id = $1", id, tx.now());
}

}  // namespace baeumgil
