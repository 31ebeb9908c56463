#include "features/settings/settings.h"

#include "base/json_writer.h"

namespace baeumgil {

std::string official_name_of(Settings const& settings) {
  if (!settings.official_name.empty()) return settings.official_name;
  return settings.directory.full_name.empty() ? settings.directory.name : settings.directory.full_name;
}

std::string shown_name_of(Settings const& settings, Language language) {
  auto const& korean = settings.official_name.empty() ? settings.directory.name : settings.official_name;
  if (language == Language::ko) return korean;
  if (!settings.english_name.empty()) return settings.english_name;
  return settings.directory.english.empty() ? korean : settings.directory.english;
}

// The digest in the address makes another picture another address, so that browsers may keep it.
std::string mark_path_of(InstitutionId institution, Settings const& settings) {
  if (settings.mark_digest.empty()) return {};
  return "/institutions/" + to_text(institution) + "/mark?of=" + settings.mark_digest.substr(0, 16);
}

bool may_change_settings(Actor const& actor) { return actor.has(Role::administrator); }

std::string to_json(Settings const& settings) {
  return JsonWriter{}
      .begin_object()
      .field("official_name", settings.official_name)
      .field("english_name", settings.english_name)
      .field("address", settings.address)
      .field("sender_title", settings.sender_title)
      .field("contact", settings.contact)
      .field("host_contact", settings.host_contact)
      .field("mail_sender_name", settings.mail_sender_name)
      .field("language", to_word(settings.language))
      .field("has_masthead", settings.has_masthead)
      .field("mark", settings.mark_digest)
      .end_object()
      .take();
}

}  // namespace baeumgil
