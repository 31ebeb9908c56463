#include "features/exchange/receive_bundle.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/exchange/exchange_store.h"
#include "features/targets/find_institution.h"
#include "platform/bundle/bundle.h"
#include "platform/crypto/digest.h"
#include "platform/db/database.h"
#include "platform/text/hex.h"

namespace baeumgil {
namespace {

constexpr std::size_t kMaxContentBytes = 8U << 20U;

Change change_of(std::optional<KnownCase> const& known, ReceivedBundle const& bundle, SharedCase const& content) {
  if (!known) return Change::added;
  if (known->content == to_json({content})) return Change::same;
  return bundle.made_at < known->made_at ? Change::older : Change::changed;
}

std::string event_json(BundlePreview const& preview, std::string const& fingerprint) {
  auto json = JsonWriter{};
  json.begin_object().field("digest", preview.bundle.digest).field("key", fingerprint).key("cases").begin_array();
  for (auto const& one : preview.cases) json.value(std::string{to_word(one.change)} + " " + one.content.title);
  return json.end_array().end_object().take();
}

}  // namespace

Result<ReceivedBundle> read_bundle_file(std::string_view bytes) {
  auto opened = open_bundle(bytes);
  switch (opened.damage) {
    case BundleDamage::not_a_bundle:
      return invalid("file", "exchange.not_signed");
    case BundleDamage::unknown_format:
      return invalid("file", "exchange.unknown_format");
    case BundleDamage::changed:
      return invalid("file", "exchange.changed", {join(opened.wrong, ", ")});
    case BundleDamage::none:
      break;
  }
  auto& files = opened.bundle.files;
  auto const cases = std::ranges::find(files, "cases.json", &BundleFile::name);
  auto const is_readable = opened.bundle.about.kind == "cases" && cases != files.end() && cases->content.size() <= kMaxContentBytes &&
                           shared_cases_from_json(cases->content);
  if (!is_readable || opened.bundle.about.institution.empty()) return invalid("file", "exchange.not_cases");
  return ReceivedBundle{.id = ReceivedBundleId::make(),
                        .digest = hex(sha256(bytes)),
                        .signed_by = hex(opened.signed_by),
                        .from_code = opened.bundle.about.institution,
                        .from_name = opened.bundle.about.institution_name,
                        .made_at = opened.bundle.about.made_at,
                        .content = std::move(cases->content)};
}

Result<ReceivedBundleId> keep_bundle(Tx& tx, Actor const& actor, ReceivedBundle const& bundle) {
  auto const own = find_institution(tx, tx.institution());
  if (own && own->code == bundle.from_code) return invalid("file", "exchange.own");
  auto const receivers = receivers_from_json(bundle.content);
  if (!receivers.empty() && (!own || std::ranges::find(receivers, own->code) == receivers.end()))
    return invalid("file", "exchange.not_for_us");
  if (auto const known = find_bundle_by_digest(tx, bundle.digest)) return *known;
  insert_bundle(tx, bundle, actor.person);
  record_event(tx, actor,
               {.verb = "exchange.received",
                .subject = {.noun = "exchange", .id = bundle.id.value, .title = bundle.from_name},
                .after = JsonWriter{}.begin_object().field("digest", bundle.digest).end_object().take()});
  return bundle.id;
}

Result<ReceivedBundleId> receive_bundle(Database& db, Actor const& actor, std::string_view bytes) {
  if (!may_exchange(actor)) return forbidden("exchange.not_officer");
  auto const bundle = TRY(read_bundle_file(bytes));
  return db.write(actor, [&](Tx& tx) { return keep_bundle(tx, actor, bundle); });
}

Result<BundlePreview> preview_bundle(Tx& tx, Actor const& actor, ReceivedBundleId id) {
  if (!may_exchange(actor)) return not_found();
  auto preview = BundlePreview{.bundle = TRY(find_bundle(tx, id))};
  preview.known_as = find_trusted_name(tx, preview.bundle.signed_by);
  auto cases = shared_cases_from_json(preview.bundle.content);
  if (!cases) return not_found();
  for (auto& content : *cases) {
    auto const change = change_of(find_known_case(tx, preview.bundle.from_code, content.origin_id), preview.bundle, content);
    preview.cases.push_back({std::move(content), change});
  }
  return preview;
}

Result<ReceivedBundleId> take_in(Database& db, Actor const& actor, ReceivedBundleId id, bool is_confirmed) {
  return db.write(actor, [&](Tx& tx) -> Result<ReceivedBundleId> {
    auto const preview = TRY(preview_bundle(tx, actor, id));
    if (preview.bundle.taken_in_at) return conflict("exchange.taken_in_before");
    if (preview.known_as.empty() && !is_confirmed) return invalid("is_confirmed", "exchange.confirm_key");
    if (preview.known_as.empty()) trust_key(tx, preview.bundle.signed_by, preview.bundle.from_name, actor.person);
    for (auto const& one : preview.cases) {
      if (one.change == Change::same || one.change == Change::older) continue;
      auto const known = find_known_case(tx, preview.bundle.from_code, one.content.origin_id);
      store_received_case(tx, preview.bundle, one.content, known ? std::optional{known->id} : std::nullopt);
    }
    mark_taken_in(tx, id);
    auto const fingerprint = fingerprint_of(from_hex(preview.bundle.signed_by).value_or(""));
    record_event(tx, actor,
                 {.verb = "exchange.taken_in",
                  .subject = {.noun = "exchange", .id = id.value, .title = preview.bundle.from_name},
                  .after = event_json(preview, fingerprint)});
    return id;
  });
}

Result<Done> put_away(Database& db, Actor const& actor, ReceivedBundleId id) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    auto const preview = TRY(preview_bundle(tx, actor, id));
    if (preview.bundle.taken_in_at) return conflict("exchange.taken_in_before");
    remove_bundle(tx, id);
    record_event(tx, actor,
                 {.verb = "exchange.put_away", .subject = {.noun = "exchange", .id = id.value, .title = preview.bundle.from_name}});
    return Done{};
  });
}

}  // namespace baeumgil
