#include "features/follows/tell_followers.h"

#include <algorithm>

#include "features/cases/find_case.h"
#include "features/follows/follow_store.h"
#include "features/issues/find_issue.h"
#include "features/notices/tell_inside.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

// Two writers may commit in another order than their events were numbered in.
constexpr std::int64_t kSettledSeconds = 10;

struct News {
  std::string title{};
  std::string path{};
  std::vector<PersonId> followers{};

  void add(std::vector<PersonId> const& more) {
    for (auto const person : more)
      if (std::ranges::find(followers, person) == followers.end()) followers.push_back(person);
  }
};

Actor reader_of(Tx& tx, Person const& person) {
  return {
      .institution = tx.institution(), .person = person.id, .department = person.department, .roles = person.roles, .name = person.name};
}

News read_case_news(Tx& tx, Actor const& system, NewsEvent const& event) {
  auto const found = find_case(tx, system, CaseId{event.row});
  if (!found) return {};
  auto news = News{.title = found->number + " " + found->title, .path = "/cases/" + to_text(found->id)};
  news.add(list_followers(tx, FollowNoun::good_case, to_text(found->id)));
  if (event.verb == "case.published") {
    news.add(list_followers(tx, FollowNoun::field, to_word(found->field)));
    news.add(list_followers(tx, FollowNoun::institution, to_text(found->host)));
    news.add(list_followers(tx, FollowNoun::person, to_text(found->author)));
  }
  if (event.verb == "case.published" || event.verb == "case.matched")
    for (auto const issue : found->issues) news.add(list_followers(tx, FollowNoun::issue, to_text(issue)));
  return news;
}

News read_issue_news(Tx& tx, Actor const& system, NewsEvent const& event) {
  auto const found = find_issue(tx, system, IssueId{event.row});
  if (!found) return {};
  auto news = News{.title = found->number + " " + found->title, .path = "/issues/" + to_text(found->id)};
  news.add(list_followers(tx, FollowNoun::issue, to_text(found->id)));
  if (event.verb == "issue.opened") news.add(list_followers(tx, FollowNoun::field, to_word(found->field)));
  return news;
}

bool may_read(Tx& tx, PersonId id, NewsEvent const& event) {
  auto const person = find_person(tx, id);
  if (!person || !person->is_active) return false;
  auto const reader = reader_of(tx, *person);
  if (event.noun == "case") return find_case(tx, reader, CaseId{event.row}).has_value();
  return find_issue(tx, reader, IssueId{event.row}).has_value();
}

}  // namespace

Result<Done> tell_followers(Database& db, InstitutionId institution) {
  auto const system = Actor{.institution = institution, .via = Via::job};
  return db.write(system, [&](Tx& tx) -> Result<Done> {
    auto const settled = tx.now() - kSettledSeconds;
    auto const told = find_told_until(tx);
    if (!told) {  // what was before the first follow is no news
      store_told_until(tx, newest_event_before(tx, settled));
      return Done{};
    }
    for (auto const& event : list_news(tx, *told, settled)) {
      auto const news = event.noun == "case" ? read_case_news(tx, system, event) : read_issue_news(tx, system, event);
      for (auto const person : news.followers)
        if (may_read(tx, person, event))
          tell_inside(tx, {.to = person, .key = "notice.follow." + event.verb, .arguments = {news.title}, .path = news.path}, event.by);
      store_told_until(tx, event.id);
    }
    return Done{};
  });
}

}  // namespace baeumgil
