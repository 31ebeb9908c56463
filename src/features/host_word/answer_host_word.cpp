#include "features/host_word/answer_host_word.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/cases/find_case.h"
#include "features/cases/host_said.h"
#include "features/host_word/host_word_store.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr std::size_t kName = 100;
constexpr std::size_t kText = 4000;

// Anybody who holds the link may write here, so there is an end to it.
std::optional<Problem> statement_problem(HostStatement const& said) {
  if (!said.reply) return invalid("reply", "field.required");
  if (said.respondent.empty()) return invalid("respondent", "field.required");
  if (character_count(said.respondent) > kName) return invalid("respondent", "field.too_long", {std::to_string(kName)});
  if (*said.reply == HostReply::correct && said.text.empty()) return invalid("text", "host_word.correction_required");
  if (*said.reply == HostReply::remove && said.text.empty()) return invalid("text", "field.reason_required");
  if (character_count(said.text) > kText) return invalid("text", "field.too_long", {std::to_string(kText)});
  return std::nullopt;
}

HostWordState state_after(HostReply reply) {
  if (reply == HostReply::confirm) return HostWordState::confirmed;
  return reply == HostReply::correct ? HostWordState::corrected : HostWordState::removal_asked;
}

bool awaits_answer(HostWord const& word) { return word.state == HostWordState::asked || word.state == HostWordState::no_answer; }

void tell(Tx& tx, Case const& found, HostWord const& word) {
  auto const key = "notice.host_word." + std::string{to_word(word.state)};
  auto people = std::vector<PersonId>{found.author};
  if (word.state == HostWordState::removal_asked)
    for (auto const& officer : list_people_with(tx, Role::programme_officer))
      if (officer.id != found.author) people.push_back(officer.id);
  for (auto const person : people)
    notify(tx,
           {.to = person, .key = key, .arguments = {found.host_name, found.title}, .path = "/cases/" + to_text(found.id) + "/host-word"});
}

}  // namespace

Result<HostWordId> answer_host_word(Database& db, Actor const& host, LinkToken const& token, HostStatement const& said) {
  return db.write(host, [&](Tx& tx) -> Result<HostWordId> {
    auto word = find_host_word_by_link(tx, hash_of(token));
    if (!word) return not_found();
    if (!awaits_answer(*word)) return conflict("host_word.answered_before");
    if (auto problem = statement_problem(said)) return *std::move(problem);
    auto const found = TRY(find_case(tx, host, word->good_case));
    if (!is_standing(found) && found.state != CaseState::checked) return not_found();
    auto const before = to_json(*word);
    word->state = state_after(*said.reply);
    word->respondent = said.respondent;
    word->text = said.text;
    word->answered_at = tx.now();
    TRY(update_host_word(tx, *word));
    if (*said.reply == HostReply::confirm) TRY(confirm_by_host(tx, host, found));
    if (*said.reply == HostReply::remove) TRY(keep_inside(tx, host, found));
    record_event(tx, host,
                 {.verb = "case.host_answered",
                  .subject = {"case", found.id.value, found.title},
                  .reason = said.text,
                  .before = before,
                  .after = to_json(*word)});
    tell(tx, found, *word);
    return word->id;
  });
}

Result<HostWordId> settle_host_word(Database& db, Actor const& actor, HostWordId id, std::string const& settlement) {
  return db.write(actor, [&](Tx& tx) -> Result<HostWordId> {
    auto word = TRY(find_host_word(tx, id));
    auto const found = TRY(find_case(tx, actor, word.good_case));
    if (!may_settle(actor, found, word)) return forbidden("host_word.settle.not_allowed");
    if (settlement.empty()) return invalid("settlement", "field.required");
    if (character_count(settlement) > kText) return invalid("settlement", "field.too_long", {std::to_string(kText)});
    auto const before = to_json(word);
    word.settlement = settlement;
    word.settled_by = actor.person;
    word.settled_at = tx.now();
    TRY(update_host_word(tx, word));
    record_event(tx, actor,
                 {.verb = "case.host_settled",
                  .subject = {"case", found.id.value, found.title},
                  .reason = settlement,
                  .before = before,
                  .after = to_json(word)});
    return id;
  });
}

}  // namespace baeumgil
