#include <map>

#include "features/evidence/institution_key.h"
#include "features/exchange/exchange_pages.h"
#include "features/exchange/exchange_store.h"
#include "features/exchange/exchange_views.h"
#include "features/exchange/receive_bundle.h"
#include "features/exchange/receiver_store.h"
#include "features/exchange/send_cases.h"
#include "features/publications/publication_document.h"
#include "platform/crypto/signing_key.h"
#include "platform/db/database.h"
#include "platform/files/file_bytes.h"
#include "platform/html/site.h"
#include "platform/text/hex.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr int kBundlesShown = 50;

struct Desk {
  std::vector<SharedCase> cases{};
  std::map<CaseId, std::string> receivers{};  // names
  std::vector<ArrivedBundle> arrivals{};
  std::vector<ReceivedBundle> bundles{};
  std::string fingerprint{};
};

Tone tone_of(Change change) {
  switch (change) {
    case Change::added:
      return Tone::success;
    case Change::changed:
      return Tone::information;
    case Change::same:
    case Change::older:
      return Tone::gray;
  }
  return Tone::gray;
}

BundleRow to_row(Site const& site, Actor const& actor, ReceivedBundle const& bundle) {
  auto const word = bundle.taken_in_at ? "exchange.taken_in" : "exchange.waiting";
  return {.id = bundle.id,
          .from = bundle.from_name,
          .made_at = bundle.made_at,
          .received_at = bundle.received_at,
          .who = bundle.received_by,
          .state = {.label = site.words(actor, word), .tone = bundle.taken_in_at ? Tone::success : Tone::warning}};
}

}  // namespace

Result<Response> ExchangePages::desk_page(Request const& request, Actor const& actor, Form const& form) const {
  if (!may_exchange(actor)) return forbidden("exchange.not_officer");
  auto const found = db.read(actor, [&](Tx& tx) {
    auto desk = Desk{.cases = list_cases_to_send(tx, actor), .arrivals = list_arrived(tx)};
    desk.receivers = name_receivers(tx);
    desk.bundles = list_bundles(tx, kBundlesShown);
    desk.fingerprint = institution_fingerprint(tx);
    return desk;
  });
  auto view = ExchangeDeskView{.fingerprint = found.fingerprint};
  view.file = form.file("file", "exchange.file", {.required = true, .hint_key = "exchange.file_hint"});
  view.file.accept = ".zip";
  for (auto const& one : found.cases) {
    auto const id = id_from_text<CaseId>(one.origin_id).value_or(CaseId{});
    auto const receivers = found.receivers.find(id);
    view.cases.push_back({.id = id,
                          .title = one.title,
                          .number = one.number,
                          .host = one.host_name,
                          .answers = static_cast<std::int64_t>(one.answers.size()),
                          .receivers = receivers == found.receivers.end() ? std::string{} : receivers->second,
                          .is_chosen = form.has_value("cases", to_text(id))});
  }
  for (auto const& one : found.arrivals)
    view.arrivals.push_back(
        {.from = one.from_name,
         .arrived_at = one.arrived_at,
         .open = {.label_key = "exchange.look", .path = "/exchange/arrivals/" + to_text(one.id) + "/opening", .style = "secondary"},
         .put_away = {.label_key = "exchange.put_away",
                      .path = "/exchange/arrivals/" + to_text(one.id) + "/removal",
                      .style = "tertiary",
                      .confirm_key = "exchange.put_away_confirm"}});
  for (auto const& bundle : found.bundles) view.bundles.push_back(to_row(site, actor, bundle));
  view.has_answers_chosen = form.has_value("with_answers", "1");
  view.summary = form.summary();
  auto const title = site.words(actor, "exchange.desk");
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{.label = site.words(actor, "exchange.title"), .path = "/exchange"}, {.label = title}},
                    .section = "/exchange",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> ExchangePages::desk(Request const& request, Actor const& actor) const {
  return desk_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> ExchangePages::send(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const chosen = fields.ids<CaseId>("cases");
  auto const with_answers = fields.flag("with_answers");
  auto const unreadable = fields.problem();
  auto sent = unreadable ? Result<SentCases>{*unreadable} : send_cases(db, actor, chosen, with_answers, korean_headings(site.locale()));
  if (sent) return download("application/zip", site.locale().words(Language::ko, "exchange.file_name") + ".zip", std::move(sent->bytes));
  if (sent.error().kind != Kind::invalid) return sent.error();
  return desk_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(sent.error()));
}

Result<Response> ExchangePages::receive(Request const& request, Actor const& actor) const {
  auto const is_sent = !request.uploads.empty() && request.uploads.front().size_bytes > 0;
  auto const received =
      is_sent ? receive_bundle(db, actor, file_bytes(request.uploads.front().path))
              : Result<ReceivedBundleId>{may_exchange(actor) ? invalid("file", "field.required") : forbidden("exchange.not_officer")};
  if (received) return redirect("/exchange/bundles/" + to_text(*received));
  if (received.error().kind != Kind::invalid) return received.error();
  return desk_page(request, actor, Form{site.locale(), actor.language}.refuse(received.error()));
}

Result<Response> ExchangePages::preview_page(Request const& request, Actor const& actor, ReceivedBundleId id, Form const& form) const {
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return preview_bundle(tx, actor, id); }));
  auto view = BundlePreviewView{.id = id, .from = found.bundle.from_name, .made_at = found.bundle.made_at};
  view.fingerprint = fingerprint_of(from_hex(found.bundle.signed_by).value_or(""));
  view.known_as = found.known_as;
  view.is_taken_in = found.bundle.taken_in_at.has_value();
  view.confirmed = form.checks("is_confirmed", "exchange.confirm", {{.value = "1", .label = site.words(actor, "exchange.confirm_words")}},
                               {.required = true});
  view.summary = form.summary();
  for (auto const& one : found.cases)
    view.rows.push_back(
        {.title = one.content.title,
         .one_line = one.content.one_line,
         .change = {.label = site.words(actor, "exchange.change." + std::string{to_word(one.change)}), .tone = tone_of(one.change)}});
  view.put_away = {.label_key = "exchange.put_away",
                   .path = "/exchange/bundles/" + to_text(id) + "/removal",
                   .style = "tertiary",
                   .confirm_key = "exchange.put_away_confirm"};
  return site.page(request, actor,
                   {.title = found.bundle.from_name,
                    .crumbs = {{.label = site.words(actor, "exchange.title"), .path = "/exchange"},
                               {.label = site.words(actor, "exchange.desk"), .path = "/exchange/desk"},
                               {.label = found.bundle.from_name}},
                    .section = "/exchange",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> ExchangePages::preview(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReceivedBundleId>();
  if (!id) return not_found();
  return preview_page(request, actor, *id, Form{site.locale(), actor.language});
}

Result<Response> ExchangePages::take_in(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReceivedBundleId>();
  if (!id) return not_found();
  auto const taken = baeumgil::take_in(db, actor, *id, Fields::of(request).flag("is_confirmed"));
  if (taken) return redirect("/exchange", "exchange.flash.taken_in");
  if (taken.error().kind != Kind::invalid) return taken.error();
  return preview_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(taken.error()));
}

Result<Response> ExchangePages::put_away(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReceivedBundleId>();
  if (!id) return not_found();
  (void)TRY(baeumgil::put_away(db, actor, *id));
  return redirect("/exchange/desk", "exchange.flash.put_away");
}

}  // namespace baeumgil
