#pragma once
// Every step of this feature once: address, who may, its form, its fields and the use case behind it. Pages, buttons and API
// are drawn from it, so that none of them can offer what another refuses.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/html/step_form.h"
#include "platform/web/api_answer.h"
#include "platform/web/api_operation.h"
#include "platform/web/fields.h"
#include "platform/web/router.h"

namespace baeumgil {

struct MoveWords {
  std::string_view label_key{};
  std::string_view lead_key{};  // of its form
  std::string_view flash_key{};
  std::string_view confirm_key{};  // of one click
  std::string_view summary{};      // for the description of the API
};

template <class Noun>
struct MoveView {
  Form const& form;
  Noun const& noun;
  Site const& site;
  Actor const& actor;

  template <WordedEnum E>
  std::vector<Choice> choices(std::string_view prefix) const {
    return enum_choices<E>(site.locale(), actor.language, prefix, "");
  }
};

// `Noun` is what the step is about, or for something new, what its form offers to choose from.
template <class Noun>
struct Move {
  std::string_view path{};  // below the noun's own: "consultations"; empty: the noun itself is made
  MoveWords words{};
  bool (*may)(Actor const&, Noun const&){nullptr};
  void (*draw)(StepForm&, MoveView<Noun> const&){nullptr};  // null: one click
  void (*fill)(Form&, MoveView<Noun> const&){nullptr};      // what stands in it before anybody typed
  std::vector<ApiField> (*input)(){nullptr};
  // The path to go on to, its last piece the id.
  Result<std::string> (*carry_out)(Database&, Actor const&, Noun const&, Fields&){nullptr};
};

// How the pages of one noun are found and headed.
template <class Noun>
struct MoveNoun {
  std::string_view pattern{};  // "/overseas/trips/{id}"
  std::string_view forbidden_key{};
  std::string_view section{};  // of the menu
  Result<Noun> (*find)(Tx&, Actor const&, Request const&){nullptr};
  std::string (*path)(Noun const&){nullptr};
  std::string (*title)(Noun const&, Site const&, Actor const&){nullptr};
  std::span<Move<Noun> const> moves{};
};

// The menu's word for a part of it.
inline std::string_view section_key(std::string_view section) {
  if (section == "/overseas/meetings") return "overseas.meetings";
  return section == "/overseas" ? "overseas.menu" : "backpack.calls";
}

inline std::string address_of(std::string_view noun, std::string_view path) {
  return path.empty() ? std::string{noun} : std::string{noun} + "/" + std::string{path};
}

template <class Noun>
struct MovePages {
  Database& db;
  Site const& site;
  MoveNoun<Noun> const& noun;

  Result<Response> form(Request const& request, Actor const& actor, Move<Noun> const& move) const {
    auto const found = TRY(db.read(actor, [&](Tx& tx) { return noun.find(tx, actor, request); }));
    if (!move.may(actor, found)) return forbidden(std::string{noun.forbidden_key});
    auto empty = Form{site.locale(), actor.language};
    auto filled = empty;
    if (move.fill != nullptr) move.fill(filled, {empty, found, site, actor});
    return page(request, actor, move, {filled, found, site, actor});
  }

  Result<Response> carry_out(Request const& request, Actor const& actor, Move<Noun> const& move) const {
    auto const found = TRY(db.read(actor, [&](Tx& tx) { return noun.find(tx, actor, request); }));
    auto fields = Fields::of(request);
    auto const done = move.carry_out(db, actor, found, fields);
    if (done) return redirect(*done, move.words.flash_key);
    if (done.error().kind != Kind::invalid || move.draw == nullptr || !move.may(actor, found)) return done.error();
    auto const typed = Form{site.locale(), actor.language}.typed(request).refuse(done.error());
    return page(request, actor, move, {typed, found, site, actor});
  }

  Result<Response> answer(Request const& request, Actor const& actor, Move<Noun> const& move) const {
    auto const found = TRY(db.read(actor, [&](Tx& tx) { return noun.find(tx, actor, request); }));
    auto fields = Fields::of(request);
    auto const done = TRY(move.carry_out(db, actor, found, fields));
    return done_answer(200, done.substr(done.rfind('/') + 1));
  }

 private:
  Result<Response> page(Request const& request, Actor const& actor, Move<Noun> const& move, MoveView<Noun> const& shown) const {
    auto view = StepForm{.title = site.words(actor, move.words.label_key)};
    if (!move.words.lead_key.empty()) view.lead = site.words(actor, move.words.lead_key);
    move.draw(view, shown);
    view.summary = shown.form.summary();
    auto const back = noun.path(shown.noun);
    view.action = address_of(back, move.path);
    view.cancel = back;
    view.submit_key = std::string{move.words.label_key};
    auto crumbs = std::vector<Crumb>{{.label = site.words(actor, section_key(noun.section)), .path = std::string{noun.section}}};
    if (back != noun.section) crumbs.push_back({.label = noun.title(shown.noun, site, actor), .path = back});
    crumbs.push_back({.label = view.title});
    return site.page(request, actor,
                     {.title = view.title,
                      .crumbs = std::move(crumbs),
                      .section = std::string{noun.section},
                      .status = view.summary.is_shown() ? 422 : 200,
                      .is_wide = false},
                     view);
  }
};

template <class Noun>
void add_moves(Router& router, MovePages<Noun> pages) {
  for (auto const& move : pages.noun.moves) {
    auto const address = address_of(pages.noun.pattern, move.path);
    if (move.draw != nullptr)
      router.get(address_of(pages.noun.pattern, move.path.empty() ? "new" : move.path), Access::staff,
                 [pages, &move](auto const& request, auto const& actor) { return pages.form(request, actor, move); });
    router.post(address, Access::staff,
                [pages, &move](auto const& request, auto const& actor) { return pages.carry_out(request, actor, move); });
    router.api({.method = Method::post,
                .path = "/api/v1" + address,
                .summary = std::string{move.words.summary},
                .tag = "overseas",
                .input = move.input == nullptr ? std::vector<ApiField>{} : move.input(),
                .answer = ApiAnswer::done},
               Access::staff, [pages, &move](auto const& request, auto const& actor) { return pages.answer(request, actor, move); });
  }
}

// The steps this person may take now: forms as links, clicks as buttons.
struct MoveLink {
  std::string label_key{};
  std::string path{};
};
template <class Noun, class View>
void offer_moves(View& view, Actor const& actor, MoveNoun<Noun> const& about, Noun const& noun) {
  for (auto const& move : about.moves) {
    if (!move.may(actor, noun)) continue;
    auto const path = address_of(about.path(noun), move.path);
    if (move.draw != nullptr)
      view.links.push_back({std::string{move.words.label_key}, path});
    else
      view.actions.push_back({.label_key = std::string{move.words.label_key},
                              .path = path,
                              .style = "primary",
                              .confirm_key = std::string{move.words.confirm_key}});
  }
}

// Fields of an API's input, in short.
inline ApiField given(std::string name, ApiType type = ApiType::text) { return {.name = std::move(name), .type = type}; }
inline ApiField maybe(std::string name, ApiType type = ApiType::text) { return {.name = std::move(name), .type = type, .required = false}; }
template <WordedEnum E>
ApiField word_field(std::string name, bool is_required = true) {
  auto field = ApiField{.name = std::move(name), .required = is_required};
  for (auto const value : all_of<E>()) field.values.emplace_back(to_word(value));
  return field;
}
inline ApiField rows_field(std::string name, std::vector<ApiField> fields) {
  return {.name = std::move(name),
          .type = ApiType::array,
          .required = false,
          .fields = {{.name = "", .type = ApiType::object, .fields = std::move(fields)}}};
}
inline ApiField ids_field(std::string name) {
  return {.name = std::move(name), .type = ApiType::array, .required = false, .fields = {{.name = "", .type = ApiType::id}}};
}

template <class MakeRow>
RowGroup row_group(Form const& form, std::string name, std::string_view title_key, MakeRow&& make_row) {
  auto group = RowGroup{.name = name, .title_key = std::string{title_key}};
  for (auto i = 0; i < form.row_count(name, 1); ++i) group.rows.push_back(make_row(name + "." + std::to_string(i) + "."));
  group.blank = make_row(name + ".__N__.");
  return group;
}

}  // namespace baeumgil
