#include "features/webhooks/webhook_pages.h"

#include "features/webhooks/keep_webhook.h"
#include "features/webhooks/webhook_store.h"
#include "features/webhooks/webhook_views.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kPath = "/webhooks";
constexpr auto kShown = 100;

std::string noun_words(Site const& site, Actor const& actor, std::string_view noun) {
  return site.words(actor, "audit.noun." + std::string{noun});
}

WebhookRowView row_view(Site const& site, Actor const& actor, Webhook const& hook) {
  auto view = WebhookRowView{.path = std::string{kPath} + "/" + to_text(hook.id), .url = hook.url, .note = hook.note};
  for (auto const& noun : hook.nouns) view.nouns += (view.nouns.empty() ? "" : ", ") + noun_words(site, actor, noun);
  if (hook.nouns.empty()) view.nouns = site.words(actor, "webhook.all_nouns");
  view.state = {.label = site.words(actor, "webhook.state." + std::string{to_word(hook.state)}),
                .tone = hook.state == WebhookState::active ? Tone::success : Tone::danger};
  return view;
}

std::vector<ActionButton> actions_of(Webhook const& hook, std::string const& path) {
  auto actions = std::vector<ActionButton>{};
  if (hook.state == WebhookState::stopped) actions.push_back({.label_key = "webhook.wake", .path = path + "/waking"});
  actions.push_back({.label_key = "webhook.try", .path = path + "/trial", .style = "secondary"});
  actions.push_back(
      {.label_key = "webhook.renew_secret", .path = path + "/secret", .style = "tertiary", .confirm_key = "webhook.renew_confirm"});
  actions.push_back(
      {.label_key = "form.delete", .path = path + "/withdrawal", .style = "tertiary", .confirm_key = "webhook.remove_confirm"});
  return actions;
}

DeliveryRowView delivery_view(Site const& site, Actor const& actor, WebhookDelivery const& delivery) {
  auto const at = delivery.tried_at.value_or(delivery.queued_at);
  auto view = DeliveryRowView{.at = to_text(day_in_seoul(at)) + " " + time_in_seoul(at)};
  view.what = site.words(actor, "event." + delivery.verb);
  auto const tone = delivery.state == DeliveryState::delivered ? Tone::success
                    : delivery.state == DeliveryState::failed  ? Tone::danger
                                                               : Tone::gray;
  view.state = {.label = site.words(actor, "webhook.delivery." + std::string{to_word(delivery.state)}), .tone = tone};
  if (delivery.attempts > 0)
    view.answer = site.words(actor, "webhook.answer",
                             {std::to_string(delivery.attempts),
                              delivery.status == 0 ? site.words(actor, "webhook.no_answer") : std::to_string(delivery.status)});
  if (delivery.state != DeliveryState::waiting)
    view.again = ActionButton{
        .label_key = "webhook.send_again", .path = "/webhook-deliveries/" + to_text(delivery.id) + "/resending", .style = "text"};
  return view;
}

using Act = Result<WebhookId> (*)(Database&, Actor const&, WebhookId);

Result<Response> act(Database& db, Request const& request, Actor const& actor, Act body, std::string_view flash) {
  auto const id = request.id<WebhookId>();
  if (!id) return not_found();
  TRY(body(db, actor, *id));
  return redirect(std::string{kPath} + "/" + to_text(*id), flash);
}

}  // namespace

Result<Response> WebhookPages::list_page(Request const& request, Actor const& actor, Form const& form) const {
  auto view = WebhookListView{.title = site.words(actor, "webhook.list")};
  for (auto const& hook : db.read(actor, [](Tx& tx) { return list_webhooks(tx); })) view.rows.push_back(row_view(site, actor, hook));
  view.nothing = {.title_key = "webhook.none", .hint_key = "webhook.none_hint"};
  view.url = form.text("url", "webhook.url", {.required = true, .max_length = 500, .hint_key = "webhook.url_hint", .type = "url"});
  auto nouns = std::vector<Choice>{};
  for (auto const noun : webhook_nouns()) nouns.push_back({.value = std::string{noun}, .label = noun_words(site, actor, noun)});
  view.nouns = form.checks("nouns", "webhook.nouns", std::move(nouns), {.hint_key = "webhook.nouns_hint"});
  view.note = form.text("note", "webhook.note", {.max_length = 200});
  view.summary = form.summary();
  auto const status = view.summary.is_shown() ? 422 : 200;
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = kPath, .status = status}, view);
}

Result<Response> WebhookPages::list(Request const& request, Actor const& actor) const {
  return list_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> WebhookPages::add(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const draft = WebhookDraft{.url = fields.text("url"), .nouns = fields.texts("nouns"), .note = fields.text("note")};
  auto const added = add_webhook(db, actor, draft);
  if (added) return redirect(std::string{kPath} + "/" + to_text(*added), "webhook.flash.added");
  if (added.error().kind != Kind::invalid) return added.error();
  return list_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(added.error()));
}

Result<Response> WebhookPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<WebhookId>();
  if (!id) return not_found();
  auto deliveries = std::vector<WebhookDelivery>{};
  auto const hook = TRY(db.read(actor, [&](Tx& tx) {
    deliveries = list_deliveries(tx, *id, kShown);
    return find_webhook(tx, *id);
  }));
  auto view = WebhookShowView{.hook = row_view(site, actor, hook), .secret = hook.secret};
  view.actions = actions_of(hook, view.hook.path);
  for (auto const& delivery : deliveries) view.deliveries.push_back(delivery_view(site, actor, delivery));
  return site.page(
      request, actor,
      {.title = hook.url, .crumbs = {{.label = site.words(actor, "webhook.list"), .path = kPath}, {.label = hook.url}}, .section = kPath},
      view);
}

Result<Response> WebhookPages::remove(Request const& request, Actor const& actor) const {
  auto const id = request.id<WebhookId>();
  if (!id) return not_found();
  TRY(remove_webhook(db, actor, *id));
  return redirect(kPath, "webhook.flash.removed");
}
Result<Response> WebhookPages::renew_secret(Request const& request, Actor const& actor) const {
  return act(db, request, actor, renew_webhook_secret, "webhook.flash.renewed");
}
Result<Response> WebhookPages::wake(Request const& request, Actor const& actor) const {
  return act(db, request, actor, wake_webhook, "webhook.flash.woken");
}
Result<Response> WebhookPages::try_out(Request const& request, Actor const& actor) const {
  return act(db, request, actor, try_webhook, "webhook.flash.tried");
}

Result<Response> WebhookPages::send_again(Request const& request, Actor const& actor) const {
  auto const id = request.id<WebhookDeliveryId>();
  if (!id) return not_found();
  TRY(baeumgil::send_again(db, actor, *id));
  auto const delivery = TRY(db.read(actor, [&](Tx& tx) { return find_delivery(tx, *id); }));
  return redirect(std::string{kPath} + "/" + to_text(delivery.webhook), "webhook.flash.tried");
}

}  // namespace baeumgil
