#include "features/host_word/ask_host.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/cases/find_case.h"
#include "features/host_word/as_host_hears.h"
#include "features/host_word/host_word_mail.h"
#include "features/host_word/host_word_store.h"
#include "features/notices/notify.h"
#include "features/rules/load_rules.h"
#include "features/rules/working_days.h"
#include "features/settings/find_settings.h"
#include "platform/crypto/link_token.h"
#include "platform/db/database.h"
#include "platform/mail/outbox.h"

namespace baeumgil {
namespace {

constexpr auto kDefaultDays = 28;  // only when an institution has taken the rule away
constexpr std::size_t kShort = 200;
constexpr std::size_t kNote = 2000;

std::optional<Problem> question_problem(HostQuestion const& question) {
  auto const at = question.email.find('@');
  if (question.email.empty()) return invalid("email", "field.required");
  if (at == 0 || at == std::string::npos || at + 1 == question.email.size() || character_count(question.email) > kShort ||
      question.email.find_first_of(" \r\n,;") != std::string::npos)
    return invalid("email", "host_word.not_an_address");
  if (character_count(question.contact) > kShort) return invalid("contact", "field.too_long", {std::to_string(kShort)});
  if (character_count(question.note) > kNote) return invalid("note", "field.too_long", {std::to_string(kNote)});
  return std::nullopt;
}

Date answer_due(Tx& tx) { return deadline(load_rule_book(tx), "case.host_answer.due", tx.today()).value_or(tx.today() + kDefaultDays); }

std::string send(Tx& tx, HostWord const& word, Case const& found, std::string const& base_address) {
  auto const token = make_link_token(tx.institution());
  insert_host_word_link(tx, word.id, hash_of(token));
  auto const told = as_host_hears(tx, word, found);
  queue_mail(tx, from_institution(tx, host_word_mail(told.word, told.found, find_settings(tx), base_address + "/host-word/" + token.text)));
  return token.text;
}

void record(Tx& tx, Actor const& actor, std::string_view verb, Case const& found, HostWord const& word) {
  record_event(tx, actor, {.verb = verb, .subject = {"case", found.id.value, found.title}, .after = to_json(word)});
}

HostWord new_word(Tx& tx, Case const& found, HostQuestion const& question) {
  auto word = HostWord{.id = HostWordId::make(), .good_case = found.id, .email = question.email, .contact = question.contact};
  word.note = question.note;
  word.asked_at = tx.now();
  word.answer_by = answer_due(tx);
  return word;
}

void ask_again(Tx& tx, Actor const& actor, Case const& found, std::string const& base_address) {
  mark_asked_for(tx, found.id, *found.ask_again_on);
  auto const words = list_host_words(tx, found.id);
  if (std::ranges::any_of(words, [](HostWord const& word) { return word.state == HostWordState::asked || awaits_settlement(word); }))
    return;
  auto const path = "/cases/" + to_text(found.id) + "/host-word";
  auto const last = std::ranges::find_if(words, [](HostWord const& word) { return word.state != HostWordState::removal_asked; });
  if (last == words.end()) {
    notify(tx, {.to = found.author, .key = "notice.host_word.to_ask", .arguments = {found.number, found.title}, .path = path});
    return;
  }
  auto word = new_word(tx, found, {.email = last->email, .contact = last->contact});
  word.kind = HostWordKind::yearly;
  insert_host_word(tx, word);
  send(tx, word, found, base_address);
  record(tx, actor, "case.host_asked_yearly", found, word);
}

Result<Done> close_unanswered(Tx& tx, Actor const& actor, HostWordId id) {
  auto word = TRY(find_host_word(tx, id));
  auto const found = TRY(find_case(tx, actor, word.good_case));
  word.state = HostWordState::no_answer;
  TRY(update_host_word(tx, word));
  record(tx, actor, "case.host_silent", found, word);
  notify(tx, {.to = found.author,
              .key = "notice.host_word.no_answer",
              .arguments = {found.number, found.title},
              .path = "/cases/" + to_text(found.id) + "/host-word"});
  return Done{};
}

}  // namespace

Result<std::string> ask_host(Database& db, Actor const& actor, CaseId id, HostQuestion const& question, std::string const& base_address) {
  auto token = std::string{};  // never an answer kept with the request: only its hash is stored
  auto const asked = db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto const found = TRY(find_case(tx, actor, id));
    if (!may_ask_host(actor, found)) return forbidden("host_word.ask.not_allowed");
    if (auto problem = question_problem(question)) return *std::move(problem);
    auto const words = list_host_words(tx, id);
    auto const open = std::ranges::find(words, HostWordState::asked, &HostWord::state);
    auto word = new_word(tx, found, question);
    if (open != words.end()) {
      word = *open;
      word.email = question.email;
      word.contact = question.contact;
      word.note = question.note;
      word.answer_by = answer_due(tx);
      TRY(update_host_word(tx, word));
    } else {
      word.asked_by = actor.person;
      if (!words.empty()) word.kind = HostWordKind::yearly;
      insert_host_word(tx, word);
    }
    token = send(tx, word, found, base_address);
    record(tx, actor, "case.host_asked", found, word);
    return id;
  });
  if (!asked) return asked.error();
  return token;
}

Result<Done> put_yearly_questions(Database& db, Actor const& actor, std::string const& base_address) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    for (auto const id : list_overdue_words(tx)) TRY(close_unanswered(tx, actor, id));
    for (auto const id : list_cases_to_ask(tx)) {
      auto const found = TRY(find_case(tx, actor, id));
      ask_again(tx, actor, found, base_address);
    }
    return Done{};
  });
}

}  // namespace baeumgil
