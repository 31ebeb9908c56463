#include <algorithm>

#include "base/text.h"
#include "features/find/find_pages.h"
#include "features/find/find_views.h"
#include "features/find/save_search.h"
#include "features/find/search_input.h"
#include "features/find/tell_of_finds.h"
#include "features/issues/policy_field.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

SearchInput search_of(SavedSearch const& search) { return {.words = search.words, .chosen = read_chosen(search.chosen)}; }

std::string facets_text(Site const& site, Actor const& actor, SavedSearch const& search) {
  auto labels = std::vector<std::string>{};
  for (auto const& [facet, values] : read_chosen(search.chosen))
    for (auto const& value : values)
      labels.push_back(facet == "field" && enum_from_word<PolicyField>(value) ? site.words(actor, "policy_field." + value) : value);
  return join(labels, ", ");
}

}  // namespace

Result<Response> FindPages::saved(Request const& request, Actor const& actor) const {
  auto view = SavedView{
      .title = site.words(actor, "find.saved.title"),
      .nothing = {
          .title_key = "find.saved.none", .hint_key = "find.saved.none_hint", .action_key = "find.title", .action_path = "/search"}};
  for (auto const& search : db.read(actor, [&](Tx& tx) { return list_saved_searches(tx, actor.person); }))
    view.rows.push_back(
        {.words = search.words,
         .kind = site.words(actor, "find.kind." + (search.kind.empty() ? "all" : search.kind)),
         .facets = facets_text(site, actor, search),
         .path = address_of(search_of(search), search.kind),
         .created_at = search.created_at,
         .remove = {.label_key = "find.saved.remove", .path = "/search/saved/" + to_text(search.id) + "/removal", .style = "tertiary"}});
  auto const head =
      PageHead{.title = view.title, .crumbs = {{site.words(actor, "find.title"), "/search"}, {view.title, ""}}, .section = "/search"};
  return site.page(request, actor, head, view);
}

// Where a notice leads.
Result<Response> FindPages::open_saved(Request const& request, Actor const& actor) const {
  auto const id = request.id<SavedSearchId>();
  if (!id) return not_found();
  auto const search = db.read(actor, [&](Tx& tx) { return find_saved_search(tx, actor, *id); });
  if (!search) return search.error();
  return redirect(address_of(search_of(*search), search->kind));
}

Result<Response> FindPages::save(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto search = SavedSearch{.words = first_characters(fields.text("q"), 200), .kind = fields.text("kind")};
  if (std::ranges::find(kSearchKinds, search.kind) == kSearchKinds.end()) search.kind.clear();
  auto chosen = ChosenFacets{};
  for (auto const facet : kSearchFacets) chosen[std::string{facet}] = fields.texts(facet);
  search.chosen = to_text(chosen);
  TRY(save_search(db, actor, search, finds_of(index, actor.institution, search, synonyms_of(db, actor))));
  return redirect("/search/saved", "find.saved.done");
}

Result<Response> FindPages::remove_saved(Request const& request, Actor const& actor) const {
  auto const id = request.id<SavedSearchId>();
  if (!id) return not_found();
  TRY(remove_search(db, actor, *id));
  return redirect("/search/saved", "find.saved.removed");
}

}  // namespace baeumgil
