#include "features/overseas/found_committee.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/overseas/committee_store.h"
#include "features/overseas/overseas_json.h"
#include "features/people/find_person.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"

namespace baeumgil {
namespace {

constexpr auto kMostCriterionPoints = 1000;

struct CommitteeFindings {
  Problem problem{.kind = Kind::invalid, .key = "problem.invalid"};
  void wrong(std::string field, std::string key) { problem.fields.push_back({.field = std::move(field), .key = std::move(key)}); }
};

void check_member(Tx& tx, CommitteeInput const& input, std::size_t i, CommitteeFindings& findings) {
  auto const& member = input.members[i];
  auto const row = "members." + std::to_string(i);
  if (member.person.is_nil() && trimmed(member.name).empty()) findings.wrong(row + ".person", "overseas.member.who");
  if (!member.person.is_nil()) {
    if (!find_person(tx, member.person)) findings.wrong(row + ".person", "field.unknown_choice");
    auto const first = std::ranges::find(input.members, member.person, &MemberInput::person);
    if (first != input.members.begin() + static_cast<std::ptrdiff_t>(i)) findings.wrong(row + ".person", "overseas.member.twice");
  }
  if (!member.seat) findings.wrong(row + ".seat", "field.required");
  if (!member.term_from) findings.wrong(row + ".term_from", "field.required");
  if (!member.term_until) findings.wrong(row + ".term_until", "field.required");
  if (member.term_from && member.term_until && *member.term_until < *member.term_from)
    findings.wrong(row + ".term_until", "overseas.member.term_ends_early");
}

void check_criteria(CommitteeInput const& input, CommitteeFindings& findings) {
  if (input.criteria.empty()) findings.wrong("criteria.0.name", "field.required");
  for (auto i = std::size_t{0}; i < input.criteria.size(); ++i) {
    auto const row = "criteria." + std::to_string(i);
    if (trimmed(input.criteria[i].name).empty()) findings.wrong(row + ".name", "field.required");
    if (!input.criteria[i].points || *input.criteria[i].points < 1 || *input.criteria[i].points > kMostCriterionPoints)
      findings.wrong(row + ".points", "field.required");
  }
}

Result<Done> check(Tx& tx, Actor const& actor, CommitteeInput const& input) {
  auto findings = CommitteeFindings{};
  if (trimmed(input.name).empty()) findings.wrong("name", "field.required");
  for (auto i = std::size_t{0}; i < input.members.size(); ++i) check_member(tx, input, i, findings);
  auto const is_chair = [](MemberInput const& member) { return member.chairing == Chairing::chair; };
  if (std::ranges::count_if(input.members, is_chair) != 1) findings.wrong("members.0.chairing", "overseas.member.one_chair");
  check_criteria(input, findings);
  if (!findings.problem.fields.empty()) return findings.problem;
  auto facts = Situation{.about = {AppliesTo::overseas}, .language = actor.language};
  facts.set("committee.members", static_cast<int>(input.members.size()));
  if (auto refusal = first_refusal(evaluate(load_rule_book(tx), facts, tx.today()), "members.0.person")) return std::move(*refusal);
  return Done{};
}

Result<CommitteeMember> member_of(Tx& tx, MemberInput const& input) {
  auto member = CommitteeMember{.id = input.id.is_nil() ? MemberId::make() : input.id,
                                .person = input.person,
                                .name = std::string{trimmed(input.name)},
                                .post = std::string{trimmed(input.post)},
                                .seat = *input.seat,
                                .chairing = input.chairing.value_or(Chairing::none),
                                .term_from = *input.term_from,
                                .term_until = *input.term_until};
  if (input.person.is_nil()) return member;
  auto const person = TRY(find_person(tx, input.person));
  member.name = person.name;
  if (member.post.empty()) member.post = person.department_name + " " + person.rank;
  return member;
}

Result<Done> apply(Tx& tx, CommitteeInput const& input, Committee& committee) {
  committee.name = std::string{trimmed(input.name)};
  committee.legal_basis = std::string{trimmed(input.legal_basis)};
  committee.members.clear();
  for (auto const& member : input.members) committee.members.push_back(TRY(member_of(tx, member)));
  committee.criteria.clear();
  for (auto const& criterion : input.criteria)
    committee.criteria.push_back({std::string{trimmed(criterion.name)}, std::string{trimmed(criterion.question)}, *criterion.points});
  return Done{};
}

// Whoever is left out of the new list leaves on the eve, and stays for what was decided before.
void end_terms(Committee const& before, Committee& after, Date today) {
  for (auto const& member : before.members) {
    if (after.member(member.id) != nullptr) continue;
    auto left = member;
    left.term_until = std::min(left.term_until, today - 1);
    left.chairing = Chairing::none;
    after.members.push_back(std::move(left));
  }
}

}  // namespace

Result<CommitteeId> found_committee(Database& db, Actor const& actor, CommitteeInput const& input) {
  if (!may_found_committee(actor)) return forbidden("overseas.committee.not_secretary");
  return db.write(actor, [&](Tx& tx) -> Result<CommitteeId> {
    TRY(check(tx, actor, input));
    auto committee = Committee{.id = CommitteeId::make()};
    TRY(apply(tx, input, committee));
    for (auto& member : committee.members) member.id = MemberId::make();
    insert_committee(tx, committee);
    record_event(tx, actor,
                 {.verb = "committee.founded", .subject = {"committee", committee.id.value, committee.name}, .after = to_json(committee)});
    return committee.id;
  });
}

Result<CommitteeId> change_committee(Database& db, Actor const& actor, CommitteeId id, CommitteeInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<CommitteeId> {
    auto const before = TRY(find_committee(tx, actor, id));
    if (!may_found_committee(actor)) return forbidden("overseas.committee.not_secretary");
    TRY(check(tx, actor, input));
    for (auto const& member : input.members)
      if (!member.id.is_nil() && before.member(member.id) == nullptr) return invalid("members.0.person", "field.unknown_choice");
    auto committee = before;
    TRY(apply(tx, input, committee));
    end_terms(before, committee, tx.today());
    TRY(update_committee(tx, committee));
    record_event(tx, actor,
                 {.verb = "committee.changed",
                  .subject = {"committee", id.value, committee.name},
                  .before = to_json(before),
                  .after = to_json(committee)});
    return id;
  });
}

}  // namespace baeumgil
