#include "features/pushes/push_matches.h"

#include <algorithm>

#include "features/audit/record_event.h"
#include "features/find/find_like.h"
#include "features/issues/find_issue.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/pushes/push_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

struct Match {
  Unmatched what{};
  Issue issue{};
};

struct Looked {
  std::vector<Unmatched> unmatched{};
  std::vector<Issue> issues{};
  LikenessWords likeness{};
};

std::vector<Match> find_matches(SearchIndex const& index, Looked const& looked) {
  auto matches = std::vector<Match>{};
  for (auto const& issue : looked.issues)
    for (auto const noun : all_of<PushedNoun>())
      for (auto const& hit : find_all_like(index, looked.likeness, issue.title, to_word(noun)))
        for (auto const& one : looked.unmatched)
          if (one.noun == noun && one.row == hit) matches.push_back({one, issue});
  return matches;
}

void tell_department(Tx& tx, Push const& push, std::string const& title) {
  auto people = std::vector<PersonId>{};
  if (auto const head = find_department_head(tx, push.department)) people.push_back(head->id);
  for (auto const& officer : list_people_with(tx, Role::owner_officer))
    if (officer.department == push.department && std::ranges::find(people, officer.id) == people.end()) people.push_back(officer.id);
  for (auto const person : people)
    notify(tx, {.to = person, .key = "notice.push.new", .arguments = {push.issue_title, title}, .path = "/pushes"});
}

}  // namespace

std::optional<PushId> push_to_owner(Tx& tx, Actor const& actor, Unmatched const& what, Issue const& issue) {
  if (is_bound_already(tx, what, issue.id)) return std::nullopt;
  auto push = Push{.id = PushId::make(), .noun = what.noun, .row = what.row, .issue = issue.id};
  push.issue_title = issue.title;
  push.department = issue.owner_department;
  push.finder = what.finder;
  push.pushed_at = tx.now();
  if (!insert_push(tx, push)) return std::nullopt;
  auto const stored = find_push(tx, actor, push.id);
  if (!stored) return std::nullopt;
  record_event(
      tx, actor,
      {.verb = "push.made", .subject = {"push", push.id.value, stored->title}, .reason = push.issue_title, .after = to_json(*stored)});
  tell_department(tx, push, stored->title);
  return push.id;
}

Result<Done> push_matches(Database& db, SearchIndex const& index, InstitutionId institution) {
  // The officer's eyes without a person: every list is the job's.
  auto const actor = Actor{.institution = institution, .roles = Roles{}.with(Role::programme_officer), .via = Via::job};
  auto const looked = db.read(institution, [&](Tx& tx) {
    auto found = Looked{.unmatched = list_unmatched(tx, tx.now() - kPushedWithinSeconds)};
    if (!found.unmatched.empty()) {
      found.issues = list_choosable_issues(tx, actor);
      found.likeness = load_likeness(tx);
    }
    return found;
  });
  if (looked.unmatched.empty()) return Done{};
  auto const matches = find_matches(index, looked);
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    for (auto const& match : matches) (void)push_to_owner(tx, actor, match.what, match.issue);
    for (auto const& one : looked.unmatched) mark_matched(tx, one);
    return Done{};
  });
}

}  // namespace baeumgil
