#include "features/cases/mail_case.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/cases/as_outsiders_read.h"
#include "features/cases/case_mail.h"
#include "features/cases/find_case.h"
#include "features/cases/sent_case_store.h"
#include "features/citizens/public_record.h"
#include "features/people/find_person.h"
#include "features/publications/find_edition.h"
#include "features/publications/public_cover.h"
#include "features/settings/find_settings.h"
#include "features/targets/find_institution.h"
#include "platform/db/database.h"
#include "platform/mail/message.h"

namespace baeumgil {
namespace {

constexpr std::int64_t kAnHour = 60LL * 60;
constexpr int kMostAlike = 20;

std::optional<Problem> input_problem(CaseMailInput const& input) {
  if (input.to.empty() && input.email.empty()) return invalid("to", "case.mail.nobody");
  if (!input.email.empty() && !mail_address(input.email)) return invalid("email", "case.mail.not_an_address");
  if (character_count(input.message) > static_cast<std::size_t>(kCaseMessage))
    return invalid("message", "field.too_long", {std::to_string(kCaseMessage)});
  return std::nullopt;
}

// One person and no other goes by these words.
Result<Person> find_colleague(Tx& tx, std::string const& words) {
  auto people = search_people(tx, words, kMostAlike);
  std::erase_if(people, [&](Person const& person) { return person.name != words && person.staff_no != words && person.email != words; });
  if (people.empty()) return invalid("to", "case.mail.unknown", {words});
  if (people.size() > 1) return invalid("to", "case.mail.several", {words, people[0].department_name, people[1].department_name});
  if (people.front().email.empty()) return invalid("to", "case.mail.no_address", {people.front().name});
  return people.front();
}

Result<std::vector<Person>> find_colleagues(Tx& tx, std::vector<std::string> const& all) {
  auto found = std::vector<Person>{};
  for (auto const& words : all) {
    auto person = TRY(find_colleague(tx, words));
    if (std::ranges::find(found, person.id, &Person::id) == found.end()) found.push_back(std::move(person));
  }
  return found;
}

// Where anybody may read it; a refusal at the field when nobody may.
Result<std::string> public_path(Tx& tx, Case const& found) {
  if (!has_edition(tx, {.noun = PublishedNoun::good_case, .id = found.id.value}) || !is_open(tx))
    return invalid("email", "case.mail.not_public");
  auto const own = find_institution(tx, tx.institution());
  return "/open/" + (own ? own->code : std::string{}) + "/cases/" + to_text(found.id) + "/edition.html";
}

Result<Done> send_outside(Tx& tx, CaseMail const& inside, std::string const& email, std::string const& base_address) {
  auto const path = TRY(public_path(tx, inside.found));
  auto const mail = CaseMail{
      .found = inside.found, .sender = inside.sender, .message = inside.message, .link = base_address + path, .settings = inside.settings};
  queue_mail(tx, from_institution(tx, mail_outside(mail, email)));
  return Done{};
}

}  // namespace

bool may_mail_case(Actor const& actor, Case const& found) { return actor.is_signed_in() && is_standing(found); }

Result<CaseId> mail_case(Database& db, Actor const& actor, CaseId id, CaseMailInput const& input, std::string const& base_address) {
  return db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto const found = TRY(find_case(tx, actor, id));
    if (!may_mail_case(actor, found)) return conflict("case.mail.not_standing");
    if (auto problem = input_problem(input)) return *std::move(problem);
    auto const colleagues = TRY(find_colleagues(tx, input.to));
    auto const receivers = static_cast<int>(colleagues.size()) + (input.email.empty() ? 0 : 1);
    if (count_case_mail_receivers(tx, actor.person, tx.now() - kAnHour) + receivers > kCaseMailsAnHour)
      return Problem{.kind = Kind::busy, .key = "case.mail.too_many"};
    auto const sender = TRY(find_person(tx, actor.person));
    auto const settings = find_settings(tx);
    auto const cover = load_edition_cover(tx, id.value);  // a colleague's mailbox is outside too
    auto const mailed = as_outsiders_read(cover, found);
    auto const mail = CaseMail{.found = mailed,
                               .sender = sender.department_name + " " + sender.name,
                               .message = cover(std::string_view{input.message}),
                               .link = base_address + "/cases/" + to_text(id),
                               .settings = settings};
    if (!input.email.empty()) TRY(send_outside(tx, mail, input.email, base_address));
    auto names = std::string{};
    for (auto const& colleague : colleagues) {
      queue_mail(tx, from_institution(tx, mail_inside(mail, colleague.email)));
      names += (names.empty() ? "" : ", ") + colleague.name;
    }
    if (!input.email.empty()) names += (names.empty() ? "" : ", ") + input.email;
    insert_case_mail(tx, id, actor.person, receivers);
    record_event(tx, actor, {.verb = "case.mailed", .subject = {"case", id.value, found.title}, .reason = names});
    return id;
  });
}

}  // namespace baeumgil
