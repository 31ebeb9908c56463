// Cases sent by one installation and taken in by another: signed, covered, looked at first, and never by half.
#include <gtest/gtest.h>

#include "features/evidence/institution_key.h"
#include "features/exchange/choose_receivers.h"
#include "features/exchange/deliver_bundle.h"
#include "features/exchange/exchange_store.h"
#include "features/exchange/receive_bundle.h"
#include "features/exchange/receiver_store.h"
#include "features/exchange/send_cases.h"
#include "features/find/find_rows.h"
#include "features/find/indexer.h"
#include "features/originality/name_list.h"
#include "features/originality/near_copy.h"
#include "features/originality/print_keeper.h"
#include "features/publications/publication_document.h"
#include "features/targets/find_institution.h"
#include "platform/bundle/bundle.h"
#include "platform/db/migrate.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/shown_case.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

constexpr auto kReceivedSentence = std::string_view{
    "수문 자동 개폐 장치를 세 곳에 먼저 달고 여섯 달 동안 수위와 강우량을 함께 재어 본 뒤에 나머지 열두 곳으로 넓혀야 하며, "
    "수문마다 현장 담당자를 한 사람씩 두고 밤에도 십 분 안에 닿을 수 있어야 한다."};

// The sender, with one published case that says a telephone number and a mail address in its texts.
struct Sender {
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office office{make_office(db)};
  ChainWalk walk{walk_chain(db, office, WalkTo::decided_adoption)};
  Actor officer{office.actor_of(office.kim_officer)};
  HeadingOf headings{korean_headings(program.program().site.locale())};

  Sender() {
    change([](Tx& tx, CaseId id) {
      tx.change(
          "UPDATE cases SET share_scope = 'institutions', what_they_did = '담당 010-1234-5678, hong@example.kr에 묻는다' "
          "WHERE institution_id = $institution AND id = $1",
          id);
    });
  }
  template <class Body>
  void change(Body body) {
    EXPECT_TRUE(db.write(officer, [&](Tx& tx) -> Result<Done> {
      body(tx, walk.good_case);
      return Done{};
    }));
    test_clock().advance(60);
  }
  using Ids = std::vector<CaseId>;
  Result<SentCases> send_as(Actor const& actor, Ids const& ids) const { return send_cases(db, actor, ids, false, headings); }
  Result<SentCases> deliver_as(Actor const& actor, Ids const& ids) const { return deliver_cases(db, actor, ids, true, headings); }
  std::string send(bool with_answers = true) const {
    auto const sent = send_cases(db, officer, {walk.good_case}, with_answers, headings);
    EXPECT_TRUE(sent);
    return sent ? sent->bytes : std::string{};
  }
};

// Another installation, with a database of its own.
struct Receiver {
  ScratchDatabase scratch{};
  std::unique_ptr<Database> db{open()};
  Office office{make_office(*db)};
  Actor officer{office.actor_of(office.kim_officer)};

  std::unique_ptr<Database> open() const {
    migrate(scratch.settings(), embedded_migrations(), test_clock());
    return Database::open(scratch.settings(), test_clock());
  }
  std::vector<ReceivedCase> cases() const {
    return db->read(officer, [](Tx& tx) { return list_received_cases(tx, {}, 0, 10); });
  }
  BundlePreview preview(ReceivedBundleId id) const {
    return *db->read(officer, [&](Tx& tx) { return preview_bundle(tx, officer, id); });
  }
};

std::string_view text_of(SharedCase const& one, std::string_view name) {
  for (auto const& [known, text] : one.texts)
    if (known == name) return text;
  return {};
}

TEST(exchange, carries_cases_answers_and_adoptions_to_another_installation) {
  auto sender = Sender{};
  auto const receiver = Receiver{};
  auto const received = receive_bundle(*receiver.db, receiver.officer, sender.send());
  ASSERT_TRUE(received);
  auto const preview = receiver.preview(*received);
  ASSERT_EQ(preview.cases.size(), 1U);
  EXPECT_EQ(preview.cases[0].change, Change::added);
  EXPECT_EQ(preview.known_as, "");
  EXPECT_TRUE(receiver.cases().empty()) << "a look changes nothing";

  EXPECT_EQ(take_in(*receiver.db, receiver.officer, *received, false).error().fields.front().field, "is_confirmed");
  EXPECT_TRUE(receiver.cases().empty());
  ASSERT_TRUE(take_in(*receiver.db, receiver.officer, *received, true));
  auto const cases = receiver.cases();
  ASSERT_EQ(cases.size(), 1U);
  EXPECT_NE(cases[0].content.title.find(kWalkWord), std::string::npos);
  EXPECT_EQ(cases[0].content.adoptions, 1);
  EXPECT_FALSE(cases[0].content.answers.empty());
  EXPECT_EQ(cases[0].from_name, sender.db.read(sender.officer, [&](Tx& tx) {
    return tx.value<std::string>("SELECT full_name FROM shared_institutions WHERE id = $1", sender.office.institution);
  }));
  EXPECT_EQ(take_in(*receiver.db, receiver.officer, *received, true).error().key, "exchange.taken_in_before");
}

TEST(exchange, covers_personal_data_and_says_so_in_the_log) {
  auto sender = Sender{};
  auto const opened = open_bundle(sender.send());
  ASSERT_EQ(opened.damage, BundleDamage::none);
  for (auto const& file : opened.bundle.files) {
    EXPECT_EQ(file.content.find("010-1234-5678"), std::string::npos) << file.name;
    EXPECT_EQ(file.content.find("hong@example.kr"), std::string::npos) << file.name;
    EXPECT_EQ(file.content.find(sender.office.lee_leader.name), std::string::npos) << "nobody is named: " << file.name;
  }
  auto const log = sender.db.read(sender.officer, [](Tx& tx) {
    return tx.value<std::string>("SELECT after_json FROM events WHERE institution_id = $institution AND verb = 'exchange.sent'");
  });
  EXPECT_NE(log.find("what_they_did phone"), std::string::npos) << log;
  EXPECT_NE(log.find("what_they_did mail"), std::string::npos) << log;
}

TEST(exchange, brings_only_what_is_new_and_never_what_is_older) {
  auto sender = Sender{};
  auto const receiver = Receiver{};
  auto const first = sender.send(false);
  sender.change([](Tx& tx, CaseId id) {
    tx.change("UPDATE cases SET conditions = '조례를 먼저 고친다' WHERE institution_id = $institution AND id = $1", id);
  });
  auto const second = sender.send(false);
  auto const newer = receive_bundle(*receiver.db, receiver.officer, second);
  ASSERT_TRUE(take_in(*receiver.db, receiver.officer, *newer, true));
  auto const same_file = receive_bundle(*receiver.db, receiver.officer, second);
  EXPECT_EQ(*same_file, *newer) << "the same file is the same row";

  auto const older = receive_bundle(*receiver.db, receiver.officer, first);
  EXPECT_EQ(receiver.preview(*older).cases[0].change, Change::older);
  EXPECT_NE(receiver.preview(*older).known_as, "") << "the key was confirmed once";
  ASSERT_TRUE(take_in(*receiver.db, receiver.officer, *older, false));
  ASSERT_EQ(receiver.cases().size(), 1U);
  EXPECT_EQ(text_of(receiver.cases()[0].content, "conditions"), "조례를 먼저 고친다");

  sender.change([](Tx&, CaseId) {});
  auto const again = receive_bundle(*receiver.db, receiver.officer, sender.send(false));
  EXPECT_EQ(receiver.preview(*again).cases[0].change, Change::same);
  ASSERT_TRUE(put_away(*receiver.db, receiver.officer, *again));
  EXPECT_FALSE(receiver.db->read(receiver.officer, [&](Tx& tx) { return preview_bundle(tx, receiver.officer, *again); }));
}

TEST(exchange, refuses_a_flipped_bit_a_foreign_file_and_its_own) {
  auto sender = Sender{};
  auto const receiver = Receiver{};
  auto const sound = sender.send();
  auto const key_of = [&](std::string const& bytes) {
    auto const received = receive_bundle(*receiver.db, receiver.officer, bytes);
    return received ? std::string{} : received.error().fields.front().key;
  };
  for (std::size_t at = 0; at < sound.size(); at += 97) {
    auto bent = sound;
    bent[at] = static_cast<char>(bent[at] ^ 4);
    EXPECT_FALSE(key_of(bent).empty()) << at;
  }
  EXPECT_EQ(key_of("nothing"), "exchange.not_signed");
  auto const other = seal_bundle({.about = {.kind = "evidence", .institution = "1"}, .files = {{"cases.json", "{}"}}}, make_signing_key());
  EXPECT_EQ(key_of(other), "exchange.not_cases");
  auto const empty =
      seal_bundle({.about = {.kind = "cases", .institution = "1"}, .files = {{"cases.json", "{\"cases\":[]}"}}}, make_signing_key());
  EXPECT_EQ(key_of(empty), "exchange.not_cases");
  EXPECT_EQ(receive_bundle(sender.db, sender.officer, sound).error().fields.front().key, "exchange.own");
  EXPECT_EQ(receiver.db->read(receiver.officer, [](Tx& tx) { return list_bundles(tx, 10).size(); }), 0U) << "a refused file leaves nothing";
}

TEST(exchange, lets_a_received_case_be_found_and_compared_with) {
  auto sender = Sender{};
  auto const receiver = Receiver{};
  auto& db = *receiver.db;
  sender.change([](Tx& tx, CaseId id) {
    tx.change("UPDATE cases SET conditions = $2 WHERE institution_id = $institution AND id = $1", id, std::string{kReceivedSentence});
  });
  auto const index = SearchIndex::in_memory();
  auto indexer = Indexer{db, *index};
  indexer.fill();
  auto const count = [&](InstitutionId of) {
    return index->find("수문 자동 개폐", {.institution = of, .kinds = {"received_case"}}, 0, 10).total;
  };
  auto const received = receive_bundle(db, receiver.officer, sender.send());
  indexer.catch_up();
  EXPECT_EQ(count(receiver.office.institution), 0) << "a file that is only looked at is not found";
  ASSERT_TRUE(take_in(db, receiver.officer, *received, true));
  indexer.catch_up();
  EXPECT_EQ(count(receiver.office.institution), 1);
  auto const strangers = make_strangers(db);
  EXPECT_EQ(count(strangers.institution), 0);
  auto const hits = index->find("수문 자동 개폐", {.institution = receiver.office.institution, .kinds = {"received_case"}}, 0, 10).hits;
  auto const reader = receiver.office.actor_of(receiver.office.kang_member);
  auto const rows = db.read(reader, [&](Tx& tx) { return read_found(tx, reader, hits); });
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].path, "/exchange/cases/" + to_text(receiver.cases()[0].id));
  auto const stranger = strangers.actor_of(strangers.kim_officer);
  EXPECT_TRUE(db.read(stranger, [&](Tx& tx) { return read_found(tx, stranger, hits); }).empty());

  keep_prints(db, receiver.office.institution);
  auto const sentence = landmarked(std::string{kReceivedSentence}, carried_names());
  auto const copy = db.read(reader, [&](Tx& tx) { return find_near_copy(tx, reader, sentence); });
  ASSERT_TRUE(copy);
  EXPECT_EQ(copy->of.noun, OriginalNoun::received_case);
  EXPECT_EQ(copy->path, rows[0].path);
  EXPECT_NE(copy->title.find(receiver.cases()[0].from_name), std::string::npos) << "it says whose it is";
  keep_prints(db, strangers.institution);
  EXPECT_FALSE(db.read(stranger, [&](Tx& tx) { return find_near_copy(tx, stranger, sentence); }));
}

TEST(exchange, sends_only_what_is_published_and_meant_for_others) {
  auto sender = Sender{};
  EXPECT_EQ(sender.send_as(sender.officer, {}).error().fields.front().key, "exchange.nothing_chosen");
  EXPECT_EQ(sender.send_as(sender.officer, {CaseId::make()}).error().fields.front().key, "exchange.not_shareable");
  auto const strangers = make_strangers(sender.db);
  EXPECT_EQ(sender.send_as(strangers.actor_of(strangers.kim_officer), {sender.walk.good_case}).error().fields.front().key,
            "exchange.not_shareable");
  EXPECT_EQ(sender.send_as(sender.office.actor_of(sender.office.lee_leader), {sender.walk.good_case}).error().kind, Kind::forbidden);
  sender.change([](Tx& tx, CaseId id) {
    tx.change("UPDATE cases SET share_scope = 'internal' WHERE institution_id = $institution AND id = $1", id);
  });
  EXPECT_EQ(sender.send_as(sender.officer, {sender.walk.good_case}).error().fields.front().key, "exchange.not_shareable");
}

struct Neighbours {
  Sender sender{};
  Office near{make_strangers(sender.program.db())};
  Office far{make_strangers(sender.program.db())};
  CaseId id{sender.walk.good_case};

  std::string code_of(Office const& office) const {
    return sender.db.read(office.institution, [](Tx& tx) { return find_institution(tx, tx.institution())->code; });
  }
  std::string name_of(Office const& office) const {
    return sender.db.read(office.institution, [](Tx& tx) { return find_institution(tx, tx.institution())->full_name; });
  }
  Result<CaseId> choose(Actor const& actor, std::vector<std::string> const& names) { return choose_receivers(sender.db, actor, id, names); }
  std::vector<ArrivedBundle> arrived(Office const& office) const { return sender.db.read(office.institution, list_arrived); }
};

TEST(choose_receivers, is_the_officers_and_of_cases_shared_between_institutions) {
  auto town = Neighbours{};
  auto const before = town.sender.program.event_count(town.sender.office.institution);
  auto const name = town.code_of(town.near);
  EXPECT_EQ(town.choose(town.sender.office.actor_of(town.sender.office.lee_leader), {name}).error().kind, Kind::forbidden);
  EXPECT_EQ(town.choose(town.near.actor_of(town.near.kim_officer), {name}).error().kind, Kind::not_found);
  EXPECT_EQ(town.choose(town.sender.officer, {"없는 기관"}).error().fields.front().key, "exchange.receivers.unknown");
  EXPECT_EQ(town.choose(town.sender.officer, {town.code_of(town.sender.office)}).error().fields.front().key, "exchange.receivers.own");
  EXPECT_EQ(town.sender.program.event_count(town.sender.office.institution), before);
  ASSERT_TRUE(town.choose(town.sender.officer, {name, name}));
  EXPECT_EQ(town.sender.program.event_count(town.sender.office.institution), before + 1);
  EXPECT_EQ(town.sender.db.read(town.sender.office.institution, [&](Tx& tx) { return list_receivers(tx, town.id).size(); }), 1U);
  town.sender.change(
      [](Tx& tx, CaseId id) { tx.change("UPDATE cases SET share_scope = 'open' WHERE institution_id = $institution AND id = $1", id); });
  EXPECT_EQ(town.choose(town.sender.officer, {name}).error().kind, Kind::conflict) << "an open case is everybody's";
}

TEST(deliver_cases, reaches_the_chosen_institution_and_nobody_else) {
  auto town = Neighbours{};
  ASSERT_TRUE(town.choose(town.sender.officer, {town.code_of(town.near)}));
  auto const file = town.sender.send();
  auto const far_officer = town.far.actor_of(town.far.kim_officer);
  EXPECT_EQ(receive_bundle(town.sender.db, far_officer, file).error().fields.front().key, "exchange.not_for_us")
      << "the file says whom it is for";
  EXPECT_EQ(town.sender.deliver_as(town.sender.office.actor_of(town.sender.office.lee_leader), {town.id}).error().kind, Kind::forbidden);
  ASSERT_TRUE(town.sender.deliver_as(town.sender.officer, {town.id}));
  town.sender.program.program().jobs.run_due();
  ASSERT_EQ(town.arrived(town.near).size(), 1U);
  EXPECT_TRUE(town.arrived(town.far).empty());
  auto const arrival = "/exchange/arrivals/" + to_text(town.arrived(town.near)[0].id) + "/opening";
  auto const officer = town.near.actor_of(town.near.kim_officer);
  run_scenarios(town.sender.program,
                {{.name = "who did not receive it has no such file", .as = far_officer, .post = arrival, .status = 404},
                 {.name = "nor have staff", .as = town.near.actor_of(town.near.lee_leader), .post = arrival, .status = 404},
                 {.name = "the desk tells", .as = officer, .get = "/exchange/desk", .contains = {"도착한 파일", arrival}},
                 {.name = "opened", .as = officer, .post = arrival, .status = 303, .events = 1},
                 {.name = "once", .as = officer, .post = arrival, .status = 404}});
  auto const bundle = town.sender.db.read(officer, [](Tx& tx) { return list_bundles(tx, 1).front().id; });
  ASSERT_TRUE(take_in(town.sender.db, officer, bundle, true));
  auto const received = town.sender.db.read(officer, [](Tx& tx) { return list_received_cases(tx, {}, 0, 10); });
  ASSERT_EQ(received.size(), 1U);
  auto const path = "/exchange/cases/" + to_text(received[0].id);
  run_scenarios(town.sender.program,
                {{.name = "read by the receiver", .as = town.near.actor_of(town.near.lee_leader), .get = path, .contains = {kWalkWord}},
                 {.name = "not by who was not chosen", .as = far_officer, .get = path, .status = 404, .not_contains = {kWalkWord}}});
}

TEST(deliver_cases, refuses_cases_that_no_institution_may_have_together) {
  auto town = Neighbours{};
  ASSERT_TRUE(town.choose(town.sender.officer, {town.code_of(town.near)}));
  auto const other = make_shown_case(town.sender.db, town.sender.office).id;
  town.sender.change([&](Tx& tx, CaseId) {
    tx.change("UPDATE cases SET share_scope = 'institutions' WHERE institution_id = $institution AND id = $1", other);
  });
  ASSERT_TRUE(choose_receivers(town.sender.db, town.sender.officer, other, {town.code_of(town.far)}));
  auto const refused = town.sender.send_as(town.sender.officer, {town.id, other});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fields.front().key, "exchange.no_common_receiver");
  EXPECT_FALSE(town.sender.deliver_as(town.sender.officer, {town.id, other}));
  auto const chosen =
      std::vector<std::pair<std::string, std::string>>{{"cases", to_text(town.id)}, {"cases", to_text(other)}, {"with_answers", "1"}};
  for (auto const* door : {"/exchange/sendings", "/exchange/deliveries"})
    run_scenarios(town.sender.program,
                  {{.name = "what was ticked stays so when it is refused",
                    .as = town.sender.officer,
                    .post = door,
                    .form = chosen,
                    .status = 422,
                    .contains = {"value=\"" + to_text(town.id) + "\" checked", "value=\"" + to_text(other) + "\" checked",
                                 "name=\"with_answers\" value=\"1\" checked"}}});
}

TEST(deliver_cases, records_the_sending_and_the_delivery_in_one_change) {
  auto town = Neighbours{};
  ASSERT_TRUE(town.choose(town.sender.officer, {town.code_of(town.near)}));
  town.sender.send();  // makes the key
  auto once = town.sender.officer;
  once.key = {.id = "delivery-1", .fingerprint = "the same"};
  auto const before = town.sender.program.event_count(town.sender.office.institution);
  ASSERT_TRUE(town.sender.deliver_as(once, {town.id}));
  EXPECT_EQ(town.sender.program.event_count(town.sender.office.institution), before + 2);
  ASSERT_TRUE(town.sender.deliver_as(once, {town.id}));
  EXPECT_EQ(town.sender.program.event_count(town.sender.office.institution), before + 2) << "the same request again";
  town.sender.program.program().jobs.run_due();
  EXPECT_EQ(town.arrived(town.near).size(), 1U);
}

TEST(receiver_pages, are_the_officers) {
  auto town = Neighbours{};
  auto const path = "/cases/" + to_text(town.id) + "/receivers";
  auto const code = town.code_of(town.near);
  auto const name = town.name_of(town.near);
  auto const leader = town.sender.office.actor_of(town.sender.office.lee_leader);
  run_scenarios(town.sender.program,
                {{.name = "the form", .as = town.sender.officer, .get = path, .contains = {"name=\"names\""}},
                 {.name = "not for staff", .as = leader, .get = path, .status = 404},
                 {.name = "nor strangers", .as = town.near.actor_of(town.near.kim_officer), .get = path, .status = 404},
                 {.name = "an unknown name is said where it was typed",
                  .as = town.sender.officer,
                  .post = path,
                  .form = {{"names", "없는 기관"}},
                  .status = 422,
                  .contains = {"없는 기관"}},
                 {.name = "chosen", .as = town.sender.officer, .post = path, .form = {{"names", code}}, .status = 303, .events = 1},
                 {.name = "on the case", .as = town.sender.officer, .get = "/cases/" + to_text(town.id), .contains = {name, path}},
                 {.name = "not told to staff", .as = leader, .get = "/cases/" + to_text(town.id), .not_contains = {path}},
                 {.name = "by a program", .as = town.sender.officer, .get = "/api/v1" + path, .contains = {name}},
                 {.name = "for all again", .as = town.sender.officer, .put = "/api/v1" + path, .json = R"({"names":[]})", .events = 1},
                 {.name = "as it is now", .as = town.sender.officer, .get = "/api/v1" + path, .contains = {R"({"names":[]})"}}});
}

TEST(exchange_pages, show_received_cases_to_all_staff_and_the_desk_to_the_officer) {
  auto sender = Sender{};
  auto& program = sender.program;
  auto const strangers = make_strangers(program.db());
  auto const officer = strangers.actor_of(strangers.kim_officer);
  auto const staff = strangers.actor_of(strangers.lee_leader);
  auto const received = receive_bundle(program.db(), officer, sender.send());
  ASSERT_TRUE(received);
  auto const path = "/exchange/bundles/" + to_text(*received);
  auto const fingerprint = program.db().read(sender.office.institution, institution_fingerprint);
  run_scenarios(
      program,
      {{.name = "nothing before it is taken in", .as = officer, .get = "/exchange", .contains = {"받은 사례가 없습니다"}},
       {.name = "the officer looks at it", .as = officer, .get = path, .contains = {fingerprint, "새 사례", "처음 보는 열쇠"}},
       {.name = "staff have no such file", .as = staff, .get = path, .status = 404},
       {.name = "nor has the sender", .as = sender.officer, .get = path, .status = 404},
       {.name = "the key must be confirmed", .as = officer, .post = path + "/acceptance", .status = 422, .contains = {"지문을 확인해야"}},
       {.name = "taken in", .as = officer, .post = path + "/acceptance", .form = {{"is_confirmed", "1"}}, .status = 303, .events = 1},
       {.name = "not twice", .as = officer, .post = path + "/acceptance", .status = 409},
       {.name = "nor put away then", .as = officer, .post = path + "/removal", .status = 409},
       {.name = "all staff read it", .as = staff, .get = "/exchange", .contains = {kWalkWord}},
       {.name = "but not the desk", .as = staff, .get = "/exchange/desk", .status = 403},
       {.name = "the sender has received nothing", .as = sender.officer, .get = "/exchange", .not_contains = {kWalkWord}},
       {.name = "the desk lists what may be sent", .as = sender.officer, .get = "/exchange/desk", .contains = {kWalkWord}},
       {.name = "nothing chosen", .as = sender.officer, .post = "/exchange/sendings", .status = 422, .contains = {"하나 이상"}}});
  auto const id = program.db().read(officer, [](Tx& tx) { return list_received_cases(tx, {}, 0, 1).front().id; });
  run_scenarios(program, {{.name = "its page", .as = staff, .get = "/exchange/cases/" + to_text(id), .contains = {kWalkWord, "●●●"}},
                          {.name = "not for others", .as = sender.officer, .get = "/exchange/cases/" + to_text(id), .status = 404}});
}

}  // namespace
}  // namespace baeumgil
