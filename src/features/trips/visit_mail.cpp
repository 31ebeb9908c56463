#include "features/trips/visit_mail.h"

namespace baeumgil {
namespace {

std::string when(Instant at) { return in_korean_with_weekday(day_in_seoul(at)) + " " + time_in_seoul(at); }

}  // namespace

Mail request_mail(Visit const& visit, Settings const& sender, std::string const& link) {
  auto const sender_institution = shown_name_of(sender, Language::ko);
  auto text = visit.host_name + (visit.host_department.empty() ? "" : " " + visit.host_department) + " 귀중\n\n";
  text += "귀 기관의 무궁한 발전을 기원합니다.\n" + sender_institution + "에서 우수정책을 배우고자 방문 협조를 요청드립니다.\n\n";
  text += "방문일시: " + when(visit.first_choice_at);
  if (visit.second_choice_at) text += " (어려우실 경우 " + when(*visit.second_choice_at) + ")";
  text += "\n벤치마킹 내용: " + visit.topic + "\n";
  if (!visit.record_no.empty()) text += "문서번호: " + visit.record_no + "\n";
  if (!sender.host_contact.empty()) text += "문의: " + sender.host_contact + "\n";
  text += "\n아래 주소에서 가입 없이 수락, 일정 변경, 거절을 알려 주실 수 있습니다.\n" + link + "\n\n";
  text += "---\n" + sender_institution + " asks to visit you to learn from your policy (" + visit.topic +
          ").\nYou can accept, propose another date or decline without an account:\n" + link + "?lang=en\n";
  return {.to = visit.host_email,
          .subject = "[" + sender_institution + "] 우수정책 벤치마킹을 위한 기관 방문 협조 요청",
          .text = std::move(text)};
}

Mail reminder_mail(Visit const& visit, Settings const& sender, std::string const& link) {
  auto mail = request_mail(visit, sender, link);
  auto const name = shown_name_of(sender, Language::ko);
  mail.subject = "[" + name + "] (다시 알림) 우수정책 벤치마킹을 위한 기관 방문 협조 요청";
  mail.text =
      "앞서 보내 드린 방문 협조 요청에 아직 답을 받지 못하여 다시 알려 드립니다. 이미 답하셨다면 양해를 부탁드립니다.\n"
      "We have not had your answer yet and remind you of our request.\n\n" +
      mail.text;
  return mail;
}

Mail moved_mail(Visit const& visit, Instant asked_at, Settings const& sender) {
  auto const name = shown_name_of(sender, Language::ko);
  auto text =
      visit.host_name + " 귀중\n\n저희 출장의 날짜가 바뀌어 " + when(asked_at) + " 방문을 다시 정하고자 합니다. 양해를 부탁드립니다.\n\n";
  text += "새로 부탁드리는 일시: " + when(visit.first_choice_at) + "\n";
  if (!sender.host_contact.empty()) text += "문의: " + sender.host_contact + "\n";
  text += "\n앞서 보내 드린 협조 요청의 주소에서 수락, 일정 변경, 거절을 알려 주실 수 있습니다.\n\n" + name + "\n";
  text += "\n---\nThe days of our trip have moved, and we ask you for another time: " + to_text(day_in_seoul(visit.first_choice_at)) + " " +
          time_in_seoul(visit.first_choice_at) + ".\nThe link in our request still opens your answer. We apologise for the trouble.\n";
  return {.to = visit.host_email, .subject = "[" + name + "] 방문 일시를 다시 여쭙니다 (" + visit.number + ")", .text = std::move(text)};
}

Mail agreed_mail(Visit const& visit, Settings const& sender) {
  auto const name = shown_name_of(sender, Language::ko);
  auto const at = visit.agreed_at.value_or(visit.first_choice_at);
  auto text = visit.host_name +
              " 귀중\n\n일시를 제안해 주셔서 감사합니다. 제안해 주신 가운데 다음 일시에 찾아뵙겠습니다.\n\n방문일시: " + when(at) + "\n";
  if (!sender.host_contact.empty()) text += "문의: " + sender.host_contact + "\n";
  text += "\n" + name + "\n\n---\nThank you for the times you proposed. We shall come on " + to_text(day_in_seoul(at)) + " at " +
          time_in_seoul(at) + ".\n";
  return {.to = visit.host_email, .subject = "[" + name + "] 방문 일시를 정했습니다 (" + visit.number + ")", .text = std::move(text)};
}

Mail cancellation_mail(Visit const& visit) {
  auto text = visit.host_name + " 귀중\n\n";
  text +=
      when(visit.agreed_at.value_or(visit.first_choice_at)) + " 방문이 부득이하게 취소되었습니다. 협조에 감사드리며 양해를 부탁드립니다.\n";
  text += "사유: " + visit.state_reason + "\n\n---\nThe visit has been cancelled. We apologise and thank you for your help.\n";
  return {.to = visit.host_email, .subject = "방문 취소 안내 (" + visit.number + ")", .text = std::move(text)};
}

Mail thank_you_mail(Visit const& visit, std::string const& sender_institution) {
  auto text = visit.host_name + " 귀중\n\n";
  text += "지난 " + when(visit.agreed_at.value_or(visit.first_choice_at)) +
          " 방문에서 귀한 시간을 내어 주셔서 감사합니다.\n배운 내용이 시책에 반영되면 다시 알려 드리겠습니다.\n\n" + sender_institution +
          "\n";
  text += "\n---\nThank you for receiving us. We will tell you what your example has inspired.\n";
  return {.to = visit.host_email, .subject = "방문 협조에 감사드립니다 (" + visit.number + ")", .text = std::move(text)};
}

Mail feedback_mail(Visit const& visit, std::string const& sender_institution, std::string const& link) {
  auto text = visit.host_name + " 귀중\n\n지난 " + when(visit.agreed_at.value_or(visit.first_choice_at)) +
              " 방문에서 배운 것이 이렇게 쓰였습니다.\n\n" + visit.feedback + "\n\n" + link + "\n\n" + sender_institution + "\n";
  text += "\n---\nWhat your example has inspired:\n" + link + "?lang=en\n";
  return {.to = visit.host_email, .subject = "귀 기관에서 배운 것을 알려 드립니다 (" + visit.number + ")", .text = std::move(text)};
}

}  // namespace baeumgil
