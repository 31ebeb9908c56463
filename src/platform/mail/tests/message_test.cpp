#include "platform/mail/message.h"

#include <gtest/gtest.h>

namespace baeumgil {
namespace {

MailMessage sample() {
  return {.id = "abc",
          .from = "배움길 <no-reply@hanam.go.kr>",
          .to = "kim@hanam.go.kr",
          .subject = "출장 승인",
          .text = "안녕하세요\n",
          .date = *instant_from_text("2022-08-22T10:00:05Z")};
}

TEST(mail_message, has_its_headers_in_ascii_only) {
  auto const text = mail_text(sample());
  for (auto const c : text) ASSERT_LT(static_cast<unsigned char>(c), 0x80);
  EXPECT_NE(text.find("Message-ID: <abc@hanam.go.kr>\r\n"), std::string::npos);
  EXPECT_NE(text.find("Date: Mon, 22 Aug 2022 19:00:05 +0900\r\n"), std::string::npos);
  EXPECT_NE(text.find("From: =?UTF-8?B?67Cw7JuA6ri4?= <no-reply@hanam.go.kr>\r\n"), std::string::npos) << text;
  EXPECT_NE(text.find("To: <kim@hanam.go.kr>\r\n"), std::string::npos);
  EXPECT_NE(text.find("Subject: =?UTF-8?B?7Lac7J6lIOyKueyduA==?=\r\n"), std::string::npos);
  EXPECT_TRUE(text.ends_with("\r\n\r\n7JWI64WV7ZWY7IS47JqUDQo=\r\n")) << text;
}

TEST(mail_message, lets_no_header_be_added) {
  auto message = sample();
  message.subject = "a\r\nBcc: all@example.com\r\n\r\nbody";
  auto const text = mail_text(message);
  EXPECT_EQ(text.find("\r\nBcc"), std::string::npos);
  EXPECT_NE(text.find("Subject: a  Bcc: all@example.com    body\r\n"), std::string::npos) << text;
  EXPECT_FALSE(mail_address("x\r\nBcc: y <no-reply@hanam.go.kr>"));
}

TEST(mail_message, says_where_to_unsubscribe) {
  auto message = sample();
  EXPECT_EQ(mail_text(message).find("List-Unsubscribe"), std::string::npos);
  message.unsubscribe = "https://baeum.example/digest/abc_-.1";
  EXPECT_NE(mail_text(message).find("\r\nList-Unsubscribe: <https://baeum.example/digest/abc_-.1>\r\n"), std::string::npos);
  for (auto const* bent : {"https://a\r\nBcc: all@example.com", "javascript:alert(1)", "https://a> <mailto:b@example.com"}) {
    message.unsubscribe = bent;
    EXPECT_EQ(mail_text(message).find("List-Unsubscribe"), std::string::npos) << bent;
  }
}

TEST(mail_message, folds_a_long_subject_between_characters) {
  auto message = sample();
  message.subject.clear();
  for (int i = 0; i < 60; ++i) message.subject += "가";
  auto const text = mail_text(message);
  for (std::size_t at = 0; at < text.size();) {
    auto const end = text.find("\r\n", at);
    EXPECT_LE(end - at, 78U + 9U);
    at = end + 2;
  }
  EXPECT_NE(text.find("?=\r\n =?UTF-8?B?6rCA"), std::string::npos) << text;
}

TEST(with_sender_name, changes_the_name_and_never_the_address) {
  auto const from = std::string{"배움길 <no-reply@example.go.kr>"};
  EXPECT_EQ(with_sender_name(from, ""), from);
  EXPECT_EQ(with_sender_name(from, "하남시"), "하남시 <no-reply@example.go.kr>");
  EXPECT_EQ(with_sender_name("no-reply@example.go.kr", "하남시"), "하남시 <no-reply@example.go.kr>");
  EXPECT_EQ(with_sender_name(from, "x <evil@example.org>\r\nBcc: y"), "x evil@example.org  Bcc: y <no-reply@example.go.kr>");
  EXPECT_EQ(with_sender_name("nonsense", "하남시"), "nonsense");
}

TEST(mail_message, carries_files_under_their_korean_names) {
  auto message = sample();
  message.attachments = {{.file_name = "협조 요청.hwpx", .content_type = "application/hwp+zip", .base64 = std::string(100, 'A')},
                         {.file_name = "a\r\nBcc: x", .content_type = "application/pdf", .base64 = "JVBERg=="}};
  auto const text = mail_text(message);
  EXPECT_NE(text.find("Content-Type: multipart/mixed; boundary=\"part-abc\"\r\n\r\n--part-abc\r\nContent-Type: text/plain"),
            std::string::npos);
  EXPECT_NE(text.find("filename*=UTF-8''%ED%98%91%EC%A1%B0%20%EC%9A%94%EC%B2%AD.hwpx\r\n\r\n" + std::string(76, 'A') + "\r\n" +
                      std::string(24, 'A') + "\r\n--part-abc\r\n"),
            std::string::npos)
      << text;
  EXPECT_EQ(text.find("\r\nBcc"), std::string::npos);
  EXPECT_TRUE(text.ends_with("JVBERg==\r\n--part-abc--\r\n")) << text;
}

TEST(mail_address, is_found_inside_a_name_and_refused_when_it_could_carry_more) {
  EXPECT_EQ(mail_address("김하남 <kim@hanam.go.kr>"), "kim@hanam.go.kr");
  EXPECT_EQ(mail_address(" kim@hanam.go.kr "), "kim@hanam.go.kr");
  for (auto const* wrong : {"", "kim", "@a", "a@", "a@b@c", "a b@c", "a@b\r\nRCPT TO:<x@y>", "a@b>,<c@d", "하남@a.kr", "-oX@a", "a@b,c@d"})
    EXPECT_FALSE(mail_address(wrong)) << wrong;
}

}  // namespace
}  // namespace baeumgil
