// The figures of peers and what they say, as JSON.
#include "features/adoptions/adoption_store.h"
#include "features/adoptions/find_adoption.h"
#include "features/adoptions/peer_pages.h"
#include "features/adoptions/peer_store.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

struct ComparedRows {
  Adoption adoption{};
  std::optional<OwnValues> own{};
  std::vector<PeerValues> peers{};
  PeerMinima minima{};
};

Result<ComparedRows> read_compared(Tx& tx, Actor const& actor, AdoptionId id) {
  auto found = ComparedRows{.adoption = TRY(find_adoption(tx, actor, id))};
  found.own = own_values(found.adoption, list_cards(tx, id));
  found.peers = list_peers(tx, id);
  found.minima = peer_minima(load_rule_book(tx), tx.today());
  return found;
}

void write_effect(JsonWriter& json, ComparedRows const& compared) {
  json.key("effect");
  auto const effect = effect_of({compared.adoption, compared.own, compared.peers}, compared.minima);
  if (!effect) {
    json.null();
    return;
  }
  json.begin_object().field("peers", effect->peers).field("ours", effect->ours).field("theirs", effect->theirs);
  json.field("difference", effect->difference).field("least", effect->least).field("most", effect->most);
  json.field("lowest", effect->lowest).field("highest", effect->highest).field("as_good", effect->as_good);
  json.field("certainty", to_word(effect->certainty)).end_object();
}

ApiField number(std::string name, std::string description = {}) {
  return {.name = std::move(name), .type = ApiType::number, .description = std::move(description)};
}

ApiSchema peers_schema() {
  auto const peer = std::vector<ApiField>{{.name = "peer_id", .type = ApiType::id},
                                          {.name = "peer"},
                                          number("before"),
                                          {.name = "before_on", .type = ApiType::date},
                                          {.name = "before_source"},
                                          number("after"),
                                          {.name = "after_on", .type = ApiType::date},
                                          {.name = "after_source"},
                                          {.name = "left_out_reason", .description = "not empty: it does not count"}};
  auto const effect = std::vector<ApiField>{
      {.name = "peers", .type = ApiType::integer},
      number("ours", "our change"),
      number("theirs", "mean of the peers' changes"),
      number("difference", "ours less theirs"),
      number("least", "of the peers' changes"),
      number("most"),
      number("lowest", "of the differences with one peer left out"),
      number("highest"),
      {.name = "as_good", .type = ApiType::integer, .description = "peers that moved at least as far the way we want to go"},
      {.name = "certainty", .values = words_of<EffectCertainty>()}};
  return {.name = "AdoptionPeers",
          .fields = {{.name = "metric"},
                     {.name = "unit"},
                     {.name = "before", .type = ApiType::number, .nullable = true},
                     {.name = "after", .type = ApiType::number, .description = "measured, or of the newest card", .nullable = true},
                     {.name = "peers", .type = ApiType::array, .fields = {{.name = "", .type = ApiType::object, .fields = peer}}},
                     {.name = "effect",
                      .type = ApiType::object,
                      .description = "null below three peers, or without a value of our own",
                      .nullable = true,
                      .fields = effect}}};
}

std::vector<ApiField> peer_fields() {
  return {{.name = "peer", .type = ApiType::id, .description = "of the directory"},
          number("before"),
          {.name = "before_on", .type = ApiType::date, .description = "no later than the day the policy came into force"},
          {.name = "before_source", .max_length = 300},
          number("after"),
          {.name = "after_on", .type = ApiType::date, .description = "from that day on"},
          {.name = "after_source", .max_length = 300}};
}

}  // namespace

Result<Response> PeerPages::api_list(Request const& request, Actor const& actor) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  auto const compared = TRY(db.read(actor, [&](Tx& tx) { return read_compared(tx, actor, *id); }));
  auto json = JsonWriter{};
  json.begin_object().field("metric", compared.adoption.kpi_metric).field("unit", compared.adoption.kpi_unit);
  json.field("before", compared.adoption.kpi_baseline);
  json.field("after", compared.own ? std::optional{compared.own->after} : std::nullopt).key("peers").begin_array();
  for (auto const& peer : compared.peers) write_peer(json, peer);
  json.end_array();
  write_effect(json, compared);
  json.end_object();
  return json_response(200, json.take());
}

Result<Response> PeerPages::api_record(Request const& request, Actor const& actor) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const peer = fields.id<InstitutionId>("peer").value_or(InstitutionId{});
  auto input = read_peer_values(fields);
  input.peer = peer;
  if (auto problem = fields.problem()) return *std::move(problem);
  return done_answer(201, to_text(TRY(record_peer(db, actor, *id, input))));
}

Result<Response> PeerPages::api_leave_out(Request const& request, Actor const& actor) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const peer = fields.id<InstitutionId>("peer").value_or(InstitutionId{});
  auto const reason = fields.text("reason");
  if (auto problem = fields.problem()) return *std::move(problem);
  return done_answer(200, to_text(TRY(leave_peer_out(db, actor, *id, peer, reason))));
}

void add_peers(Router& router, PeerPages pages) {
  router.get("/adoptions/{id}/peers/new", Access::staff, handler(pages, &PeerPages::form));
  router.post("/adoptions/{id}/peers", Access::staff, handler(pages, &PeerPages::record));
  router.get("/adoptions/{id}/peers/left-out", Access::staff, handler(pages, &PeerPages::leave_out_form));
  router.post("/adoptions/{id}/peers/left-out", Access::staff, handler(pages, &PeerPages::leave_out));
  auto const path = std::string{"/api/v1/adoptions/{id}/peers"};
  router.api({.path = path,
              .summary = "The indicator of institutions that did not adopt, and how much further we moved than they",
              .tag = "adoptions",
              .schema = peers_schema()},
             Access::staff, handler(pages, &PeerPages::api_list));
  router.api({.method = Method::post,
              .path = path,
              .summary = "Put down the indicator of an institution that did not adopt, in place of what stood there",
              .tag = "adoptions",
              .input = peer_fields(),
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &PeerPages::api_record));
  router.api({.method = Method::post,
              .path = path + "/left-out",
              .summary = "Leave such an institution out of the comparison; the reason stays to be seen",
              .tag = "adoptions",
              .input = {{.name = "peer", .type = ApiType::id}, {.name = "reason", .max_length = 1000}},
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &PeerPages::api_leave_out));
}

}  // namespace baeumgil
