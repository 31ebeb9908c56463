#include "base/text.h"
#include "features/cases/find_case.h"
#include "features/exchange/choose_receivers.h"
#include "features/exchange/deliver_bundle.h"
#include "features/exchange/exchange_pages.h"
#include "features/exchange/exchange_views.h"
#include "features/exchange/receiver_store.h"
#include "features/publications/publication_document.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

struct Addressed {
  Case found{};
  std::vector<Institution> receivers{};
};

Result<Addressed> read_addressed(Tx& tx, Actor const& actor, CaseId id) {
  auto addressed = Addressed{.found = TRY(find_case(tx, actor, id))};
  if (!may_exchange(actor)) return not_found();
  addressed.receivers = list_receivers(tx, id);
  return addressed;
}

// One on each line.
std::vector<std::string> names_in_lines(std::string const& text) {
  auto names = std::vector<std::string>{};
  for (auto const line : split(text, '\n'))
    if (!trimmed(line).empty()) names.emplace_back(trimmed(line));
  return names;
}

}  // namespace

Result<Response> ExchangePages::receivers_page(Request const& request, Actor const& actor, CaseId id, Form const& form) const {
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_addressed(tx, actor, id); }));
  auto const path = "/cases/" + to_text(id);
  auto view = ReceiversView{.title = found.found.title, .path = path + "/receivers", .cancel = path};
  view.is_between = found.found.share_scope == ShareScope::institutions;
  view.names = form.area("names", "exchange.receivers.names", {.max_length = 4000, .rows = 6, .hint_key = "exchange.receivers.hint"});
  view.summary = form.summary();
  auto const title = site.words(actor, "exchange.receivers");
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{.label = site.words(actor, "case.list"), .path = "/cases"},
                               {.label = found.found.number, .path = path},
                               {.label = title}},
                    .section = "/cases",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> ExchangePages::receivers(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_addressed(tx, actor, *id); }));
  auto names = std::string{};
  for (auto const& one : found.receivers) names += (names.empty() ? "" : "\n") + one.shown_name();
  auto form = Form{site.locale(), actor.language};
  form.set("names", names);
  return receivers_page(request, actor, *id, form);
}

Result<Response> ExchangePages::set_receivers(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const done = choose_receivers(db, actor, *id, names_in_lines(fields.text("names")));
  if (done) return redirect("/cases/" + to_text(*id), "form.saved");
  if (done.error().kind != Kind::invalid) return done.error();
  return receivers_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> ExchangePages::receivers_json(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_addressed(tx, actor, *id); }));
  auto json = JsonWriter{};
  json.begin_object().key("names").begin_array();
  for (auto const& one : found.receivers) json.value(one.shown_name());
  return json_response(200, json.end_array().end_object().take());
}

Result<Response> ExchangePages::put_receivers(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const done = choose_receivers(db, actor, *id, fields.texts("names"));
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

Result<Response> ExchangePages::deliver(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const chosen = fields.ids<CaseId>("cases");
  auto const with_answers = fields.flag("with_answers");
  auto const unreadable = fields.problem();
  auto const sent =
      unreadable ? Result<SentCases>{*unreadable} : deliver_cases(db, actor, chosen, with_answers, korean_headings(site.locale()));
  if (sent) return redirect("/exchange/desk", "exchange.flash.delivered");
  if (sent.error().kind != Kind::invalid) return sent.error();
  return desk_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(sent.error()));
}

Result<Response> ExchangePages::open_arrival(Request const& request, Actor const& actor) const {
  auto const id = request.id<ArrivedBundleId>();
  if (!id) return not_found();
  auto const opened = baeumgil::open_arrival(db, actor, *id);
  if (opened) return redirect("/exchange/bundles/" + to_text(*opened));
  if (opened.error().kind != Kind::invalid) return opened.error();
  return desk_page(request, actor, Form{site.locale(), actor.language}.refuse(opened.error()));
}

Result<Response> ExchangePages::put_arrival_away(Request const& request, Actor const& actor) const {
  auto const id = request.id<ArrivedBundleId>();
  if (!id) return not_found();
  TRY(baeumgil::put_arrival_away(db, actor, *id));
  return redirect("/exchange/desk", "exchange.flash.put_away");
}

}  // namespace baeumgil
