// Old reports sent together: what is said of each file, what is taken in, and how it is undone.
#include "features/originality/import_texts.h"

#include <fstream>

#include "base/text.h"
#include "features/originality/add_public_text.h"
#include "features/originality/plan_text_import.h"
#include "features/originality/public_text_search.h"
#include "features/originality/public_text_store.h"
#include "features/originality/tests/desk.h"
#include "features/originality/text_import_store.h"
#include "platform/crypto/digest.h"
#include "platform/documents/archive.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

constexpr auto kOwnOldText =
    "빈 상가를 고쳐 쓰는 도시 견학 결과보고서\n2023. 5. 2.\n순천시는 비어 있던 상가 열두 채를 주민 모임에 세 해 동안 빌려주었다. "
    "첫해에는 집세를 받지 않았고 둘째 해부터 절반을 받았다. 순천시 담당자는 달마다 모임을 찾아가 장부를 함께 보았다. "
    "비가 새는 지붕은 시가 고치고 안쪽은 모임이 고쳤다. 세 해 뒤에도 아홉 채가 문을 열고 있었다. 떠난 세 곳은 월세가 오른 탓이었다고 주민 "
    "모임의 총무가 말해 주었다.";
constexpr auto kOtherOldText =
    "도서관 야간 개방 벤치마킹 결과보고\n2022년 9월 14일\n밤 열 시까지 여는 작은 도서관이 네 곳 있었다. 자원봉사자 스물두 명이 이틀씩 "
    "돌아가며 문을 지켰고 난방비는 한 달에 40만원이 더 들었다. 이용한 사람의 절반은 퇴근한 직장인이었다. 소란은 한 해에 세 번뿐이었고 "
    "이웃의 불만은 없었다. 다른 도시도 넉 달이면 시작할 수 있다고 담당자는 말했다. 문을 닫는 시각은 방학에만 한 시간 늦추었다.";

SentFile sent(std::string name, std::string text) {
  auto file = SentFile{.file = {.name = std::move(name), .content_type = "text/plain; charset=utf-8"}, .text = std::move(text)};
  file.file.digest = hex(sha256(file.text));
  return file;
}

struct Imports {
  OriginalityDesk desk{make_originality_desk()};

  Actor officer() const { return desk.as(desk.office.kim_officer); }
  TextImportId begin(std::vector<SentFile> const& files) const {
    auto const begun = begin_text_import(desk.db(), officer(), files);
    EXPECT_TRUE(begun);
    return begun ? *begun : TextImportId{};
  }
  std::vector<PlannedFile> plan(TextImportId id) const {
    return desk.db().read(officer(), [&](Tx& tx) { return plan_text_import(tx, officer(), id); });
  }
  std::vector<PublicText> texts() const {
    return desk.db().read(officer(), [](Tx& tx) { return list_public_texts(tx); });
  }
  // Everything that may be taken, as it was guessed.
  Result<TextImportId> take(TextImportId id) const {
    auto chosen = std::vector<ChosenFile>{};
    for (auto const& planned : plan(id))
      if (planned.may_be_taken())
        chosen.push_back({.position = planned.file.position,
                          .title = planned.file.title,
                          .written_on = planned.file.written_on,
                          .host = planned.file.host_name});
    return confirm_text_import(desk.db(), officer(), id, chosen);
  }
};

}  // namespace

TEST(text_import, guesses_title_date_and_host_of_each_file) {
  auto const imports = Imports{};
  auto const plan = imports.plan(imports.begin({sent("a.txt", kOwnOldText), sent("b.txt", "짧은 글")}));
  ASSERT_EQ(plan.size(), 2U);
  EXPECT_EQ(plan[0].fate, FileFate::fresh);
  EXPECT_EQ(plan[0].file.title, "빈 상가를 고쳐 쓰는 도시 견학 결과보고서");
  EXPECT_EQ(plan[0].file.written_on, Date::of(2023, 5, 2));
  EXPECT_EQ(plan[0].file.host_name, "전라남도 순천시");
  EXPECT_EQ(plan[1].fate, FileFate::refused);
  EXPECT_EQ(plan[1].file.refusal, "text_import.too_short");
  EXPECT_TRUE(imports.texts().empty()) << "nothing is taken in before it is confirmed";
}

TEST(text_import, takes_in_what_is_confirmed_and_finds_and_compares_it) {
  auto const imports = Imports{};
  auto const id = imports.begin({sent("a.txt", kOwnOldText)});
  auto const before = imports.desk.events();
  ASSERT_TRUE(imports.take(id));
  EXPECT_EQ(imports.desk.events(), before + 2);
  auto const texts = imports.texts();
  ASSERT_EQ(texts.size(), 1U);
  EXPECT_EQ(texts[0].kind, PublicTextKind::old_report);
  EXPECT_EQ(texts[0].file.name, "a.txt");
  auto const found = imports.desk.db().read(imports.officer(), [&](Tx& tx) { return find_public_text_document(tx, texts[0].id); });
  ASSERT_TRUE(found);
  EXPECT_NE(found->body.find("열두 채"), std::string::npos);
  keep_prints(imports.desk.db(), imports.desk.office.institution);
  imports.desk.write(kOwnOldText);
  auto const checked = imports.desk.check(imports.desk.leader());
  ASSERT_EQ(checked.originals.size(), 1U);
  EXPECT_EQ(checked.originals[0].path, "/public-texts/" + to_text(texts[0].id));
  EXPECT_EQ(kind_of(imports.take(id)), Kind::conflict) << "once only";
}

TEST(text_import, tells_the_same_and_the_nearly_same) {
  auto const imports = Imports{};
  ASSERT_TRUE(imports.take(imports.begin({sent("a.txt", kOwnOldText)})));
  keep_prints(imports.desk.db(), imports.desk.office.institution);
  auto near = std::string{kOwnOldText};
  near.replace(near.find("열두 채"), std::string{"열두 채"}.size(), "여러 채");
  auto other = std::string{kOtherOldText};
  other += " 끝으로 사진을 붙인다.";
  auto const plan = imports.plan(
      imports.begin({sent("same.txt", kOwnOldText), sent("near.txt", near), sent("c.txt", kOtherOldText), sent("d.txt", other)}));
  ASSERT_EQ(plan.size(), 4U);
  EXPECT_EQ(plan[0].fate, FileFate::same);
  EXPECT_EQ(plan[1].fate, FileFate::near);
  EXPECT_EQ(plan[1].alike_title, "빈 상가를 고쳐 쓰는 도시 견학 결과보고서");
  EXPECT_GE(plan[1].alike_percent, 70);
  EXPECT_EQ(plan[2].fate, FileFate::fresh);
  EXPECT_EQ(plan[3].fate, FileFate::near);
  EXPECT_EQ(plan[3].alike_position, 3) << "of the same sending";
}

TEST(text_import, is_refused_as_a_whole_when_one_choice_is_wrong) {
  auto const imports = Imports{};
  auto const id = imports.begin({sent("a.txt", kOwnOldText), sent("b.txt", "짧은 글")});
  auto const before = imports.desk.events();
  auto const confirm = [&](ChosenFile const& chosen) { return confirm_text_import(imports.desk.db(), imports.officer(), id, {chosen}); };
  EXPECT_EQ(confirm({.position = 1, .title = ""}).error().fields.front().field, "files.1.title");
  EXPECT_EQ(confirm({.position = 1, .title = "제목", .host = "없는 시"}).error().fields.front().key, "text_import.unknown_host");
  EXPECT_EQ(confirm({.position = 1, .title = "제목", .written_on = Date::of(2199, 1, 1)}).error().fields.front().field,
            "files.1.written_on");
  EXPECT_EQ(confirm({.position = 2, .title = "제목"}).error().fields.front().key, "text_import.not_to_be_taken");
  EXPECT_EQ(confirm({.position = 9, .title = "제목"}).error().fields.front().key, "text_import.not_to_be_taken");
  EXPECT_EQ(confirm_text_import(imports.desk.db(), imports.officer(), id, {}).error().key, "text_import.nothing_chosen");
  EXPECT_EQ(imports.desk.events(), before);
  EXPECT_TRUE(imports.texts().empty());
}

TEST(text_import, is_undone_as_a_whole_and_brought_back_text_by_text) {
  auto const imports = Imports{};
  auto const id = imports.begin({sent("a.txt", kOwnOldText), sent("c.txt", kOtherOldText)});
  ASSERT_TRUE(imports.take(id));
  auto const texts = imports.texts();
  ASSERT_EQ(texts.size(), 2U);
  ASSERT_TRUE(undo_text_import(imports.desk.db(), imports.officer(), id));
  EXPECT_TRUE(imports.texts().empty());
  EXPECT_FALSE(imports.desk.db().read(imports.officer(), [&](Tx& tx) { return find_public_text_document(tx, texts[0].id); }));
  EXPECT_EQ(kind_of(undo_text_import(imports.desk.db(), imports.officer(), id)), Kind::conflict);
  ASSERT_TRUE(restore_public_text(imports.desk.db(), imports.officer(), texts[0].id));
  EXPECT_EQ(kind_of(restore_public_text(imports.desk.db(), imports.officer(), texts[0].id)), Kind::conflict);
  EXPECT_EQ(imports.texts().size(), 1U);
  EXPECT_EQ(kind_of(restore_public_text(imports.desk.db(), imports.desk.leader(), texts[1].id)), Kind::not_found) << "does not see it";
  EXPECT_EQ(kind_of(remove_public_text(imports.desk.db(), imports.desk.leader(), texts[0].id)), Kind::forbidden);
}

TEST(text_import, is_the_officers_and_no_other_institutions) {
  auto const imports = Imports{};
  auto const strangers = make_strangers(imports.desk.db());
  auto const stranger = strangers.actor_of(strangers.kim_officer);
  auto const id = imports.begin({sent("a.txt", kOwnOldText)});
  auto const before = imports.desk.events();
  auto const chosen = std::vector<ChosenFile>{{.position = 1, .title = "제목"}};
  EXPECT_EQ(kind_of(begin_text_import(imports.desk.db(), imports.desk.leader(), {sent("a.txt", kOwnOldText)})), Kind::forbidden);
  EXPECT_EQ(kind_of(confirm_text_import(imports.desk.db(), imports.desk.leader(), id, chosen)), Kind::forbidden);
  EXPECT_EQ(kind_of(undo_text_import(imports.desk.db(), imports.desk.leader(), id)), Kind::forbidden);
  EXPECT_EQ(kind_of(confirm_text_import(imports.desk.db(), stranger, id, chosen)), Kind::not_found);
  EXPECT_EQ(kind_of(undo_text_import(imports.desk.db(), stranger, id)), Kind::not_found);
  EXPECT_EQ(imports.desk.events(), before);
  EXPECT_EQ(kind_of(begin_text_import(imports.desk.db(), imports.officer(), {})), Kind::invalid);
}

namespace {

// A browser's sending of several files.
Response send(OriginalityDesk const& desk, Actor const& actor, std::vector<std::pair<std::string, std::string>> const& named) {
  auto request = Request{.method = Method::post, .path = "/text-imports", .target = "/text-imports"};
  request.headers = {{"cookie", desk.program.cookies_of(actor)}, {"content-type", "multipart/form-data; boundary=x"}};
  request.form = {{"csrf_token", desk.program.csrf_token(actor)}};
  for (auto const& [name, bytes] : named) {
    auto const path = ::testing::TempDir() + "/sent-" + to_text(new_uuid());
    std::ofstream{path, std::ios::binary} << bytes;
    request.uploads.push_back({.field = "file", .file_name = name, .declared_type = "", .path = path, .size_bytes = bytes.size()});
  }
  return desk.program.gate().answer(request);
}

}  // namespace

TEST(text_import_pages, read_files_show_what_would_happen_and_keep_the_file) {
  auto const desk = make_originality_desk();
  auto const officer = desk.as(desk.office.kim_officer);
  auto const word =
      zip_of({{.name = "[Content_Types].xml", .content = "<Types/>"},
              {.name = "word/document.xml",
               .content = "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>" + std::string{kOtherOldText} + "</w:t></w:r></w:p></w:document>"}});
  EXPECT_EQ(send(desk, desk.leader(), {{"a.txt", kOwnOldText}}).status, 403);
  EXPECT_EQ(send(desk, officer, {}).status, 422);
  auto const begun =
      send(desk, officer, {{"report.docx", word}, {"옛글.txt", kOwnOldText}, {"page.html", "<html>"}, {"scan.pdf", "%PDF-1.4\nbroken"}});
  ASSERT_EQ(begun.status, 303);
  auto const path = header_of(begun, "Location");
  auto const strangers = make_strangers(desk.db());
  run_scenarios(
      desk.program,
      {{.name = "the preview",
        .as = officer,
        .get = path,
        .contains = {"report.docx", "옛글.txt", "전라남도 순천시", "2022-09-14", "새 글", "읽지 못함", "이름과 내용이 다릅니다",
                     "깨져 있어"}},
       {.name = "not the leader's", .as = desk.leader(), .get = path, .status = 403},
       {.name = "not a stranger's", .as = strangers.actor_of(strangers.kim_officer), .get = path, .status = 404},
       {.name = "nothing chosen", .as = officer, .post = path + "/confirmation", .status = 422, .contains = {"하나 이상 골라"}},
       {.name = "a title taken away",
        .as = officer,
        .post = path + "/confirmation",
        .form = {{"files.2.is_taken", "1"}, {"files.2.title", ""}},
        .status = 422},
       {.name = "taken in",
        .as = officer,
        .post = path + "/confirmation",
        .form = {{"files.2.is_taken", "1"}, {"files.2.title", "고친 제목"}, {"files.2.written_on", "2023-05-03"}, {"files.2.host", ""}},
        .status = 303,
        .events = 2},
       {.name = "listed for all", .as = desk.leader(), .get = "/public-texts", .contains = {"고친 제목", "옛 보고서"}}});
  auto const text = desk.db().read(officer, [](Tx& tx) { return list_public_texts(tx); }).front();
  auto const page = "/public-texts/" + to_text(text.id);
  auto const file = answer(desk.program, {.as = desk.leader(), .get = page + "/file"});
  EXPECT_EQ(file.status, 200);
  EXPECT_NE(header_of(file, "Content-Disposition").find("attachment"), std::string::npos);
  run_scenarios(
      desk.program,
      {{.name = "the text", .as = desk.leader(), .get = page, .contains = {"고친 제목", "옛글.txt"}, .not_contains = {"/removal"}},
       {.name = "undone", .as = officer, .post = path + "/undoing", .status = 303, .events = 2},
       {.name = "gone for staff", .as = desk.leader(), .get = page, .status = 404},
       {.name = "and its file", .as = desk.leader(), .get = page + "/file", .status = 404},
       {.name = "the officer brings it back", .as = officer, .get = page, .contains = {"/restoring"}},
       {.name = "back", .as = officer, .post = page + "/restoring", .status = 303, .events = 1},
       {.name = "for staff too", .as = desk.leader(), .get = page, .contains = {"고친 제목"}},
       {.name = "a program takes it away", .as = officer, .remove = "/api/v1" + page, .events = 1},
       {.name = "no colleague brings it back", .as = desk.leader(), .post = "/api/v1" + page + "/restoring", .json = "{}", .status = 404},
       {.name = "a program does", .as = officer, .post = "/api/v1" + page + "/restoring", .json = "{}", .events = 1}});
}

}  // namespace baeumgil
