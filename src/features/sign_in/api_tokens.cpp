#include "features/sign_in/api_tokens.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/sign_in/token.h"

namespace baeumgil {
namespace {

constexpr std::size_t kNameLimit = 60;
constexpr int kMostDays = 365;
constexpr std::size_t kMostTokens = 20;

Subject subject_of(Actor const& actor) { return {"person", actor.person.value, actor.name}; }

}  // namespace

Result<std::string> make_api_token(Database& db, Actor const& asking, TokenInput const& input) {
  if (input.name.empty()) return invalid("name", "field.required");
  if (character_count(input.name) > kNameLimit) return invalid("name", "field.too_long", {std::to_string(kNameLimit)});
  if (input.days < 1 || input.days > kMostDays) return invalid("days", "token.days_out_of_range", {std::to_string(kMostDays)});
  auto actor = asking;
  actor.key = {};  // the answer holds the secret, and answers to repeated requests are stored
  auto const token = new_api_token(actor.institution);
  return db.write(actor, [&](Tx& tx) -> Result<std::string> {
    if (list_tokens(tx, actor.person).size() >= kMostTokens) return conflict("token.too_many");
    auto const kept = ApiToken{.id = TokenId::make(),
                               .person = actor.person,
                               .name = input.name,
                               .scope = input.scope,
                               .expires_at = tx.now() + std::int64_t{input.days} * 86400};
    insert_token(tx, kept, read_api_token(token)->hash);
    record_event(tx, actor, {.verb = "person.token_made", .subject = subject_of(actor), .reason = input.name});
    return token;
  });
}

Result<Done> revoke_api_token(Database& db, Actor const& actor, TokenId id) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    if (revoke_token(tx, actor.person, id) == 0) return not_found();
    record_event(tx, actor, {.verb = "person.token_revoked", .subject = subject_of(actor)});
    return Done{};
  });
}

}  // namespace baeumgil
