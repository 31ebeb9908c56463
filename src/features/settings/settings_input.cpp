#include "features/settings/settings_input.h"

namespace baeumgil {

SettingsInput read_settings_input(Fields& fields) {
  auto input = SettingsInput{.official_name = fields.text("official_name"), .english_name = fields.text("english_name")};
  input.address = fields.text("address");
  input.sender_title = fields.text("sender_title");
  input.contact = fields.text("contact");
  input.host_contact = fields.text("host_contact");
  input.mail_sender_name = fields.text("mail_sender_name");
  input.language = fields.choice<Language>("language").value_or(Language::ko);
  input.has_masthead = fields.flag("has_masthead");
  input.version = static_cast<int>(fields.integer("version").value_or(0));
  return input;
}

Form settings_form(Locale const& locale, Language language, Settings const& settings) {
  auto form = Form{locale, language};
  form.set("official_name", settings.official_name).set("english_name", settings.english_name);
  form.set("address", settings.address).set("sender_title", settings.sender_title).set("contact", settings.contact);
  form.set("host_contact", settings.host_contact).set("mail_sender_name", settings.mail_sender_name);
  form.set("language", std::string{to_word(settings.language)});
  if (settings.has_masthead) form.set("has_masthead", "1");
  return form;
}

}  // namespace baeumgil
