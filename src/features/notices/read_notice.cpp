#include "features/notices/read_notice.h"

#include "features/notices/notice_store.h"

namespace baeumgil {

Result<std::string> read_notice(Database& db, Actor const& actor, NoticeId id) {
  return db.write(actor, [&](Tx& tx) -> Result<std::string> {
    auto const notice = find_notice(tx, actor.person, id);
    if (!notice) return not_found();
    update_read(tx, actor.person, id);
    return notice->path;
  });
}

Result<Done> read_all_notices(Database& db, Actor const& actor) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    update_all_read(tx, actor.person);
    return Done{};
  });
}

}  // namespace baeumgil
