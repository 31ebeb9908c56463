// baeumgil verify FILE: anybody, anywhere, without an account.
#include <gtest/gtest.h>

#include <fstream>

#include "app/command.h"
#include "platform/bundle/bundle.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct AuditorsDesk {
  ScratchDatabase scratch{};
  Locale locale{Locale::embedded()};
  Terminal terminal{locale};
  std::string path{scratch.folder() + "/감사자료.zip"};

  Exit verify(std::string const& bytes) const {
    std::ofstream{path, std::ios::binary} << bytes;
    return run_command(terminal, {"verify", path, "--data", scratch.folder() + "/none", "--database", "sqlite:/nowhere/at/all"});
  }
};

TEST(verify_command, tells_of_a_signed_file_whose_it_is_and_that_it_is_sound) {
  auto const desk = AuditorsDesk{};
  auto const key = make_signing_key();
  auto const bytes =
      seal_bundle({.about = {.kind = "evidence", .title = "2026-출장-0007", .institution = "5540000", .institution_name = "하남시"},
                   .files = {{"기록.csv", "때,누가\r\n"}}},
                  key);
  testing::internal::CaptureStdout();
  EXPECT_EQ(desk.verify(bytes), Exit::done);
  auto const told = testing::internal::GetCapturedStdout();
  for (auto const& words :
       {std::string{"2026-출장-0007"}, std::string{"하남시"}, fingerprint_of(key.shown), std::string{"이상이 없습니다"}})
    EXPECT_NE(told.find(words), std::string::npos) << told;
}

TEST(verify_command, refuses_one_flipped_bit_and_what_is_not_signed) {
  auto const desk = AuditorsDesk{};
  auto bytes = seal_bundle({.about = {.kind = "evidence", .title = "출장"}, .files = {{"기록.csv", "때,누가\r\n"}}}, make_signing_key());
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  testing::internal::CaptureStderr();
  EXPECT_EQ(desk.verify(bytes), Exit::refused);
  EXPECT_NE(testing::internal::GetCapturedStderr().find("서명한 뒤에 바뀌었습니다"), std::string::npos);
  testing::internal::CaptureStderr();
  EXPECT_EQ(desk.verify("PK\x05\x06" + std::string(18, '\0')), Exit::refused);
  EXPECT_NE(testing::internal::GetCapturedStderr().find("서명된 파일이 아닙니다"), std::string::npos);
}

}  // namespace
}  // namespace baeumgil
