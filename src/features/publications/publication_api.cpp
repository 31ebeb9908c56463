// What a program does with a publication: the same use cases as the pages.
#include "base/json_writer.h"
#include "features/publications/publication_pages.h"
#include "features/publications/rule_on_finding.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"

namespace baeumgil {
namespace {

void write_finding(JsonWriter& json, WithheldText const& one) {
  auto const& ruling = one.ruling;
  auto const has_ground = ruling && ruling->ruling == CoverRuling::cover;
  json.begin_object().field("kind", to_word(one.kind)).field("text", one.text).field("places", one.places);
  json.field("context", one.context).field("is_covered", one.is_covered());
  json.field("ruling", ruling ? std::optional{to_word(ruling->ruling)} : std::nullopt);
  json.field("ground", has_ground ? std::optional{to_word(ruling->ground)} : std::nullopt);
  json.field("reason", ruling ? ruling->reason : std::string{});
  json.field("until", ruling && ruling->until ? std::optional{to_text(*ruling->until)} : std::nullopt).end_object();
}

}  // namespace

Result<Response> PublicationPages::show_json(Request const& request, Actor const& actor) const {
  auto const found = TRY(read(request, actor));
  auto const& draft = found.draft;
  auto const released_at = found.released ? found.released->released_at : std::nullopt;
  auto json = JsonWriter{};
  json.begin_object().field("id", to_text(draft.of.id)).field("noun", to_word(draft.of.noun)).field("number", draft.number);
  json.field("title", draft.title).field("may_be_public", draft.may_be_public).field("needs_part", draft.needs_part);
  json.field("released_at", released_at ? std::optional{to_text(*released_at)} : std::nullopt).key("findings").begin_array();
  for (auto const& one : found.found) write_finding(json, one);
  return json_response(200, json.end_array().end_object().take());
}

Result<Response> PublicationPages::release_by_program(Request const& request, Actor const& actor) const {
  auto const which = TRY(of(request));
  auto const done = release_edition(db, actor, which, site.locale());
  if (!done) return done.error();
  return done_answer(200, to_text(which.id));
}

Result<Response> PublicationPages::take_back_by_program(Request const& request, Actor const& actor) const {
  auto const which = TRY(of(request));
  auto const done = take_back_edition(db, actor, which, site.locale());
  if (!done) return done.error();
  return done_answer(200, to_text(which.id));
}

}  // namespace baeumgil
