#include "features/originality/add_public_text.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/originality/explanation.h"
#include "features/originality/public_text_json.h"
#include "features/originality/public_text_store.h"
#include "platform/crypto/digest.h"
#include "platform/db/database.h"
#include "platform/text/normalize.h"

namespace baeumgil {
namespace {

std::optional<Problem> input_problem(PublicTextInput const& input) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  auto add = [&](std::string field, std::string key, std::size_t limit = 0) {
    problem.fields.push_back({.field = std::move(field), .key = std::move(key)});
    if (limit != 0) problem.fields.back().arguments = {std::to_string(limit)};
  };
  if (input.title.empty()) add("title", "field.required");
  if (character_count(input.title) > kLongestTitle) add("title", "field.too_long", kLongestTitle);
  if (input.source.empty()) add("source", "field.required");
  if (character_count(input.source) > kLongestTitle) add("source", "field.too_long", kLongestTitle);
  if (!input.url.empty() && !input.url.starts_with("https://") && !input.url.starts_with("http://"))
    add("url", "public_text.url.unreadable");
  if (input.url.size() > 1000) add("url", "field.too_long", 1000);
  if (character_count(input.body) < kShortestText) add("body", "public_text.body.too_short", kShortestText);
  if (character_count(input.body) > kLongestText) add("body", "field.too_long", kLongestText);
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

}  // namespace

Result<PublicTextId> add_public_text(Database& db, Actor const& actor, PublicTextInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<PublicTextId> {
    if (!may_change_public_texts(actor)) return forbidden("public_text.not_officer");
    if (auto problem = input_problem(input)) return std::move(*problem);
    auto text = PublicText{.id = PublicTextId::make(), .title = input.title, .source = input.source, .url = input.url};
    text.body = to_nfc(input.body);
    text.letters = static_cast<std::int64_t>(character_count(text.body));
    text.added_by = actor.person;
    text.added_at = tx.now();
    auto const digest = hex(sha256(text.body));
    if (auto const same = find_same_text(tx, digest); same && same->is_removed) return invalid("body", "public_text.body.removed_one");
    if (!insert_public_text(tx, text, digest)) return invalid("body", "public_text.body.there_already");
    record_event(tx, actor, {.verb = "public_text.added", .subject = {"public_text", text.id.value, text.title}, .after = to_json(text)});
    return text.id;
  });
}

Result<PublicTextId> remove_public_text(Database& db, Actor const& actor, PublicTextId id) {
  return db.write(actor, [&](Tx& tx) -> Result<PublicTextId> {
    auto const text = TRY(find_public_text(tx, id));
    if (!may_see_public_text(actor, text)) return not_found();
    if (!may_change_public_texts(actor)) return forbidden("public_text.not_officer");
    if (text.is_removed) return conflict("public_text.removed_already");
    mark_text_removed(tx, id);
    record_event(tx, actor, {.verb = "public_text.removed", .subject = {"public_text", id.value, text.title}, .before = to_json(text)});
    return id;
  });
}

Result<PublicTextId> restore_public_text(Database& db, Actor const& actor, PublicTextId id) {
  return db.write(actor, [&](Tx& tx) -> Result<PublicTextId> {
    auto const text = TRY(find_public_text(tx, id));
    if (!may_see_public_text(actor, text)) return not_found();
    if (!may_change_public_texts(actor)) return forbidden("public_text.not_officer");
    if (!text.is_removed) return conflict("public_text.there_already");
    mark_text_restored(tx, id);
    record_event(tx, actor, {.verb = "public_text.restored", .subject = {"public_text", id.value, text.title}, .after = to_json(text)});
    return id;
  });
}

}  // namespace baeumgil
