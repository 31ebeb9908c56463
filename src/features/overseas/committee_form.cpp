#include "features/overseas/found_committee.h"
#include "features/overseas/room_form.h"
#include "features/people/find_person.h"

#include <algorithm>

namespace baeumgil {
namespace {

constexpr auto kPointsTypedAtMost = std::int64_t{100'000};

// The review sheet of F06; every line may be changed.
struct DefaultCriterion {
  std::string_view word{};
  int points{0};
};
constexpr DefaultCriterion kSheet[] = {{"necessity", 30}, {"host", 20},  {"traveler", 15},    {"timing", 10},
                                       {"cost", 15},      {"safety", 5}, {"collaboration", 5}};

// Everybody who reviews, keeps minutes, heads a department or decides may sit on it.
std::vector<Choice> people_choices(Tx& tx) {
  auto people = std::vector<Person>{};
  for (auto const role : {Role::reviewer, Role::executive, Role::department_head, Role::committee_secretary, Role::auditor})
    for (auto& person : list_people_with(tx, role))
      if (std::ranges::find(people, person.id, &Person::id) == people.end()) people.push_back(std::move(person));
  auto choices = std::vector<Choice>{};
  for (auto const& person : people)
    choices.push_back({.value = to_text(person.id), .label = person.name + " (" + person.department_name + ")"});
  return choices;
}

template <class Noun>
RowGroup::Row member_row(MoveView<Noun> const& view, std::string const& row) {
  auto const& form = view.form;
  return {.parts = {form.select(row + "person", "overseas.member.person", view.noun.people, {.hint_key = "overseas.member.person_hint"}),
                    form.text(row + "name", "overseas.member.name", {.max_length = 60}),
                    form.text(row + "post", "overseas.member.post", {.max_length = 80}),
                    form.select(row + "seat", "overseas.member.seat", view.template choices<Seat>("overseas.seat."), {}),
                    form.select(row + "chairing", "overseas.member.chairing", view.template choices<Chairing>("overseas.chairing."), {}),
                    form.date(row + "term_from", "overseas.member.term_from", {}),
                    form.date(row + "term_until", "overseas.member.term_until", {})}};
}

template <class Noun>
void draw(StepForm& step, MoveView<Noun> const& view) {
  auto const& form = view.form;
  step.sections.push_back({.parts = {form.text("name", "overseas.committee.name", {.required = true, .max_length = 100}),
                                     form.text("legal_basis", "overseas.committee.basis", {.max_length = 200})}});
  step.groups.push_back(row_group(form, "members", "overseas.members", [&](std::string const& row) { return member_row(view, row); }));
  step.groups.push_back(row_group(form, "criteria", "overseas.criteria", [&](std::string const& row) {
    return RowGroup::Row{.parts = {form.text(row + "name", "overseas.criterion", {.max_length = 60}),
                                   form.text(row + "question", "overseas.criterion.question", {.max_length = 200}),
                                   form.text(row + "points", "overseas.criterion.points", {.max_length = 4})}};
  }));
}

void fill_new(Form& form, MoveView<NewCommittee> const& view) {
  form.set("name", view.site.words(view.actor, "overseas.committee.default_name"));
  auto number = 0;
  for (auto const& criterion : kSheet) {
    auto const row = "criteria." + std::to_string(number++) + ".";
    auto const key = "overseas.sheet." + std::string{criterion.word};
    form.set(row + "name", view.site.words(view.actor, key));
    form.set(row + "question", view.site.words(view.actor, key + ".question"));
    form.set(row + "points", std::to_string(criterion.points));
  }
}

void fill_seated(Form& form, MoveView<SeatedCommittee> const& view) {
  auto const& committee = view.noun.committee;
  form.set("name", committee.name).set("legal_basis", committee.legal_basis);
  auto number = 0;
  for (auto const& member : committee.members) {
    auto const row = "members." + std::to_string(number++) + ".";
    form.set(row + "id", to_text(member.id)).set(row + "name", member.name).set(row + "post", member.post);
    if (!member.person.is_nil()) form.set(row + "person", to_text(member.person));
    form.set(row + "seat", std::string{to_word(member.seat)}).set(row + "chairing", std::string{to_word(member.chairing)});
    form.set(row + "term_from", to_text(member.term_from)).set(row + "term_until", to_text(member.term_until));
  }
  number = 0;
  for (auto const& criterion : committee.criteria) {
    auto const row = "criteria." + std::to_string(number++) + ".";
    form.set(row + "name", criterion.name).set(row + "question", criterion.question);
    form.set(row + "points", std::to_string(criterion.points));
  }
}

CommitteeInput read_committee_input(Fields& fields) {
  auto input = CommitteeInput{.name = fields.text("name"), .legal_basis = fields.text("legal_basis")};
  for (auto& row : fields.rows("members")) {
    auto member =
        MemberInput{.person = row.id<PersonId>("person").value_or(PersonId{}), .name = row.text("name"), .post = row.text("post")};
    member.id = row.id<MemberId>("id").value_or(MemberId{});
    member.seat = row.choice<Seat>("seat");
    member.chairing = row.choice<Chairing>("chairing");
    member.term_from = row.date("term_from");
    member.term_until = row.date("term_until");
    auto const is_empty = member.person.is_nil() && member.name.empty() && member.post.empty();
    if (!is_empty) input.members.push_back(std::move(member));
    fields.take_problems(row);
  }
  for (auto& row : fields.rows("criteria")) {
    auto criterion = CriterionLine{.name = row.text("name"), .question = row.text("question")};
    if (auto const points = row.integer("points"))
      criterion.points = static_cast<int>(std::clamp<std::int64_t>(*points, -1, kPointsTypedAtMost));
    if (!criterion.name.empty() || criterion.points) input.criteria.push_back(std::move(criterion));
    fields.take_problems(row);
  }
  return input;
}

std::vector<ApiField> committee_input() {
  return {given("name"), maybe("legal_basis"),
          rows_field("members",
                     {maybe("id", ApiType::id), maybe("person", ApiType::id), maybe("name"), maybe("post"), word_field<Seat>("seat"),
                      word_field<Chairing>("chairing", false), given("term_from", ApiType::date), given("term_until", ApiType::date)}),
          rows_field("criteria", {given("name"), maybe("question"), given("points", ApiType::integer)})};
}

Result<std::string> there(Result<CommitteeId> const& done) {
  if (!done) return done.error();
  return "/overseas/committees/" + to_text(*done);
}

Result<std::string> found(Database& db, Actor const& actor, NewCommittee const&, Fields& fields) {
  auto const input = read_committee_input(fields);
  if (auto problem = fields.problem()) return std::move(*problem);
  return there(found_committee(db, actor, input));
}

// Rows come back in the order they were shown, so that each keeps its member.
Result<std::string> change(Database& db, Actor const& actor, SeatedCommittee const& seated, Fields& fields) {
  auto input = read_committee_input(fields);
  for (auto i = std::size_t{0}; i < input.members.size(); ++i) {
    auto const& known = seated.committee.members;
    auto const same = std::ranges::find_if(known, [&](CommitteeMember const& member) {
      return input.members[i].person.is_nil() ? member.person.is_nil() && member.name == input.members[i].name
                                              : member.person == input.members[i].person;
    });
    if (input.members[i].id.is_nil() && same != known.end()) input.members[i].id = same->id;
  }
  if (auto problem = fields.problem()) return std::move(*problem);
  return there(change_committee(db, actor, seated.committee.id, input));
}

bool may_found(Actor const& actor, NewCommittee const&) { return may_found_committee(actor); }
bool may_change(Actor const& actor, SeatedCommittee const&) { return may_found_committee(actor); }

Result<NewCommittee> find_new_committee(Tx& tx, Actor const&, Request const&) { return NewCommittee{people_choices(tx)}; }
Result<SeatedCommittee> find_seated(Tx& tx, Actor const& actor, Request const& request) {
  auto const id = request.id<CommitteeId>();
  if (!id) return not_found();
  auto committee = TRY(find_committee(tx, actor, *id));
  return SeatedCommittee{std::move(committee), people_choices(tx)};
}

constexpr Move<NewCommittee> kFound[] = {
    {"",
     {"overseas.step.found", "overseas.step.found_lead", "overseas.flash.founded", "", "Set up a review committee"},
     may_found,
     draw<NewCommittee>,
     fill_new,
     committee_input,
     found},
};
constexpr Move<SeatedCommittee> kChange[] = {
    {"members",
     {"overseas.step.change_committee", "overseas.step.found_lead", "overseas.flash.committee_changed", "", "Change the committee"},
     may_change,
     draw<SeatedCommittee>,
     fill_seated,
     committee_input,
     change},
};

}  // namespace

MoveNoun<NewCommittee> const& new_committee_moves() {
  static auto const moves = MoveNoun<NewCommittee>{
      .pattern = "/overseas/committees",
      .forbidden_key = "overseas.committee.not_secretary",
      .section = "/overseas/meetings",
      .find = find_new_committee,
      .path = [](NewCommittee const&) { return std::string{"/overseas/committees"}; },
      .title = [](NewCommittee const&, Site const& site, Actor const& actor) { return site.words(actor, "overseas.committees"); },
      .moves = kFound};
  return moves;
}

MoveNoun<SeatedCommittee> const& committee_moves() {
  static auto const moves =
      MoveNoun<SeatedCommittee>{.pattern = "/overseas/committees/{id}",
                                .forbidden_key = "overseas.committee.not_secretary",
                                .section = "/overseas/meetings",
                                .find = find_seated,
                                .path = [](SeatedCommittee const& it) { return "/overseas/committees/" + to_text(it.committee.id); },
                                .title = [](SeatedCommittee const& it, Site const&, Actor const&) { return it.committee.name; },
                                .moves = kChange};
  return moves;
}

}  // namespace baeumgil
