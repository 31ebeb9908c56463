#include "features/cases/case_mail.h"

namespace baeumgil {
namespace {

std::string card_of(CaseMail const& mail) {
  auto text = "\n" + mail.found.title + " (" + mail.found.host_name + ")\n";
  if (!mail.found.one_line.empty()) text += mail.found.one_line + "\n";
  return text + mail.link + "\n";
}

}  // namespace

Mail mail_inside(CaseMail const& mail, std::string const& to) {
  auto text = mail.sender + " 님이 우수사례를 보냈습니다.\n";
  if (!mail.message.empty()) text += "\n" + mail.message + "\n";
  text += card_of(mail) + "\n---\n" + mail.sender + " sends you a best-practice case. It opens after you sign in:\n" + mail.link + "\n";
  return {.to = to, .subject = "[우수사례] " + mail.found.title + " (" + mail.found.number + ")", .text = std::move(text)};
}

Mail mail_outside(CaseMail const& mail, std::string const& to) {
  auto const name = shown_name_of(mail.settings, Language::ko);
  auto text = name + " " + mail.sender + " 드림\n";
  if (!mail.message.empty()) text += "\n" + mail.message + "\n";
  text += card_of(mail);
  if (!mail.settings.contact.empty()) text += "\n문의: " + mail.settings.contact + "\n";
  text += "\n---\n" + shown_name_of(mail.settings, Language::en) + " sends you a best-practice case it has published:\n" + mail.link + "\n";
  return {.to = to, .subject = "[" + name + "] 우수사례: " + mail.found.title, .text = std::move(text)};
}

}  // namespace baeumgil
