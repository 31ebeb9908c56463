#include "features/find/change_synonyms.h"
#include "features/find/find_pages.h"
#include "features/find/find_store.h"
#include "features/find/find_views.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {

Result<Response> FindPages::synonym_page(Request const& request, Actor const& actor, SynonymList const& list, Form form) const {
  auto view = SynonymView{.title = site.words(actor, "find.synonyms.title"), .version = list.version};
  view.words = form.area("words", "find.synonyms.words", {.rows = 24, .hint_key = "find.synonyms.hint"});
  view.summary = form.summary();
  auto const head = PageHead{.title = view.title,
                             .crumbs = {{site.words(actor, "find.title"), "/search"}, {view.title, ""}},
                             .section = "/search/synonyms",
                             .status = view.summary.is_shown() ? 422 : 200,
                             .is_wide = false};
  return site.page(request, actor, head, view);
}

Result<Response> FindPages::synonyms(Request const& request, Actor const& actor) const {
  auto const list = db.read(actor, find_synonyms);
  return synonym_page(request, actor, list, Form{site.locale(), actor.language}.set("words", list.words));
}

Result<Response> FindPages::change_synonyms(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const list = SynonymList{.words = fields.text("words"), .version = static_cast<int>(fields.integer("version").value_or(0))};
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<InstitutionId>{*unreadable} : baeumgil::change_synonyms(db, actor, list);
  if (done) return redirect("/search/synonyms", "form.saved");
  if (done.error().kind != Kind::invalid) return done.error();
  return synonym_page(request, actor, list, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

}  // namespace baeumgil
