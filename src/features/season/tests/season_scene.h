#pragma once
// An office in season beside strangers, and what is asked of a refusal.

#include <gtest/gtest.h>

#include <algorithm>

#include "features/season/adjust_proposal.h"
#include "features/season/form_season_teams.h"
#include "features/season/open_season.h"
#include "features/season/proposal_store.h"
#include "features/season/season_store.h"
#include "features/season/set_staffing.h"
#include "features/teams/find_team.h"
#include "features/teams/form_team.h"
#include "features/teams/invite_member.h"
#include "platform/jobs/jobs.h"
#include "tests/fixtures/season.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

[[maybe_unused]] Database& db() { return test_database(); }

struct Scene {
  Office office{make_office(db())};
  Office strangers{make_strangers(db())};
  IssueId issue{make_open_issue(db(), office)};
  ProgramId program{make_open_program(db(), office, issue)};
  SeasonScene season{make_season(db(), office, program, issue)};

  Actor as(Person const& person) const { return office.actor_of(person); }
  Actor officer() const { return as(office.kim_officer); }
  Actor stranger() const { return strangers.actor_of(strangers.kim_officer); }
  Season now() const {
    return *db().read(office.institution, [&](Tx& tx) { return find_season(tx, season.season); });
  }
  Proposal proposal(ProposalId id) const {
    return *db().read(office.institution, [&](Tx& tx) { return find_proposal(tx, id); });
  }
  std::vector<StoredUnmet> unmet(ProposalId id) const {
    return db().read(office.institution, [&](Tx& tx) { return list_unmet(tx, id); });
  }
  std::optional<Wish> wish_of(Person const& person) const {
    return db().read(office.institution, [&](Tx& tx) { return find_wish(tx, season.season, person.id); });
  }
  int events() const { return count_events(db(), office); }
};

template <class T>
Kind kind_of(Result<T> const& result) {
  return result ? Kind::busy : result.error().kind;
}
template <class T>
std::string key_of(Result<T> const& result) {
  return result ? "" : result.error().fields.empty() ? result.error().key : result.error().fields.front().key;
}
template <class T>
std::string field_of(Result<T> const& result) {
  return result || result.error().fields.empty() ? "" : result.error().fields.front().field;
}
template <class T>
std::string rule_of(Result<T> const& result) {
  return result || !result.error().rule ? "" : result.error().rule->rule_id;
}

}  // namespace
}  // namespace baeumgil
