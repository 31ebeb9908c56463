#include "platform/bundle/bundle.h"

#include <gtest/gtest.h>

#include "platform/crypto/digest.h"
#include "platform/documents/archive.h"
#include "platform/text/hex.h"

namespace baeumgil {
namespace {

Bundle some_bundle() {
  return {.about = {.kind = "evidence",
                    .title = "2026-출장-0001 ‘공유주차’",
                    .institution = "5540000",
                    .institution_name = "하남시",
                    .made_by = "감사담당 안감사(예시)",
                    .made_at = {1790000000}},
          .files = {{"읽어두기.txt", "무엇이 들어 있는가\n"}, {"기록.csv", std::string(3000, 'x')}, {"빈 파일", ""}}};
}

// RFC 8032 §7.1, test 2.
TEST(signing_key, signs_as_the_standard_says) {
  auto const key = SigningKey{.secret = *from_hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"),
                              .shown = *from_hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")};
  auto const expected = *from_hex(
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
  EXPECT_EQ(sign(key, "\x72"), expected);
  EXPECT_TRUE(is_signed_by(key.shown, "\x72", expected));
  EXPECT_FALSE(is_signed_by(key.shown, "\x73", expected));
  EXPECT_FALSE(is_signed_by(key.shown, "\x72", expected.substr(1)));
  EXPECT_FALSE(is_signed_by("short", "\x72", expected));
}

TEST(signing_key, has_a_fingerprint_people_can_read_out) {
  auto const key = make_signing_key();
  EXPECT_EQ(fingerprint_of(key.shown).size(), 39U);
  EXPECT_EQ(fingerprint_of(key.shown), fingerprint_of(key.shown));
  EXPECT_NE(fingerprint_of(key.shown), fingerprint_of(make_signing_key().shown));
}

TEST(bundle, gives_back_what_was_put_in) {
  auto const key = make_signing_key();
  auto const opened = open_bundle(seal_bundle(some_bundle(), key));
  EXPECT_EQ(opened.damage, BundleDamage::none);
  EXPECT_EQ(opened.signed_by, key.shown);
  EXPECT_TRUE(opened.wrong.empty());
  EXPECT_EQ(opened.bundle.about.title, "2026-출장-0001 ‘공유주차’");
  EXPECT_EQ(opened.bundle.about.made_at.seconds, 1790000000);
  ASSERT_EQ(opened.bundle.files.size(), 3U);
  EXPECT_EQ(opened.bundle.files[1].content, std::string(3000, 'x'));
  EXPECT_EQ(opened.bundle.files[2].name, "빈 파일");
}

TEST(bundle, is_the_same_file_when_made_again) {
  auto const key = make_signing_key();
  EXPECT_EQ(sha256(seal_bundle(some_bundle(), key)), sha256(seal_bundle(some_bundle(), key)));
}

TEST(bundle, opens_in_any_program_that_reads_zip) {
  auto const entries = unzip(seal_bundle(some_bundle(), make_signing_key()));
  ASSERT_TRUE(entries);
  EXPECT_EQ(entries->front().name, "manifest.json");
  EXPECT_EQ(entries->size(), 4U);
}

// Every byte, by a bit: none may pass, in the content as little as in the archive's own bookkeeping or in the signature.
TEST(bundle, shows_any_flipped_bit) {
  auto const sound = seal_bundle(some_bundle(), make_signing_key());
  for (std::size_t at = 0; at < sound.size(); ++at) {
    auto bent = sound;
    bent[at] = static_cast<char>(bent[at] ^ (1 << (at % 8)));
    EXPECT_NE(open_bundle(bent).damage, BundleDamage::none) << "byte " << at << " of " << sound.size();
  }
}

TEST(bundle, shows_what_is_cut_off_or_added) {
  auto const sound = seal_bundle(some_bundle(), make_signing_key());
  for (auto const size : {std::size_t{0}, std::size_t{10}, sound.size() / 2, sound.size() - 1})
    EXPECT_NE(open_bundle(std::string_view{sound}.substr(0, size)).damage, BundleDamage::none) << size;
  EXPECT_NE(open_bundle(sound + "x").damage, BundleDamage::none);
  EXPECT_NE(open_bundle("x" + sound).damage, BundleDamage::none);
}

TEST(bundle, names_the_file_that_was_changed) {
  auto bundle = some_bundle();
  auto const entries = unzip(seal_bundle(bundle, make_signing_key()));
  ASSERT_TRUE(entries);
  auto changed = *entries;
  changed[2].content = "다른 기록";
  changed.pop_back();
  auto const opened = open_bundle(zip_of(changed));
  EXPECT_EQ(opened.damage, BundleDamage::changed);
  EXPECT_EQ(opened.wrong, (std::vector<std::string>{"기록.csv", "빈 파일"}));
}

TEST(bundle, is_not_any_zip) {
  EXPECT_EQ(open_bundle(zip_of({{.name = "a", .content = "b"}})).damage, BundleDamage::not_a_bundle);
  EXPECT_EQ(open_bundle("PK").damage, BundleDamage::not_a_bundle);
}

}  // namespace
}  // namespace baeumgil
