#include "app/example/form_teams.h"

#include "features/people/find_person.h"
#include "features/teams/confirm_team.h"
#include "features/teams/find_team.h"
#include "features/teams/form_team.h"
#include "features/teams/invite_member.h"
#include "features/teams/submit_team.h"

namespace baeumgil {
namespace {

constexpr auto kDaysToJoin = 1;
constexpr auto kDaysToSubmitTeam = 2;
constexpr auto kDaysToConfirm = 4;

class Forming {
 public:
  Forming(ExampleWorld& world, CsvLine& line) : world_{world}, line_{line}, key_{line.text("key")}, on_{world.day(line.text("on"))} {}

  void run() {
    auto const until = line_.choice<TeamState>("until");
    form();
    if (until == TeamState::forming) return;
    world_.go_to(on_ + kDaysToSubmitTeam);
    world_.must(submit_team(world_.db, leader(), id_), key_ + " submitted");
    if (until == TeamState::submitted) return;
    world_.go_to(on_ + kDaysToConfirm);
    if (until == TeamState::returned)
      world_.must(return_team(world_.db, world_.actor("officer"), id_, line_.text("reason")), key_ + " returned");
    else if (until == TeamState::withdrawn)
      world_.must(withdraw_team(world_.db, leader(), id_, line_.text("reason")), key_ + " withdrawn");
    else
      confirm();
  }

 private:
  Actor leader() { return world_.actor(line_.text("leader")); }

  TeamDraft draft() {
    auto draft = TeamDraft{.program = world_.row<ProgramId>(line_.text("program")),
                           .issue = world_.row<IssueId>(line_.text("issue")),
                           .name = line_.text("name"),
                           .field = line_.choice<PolicyField>("field"),
                           .theme = line_.text("theme"),
                           .hypothesis = line_.text("hypothesis")};
    if (auto const from = line_.text("preferred_from"); !from.empty()) {
      draft.preferred_from = world_.day(from);
      draft.preferred_until = *draft.preferred_from + static_cast<int>(line_.integer("nights").value_or(0));
    }
    auto const urls = words_of(line_.text("evidence_urls"));
    auto const reasons = words_of(line_.text("why"));
    auto const hosts = words_of(line_.text("hosts"));
    for (auto i = std::size_t{0}; i < hosts.size(); ++i)
      draft.hosts.push_back({.host = world_.host(hosts[i]), .why = reasons.at(i), .evidence_url = urls.at(i)});
    return draft;
  }

  void form() {
    world_.go_to(on_);
    id_ = world_.must(form_team(world_.db, leader(), draft()), key_);
    world_.keep(key_, id_);
    for (auto const* column : {"members", "declined", "invited"})
      for (auto const& member : words_of(line_.text(column)))
        world_.must(invite_member(world_.db, leader(), id_, world_.person(member)), key_ + " " + member);
    world_.go_to(on_ + kDaysToJoin);
    for (auto const& member : words_of(line_.text("members")))
      world_.must(answer_invitation(world_.db, world_.actor(member), id_, MemberAnswer::accepted), key_ + " " + member);
    for (auto const& member : words_of(line_.text("declined")))
      world_.must(answer_invitation(world_.db, world_.actor(member), id_, MemberAnswer::declined), key_ + " " + member);
    name_substitute_for(line_.text("leader"));
    for (auto const& member : words_of(line_.text("members"))) name_substitute_for(member);
  }

  // The leader of the department's first team stands in for those who travel.
  void name_substitute_for(std::string const& member) {
    auto const person = world_.person(member);
    auto const found = world_.db.read(world_.institution(), [&](Tx& tx) { return find_person(tx, person); });
    auto const substitute = world_.person(found->department_name + "/team1");
    world_.must(name_substitute(world_.db, leader(), id_, person, substitute), key_ + " substitute of " + member);
  }

  // Each head for the own people, or who decides where a head travels; then the officer.
  void confirm() {
    auto const officer = world_.actor("officer");
    auto const team = world_.db.read(officer, [&](Tx& tx) { return find_team(tx, officer, id_); });
    for (auto const& member : team->members) {
      if (member.answer != MemberAnswer::accepted) continue;
      world_.must(confirm_member(world_.db, world_.actor(member.decider), id_, member.person), key_ + " confirms " + member.name);
    }
    world_.must(confirm_team(world_.db, officer, id_), key_ + " confirmed");
  }

  ExampleWorld& world_;
  CsvLine& line_;
  std::string key_;
  Date on_;
  TeamId id_{};
};

}  // namespace

void form_teams(ExampleWorld& world, std::string_view era) {
  for_each_line("teams", era, [&](CsvLine& line) { Forming{world, line}.run(); });
}

void close_teams(ExampleWorld& world, std::string_view era) {
  for_each_line("teams", era, [&](CsvLine& line) {
    if (line.choice<TeamState>("until") != TeamState::closed) return;
    auto const key = line.text("key");
    world.go_to(world.day(line.text("closed_on")));
    world.must(close_team(world.db, world.actor("officer"), world.row<TeamId>(key)), key + " closed");
  });
}

}  // namespace baeumgil
