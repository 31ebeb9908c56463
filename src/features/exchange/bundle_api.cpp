#include "features/exchange/bundle_api.h"

#include "features/exchange/exchange_pages.h"
#include "features/exchange/exchange_store.h"
#include "features/exchange/receive_bundle.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

constexpr int kMostBundles = 500;

// With what taking each case in would do, while it can still be taken in.
BundlePreview read_listed(Tx& tx, Actor const& actor, ReceivedBundle const& bundle) {
  if (!bundle.taken_in_at)
    if (auto preview = preview_bundle(tx, actor, bundle.id)) return *std::move(preview);
  return {.bundle = bundle};
}

void write_bundle(JsonWriter& json, BundlePreview const& one) {
  auto const& bundle = one.bundle;
  json.begin_object().field("id", to_text(bundle.id)).field("from_code", bundle.from_code).field("from_name", bundle.from_name);
  json.field("made_at", to_text(bundle.made_at)).field("received_at", to_text(bundle.received_at));
  json.field("received_by", bundle.received_by);
  json.field("taken_in_at", bundle.taken_in_at ? std::optional{to_text(*bundle.taken_in_at)} : std::nullopt);
  json.field("signed_by", bundle.signed_by).field("known_as", one.known_as).key("cases").begin_array();
  for (auto const& found : one.cases) {
    json.begin_object().field("number", found.content.number).field("title", found.content.title);
    json.field("change", to_word(found.change)).end_object();
  }
  json.end_array().end_object();
}

}  // namespace

Result<Response> ExchangePages::bundles_json(Request const& request, Actor const& actor) const {
  if (!may_exchange(actor)) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  return db.read(actor, [&](Tx& tx) {
    return page_of_all(list_bundles(tx, kMostBundles), asked,
                       [&](JsonWriter& json, ReceivedBundle const& bundle) { write_bundle(json, read_listed(tx, actor, bundle)); });
  });
}

Result<Response> ExchangePages::take_in_json(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReceivedBundleId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const is_confirmed = fields.flag("is_confirmed");
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const taken = baeumgil::take_in(db, actor, *id, is_confirmed);
  if (!taken) return taken.error();
  return done_answer(200, to_text(*taken));
}

Result<Response> ExchangePages::put_away_json(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReceivedBundleId>();
  if (!id) return not_found();
  auto const done = baeumgil::put_away(db, actor, *id);
  if (!done) return done.error();
  return done_answer(200, to_text(*id));
}

void add_bundle_api(Router& router, ExchangePages const& pages) {
  auto const kept_case = std::vector<ApiField>{{.name = "number"}, {.name = "title"}, {.name = "change", .values = words_of<Change>()}};
  router.api({.path = "/api/v1/bundles",
              .summary = "Files of cases that were received, newest first, and what taking in those that wait would do",
              .tag = "cases",
              .answer = ApiAnswer::page,
              .schema = {.name = "ReceivedBundle",
                         .fields = {{.name = "id", .type = ApiType::id},
                                    {.name = "from_code"},
                                    {.name = "from_name"},
                                    {.name = "made_at", .type = ApiType::instant},
                                    {.name = "received_at", .type = ApiType::instant},
                                    {.name = "received_by"},
                                    {.name = "taken_in_at", .type = ApiType::instant, .nullable = true},
                                    {.name = "signed_by", .description = "the public key"},
                                    {.name = "known_as", .description = "the name the key was confirmed under, while it waits"},
                                    {.name = "cases", .type = ApiType::array, .fields = kept_case}}}},
             Access::officer, handler(pages, &ExchangePages::bundles_json));
  router.api({.method = Method::post,
              .path = "/api/v1/bundles/{id}/acceptance",
              .summary = "Take the cases of a file in",
              .tag = "cases",
              .input = {{.name = "is_confirmed",
                         .type = ApiType::boolean,
                         .description = "the key was compared; needed once for each",
                         .required = false}},
              .answer = ApiAnswer::done},
             Access::officer, handler(pages, &ExchangePages::take_in_json));
  router.api({.method = Method::post,
              .path = "/api/v1/bundles/{id}/removal",
              .summary = "Put a file away that was not taken in",
              .tag = "cases",
              .answer = ApiAnswer::done},
             Access::officer, handler(pages, &ExchangePages::put_away_json));
}

}  // namespace baeumgil
