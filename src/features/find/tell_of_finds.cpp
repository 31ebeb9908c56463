#include "features/find/tell_of_finds.h"

#include "base/text.h"
#include "features/find/chosen_facets.h"
#include "features/notices/notify.h"
#include "platform/db/database.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

constexpr std::int64_t kEverySeconds = 600;
constexpr int kMostFinds = 200;
constexpr double kNearlyAll = 0.8;

struct Fresh {
  SavedSearch search{};
  std::vector<Find> finds{};
};

}  // namespace

void queue_telling(Tx& tx) { queue_job(tx, kTellOfFindsJob, {}, tx.now() + kEverySeconds, "all"); }

std::vector<Find> finds_of(SearchIndex const& index, InstitutionId institution, SavedSearch const& search, Synonyms const& synonyms) {
  auto filter = SearchFilter{.institution = institution, .synonyms = &synonyms, .least_share = kNearlyAll};
  if (!search.kind.empty()) filter.kinds = {search.kind};
  narrow(filter, read_chosen(search.chosen));
  auto finds = std::vector<Find>{};
  for (auto const& hit : index.find(search.words, filter, 0, kMostFinds).hits) finds.push_back({hit.kind, hit.id});
  return finds;
}

Result<Done> tell_of_finds(Database& db, SearchIndex const& index, InstitutionId institution) {
  auto all = std::vector<Fresh>{};
  db.read(institution, [&](Tx& tx) {
    auto const synonyms = read_synonyms(find_synonyms(tx).words);
    for (auto& search : list_all_saved_searches(tx)) {
      auto finds = finds_of(index, institution, search, synonyms ? *synonyms : Synonyms{});
      all.push_back({std::move(search), std::move(finds)});
    }
    return Done{};
  });
  return db.write(Actor{.institution = institution, .via = Via::job}, [&](Tx& tx) -> Result<Done> {
    for (auto const& [search, finds] : all) {
      auto fresh = 0;
      for (auto const& find : finds) fresh += insert_find(tx, search.id, find) ? 1 : 0;
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
