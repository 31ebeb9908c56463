#include "features/settings/change_settings.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/settings/settings_store.h"

namespace baeumgil {
namespace {

void check_length(std::vector<FieldProblem>& found, std::string_view field, std::string const& text, int limit) {
  if (character_count(text) > static_cast<std::size_t>(limit))
    found.push_back({.field = std::string{field}, .key = "field.too_long", .arguments = {std::to_string(limit)}});
}

bool is_on_one_line(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::vector<FieldProblem> problems_of(SettingsInput const& input) {
  auto found = std::vector<FieldProblem>{};
  check_length(found, "official_name", input.official_name, kNameLimit);
  check_length(found, "english_name", input.english_name, kEnglishLimit);
  check_length(found, "address", input.address, kBlockLimit);
  check_length(found, "sender_title", input.sender_title, kNameLimit);
  check_length(found, "contact", input.contact, kBlockLimit);
  check_length(found, "host_contact", input.host_contact, kBlockLimit);
  check_length(found, "mail_sender_name", input.mail_sender_name, kNameLimit);
  for (auto const& [field, text] : {std::pair{"official_name", &input.official_name}, std::pair{"english_name", &input.english_name},
                                    std::pair{"sender_title", &input.sender_title}, std::pair{"mail_sender_name", &input.mail_sender_name}})
    if (!is_on_one_line(*text)) found.push_back({.field = field, .key = "settings.one_line"});
  if (!is_ascii(input.english_name)) found.push_back({.field = "english_name", .key = "settings.english_letters"});
  // It stands before the address in the From of every mail.
  if (input.mail_sender_name.find_first_of("<>@\"") != std::string::npos)
    found.push_back({.field = "mail_sender_name", .key = "settings.no_address_here"});
  return found;
}

}  // namespace

Result<InstitutionId> change_settings(Database& db, Actor const& actor, SettingsInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<InstitutionId> {
    if (!may_change_settings(actor)) return forbidden("settings.not_administrator");
    if (auto found = problems_of(input); !found.empty())
      return Problem{.kind = Kind::invalid, .key = "problem.invalid", .fields = std::move(found)};
    auto settings = find_settings(tx);
    auto const before = to_json(settings);
    settings.official_name = input.official_name;
    settings.english_name = input.english_name;
    settings.address = input.address;
    settings.sender_title = input.sender_title;
    settings.contact = input.contact;
    settings.host_contact = input.host_contact;
    settings.mail_sender_name = input.mail_sender_name;
    settings.language = input.language;
    settings.has_masthead = input.has_masthead;
    settings.version = input.version;
    TRY(update_settings(tx, settings));
    record_event(tx, actor,
                 {.verb = "institution.settings_changed",
                  .subject = {"institution", tx.institution().value, official_name_of(settings)},
                  .before = before,
                  .after = to_json(settings)});
    return tx.institution();
  });
}

}  // namespace baeumgil
