#include "features/originality/add_public_text.h"

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/originality/explanation.h"
#include "features/originality/originality_store.h"
#include "platform/crypto/digest.h"
#include "platform/db/database.h"
#include "platform/text/normalize.h"

namespace baeumgil {
namespace {

constexpr auto kShortText = std::size_t{200};
constexpr auto kLongText = std::size_t{300'000};
constexpr auto kTitle = std::size_t{200};

std::optional<Problem> input_problem(PublicTextInput const& input) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  auto add = [&](std::string field, std::string key, std::size_t limit = 0) {
    problem.fields.push_back({.field = std::move(field), .key = std::move(key)});
    if (limit != 0) problem.fields.back().arguments = {std::to_string(limit)};
  };
  if (input.title.empty()) add("title", "field.required");
  if (character_count(input.title) > kTitle) add("title", "field.too_long", kTitle);
  if (input.source.empty()) add("source", "field.required");
  if (character_count(input.source) > kTitle) add("source", "field.too_long", kTitle);
  if (!input.url.empty() && !input.url.starts_with("https://") && !input.url.starts_with("http://"))
    add("url", "public_text.url.unreadable");
  if (input.url.size() > 1000) add("url", "field.too_long", 1000);
  if (character_count(input.body) < kShortText) add("body", "public_text.body.too_short", kShortText);
  if (character_count(input.body) > kLongText) add("body", "field.too_long", kLongText);
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

std::string as_json(PublicText const& text) {
  auto json = JsonWriter{};
  json.begin_object().field("title", text.title).field("source", text.source).field("url", text.url);
  json.field("letters", text.letters).end_object();
  return json.take();
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
    if (!insert_public_text(tx, text, hex(sha256(text.body)))) return invalid("body", "public_text.body.there_already");
    record_event(tx, actor, {.verb = "public_text.added", .subject = {"public_text", text.id.value, text.title}, .after = as_json(text)});
    return text.id;
  });
}

Result<PublicTextId> remove_public_text(Database& db, Actor const& actor, PublicTextId id) {
  return db.write(actor, [&](Tx& tx) -> Result<PublicTextId> {
    auto const text = TRY(find_public_text(tx, id));
    if (!may_change_public_texts(actor)) return forbidden("public_text.not_officer");
    remove_public_text_row(tx, id);
    record_event(tx, actor, {.verb = "public_text.removed", .subject = {"public_text", id.value, text.title}, .before = as_json(text)});
    return id;
  });
}

}  // namespace baeumgil
