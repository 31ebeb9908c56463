#include "features/host_word/host_word_mail.h"

namespace baeumgil {

Mail host_word_mail(HostWord const& word, Case const& found, Settings const& sender, std::string const& link) {
  auto const name = shown_name_of(sender, Language::ko);
  auto const is_yearly = word.kind == HostWordKind::yearly;
  auto text = found.host_name + (word.contact.empty() ? "" : " " + word.contact) + " 귀중\n\n";
  text += is_yearly ? name + "에서 귀 기관의 우수사례를 소개한 내용이 지금도 그러한지 여쭙습니다.\n"
                    : name + "에서 귀 기관의 우수사례를 아래와 같이 정리하였습니다. 사실과 맞는지 확인하여 주시기 바랍니다.\n";
  text += "\n사례: " + found.title + "\n";
  if (!word.note.empty()) text += word.note + "\n";
  text += "답변 기한: " + in_korean(word.answer_by) + "\n";
  text += "\n아래 주소에서 가입 없이 내용을 보고 확인, 정정, 삭제 요청을 하실 수 있습니다.\n" + link + "\n\n";
  text += "---\n" + shown_name_of(sender, Language::en) +
          (is_yearly ? " asks whether what it shows of your policy is still so" : " asks you to confirm what it wrote of your policy") +
          " (" + found.title + ").\nWithout an account you can confirm it, correct it or ask to have it removed, by " +
          to_text(word.answer_by) + ":\n" + link + "?lang=en\n";
  auto const subject = is_yearly ? "우수사례 내용이 지금도 그러한지 확인 부탁드립니다" : "우수사례 사실 확인을 부탁드립니다";
  return {.to = word.email, .subject = "[" + name + "] " + subject + " (" + found.number + ")", .text = std::move(text)};
}

}  // namespace baeumgil
