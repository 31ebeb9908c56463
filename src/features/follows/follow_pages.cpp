#include "features/follows/follow_pages.h"

#include <algorithm>
#include <array>

#include "features/follows/follow_store.h"
#include "features/follows/follow_views.h"
#include "features/follows/start_following.h"
#include "features/issues/policy_field.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

Result<FollowId> follow_asked(Database& db, Actor const& actor, Fields& fields) {
  auto const noun = fields.choice<FollowNoun>("noun");
  auto const target = fields.text("target");
  if (auto problem = fields.problem()) return *std::move(problem);
  if (!noun) return invalid("noun", "field.required");
  if (target.empty()) return invalid("target", "field.required");
  return start_following(db, actor, *noun, target);
}

Result<Done> rhythm_asked(Database& db, Actor const& actor, Fields& fields) {
  auto const rhythm = fields.choice<DigestRhythm>("rhythm");
  if (auto problem = fields.problem()) return *std::move(problem);
  if (!rhythm) return invalid("rhythm", "field.required");
  return set_digest(db, actor, *rhythm);
}

// Back to where the button stood, when that was a page of ours.
std::string back_of(Fields& fields) {
  auto const back = fields.text("back");
  constexpr auto kPages = std::array<std::string_view, 5>{"/cases/", "/cases?", "/issues/", "/targets/", "/people/"};
  return std::ranges::any_of(kPages, [&](auto page) { return back.starts_with(page); }) ? back : std::string{"/follows"};
}

}  // namespace

Result<Response> FollowPages::list_page(Request const& request, Actor const& actor, Form const& form) const {
  struct Followed {
    std::vector<Follow> follows{};
    DigestRhythm rhythm{DigestRhythm::none};
  };
  auto const followed = db.read(actor, [&](Tx& tx) {
    auto const digest = find_digest(tx, actor.person);
    return Followed{list_own_follows(tx, actor), digest ? digest->rhythm : DigestRhythm::none};
  });
  auto view = FollowListView{};
  for (auto const& follow : followed.follows) {
    auto row = FollowRowView{.title = follow.title, .path = path_of(follow)};
    row.noun = {.label = site.words(actor, "follow.noun." + std::string{to_word(follow.noun)}), .tone = Tone::primary};
    if (follow.noun == FollowNoun::field) row.title = site.words(actor, "policy_field." + follow.target);
    row.stop = {.label_key = "follow.stop", .path = "/follows/" + to_text(follow.id) + "/removal", .style = "text"};
    view.rows.push_back(std::move(row));
  }
  view.nothing = {.title_key = "follow.none", .hint_key = "follow.none_hint", .action_key = "case.list", .action_path = "/cases"};
  view.field = form.select("target", "case.field", enum_choices<PolicyField>(site.locale(), actor.language, "policy_field.", ""),
                           {.required = true});
  view.field.empty_label = form.words("form.choose");
  view.rhythm = form.radio("rhythm", "follow.rhythm",
                           enum_choices<DigestRhythm>(site.locale(), actor.language, "follow.rhythm.", to_word(followed.rhythm)), {});
  view.summary = form.summary();
  auto const title = site.words(actor, "follow.list");
  return site.page(request, actor,
                   {.title = title, .crumbs = {{.label = title}}, .section = "/follows", .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> FollowPages::list(Request const& request, Actor const& actor) const {
  return list_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> FollowPages::add(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const done = follow_asked(db, actor, fields);
  if (done) return redirect(back_of(fields), "follow.flash.added");
  if (done.error().kind != Kind::invalid) return done.error();
  return list_page(request, actor, Form{site.locale(), actor.language}.refuse(done.error()));
}

Result<Response> FollowPages::remove(Request const& request, Actor const& actor) const {
  auto const id = request.id<FollowId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  (void)TRY(stop_following(db, actor, *id));
  return redirect(back_of(fields), "follow.flash.removed");
}

Result<Response> FollowPages::set_rhythm(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const done = rhythm_asked(db, actor, fields);
  if (done) return redirect("/follows", "form.saved");
  if (done.error().kind != Kind::invalid) return done.error();
  return list_page(request, actor, Form{site.locale(), actor.language}.refuse(done.error()));
}

Result<Response> FollowPages::end_form(Request const& request, Actor const& actor) const {
  auto const token = read_link_token(request.parameter("token"));
  if (!token) return not_found();
  auto const view = DigestEndView{.path = "/digest/" + token->text,
                                  .words = {.title_key = "follow.digest.end_title", .hint_key = "follow.digest.end_hint"}};
  return site.page(request, actor, {.title = site.words(actor, "follow.digest"), .is_wide = false}, view);
}

Result<Response> FollowPages::end(Request const& request, Actor const& actor) const {
  auto const token = read_link_token(request.parameter("token"));
  if (!token) return not_found();
  (void)TRY(end_digest(db, link_actor(actor, *token), *token));
  auto const view = DigestEndView{.words = {.title_key = "follow.digest.ended", .hint_key = "follow.digest.ended_hint"}};
  return site.page(request, actor, {.title = site.words(actor, "follow.digest"), .is_wide = false}, view);
}

Result<Response> FollowPages::json(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const follows = db.read(actor, [&](Tx& tx) { return list_own_follows(tx, actor); });
  return page_of_all(follows, asked, [](JsonWriter& json, Follow const& follow) {
    json.begin_object().field("id", to_text(follow.id)).field("noun", to_word(follow.noun)).field("target", follow.target);
    json.field("title", follow.title).field("path", path_of(follow)).end_object();
  });
}

Result<Response> FollowPages::add_by_program(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const done = follow_asked(db, actor, fields);
  if (!done) return done.error();
  return done_answer(201, to_text(*done));
}

Result<Response> FollowPages::remove_by_program(Request const& request, Actor const& actor) const {
  auto const id = request.id<FollowId>();
  if (!id) return not_found();
  auto const done = stop_following(db, actor, *id);
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

Result<Response> FollowPages::set_rhythm_by_program(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const done = rhythm_asked(db, actor, fields);
  if (!done) return done.error();
  return done_answer(200, to_text(actor.person));
}

}  // namespace baeumgil
