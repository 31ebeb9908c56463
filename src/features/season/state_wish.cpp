#include "features/season/state_wish.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/people/find_person.h"
#include "features/programs/find_program.h"
#include "features/rules/load_rules.h"
#include "features/season/desk_store.h"
#include "features/season/formation_problem.h"
#include "features/season/season_desk.h"
#include "features/season/season_event.h"
#include "features/season/season_store.h"
#include "features/teams/team_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kNoteAtMost = std::size_t{300};

template <class Values>
std::optional<Problem> wrong_choices(std::string_view field, Values values) {
  if (values.size() > kWishesOfAKind) return invalid(std::string{field}, "season.wish.too_many", {std::to_string(kWishesOfAKind)});
  std::ranges::sort(values);
  if (std::ranges::adjacent_find(values) != values.end()) return invalid(std::string{field}, "season.wish.twice");
  return std::nullopt;
}

std::optional<Problem> wrong_days(std::vector<Date> const& open, WishDraft const& draft, int trip_days_at_most) {
  auto const is_open = [&](Date day) { return std::ranges::find(open, day) != open.end(); };
  if (draft.can_go.empty()) return invalid("can_go", "season.wish.no_days");
  if (!std::ranges::all_of(draft.can_go, is_open)) return invalid("can_go", "field.unknown_choice");
  for (auto const& day : draft.likes)
    if (std::ranges::find(draft.can_go, day) == draft.can_go.end()) return invalid("likes", "season.wish.likes_what_cannot");
  auto const days = draft.trip_days.value_or(0);
  if (days < 0 || days > trip_days_at_most) return invalid("trip_days", "field.too_large", {std::to_string(trip_days_at_most)});
  return std::nullopt;
}

std::optional<Problem> unknown_choices(Tx& tx, Actor const& actor, Season const& season, WishDraft const& draft) {
  for (auto const& host : draft.hosts)
    if (season.host(host) == nullptr) return invalid("hosts", "field.unknown_choice");
  for (auto const& issue : draft.issues)
    if (std::ranges::find(season.hosts, issue, &SeasonHost::issue) == season.hosts.end()) return invalid("issues", "field.unknown_choice");
  for (auto const& partner : draft.partners) {
    if (partner == actor.person) return invalid("partners", "season.wish.oneself");
    auto const person = find_person(tx, partner);
    if (!person || !person->is_active) return invalid("partners", "field.unknown_choice");
  }
  return std::nullopt;
}

// The programme's own window, and nobody who has a team of the programme already.
std::optional<Problem> refusal(Tx& tx, Actor const& actor, Season const& season, std::string_view field) {
  auto const program = find_program(tx, actor, season.program);
  if (!program) return program.error();
  auto const book = with_clauses(load_rule_book(tx), *program);
  auto const has_team = list_people_in_teams(tx, season.program).contains(actor.person);
  return team_refusal(book, {.other_teams = has_team ? 1 : 0, .applied_on = tx.today()}, field, tx.today(), actor.language);
}

std::optional<Problem> problem_of(Tx& tx, Actor const& actor, Season const& season, WishDraft const& draft) {
  if (auto no = refusal(tx, actor, season, "can_go")) return no;
  auto const program = find_program(tx, actor, season.program);
  auto const days = std::min(program->days_max, program->nights_max + 1);
  if (auto problem = wrong_days(list_open_days(tx, season), draft, days)) return problem;
  if (draft.fields.empty()) return invalid("fields", "field.required");
  if (auto problem = wrong_choices("fields", draft.fields)) return problem;
  if (auto problem = wrong_choices("issues", draft.issues)) return problem;
  if (auto problem = wrong_choices("hosts", draft.hosts)) return problem;
  if (auto problem = wrong_choices("partners", draft.partners)) return problem;
  if (character_count(draft.note) > kNoteAtMost) return invalid("note", "field.too_long", {std::to_string(kNoteAtMost)});
  return unknown_choices(tx, actor, season, draft);
}

}  // namespace

Result<SeasonId> state_wish(Database& db, Actor const& actor, SeasonId id, WishDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<SeasonId> {
    auto const season = TRY(find_season(tx, id));
    if (season.state == SeasonState::formed) return conflict("season.edit.formed");
    if (!may_state_wish(actor, season)) return forbidden("season.wish.not_allowed");
    if (auto problem = problem_of(tx, actor, season, draft)) return *std::move(problem);
    auto const before = find_wish(tx, id, actor.person);
    auto wish = Wish{.season = id, .person = actor.person, .can_go = draft.can_go, .likes = draft.likes};
    wish.trip_days = draft.trip_days.value_or(0);
    wish.fields = draft.fields;
    wish.issues = draft.issues;
    wish.hosts = draft.hosts;
    wish.partners = draft.partners;
    wish.note = draft.note;
    wish.version = draft.version.value_or(before ? before->version : 1);
    TRY(store_wish(tx, wish));
    record_event(tx, actor,
                 {.verb = before ? "season.wish_changed" : "season.wish_stated",
                  .subject = subject_of(season),
                  .before = before ? event_json(*before) : "",
                  .after = event_json(wish)});
    return id;
  });
}

Result<SeasonId> withdraw_wish(Database& db, Actor const& actor, SeasonId id) {
  return db.write(actor, [&](Tx& tx) -> Result<SeasonId> {
    auto const season = TRY(find_season(tx, id));
    if (season.state == SeasonState::formed) return conflict("season.edit.formed");
    if (!may_state_wish(actor, season)) return forbidden("season.wish.not_allowed");
    auto const before = find_wish(tx, id, actor.person);
    if (!before) return not_found();
    if (auto no = refusal(tx, actor, season, "can_go")) return *std::move(no);
    withdraw_stored_wish(tx, id, actor.person);
    record_event(tx, actor, {.verb = "season.wish_withdrawn", .subject = subject_of(season), .before = event_json(*before)});
    return id;
  });
}

}  // namespace baeumgil
