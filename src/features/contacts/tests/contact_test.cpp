// People at hosts who agreed to be asked: who may write one down, who sees it, and that nothing stays of who is erased.
#include <gtest/gtest.h>

#include "features/audit/list_events.h"
#include "features/contacts/contact_store.h"
#include "features/contacts/keep_contact.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/shown_case.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct AddressBook {
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office office{make_office(db)};
  Office strangers{make_strangers(db)};
  InstitutionId host{make_host(db, "배움시")};
  Actor leader{office.actor_of(office.lee_leader)};
  Actor officer{office.actor_of(office.kim_officer)};
  Actor colleague{office.actor_of(office.kang_member)};
  Actor stranger{strangers.actor_of(strangers.kim_officer)};

  int events() const { return program.event_count(office.institution); }
  std::vector<Contact> seen_by(Actor const& actor) const {
    return db.read(actor, [&](Tx& tx) { return list_contacts(tx, actor, host); });
  }
};

ContactInput host_clerk() {
  auto input = ContactInput{.name = "가상인(예시)", .department = "스마트도시과", .post = "주무관"};
  input.phone = "031-000-0000";
  input.email = "Clerk@example.go.kr";
  input.about = "주차장 운영비";
  input.consent = ContactConsent::mail;
  input.consented_on = Date::of(2026, 8, 1);
  return input;
}

TEST(add_contact, keeps_who_agreed_and_when) {
  auto const book = AddressBook{};
  auto const before = book.events();
  ASSERT_TRUE(add_contact(book.db, book.leader, book.host, host_clerk()));
  EXPECT_EQ(book.events(), before + 1);
  auto const seen = book.seen_by(book.colleague);
  ASSERT_EQ(seen.size(), 1U);
  EXPECT_EQ(seen[0].email, "clerk@example.go.kr");
  EXPECT_EQ(seen[0].consented_on, Date::of(2026, 8, 1));
  EXPECT_EQ(seen[0].added_by, book.office.lee_leader.id);
  EXPECT_TRUE(book.seen_by(book.stranger).empty()) << "of another institution";
}

TEST(add_contact, refuses_who_did_not_agree_cannot_be_reached_or_is_there) {
  auto const book = AddressBook{};
  ASSERT_TRUE(add_contact(book.db, book.leader, book.host, host_clerk()));
  auto const before = book.events();
  auto const field = [&](ContactInput const& input) {
    auto const added = add_contact(book.db, book.leader, book.host, input);
    return added ? std::string{"kept"} : added.error().fields.at(0).field;
  };
  EXPECT_EQ(field(host_clerk()), "email");
  auto input = host_clerk();
  input.name.clear();
  EXPECT_EQ(field(input), "name");
  input = host_clerk();
  input.phone.clear();
  input.email.clear();
  EXPECT_EQ(field(input), "phone");
  input.email = "no mail";
  EXPECT_EQ(field(input), "email");
  input = host_clerk();
  input.consent.reset();
  EXPECT_EQ(field(input), "consent");
  input = host_clerk();
  input.consented_on.reset();
  EXPECT_EQ(field(input), "consented_on");
  input.consented_on = Date::of(2026, 12, 31);
  EXPECT_EQ(field(input), "consented_on");
  EXPECT_EQ(add_contact(book.db, book.office.actor_of(book.office.auditor), book.host, host_clerk()).error().kind, Kind::forbidden);
  EXPECT_EQ(add_contact(book.db, book.leader, InstitutionId::make(), host_clerk()).error().kind, Kind::not_found);
  EXPECT_EQ(book.events(), before);
}

TEST(add_contact, knows_a_person_by_mail_or_else_by_phone_and_tells_of_nobody_hidden) {
  auto const book = AddressBook{};
  auto input = host_clerk();
  input.visible_to = ContactCircle::officers;
  ASSERT_TRUE(add_contact(book.db, book.leader, book.host, input));
  EXPECT_EQ(add_contact(book.db, book.officer, book.host, input).error().fields.at(0).field, "email");
  EXPECT_TRUE(add_contact(book.db, book.colleague, book.host, host_clerk())) << "one does not learn that the officers know them";
  input.email = "other@example.go.kr";
  EXPECT_TRUE(add_contact(book.db, book.leader, book.host, input)) << "the phone of an office is of several people";
  input.email.clear();
  EXPECT_EQ(add_contact(book.db, book.leader, book.host, input).error().fields.at(0).field, "phone");
}

TEST(place_and_reach, says_what_is_known_and_no_more) {
  auto contact = Contact{.name = "가상인(예시)"};
  contact.email = "clerk@example.go.kr";
  EXPECT_EQ(name_and_post(contact), "가상인(예시)");
  EXPECT_EQ(place_and_reach(contact), "clerk@example.go.kr");
  contact.department = "스마트도시과";
  contact.post = "주무관";
  contact.phone = "031-000-0000";
  EXPECT_EQ(name_and_post(contact), "가상인(예시) 주무관");
  EXPECT_EQ(place_and_reach(contact), "스마트도시과 · 031-000-0000 · clerk@example.go.kr");
}

TEST(list_contacts, shows_what_is_the_officers_to_officers_and_who_wrote_it) {
  auto const book = AddressBook{};
  auto input = host_clerk();
  input.visible_to = ContactCircle::officers;
  ASSERT_TRUE(add_contact(book.db, book.leader, book.host, input));
  EXPECT_EQ(book.seen_by(book.officer).size(), 1U);
  EXPECT_EQ(book.seen_by(book.leader).size(), 1U);
  EXPECT_TRUE(book.seen_by(book.colleague).empty());
}

TEST(remove_contact, leaves_nothing_of_the_person) {
  auto const book = AddressBook{};
  auto const id = add_contact(book.db, book.leader, book.host, host_clerk());
  ASSERT_TRUE(id);
  auto const before = book.events();
  EXPECT_EQ(remove_contact(book.db, book.colleague, *id).error().kind, Kind::forbidden);
  EXPECT_EQ(remove_contact(book.db, book.stranger, *id).error().kind, Kind::not_found);
  EXPECT_EQ(book.events(), before);
  ASSERT_TRUE(remove_contact(book.db, book.officer, *id));
  EXPECT_TRUE(book.seen_by(book.officer).empty());
  auto const events = book.db.read(book.officer, [&](Tx& tx) { return list_events_of(tx, "institution", book.host.value); });
  ASSERT_EQ(events.size(), 2U);
  for (auto const& event : events)
    for (auto const* word : {"가상인", "031-000-0000", "clerk@", "주차장 운영비"})
      EXPECT_EQ((event.before + event.after + event.reason).find(word), std::string::npos) << word;
}

TEST(contact_pages, list_add_and_erase) {
  auto const book = AddressBook{};
  auto const path = "/targets/" + to_text(book.host) + "/contacts";
  auto const form = std::vector<std::pair<std::string, std::string>>{{"name", "가상인(예시)"},
                                                                     {"email", "clerk@example.go.kr"},
                                                                     {"consent", "in_person"},
                                                                     {"consented_on", "2026-08-01"},
                                                                     {"visible_to", "officers"}};
  auto unasked = form;
  unasked[2].second.clear();
  run_scenarios(
      book.program,
      {{.name = "the host leads there", .as = book.colleague, .get = "/targets/" + to_text(book.host), .contains = {path}},
       {.name = "nobody yet", .as = book.colleague, .get = path, .contains = {"아직 적어 둔 담당자가 없습니다.", path + "/new"}},
       {.name = "the auditor only reads", .as = book.office.actor_of(book.office.auditor), .get = path + "/new", .status = 403},
       {.name = "the form", .as = book.leader, .get = path + "/new", .contains = {"동의한 날", "사업 담당자만"}},
       {.name = "without an agreement",
        .as = book.leader,
        .post = path,
        .form = unasked,
        .status = 422,
        .contains = {"f-consent", "clerk@example.go.kr"}},
       {.name = "written down", .as = book.leader, .post = path, .form = form, .status = 303, .location = path, .events = 1},
       {.name = "for officers", .as = book.officer, .get = path, .contains = {"가상인(예시)", "만나서, 2026. 8. 1.", "사업 담당자만"}},
       {.name = "not for a colleague", .as = book.colleague, .get = path, .not_contains = {"가상인", "clerk@"}},
       {.name = "nor by the API",
        .as = book.colleague,
        .get = "/api/v1/institutions/" + to_text(book.host) + "/contacts",
        .not_contains = {"clerk@"}},
       {.name = "nor for strangers", .as = book.stranger, .get = path, .not_contains = {"가상인", "clerk@"}},
       {.name = "no such host", .as = book.leader, .get = "/targets/" + to_text(new_uuid()) + "/contacts", .status = 404}});
  auto const id = to_text(book.seen_by(book.officer).at(0).id);
  run_scenarios(
      book.program,
      {{.name = "whom one does not see one cannot erase", .as = book.colleague, .post = "/contacts/" + id + "/removal", .status = 404},
       {.name = "nor a stranger", .as = book.stranger, .remove = "/api/v1/contacts/" + id, .status = 404},
       {.name = "erased", .as = book.leader, .post = "/contacts/" + id + "/removal", .status = 303, .location = path, .events = 1},
       {.name = "once", .as = book.leader, .post = "/contacts/" + id + "/removal", .status = 404}});
}

TEST(contact_corner, names_whom_to_ask_on_the_page_of_a_case) {
  auto const book = AddressBook{};
  auto const shown = make_shown_case(book.db, book.office);
  auto const host = book.db.read(book.officer, [&](Tx& tx) {
    return tx.value<InstitutionId>("SELECT host_id FROM cases WHERE institution_id = $institution AND id = $1", shown.id);
  });
  ASSERT_TRUE(add_contact(book.db, book.leader, host, host_clerk()));
  auto const path = "/cases/" + to_text(shown.id);
  run_scenarios(
      book.program,
      {{.name = "on the case", .as = book.colleague, .get = path, .contains = {"그 기관에 물어볼 사람", "가상인(예시)", "031-000-0000"}},
       {.name = "and with what it takes to copy it", .as = book.colleague, .get = path + "/blueprint", .contains = {"가상인(예시)"}}});
}

}  // namespace
}  // namespace baeumgil
