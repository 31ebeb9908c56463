#include <algorithm>

#include "features/overseas/recuse.h"
#include "features/overseas/resolve_item.h"
#include "features/overseas/room_form.h"
#include "features/overseas/score_item.h"

namespace baeumgil {
namespace {

constexpr auto kText = 1000;
constexpr auto kScoreTypedAtMost = std::int64_t{100'000};
using RoomView = MoveView<Room>;

std::string item_path(AgendaItemId id) { return "/overseas/items/" + to_text(id); }
Result<std::string> there(Result<AgendaItemId> const& done) {
  if (!done) return done.error();
  return item_path(*done);
}
Result<Room> find(Tx& tx, Actor const& actor, Request const& request) {
  auto const id = request.id<AgendaItemId>();
  if (!id) return not_found();
  return find_room(tx, actor, *id);
}

template <class Wanted>
std::vector<Choice> members(Room const& room, Wanted&& wanted) {
  auto choices = std::vector<Choice>{};
  for (auto const& member : room.committee.members)
    if (wanted(member)) choices.push_back({.value = to_text(member.id), .label = member.name + " (" + member.post + ")"});
  return choices;
}

// 회피
void draw_recusal(StepForm& step, RoomView const& view) {
  auto kinds = std::vector<Choice>{};
  for (auto const kind : {Recusal::kin, Recusal::withdrawn}) {
    auto const word = std::string{to_word(kind)};
    kinds.push_back({.value = word, .label = view.site.words(view.actor, "overseas.recusal." + word)});
  }
  step.sections.push_back({.parts = {view.form.radio("kind", "overseas.recusal.kind", std::move(kinds), {.required = true}),
                                     view.form.area("reason", "overseas.reason", {.required = true, .max_length = kText, .rows = 3})}});
}
std::vector<ApiField> recusal_input() { return {word_field<Recusal>("kind"), given("reason")}; }
Result<std::string> recuse(Database& db, Actor const& actor, Room const& room, Fields& fields) {
  auto const kind = fields.choice<Recusal>("kind");
  return there(recuse_oneself(db, actor, room.item.id, kind, fields.text("reason")));
}

// 기피
void draw_challenge(StepForm& step, RoomView const& view) {
  auto const free = members(view.noun, [&](CommitteeMember const& member) { return view.noun.recusal_of(member.id) == nullptr; });
  step.sections.push_back({.parts = {view.form.select("member", "overseas.member", free, {.required = true}),
                                     view.form.area("reason", "overseas.reason", {.required = true, .max_length = kText, .rows = 3})}});
}
std::vector<ApiField> challenge_input() { return {given("member", ApiType::id), given("reason")}; }
Result<std::string> challenge(Database& db, Actor const& actor, Room const& room, Fields& fields) {
  auto const member = fields.id<MemberId>("member");
  return there(challenge_member(db, actor, room.item.id, member, fields.text("reason")));
}
void draw_ruling(StepForm& step, RoomView const& view) {
  auto const asked = members(view.noun, [&](CommitteeMember const& member) {
    auto const* note = view.noun.recusal_of(member.id);
    return note != nullptr && note->ruling == Ruling::asked;
  });
  step.sections.push_back({.parts = {view.form.select("member", "overseas.member", asked, {.required = true}),
                                     view.form.radio("ruling", "overseas.challenge.ruling",
                                                     view.choices<ChallengeRuling>("overseas.challenge."), {.required = true})}});
}
std::vector<ApiField> ruling_input() { return {given("member", ApiType::id), word_field<ChallengeRuling>("ruling")}; }
Result<std::string> rule(Database& db, Actor const& actor, Room const& room, Fields& fields) {
  auto const member = fields.id<MemberId>("member");
  return there(rule_on_challenge(db, actor, room.item.id, member, fields.choice<ChallengeRuling>("ruling")));
}

// 심사표
void draw_points(StepForm& step, RoomView const& view) {
  auto section = FormSection{.title_key = "overseas.criteria"};
  auto number = 0;
  for (auto const& criterion : view.noun.committee.criteria) {
    auto field = view.form.text("scores." + std::to_string(number++) + ".points", criterion.name, {.required = true, .max_length = 4});
    field.hint = view.site.words(view.actor, "overseas.score.of", {std::to_string(criterion.points), criterion.question});
    section.parts.emplace_back(std::move(field));
  }
  section.parts.emplace_back(view.form.radio("ballot", "overseas.ballot", view.choices<Ballot>("overseas.ballot."), {.required = true}));
  section.parts.emplace_back(view.form.area("comment", "overseas.comment", {.max_length = kText, .rows = 3}));
  step.sections.push_back(std::move(section));
}
void fill_points(Form& form, RoomView const& view) {
  auto const* member = view.noun.committee.member_of(view.actor.person);
  auto const* sheet = member == nullptr ? nullptr : view.noun.sheet_of(member->id);
  if (sheet == nullptr) return;
  for (auto i = std::size_t{0}; i < sheet->points.size(); ++i)
    form.set("scores." + std::to_string(i) + ".points", std::to_string(sheet->points[i]));
  form.set("ballot", std::string{to_word(sheet->ballot)}).set("comment", sheet->comment);
}
void draw_paper(StepForm& step, RoomView const& view) {
  auto const without = members(view.noun, [&](CommitteeMember const& member) { return may_enter_sheet(view.actor, view.noun, member); });
  step.sections.push_back({.parts = {view.form.select("member", "overseas.member", without, {.required = true})}});
  draw_points(step, view);
}
bool may_enter_paper(Actor const& actor, Room const& room) {
  return std::ranges::any_of(room.committee.members, [&](CommitteeMember const& member) { return may_enter_sheet(actor, room, member); });
}
SheetInput read_sheet_input(Fields& fields) {
  auto input = SheetInput{.ballot = fields.choice<Ballot>("ballot"), .comment = fields.text("comment")};
  for (auto& row : fields.rows("scores")) {
    auto const points = row.integer("points");
    input.points.push_back(points ? std::optional{static_cast<int>(std::clamp<std::int64_t>(*points, -1, kScoreTypedAtMost))}
                                  : std::nullopt);
    fields.take_problems(row);
  }
  return input;
}
std::vector<ApiField> sheet_input() {
  return {rows_field("scores", {given("points", ApiType::integer)}), word_field<Ballot>("ballot"), maybe("comment")};
}
std::vector<ApiField> paper_input() {
  auto fields = sheet_input();
  fields.push_back(given("member", ApiType::id));
  return fields;
}
Result<std::string> score(Database& db, Actor const& actor, Room const& room, Fields& fields) {
  auto const input = read_sheet_input(fields);
  if (auto problem = fields.problem()) return std::move(*problem);
  return there(score_item(db, actor, room.item.id, input));
}
Result<std::string> enter(Database& db, Actor const& actor, Room const& room, Fields& fields) {
  auto input = read_sheet_input(fields);
  auto const member = fields.id<MemberId>("member");
  if (!member) fields.refuse("member", "field.required");
  if (auto problem = fields.problem()) return std::move(*problem);
  input.member = *member;
  return there(score_item(db, actor, room.item.id, input));
}

// 의결
void draw_resolution(StepForm& step, RoomView const& view) {
  auto const& form = view.form;
  step.sections.push_back(
      {.parts = {form.radio("outcome", "overseas.outcome", view.choices<ReviewOutcome>("overseas.outcome."), {.required = true}),
                 form.area("reason", "overseas.resolve.reason", {.required = true, .max_length = kText, .rows = 3}),
                 form.area("dissent", "overseas.resolve.dissent", {.max_length = kText, .rows = 2}),
                 form.text("hearing", "overseas.resolve.hearing", {.max_length = 200})}});
  auto group = row_group(form, "conditions", "overseas.conditions", [&](std::string const& row) {
    return RowGroup::Row{.parts = {form.text(row + "condition", "overseas.condition", {.max_length = 300})}};
  });
  group.lead = form.words("overseas.conditions_lead");
  step.groups.push_back(std::move(group));
}
std::vector<ApiField> resolution_input() {
  return {word_field<ReviewOutcome>("outcome"), given("reason"), maybe("dissent"), maybe("hearing"),
          rows_field("conditions", {given("condition")})};
}
Result<std::string> resolve(Database& db, Actor const& actor, Room const& room, Fields& fields) {
  auto input = ResolutionInput{.outcome = fields.choice<ReviewOutcome>("outcome"), .reason = fields.text("reason")};
  input.dissent = fields.text("dissent");
  input.hearing = fields.text("hearing");
  for (auto& row : fields.rows("conditions")) input.conditions.push_back(row.text("condition"));
  if (auto problem = fields.problem()) return std::move(*problem);
  return there(resolve_item(db, actor, room.item.id, input));
}

constexpr Move<Room> kMoves[] = {
    {"sheet",
     {"overseas.step.sheet", "overseas.step.sheet_lead", "overseas.flash.sheet", "", "Hand in the own review sheet"},
     may_score_item,
     draw_points,
     fill_points,
     sheet_input,
     score},
    {"paper-sheets",
     {"overseas.step.paper", "overseas.step.paper_lead", "overseas.flash.sheet", "", "Take over a sheet from paper"},
     may_enter_paper,
     draw_paper,
     nullptr,
     paper_input,
     enter},
    {"recusal",
     {"overseas.step.recuse", "overseas.step.recuse_lead", "overseas.flash.recused", "", "Step back from this item"},
     may_recuse_oneself,
     draw_recusal,
     nullptr,
     recusal_input,
     recuse},
    {"challenge",
     {"overseas.step.challenge", "overseas.step.challenge_lead", "overseas.flash.challenged", "", "Challenge a member"},
     may_challenge,
     draw_challenge,
     nullptr,
     challenge_input,
     challenge},
    {"challenge-ruling",
     {"overseas.step.rule", "", "overseas.flash.ruled", "", "Record the ruling on a challenge"},
     may_rule_on_challenge,
     draw_ruling,
     nullptr,
     ruling_input,
     rule},
    {"resolution",
     {"overseas.step.resolve", "overseas.step.resolve_lead", "overseas.flash.resolved", "", "Record the resolution"},
     may_resolve,
     draw_resolution,
     nullptr,
     resolution_input,
     resolve},
};

}  // namespace

MoveNoun<Room> const& item_moves() {
  static auto const moves = MoveNoun<Room>{.pattern = "/overseas/items/{id}",
                                           .forbidden_key = "overseas.not_now",
                                           .section = "/overseas/meetings",
                                           .find = find,
                                           .path = [](Room const& room) { return item_path(room.item.id); },
                                           .title = [](Room const& room, Site const&, Actor const&) { return room.dossier.trip.number; },
                                           .moves = kMoves};
  return moves;
}

}  // namespace baeumgil
