#include "features/follows/tell_followers.h"

#include <algorithm>

#include "features/adoptions/find_adoption.h"
#include "features/cases/find_case.h"
#include "features/follows/follow_store.h"
#include "features/issues/find_issue.h"
#include "features/notices/tell_inside.h"
#include "features/people/find_person.h"
#include "features/reports/find_report.h"
#include "features/trips/find_trip.h"
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

void add_followers_of_issue(Tx& tx, Actor const& system, IssueId id, News& news) {
  news.add(list_followers(tx, FollowNoun::issue, to_text(id)));
  if (auto const issue = find_issue(tx, system, id)) news.add(list_followers(tx, FollowNoun::field, to_word(issue->field)));
}

// Of an accepted report hear those who follow what it was for, where its trip went and who went.
News read_report_news(Tx& tx, Actor const& system, NewsEvent const& event) {
  auto const report = find_report(tx, system, ReportId{event.row});
  if (!report) return {};
  auto news = News{.title = report->number + " " + report->trip_purpose, .path = "/reports/" + to_text(report->id)};
  for (auto const traveler : report->travelers) news.add(list_followers(tx, FollowNoun::person, to_text(traveler)));
  auto const trip = find_trip(tx, system, report->trip);
  if (!trip) return news;
  add_followers_of_issue(tx, system, trip->issue, news);
  for (auto const& stop : trip->stops)
    if (!stop.host.is_nil()) news.add(list_followers(tx, FollowNoun::institution, to_text(stop.host)));
  for (auto const& visit : list_visits_of(tx, report->trip)) news.add(list_followers(tx, FollowNoun::institution, to_text(visit.host)));
  return news;
}

// Of what became of a proposal hear those who follow its issue, its case, where the case is from, who brought it and who proposed it.
News read_adoption_news(Tx& tx, Actor const& system, NewsEvent const& event) {
  auto const adoption = find_adoption(tx, system, AdoptionId{event.row});
  if (!adoption) return {};
  auto news = News{.title = adoption->number + " " + adoption->case_title, .path = "/adoptions/" + to_text(adoption->id)};
  add_followers_of_issue(tx, system, adoption->issue, news);
  news.add(list_followers(tx, FollowNoun::good_case, to_text(adoption->source_case)));
  news.add(list_followers(tx, FollowNoun::person, to_text(adoption->proposer)));
  if (auto const source = find_case(tx, system, adoption->source_case)) {
    news.add(list_followers(tx, FollowNoun::institution, to_text(source->host)));
    news.add(list_followers(tx, FollowNoun::person, to_text(source->author)));
  }
  return news;
}

News read_news(Tx& tx, Actor const& system, NewsEvent const& event) {
  if (event.noun == "case") return read_case_news(tx, system, event);
  if (event.noun == "report") return read_report_news(tx, system, event);
  if (event.noun == "adoption") return read_adoption_news(tx, system, event);
  return read_issue_news(tx, system, event);
}

bool may_read(Tx& tx, PersonId id, News const& news) {
  auto const person = find_person(tx, id);
  if (!person || !person->is_active) return false;
  return is_there_for(tx, reader_of(tx, *person), news.path);
}

}  // namespace

bool is_there_for(Tx& tx, Actor const& reader, std::string_view path) {
  auto const id = uuid_from_text(path.substr(path.rfind('/') + 1));
  if (!id) return false;
  if (path.starts_with("/cases/")) return find_case(tx, reader, CaseId{*id}).has_value();
  if (path.starts_with("/reports/")) return find_report(tx, reader, ReportId{*id}).has_value();
  if (path.starts_with("/adoptions/")) return find_adoption(tx, reader, AdoptionId{*id}).has_value();
  return path.starts_with("/issues/") && find_issue(tx, reader, IssueId{*id}).has_value();
}

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
      auto const news = read_news(tx, system, event);
      for (auto const person : news.followers)
        if (may_read(tx, person, news))
          tell_inside(tx, {.to = person, .key = "notice.follow." + event.verb, .arguments = {news.title}, .path = news.path}, event.by);
      store_told_until(tx, event.id);
    }
    return Done{};
  });
}

}  // namespace baeumgil
