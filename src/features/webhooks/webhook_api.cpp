#include "base/text.h"
#include "features/webhooks/keep_webhook.h"
#include "features/webhooks/webhook_pages.h"
#include "features/webhooks/webhook_store.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

std::vector<std::string> noun_words() {
  auto const nouns = webhook_nouns();
  return {nouns.begin(), nouns.end()};
}

ApiSchema schema() {
  return {.name = "Webhook",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "url", .type = ApiType::text},
                     {.name = "nouns", .type = ApiType::array, .description = "told of; empty: all", .fields = {{.type = ApiType::text}}},
                     {.name = "note", .type = ApiType::text},
                     {.name = "secret", .type = ApiType::text, .description = "messages are signed with it"},
                     {.name = "state", .type = ApiType::text, .values = {"active", "stopped"}},
                     {.name = "failures", .type = ApiType::integer, .description = "in a row"},
                     {.name = "added_at", .type = ApiType::instant}}};
}

void write(JsonWriter& json, Webhook const& hook) {
  json.begin_object().field("id", to_text(hook.id)).field("url", hook.url).key("nouns").begin_array();
  for (auto const& noun : hook.nouns) json.value(noun);
  json.end_array().field("note", hook.note).field("secret", hook.secret).field("state", to_word(hook.state));
  json.field("failures", hook.failures).field("added_at", to_text(hook.added_at)).end_object();
}

Result<Response> list(Database& db, Request const& request, Actor const& actor) {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  return page_of_all(db.read(actor, [](Tx& tx) { return list_webhooks(tx); }), asked, write);
}

Result<Response> add(Database& db, Request const& request, Actor const& actor) {
  auto fields = Fields::of(request);
  auto const draft = WebhookDraft{.url = fields.text("url"), .nouns = fields.texts("nouns"), .note = fields.text("note")};
  if (auto problem = fields.problem()) return *std::move(problem);
  return done_answer(201, to_text(TRY(add_webhook(db, actor, draft))));
}

ApiOperation operation(std::string path, std::string summary) {
  return {.method = Method::post, .path = std::move(path), .summary = std::move(summary), .tag = "webhooks", .answer = ApiAnswer::done};
}

}  // namespace

void add_webhook_api(Router& router, Database& db) {
  router.api({.path = "/api/v1/webhooks",
              .summary = "Who is told what happens here",
              .tag = "webhooks",
              .answer = ApiAnswer::page,
              .schema = schema()},
             Access::administrator, [&db](auto const& request, auto const& actor) { return list(db, request, actor); });
  auto adding = operation("/api/v1/webhooks", "Have an address told what happens here");
  adding.input = {{.name = "url", .type = ApiType::text, .max_length = 500},
                  {.name = "nouns",
                   .type = ApiType::array,
                   .description = "what to tell of: " + join(noun_words(), ", ") + "; left out: all",
                   .required = false,
                   .fields = {{.type = ApiType::text}}},
                  {.name = "note", .type = ApiType::text, .required = false, .max_length = 200}};
  router.api(std::move(adding), Access::administrator, [&db](auto const& request, auto const& actor) { return add(db, request, actor); });
  auto const act = [&](std::string const& word, std::string summary, Result<WebhookId> (*body)(Database&, Actor const&, WebhookId)) {
    router.api(operation("/api/v1/webhooks/{id}/" + word, std::move(summary)), Access::administrator,
               [&db, body](Request const& request, Actor const& actor) -> Result<Response> {
                 auto const id = request.id<WebhookId>();
                 if (!id) return not_found();
                 return done_answer(200, to_text(TRY(body(db, actor, *id))));
               });
  };
  act("trial", "Send a message about nothing", try_webhook);
  act("secret", "Sign with another secret from now on", renew_webhook_secret);
  act("waking", "Go on telling one that was stopped", wake_webhook);
  act("withdrawal", "Tell it nothing any more", remove_webhook);
  router.api(operation("/api/v1/webhook-deliveries/{id}/resending", "Send a message once more"), Access::administrator,
             [&db](Request const& request, Actor const& actor) -> Result<Response> {
               auto const id = request.id<WebhookDeliveryId>();
               if (!id) return not_found();
               return done_answer(200, to_text(TRY(send_again(db, actor, *id))));
             });
}

}  // namespace baeumgil
