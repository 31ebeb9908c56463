#include "features/settings/settings.h"

#include <gtest/gtest.h>

#include <fstream>

#include "features/audit/event_store.h"
#include "features/people/add_person.h"
#include "features/people/find_person.h"
#include "features/settings/change_mark.h"
#include "features/settings/change_settings.h"
#include "features/settings/find_settings.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/round.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

Settings settings_of(Office const& office) { return TestProgram::instance().db().read(office.institution, find_settings); }

SettingsInput some_input(int version = 1) {
  return {.official_name = "배움광역시청",
          .english_name = "Baeum City",
          .address = "12345 배움시 길로 1",
          .sender_title = "배움시장",
          .contact = "자치행정과 02-000-0000",
          .host_contact = "김담당 02-000-0001",
          .mail_sender_name = "배움시 벤치마킹",
          .language = Language::en,
          .has_masthead = true,
          .version = version};
}

std::vector<std::pair<std::string, std::string>> form_of(SettingsInput const& input) {
  return {{"official_name", input.official_name},
          {"english_name", input.english_name},
          {"address", input.address},
          {"sender_title", input.sender_title},
          {"contact", input.contact},
          {"host_contact", input.host_contact},
          {"language", "en"},
          {"mail_sender_name", input.mail_sender_name},
          {"has_masthead", "1"},
          {"version", std::to_string(input.version)}};
}

TEST(settings, say_what_the_directory_says_until_something_is_set) {
  auto const office = make_office(TestProgram::instance().db());
  auto const settings = settings_of(office);
  EXPECT_EQ(official_name_of(settings), office.name);
  EXPECT_EQ(shown_name_of(settings, Language::ko), office.name);
  EXPECT_FALSE(settings.has_masthead) << "off by default";
  EXPECT_EQ(settings.language, Language::ko);
  EXPECT_EQ(mark_path_of(office.institution, settings), "");
}

TEST(settings, choose_the_name_by_place_and_language) {
  auto settings = Settings{.directory = {.name = "하남시", .full_name = "경기도 하남시", .english = "Hanam-si"}};
  EXPECT_EQ(official_name_of(settings), "경기도 하남시");
  EXPECT_EQ(shown_name_of(settings, Language::ko), "하남시");
  EXPECT_EQ(shown_name_of(settings, Language::en), "Hanam-si");
  settings.official_name = "하남시청";
  settings.english_name = "Hanam City Hall";
  EXPECT_EQ(official_name_of(settings), "하남시청");
  EXPECT_EQ(shown_name_of(settings, Language::ko), "하남시청");
  EXPECT_EQ(shown_name_of(settings, Language::en), "Hanam City Hall");
}

TEST(change_settings, keeps_all_and_records_before_and_after) {
  auto const office = make_office(TestProgram::instance().db());
  auto const administrator = office.actor_of(office.administrator);
  ASSERT_TRUE(change_settings(TestProgram::instance().db(), administrator, some_input()));
  auto const kept = settings_of(office);
  EXPECT_EQ(official_name_of(kept), "배움광역시청");
  EXPECT_EQ(kept.sender_title, "배움시장");
  EXPECT_EQ(kept.language, Language::en);
  EXPECT_TRUE(kept.has_masthead);
  EXPECT_EQ(kept.version, 2);
  auto const events =
      TestProgram::instance().db().read(administrator, [&](Tx& tx) { return list_events_of(tx, "institution", office.institution.value); });
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events.front().verb, "institution.settings_changed");
  EXPECT_EQ(events.front().before.find("배움시장"), std::string::npos);
  EXPECT_NE(events.front().after.find("배움시장"), std::string::npos);
}

TEST(change_settings, is_the_administrators_and_of_their_own_institution) {
  auto const office = make_office(TestProgram::instance().db());
  auto const strangers = make_strangers(TestProgram::instance().db());
  auto const events = count_events(TestProgram::instance().db(), office);
  for (auto const* person : {&office.kim_officer, &office.mayor, &office.auditor, &office.lee_leader})
    EXPECT_EQ(change_settings(TestProgram::instance().db(), office.actor_of(*person), some_input()).error().kind, Kind::forbidden)
        << person->name;
  ASSERT_TRUE(change_settings(TestProgram::instance().db(), strangers.actor_of(strangers.administrator), some_input()));
  EXPECT_EQ(settings_of(office).sender_title, "") << "theirs are not ours";
  EXPECT_EQ(count_events(TestProgram::instance().db(), office), events);
}

TEST(change_settings, lets_nobody_overwrite_what_another_saved) {
  auto const office = make_office(TestProgram::instance().db());
  auto const administrator = office.actor_of(office.administrator);
  ASSERT_TRUE(change_settings(TestProgram::instance().db(), administrator, some_input(1)));
  auto const late = change_settings(TestProgram::instance().db(), administrator, some_input(1));
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().key, "problem.saved_first");
  EXPECT_TRUE(change_settings(TestProgram::instance().db(), administrator, some_input(2)));
}

TEST(change_settings, refuses_at_the_field_and_writes_nothing) {
  auto const office = make_office(TestProgram::instance().db());
  auto const administrator = office.actor_of(office.administrator);
  struct Case {
    std::string SettingsInput::*member{};
    std::string field{};
    std::string text{};
    std::string key{};
  };
  auto const cases = std::vector<Case>{
      {&SettingsInput::official_name, "official_name", std::string(61, 'x'), "field.too_long"},
      {&SettingsInput::official_name, "official_name", "두\n줄", "settings.one_line"},
      {&SettingsInput::english_name, "english_name", "배움시", "settings.english_letters"},
      {&SettingsInput::english_name, "english_name", std::string(101, 'x'), "field.too_long"},
      {&SettingsInput::address, "address", std::string(301, 'x'), "field.too_long"},
      {&SettingsInput::sender_title, "sender_title", "시장\r\nBcc: x", "settings.one_line"},
      {&SettingsInput::contact, "contact", std::string(301, 'x'), "field.too_long"},
      {&SettingsInput::host_contact, "host_contact", std::string(301, 'x'), "field.too_long"},
      {&SettingsInput::mail_sender_name, "mail_sender_name", "배움시 <a@b.kr>", "settings.no_address_here"},
  };
  auto const events = count_events(TestProgram::instance().db(), office);
  for (auto const& one : cases) {
    auto input = some_input();
    input.*one.member = one.text;
    auto const refused = change_settings(TestProgram::instance().db(), administrator, input);
    ASSERT_FALSE(refused) << one.text;
    EXPECT_EQ(refused.error().fields.front().field, one.field);
    EXPECT_EQ(refused.error().fields.front().key, one.key);
  }
  EXPECT_EQ(count_events(TestProgram::instance().db(), office), events);
  EXPECT_EQ(settings_of(office).version, 1);
}

TEST(set_mark, takes_pictures_only) {
  auto const office = make_office(TestProgram::instance().db());
  auto const administrator = office.actor_of(office.administrator);
  auto const refused = [&](StoredFile const& file) {
    return set_mark(TestProgram::instance().db(), administrator, file).error().fields.front().key;
  };
  EXPECT_EQ(refused({.digest = "a", .content_type = "application/pdf", .size_bytes = 9}), "settings.mark_type");
  EXPECT_EQ(refused({.digest = "a", .content_type = "image/png", .size_bytes = kMarkBytes + 1}), "settings.mark_too_large");
  auto const picture = StoredFile{.digest = std::string(64, 'a'), .content_type = "image/png", .size_bytes = 9};
  EXPECT_EQ(set_mark(TestProgram::instance().db(), office.actor_of(office.kim_officer), picture).error().kind, Kind::forbidden);
  ASSERT_TRUE(set_mark(TestProgram::instance().db(), administrator, picture));
  EXPECT_EQ(mark_path_of(office.institution, settings_of(office)),
            "/institutions/" + to_text(office.institution) + "/mark?of=aaaaaaaaaaaaaaaa");
  ASSERT_TRUE(remove_mark(TestProgram::instance().db(), administrator));
  EXPECT_EQ(settings_of(office).mark_digest, "");
}

TEST(newcomers, begin_in_the_language_of_the_institution) {
  auto const office = make_office(TestProgram::instance().db());
  auto const administrator = office.actor_of(office.administrator);
  ASSERT_TRUE(change_settings(TestProgram::instance().db(), administrator, some_input()));
  auto const id = add_person(TestProgram::instance().db(), administrator,
                             {.staff_no = "7001", .name = "새사람(예시)", .email = "new@example.org", .department = office.welfare});
  ASSERT_TRUE(id);
  EXPECT_EQ(TestProgram::instance().db().read(administrator, [&](Tx& tx) { return find_person(tx, *id); })->language, Language::en);
}

TEST(settings_page, shows_what_is_kept_and_what_is_wrong_at_its_field) {
  auto const office = make_office(TestProgram::instance().db());
  auto const administrator = office.actor_of(office.administrator);
  auto wrong = form_of(some_input());
  wrong[1].second = "배움시";
  run_scenarios(
      TestProgram::instance(),
      {{.name = "an officer finds no such page", .as = office.actor_of(office.kim_officer), .get = "/settings", .status = 404},
       {.name = "an officer changes nothing",
        .as = office.actor_of(office.kim_officer),
        .post = "/settings",
        .form = form_of(some_input()),
        .status = 404},
       {.name = "the form", .as = administrator, .get = "/settings", .contains = {"발신명의", "Asia/Seoul"}},
       {.name = "what is wrong stands at the field, with what was typed",
        .as = administrator,
        .post = "/settings",
        .form = wrong,
        .status = 422,
        .contains = {"영문으로 적어 주세요.", "배움시장"}},
       {.name = "saved", .as = administrator, .post = "/settings", .form = form_of(some_input()), .status = 303, .events = 1},
       {.name = "late", .as = administrator, .post = "/settings", .form = form_of(some_input()), .status = 409},
       {.name = "header, footer and banner of every page",
        .as = office.actor_of(office.lee_leader),
        .get = "/issues",
        .contains = {"배움광역시청", "12345 배움시 길로 1", "자치행정과 02-000-0000", "krds-masthead"}},
       {.name = "the log", .as = administrator, .get = "/audit?verb=institution.settings_changed", .contains = {"기관 설정 변경"}}});
}

TEST(settings_api, reads_and_changes_the_same) {
  auto const office = make_office(TestProgram::instance().db());
  auto const administrator = office.actor_of(office.administrator);
  auto const body = std::string{R"({"official_name":"","english_name":"Baeum City","address":"","sender_title":"배움시장","contact":"",)"} +
                    R"("host_contact":"","mail_sender_name":"","language":"ko","has_masthead":false,"version":1})";
  run_scenarios(TestProgram::instance(),
                {{.name = "nobody else", .as = office.actor_of(office.mayor), .get = "/api/v1/settings", .status = 404},
                 {.name = "changes", .as = administrator, .put = "/api/v1/settings", .json = body, .events = 1},
                 {.name = "reads",
                  .as = administrator,
                  .get = "/api/v1/settings",
                  .contains = {R"("sender_title":"배움시장")", R"("time_zone":"Asia/Seoul")", R"("version":2)"}}});
}

// A browser's upload, as the server hands it over.
Response upload(Office const& office, std::string const& name, std::string const& bytes) {
  auto& program = TestProgram::instance();
  auto const path = ::testing::TempDir() + "/mark-" + to_text(new_uuid());
  std::ofstream{path, std::ios::binary} << bytes;
  auto const administrator = office.actor_of(office.administrator);
  auto request = Request{.method = Method::post, .path = "/settings/mark", .target = "/settings/mark"};
  request.headers = {{"cookie", program.cookies_of(administrator)}, {"content-type", "multipart/form-data; boundary=x"}};
  request.form = {{"csrf_token", program.csrf_token(administrator)}};
  request.uploads = {{.field = "mark", .file_name = name, .declared_type = "image/png", .path = path, .size_bytes = bytes.size()}};
  return program.gate().answer(request);
}

TEST(mark, is_taken_by_its_bytes_and_shown_on_every_page) {
  auto const office = make_office(TestProgram::instance().db());
  auto const png = std::string{"\x89PNG\r\n\x1a\n", 8} + std::string{"\0\0\0\rIHDR", 8} + std::string(17, '\1');
  EXPECT_EQ(upload(office, "mark.png", "<svg onload=alert(1)>").status, 422) << "a name alone makes no picture";
  auto const pdf = upload(office, "mark.pdf", "%PDF-1.7\n%%EOF\n");
  EXPECT_EQ(pdf.status, 422);
  EXPECT_NE(pdf.body.find("PNG나 JPEG 그림을 골라 주세요."), std::string::npos);
  ASSERT_EQ(upload(office, "mark.png", png).status, 303);
  auto const path = mark_path_of(office.institution, settings_of(office));
  run_scenarios(TestProgram::instance(),
                {{.name = "in the header", .as = office.actor_of(office.lee_leader), .get = "/issues", .contains = {path}},
                 {.name = "no mark of who has none",
                  .get = "/institutions/" + to_text(make_strangers(TestProgram::instance().db()).institution) + "/mark",
                  .status = 404}});
  auto const shown = answer(TestProgram::instance(), {.get = path});
  EXPECT_EQ(shown.status, 200);
  EXPECT_EQ(shown.content_type, "image/png");
  EXPECT_FALSE(shown.file_path.empty());
  run_scenarios(
      TestProgram::instance(),
      {{.name = "removed", .as = office.actor_of(office.administrator), .post = "/settings/mark/removal", .status = 303, .events = 1},
       {.name = "and gone", .get = path, .status = 404}});
}

}  // namespace
}  // namespace baeumgil
