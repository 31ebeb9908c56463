#include "features/adoptions/peer_pages.h"

#include "base/text.h"
#include "features/adoptions/adoption_show_view.h"
#include "features/adoptions/find_adoption.h"
#include "features/adoptions/peer_store.h"
#include "features/targets/find_institution.h"
#include "features/targets/like_institutions.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/html/step_form.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kNamed = 5;
constexpr std::size_t kSuggested = 8;

// A name that says none or several is refused, naming those it may mean.
InstitutionId find_peer_by_name(Tx& tx, Fields& fields) {
  auto const name = fields.text("peer");
  if (name.empty()) {
    fields.refuse("peer", "field.required");
    return {};
  }
  if (auto const found = find_institution_by_name(tx, name)) return found->id;
  auto choices = std::vector<std::string>{};
  for (auto const& one : search_institutions(tx, name, kNamed)) choices.push_back(one.shown_name());
  if (choices.empty())
    fields.refuse("peer", "adoption.peer.unknown");
  else
    fields.refuse("peer", "adoption.peer.ambiguous", {join(choices, ", ")});
  return {};
}

struct PeersAsked {
  Adoption adoption{};
  std::vector<PeerValues> peers{};
  std::vector<std::string> suggested{};
};

Result<PeersAsked> read_peers(Tx& tx, Actor const& actor, AdoptionId id) {
  auto asked = PeersAsked{.adoption = TRY(find_adoption(tx, actor, id)), .peers = list_peers(tx, id)};
  if (!may_record_peers(actor, asked.adoption)) return forbidden("adoption.peer.not_allowed");
  if (auto const own = find_institution(tx, tx.institution()))
    for (auto const& one : list_institutions_like(tx, *own, kSuggested)) asked.suggested.push_back(one.shown_name());
  return asked;
}

FormSection moment_section(Form const& form, std::string const& word) {
  auto section = FormSection{.title_key = word == "before" ? "adoption.peer.before" : "adoption.peer.after"};
  section.parts.emplace_back(form.text(word, "adoption.peer.value", {.required = true}));
  section.parts.emplace_back(form.date(word + "_on", "adoption.peer.day", {.required = true}));
  section.parts.emplace_back(
      form.text(word + "_source", "adoption.peer.source", {.required = true, .max_length = 300, .hint_key = "adoption.peer.source_hint"}));
  return section;
}

Response shown_form(Site const& site, Request const& request, Actor const& actor, Adoption const& adoption, StepForm view) {
  auto const path = "/adoptions/" + to_text(adoption.id);
  view.lead = adoption.number + " " + adoption_title(adoption);
  view.cancel = path;
  auto const status = view.summary.is_shown() ? 422 : 200;
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "adoption.list"), .path = "/adoptions"},
                               {.label = adoption.number, .path = path},
                               {.label = view.title}},
                    .section = "/adoptions",
                    .status = status,
                    .is_wide = false},
                   view);
}

}  // namespace

PeerInput read_peer_values(Fields& fields) {
  return {.before = fields.number("before"),
          .before_on = fields.date("before_on"),
          .before_source = fields.text("before_source"),
          .after = fields.number("after"),
          .after_on = fields.date("after_on"),
          .after_source = fields.text("after_source")};
}

Result<Response> PeerPages::form_page(Request const& request, Actor const& actor, AdoptionId id,
                                      std::optional<Problem> const& problem) const {
  auto const asked = TRY(db.read(actor, [&](Tx& tx) { return read_peers(tx, actor, id); }));
  auto form = Form{site.locale(), actor.language};
  if (problem) form.typed(request).refuse(*problem);
  auto view = StepForm{.title = site.words(actor, "adoption.peer.record"), .action = "/adoptions/" + to_text(id) + "/peers"};
  view.submit_key = "adoption.peer.record";
  auto who = FormSection{.lead = site.words(actor, "adoption.peer.lead", {asked.adoption.kpi_metric})};
  who.parts.emplace_back(
      form.text("peer", "adoption.peer.institution", {.required = true, .max_length = 60, .hint_key = "adoption.peer.institution_hint"}));
  view.sections = {std::move(who), moment_section(form, "before"), moment_section(form, "after")};
  if (!asked.suggested.empty())
    view.notes.push_back({.text = site.words(actor, "adoption.peer.suggested", {join(asked.suggested, ", ")}), .rule = {}});
  view.summary = form.summary();
  return shown_form(site, request, actor, asked.adoption, std::move(view));
}

Result<Response> PeerPages::form(Request const& request, Actor const& actor) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  return form_page(request, actor, *id, {});
}

Result<Response> PeerPages::record(Request const& request, Actor const& actor) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto input = read_peer_values(fields);
  // Who may not record is told so before what they typed is looked at.
  auto const asked = db.read(actor, [&](Tx& tx) -> Result<PeersAsked> {
    auto found = read_peers(tx, actor, *id);
    if (found) input.peer = find_peer_by_name(tx, fields);
    return found;
  });
  if (!asked) return asked.error();
  if (auto const problem = fields.problem()) return form_page(request, actor, *id, problem);
  auto const made = record_peer(db, actor, *id, input);
  if (made) return redirect("/adoptions/" + to_text(*id) + "#adoption-peers", "adoption.peer.flash.recorded");
  if (made.error().kind != Kind::invalid) return made.error();
  return form_page(request, actor, *id, made.error());
}

Result<Response> PeerPages::leave_out_page(Request const& request, Actor const& actor, AdoptionId id,
                                           std::optional<Problem> const& problem) const {
  auto const asked = TRY(db.read(actor, [&](Tx& tx) { return read_peers(tx, actor, id); }));
  auto form = Form{site.locale(), actor.language};
  if (problem)
    form.typed(request).refuse(*problem);
  else
    form.set("peer", std::string{request.query_value("peer")});
  auto choices = std::vector<Choice>{};
  for (auto const& peer : asked.peers)
    if (peer.left_out_reason.empty()) choices.push_back({.value = to_text(peer.peer), .label = peer.peer_name});
  auto view = StepForm{.title = site.words(actor, "adoption.peer.leave_out"), .action = "/adoptions/" + to_text(id) + "/peers/left-out"};
  view.submit_key = "adoption.peer.leave_out";
  auto section = FormSection{.lead = site.words(actor, "adoption.peer.leave_out_lead")};
  section.parts.emplace_back(form.select("peer", "adoption.peer.institution", std::move(choices), {.required = true}));
  section.parts.emplace_back(form.area("reason", "adoption.reason", {.required = true, .max_length = 1000}));
  view.sections = {std::move(section)};
  view.summary = form.summary();
  return shown_form(site, request, actor, asked.adoption, std::move(view));
}

Result<Response> PeerPages::leave_out_form(Request const& request, Actor const& actor) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  return leave_out_page(request, actor, *id, {});
}

Result<Response> PeerPages::leave_out(Request const& request, Actor const& actor) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const peer = fields.id<InstitutionId>("peer").value_or(InstitutionId{});
  auto const done = leave_peer_out(db, actor, *id, peer, fields.text("reason"));
  if (done) return redirect("/adoptions/" + to_text(*id) + "#adoption-peers", "adoption.peer.flash.left_out");
  if (done.error().kind != Kind::invalid) return done.error();
  return leave_out_page(request, actor, *id, done.error());
}

}  // namespace baeumgil
