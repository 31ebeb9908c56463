#include "features/notices/notice_pages.h"

#include <algorithm>

#include "base/json_writer.h"
#include "features/notices/notice_store.h"
#include "features/notices/notice_views.h"
#include "features/notices/read_notice.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"

namespace baeumgil {
namespace {

constexpr int kPageSize = 20;

struct Listed {
  std::vector<StoredNotice> notices{};
  std::int64_t total{0};
  std::int64_t unread{0};
};

}  // namespace

Result<Response> NoticePages::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const page = static_cast<int>(std::clamp<std::int64_t>(query.integer("page").value_or(1), 1, 10000));
  auto const listed = db.read(actor, [&](Tx& tx) {
    return Listed{list_notices(tx, actor.person, kPageSize, (page - 1) * kPageSize), count_notices(tx, actor.person),
                  count_unread(tx, actor.person)};
  });
  auto view = NoticeListView{.title = site.words(actor, "site.notice"), .unread = listed.unread};
  for (auto const& notice : listed.notices)
    view.rows.push_back({.id = notice.id,
                         .words = site.words(actor, notice.key, notice.arguments),
                         .path = notice.path,
                         .at = notice.at,
                         .is_read = notice.is_read});
  view.pagination = paginate("/notices", listed.total, page, kPageSize);
  view.nothing = {.title_key = "notices.none", .hint_key = "notices.none_hint"};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/notices"}, view);
}

Result<Response> NoticePages::read(Request const& request, Actor const& actor) const {
  auto const id = request.id<NoticeId>();
  if (!id) return not_found();
  TRY(read_notice(db, actor, *id));
  return redirect("/notices");
}

Result<Response> NoticePages::read_all(Request const&, Actor const& actor) const {
  TRY(read_all_notices(db, actor));
  return redirect("/notices", "notices.flash.read_all");
}

Result<Response> NoticePages::json(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *problem;
  auto const before = NoticeId{asked.after.value_or(Uuid{})};
  auto const notices = db.read(actor, [&](Tx& tx) { return list_notices_before(tx, actor.person, before, asked.limit + 1); });
  return page_answer(notices, asked, [&](JsonWriter& json, auto const& notice) {
    json.begin_object()
        .field("id", to_text(notice.id))
        .field("words", site.words(actor, notice.key, notice.arguments))
        .field("path", notice.path)
        .field("at", to_text(notice.at))
        .field("is_read", notice.is_read)
        .end_object();
  });
}

}  // namespace baeumgil
