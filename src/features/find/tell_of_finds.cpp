#include "features/find/tell_of_finds.h"

#include <limits>

#include "base/text.h"
#include "features/find/chosen_facets.h"
#include "features/notices/notify.h"
#include "platform/db/database.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

constexpr std::int64_t kEverySeconds = 600;
constexpr double kNearlyAll = 0.8;

struct Fresh {
  SavedSearch search{};
  std::vector<Find> finds{};  // since the last look
};

}  // namespace

void queue_telling(Tx& tx) { queue_job(tx, kTellOfFindsJob, {}, tx.now() + kEverySeconds, "all"); }

std::vector<Find> finds_of(SearchIndex const& index, InstitutionId institution, SavedSearch const& search, Synonyms const& synonyms) {
  auto filter = SearchFilter{.institution = institution, .synonyms = &synonyms, .least_share = kNearlyAll, .counts_matches = false};
  if (!search.kind.empty()) filter.kinds = {search.kind};
  narrow(filter, read_chosen(search.chosen));
  auto finds = std::vector<Find>{};
  for (auto const& hit : index.find(search.words, filter, 0, std::numeric_limits<int>::max()).hits) finds.push_back({hit.kind, hit.id});
  return finds;
}

Result<Done> tell_of_finds(Database& db, SearchIndex const& index, InstitutionId institution) {
  auto all = std::vector<Fresh>{};
  db.read(institution, [&](Tx& tx) {
    auto const synonyms = read_synonyms(find_synonyms(tx).words);
    for (auto& search : list_all_saved_searches(tx)) {
      auto fresh = finds_of(index, institution, search, synonyms ? *synonyms : Synonyms{});
      auto const known = list_finds(tx, search.id);
      std::erase_if(fresh, [&](Find const& find) { return known.contains({find.kind, find.id}); });
      all.push_back({std::move(search), std::move(fresh)});
    }
    return Done{};
  });
  return db.write(Actor{.institution = institution, .via = Via::job}, [&](Tx& tx) -> Result<Done> {
    for (auto const& [search, finds] : all) {
      auto const fresh = insert_finds(tx, search.id, finds);
      if (fresh == 0) continue;
      notify(tx, {.to = search.person,
                  .key = "notice.search.found",
                  .arguments = {search.words, std::to_string(fresh)},
                  .path = "/search/saved/" + to_text(search.id)});
    }
    if (!all.empty()) queue_telling(tx);
    return Done{};
  });
}

}  // namespace baeumgil
