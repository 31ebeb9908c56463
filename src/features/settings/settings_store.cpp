#include "features/settings/settings_store.h"

namespace baeumgil {
namespace {

Settings read_settings(Row& row) {
  auto settings = Settings{};
  settings.directory.name = row.next<std::string>();
  settings.directory.full_name = row.next<std::string>();
  settings.directory.english = row.next<std::string>();
  for (auto const member : {&Settings::official_name, &Settings::english_name, &Settings::address, &Settings::sender_title,
                            &Settings::contact, &Settings::host_contact, &Settings::mail_sender_name})
    settings.*member = row.next<std::string>();
  settings.language = row.next<Language>();
  settings.has_masthead = row.next<bool>();
  settings.mark_digest = row.next<std::string>();
  settings.mark_type = row.next<std::string>();
  settings.version = row.next<int>();
  return settings;
}

}  // namespace

Settings find_settings(Tx& tx) {
  auto const found = tx.find(
      "SELECT s.name, s.full_name, s.name_en, COALESCE(t.official_name, ''), COALESCE(t.english_name, ''), COALESCE(t.address, ''), "
      "COALESCE(t.sender_title, ''), COALESCE(t.contact, ''), COALESCE(t.host_contact, ''), COALESCE(t.mail_sender_name, ''), "
      "COALESCE(t.language, 'ko'), COALESCE(t.has_masthead, 0), COALESCE(t.mark_digest, ''), COALESCE(t.mark_type, ''), "
      "COALESCE(t.version, 1) "
      "FROM shared_institutions s LEFT JOIN institution_settings t ON t.institution_id = s.id AND t.institution_id = $institution "
      "WHERE s.id = $institution",
      read_settings);
  return found.value_or(Settings{});
}

Result<Done> update_settings(Tx& tx, Settings const& settings) {
  auto const changed = tx.change(
      "INSERT INTO institution_settings (institution_id, official_name, english_name, address, sender_title, contact, host_contact, "
      "mail_sender_name, language, has_masthead, mark_digest, mark_type, version) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 + 1) "
      "ON CONFLICT (institution_id) DO UPDATE SET official_name = excluded.official_name, english_name = excluded.english_name, "
      "address = excluded.address, sender_title = excluded.sender_title, contact = excluded.contact, host_contact = excluded.host_contact, "
      "mail_sender_name = excluded.mail_sender_name, language = excluded.language, has_masthead = excluded.has_masthead, "
      "mark_digest = excluded.mark_digest, mark_type = excluded.mark_type, version = excluded.version "
      "WHERE institution_settings.version = $12",
      settings.official_name, settings.english_name, settings.address, settings.sender_title, settings.contact, settings.host_contact,
      settings.mail_sender_name, settings.language, settings.has_masthead, settings.mark_digest, settings.mark_type, settings.version);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

Mail from_institution(Tx& tx, Mail mail) {
  mail.sender_name = find_settings(tx).mail_sender_name;
  return mail;
}

}  // namespace baeumgil
