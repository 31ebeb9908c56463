#include "features/settings/settings_api.h"

#include "base/json_writer.h"
#include "features/settings/find_settings.h"
#include "features/settings/settings_input.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiField text(std::string name, std::string description, int limit) {
  return {
      .name = std::move(name), .type = ApiType::text, .description = std::move(description), .max_length = static_cast<std::size_t>(limit)};
}

std::vector<ApiField> own_fields() {
  return {text("official_name", "empty: the directory's", kNameLimit),
          text("english_name", "empty: the directory's", kEnglishLimit),
          text("address", "the block at the foot of letters", kBlockLimit),
          text("sender_title", "who signs letters; empty: the head of the institution", kNameLimit),
          text("contact", "in the footer of every page", kBlockLimit),
          text("host_contact", "whom a host asks", kBlockLimit),
          text("mail_sender_name", "empty: the installation's own", kNameLimit),
          {.name = "language", .description = "of newcomers, until they choose", .values = {"ko", "en"}},
          {.name = "has_masthead", .type = ApiType::boolean, .description = "only real go.kr sites may"},
          {.name = "version", .type = ApiType::integer, .description = "that was read, when changing"}};
}

ApiSchema settings_schema() {
  auto fields = own_fields();
  fields.push_back({.name = "name", .description = "as it stands on letters"});
  fields.push_back({.name = "has_mark", .type = ApiType::boolean});
  fields.push_back({.name = "time_zone", .description = "in which days and deadlines are counted"});
  return {.name = "Settings", .fields = std::move(fields)};
}

Result<Response> show(Database& db, Actor const& actor) {
  auto const settings = db.read(actor, find_settings);
  auto json = JsonWriter{};
  json.begin_object()
      .field("official_name", settings.official_name)
      .field("english_name", settings.english_name)
      .field("address", settings.address)
      .field("sender_title", settings.sender_title)
      .field("contact", settings.contact)
      .field("host_contact", settings.host_contact)
      .field("mail_sender_name", settings.mail_sender_name)
      .field("language", to_word(settings.language))
      .field("has_masthead", settings.has_masthead)
      .field("version", settings.version)
      .field("name", official_name_of(settings))
      .field("has_mark", !settings.mark_digest.empty())
      .field("time_zone", "Asia/Seoul")
      .end_object();
  return json_response(200, json.take());
}

Result<Response> change(Database& db, Request const& request, Actor const& actor) {
  auto fields = Fields::of(request);
  auto const input = read_settings_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done_answer(200, to_text(TRY(change_settings(db, actor, input))));
}

}  // namespace

void add_settings_api(Router& router, Database& db) {
  router.api({.path = "/api/v1/settings", .summary = "What the institution says of itself", .tag = "settings", .schema = settings_schema()},
             Access::administrator, [&db](auto const&, auto const& actor) { return show(db, actor); });
  router.api({.method = Method::put,
              .path = "/api/v1/settings",
              .summary = "Change what the institution says of itself",
              .tag = "settings",
              .input = own_fields(),
              .answer = ApiAnswer::done},
             Access::administrator, [&db](auto const& request, auto const& actor) { return change(db, request, actor); });
}

}  // namespace baeumgil
