#include "platform/web/multipart.h"

#include <gtest/gtest.h>

#include <vector>

namespace baeumgil::testing {
namespace {

// Writes down what it is told; data that belongs together is one entry however it came.
class Notebook final : public MultipartSink {
 public:
  bool begin_part(MultipartPart const& part) override {
    text += "[" + part.name + "|" + (part.is_file ? part.file_name : std::string{"-"}) + "|" + part.content_type + "]";
    return true;
  }
  bool add_data(std::string_view data) override {
    text += data;
    return true;
  }
  bool end_part() override {
    text += "[end]";
    return true;
  }
  std::string text{};
};

struct Reading {
  std::string text{};
  MultipartParser::State state{};
  friend bool operator==(Reading const&, Reading const&) = default;
};

Reading read_in_pieces(std::vector<std::string_view> const& pieces) {
  auto notebook = Notebook{};
  auto parser = MultipartParser{"--b", notebook};
  for (auto const piece : pieces) parser.feed(piece);
  return {notebook.text, parser.state()};
}

// Boundaries that almost are, line ends inside data, an empty part, quotes and folders in a name, padding, an epilogue.
std::string nasty_input() {
  return "preamble\r\n--not it\r\n----b  \r\n"
         "Content-Disposition: form-data; name=\"a%22b\"\r\n\r\n"
         "one\r\n----\r\n----c\r\n-\r\n----\r\n----b\r\n"
         "content-type: application/pdf\r\nCONTENT-DISPOSITION: form-data; filename=\"C:\\folder\\보고서; \\\"끝\\\".pdf\"; "
         "name=file\r\n\r\n"
         "\r\n\r\n\x01--b"
         "\r\n----b\r\n"
         "Content-Disposition: form-data; name=empty; filename=\"\"\r\n\r\n"
         "\r\n----b--\r\nepilogue\r\n----b\r\n";
}

TEST(multipart, reads_a_nasty_body) {
  auto const reading = read_in_pieces({nasty_input()});
  EXPECT_EQ(reading.state, MultipartParser::State::done);
  EXPECT_EQ(reading.text,
            "[a\"b|-|]one\r\n----\r\n----c\r\n-\r\n----[end]"
            "[file|보고서; \"끝\".pdf|application/pdf]\r\n\r\n\x01--b[end]"
            "[empty||][end]");
}

TEST(multipart, reads_the_same_however_the_body_is_cut_in_three) {
  auto const input = nasty_input();
  auto const whole = read_in_pieces({input});
  auto const text = std::string_view{input};
  for (std::size_t first = 0; first <= text.size(); ++first)
    for (std::size_t second = first; second <= text.size(); ++second)
      ASSERT_EQ(read_in_pieces({text.substr(0, first), text.substr(first, second - first), text.substr(second)}), whole)
          << first << " " << second;
}

TEST(multipart, reads_the_same_byte_by_byte) {
  auto const input = nasty_input();
  auto bytes = std::vector<std::string_view>{};
  for (std::size_t i = 0; i < input.size(); ++i) bytes.push_back(std::string_view{input}.substr(i, 1));
  EXPECT_EQ(read_in_pieces(bytes), read_in_pieces({input}));
}

TEST(multipart, refuses_what_is_no_form) {
  auto const states = [](std::string_view body) { return read_in_pieces({body}).state; };
  EXPECT_EQ(states("----b\r\nContent-Type: text/plain\r\n\r\nx\r\n----b--"), MultipartParser::State::malformed);
  EXPECT_EQ(states("----b\r\nContent-Disposition: attachment; name=a\r\n\r\nx\r\n----b--"), MultipartParser::State::malformed);
  EXPECT_EQ(states("----b\r\nno colon\r\n\r\nx\r\n----b--"), MultipartParser::State::malformed);
  EXPECT_EQ(states("----bx\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n----b--"), MultipartParser::State::malformed);
  EXPECT_EQ(states("----b\r\nContent-Disposition: form-data; name=\"\xff\"\r\n\r\nx\r\n----b--"), MultipartParser::State::malformed);
  EXPECT_EQ(states("----b\r\nContent-Disposition: form-data; name=a\r\n\r\nnever ends"), MultipartParser::State::reading);
  EXPECT_EQ(states("----b\r\nX: " + std::string(9000, 'x')), MultipartParser::State::too_large);
}

TEST(multipart, refuses_too_many_parts) {
  auto body = std::string{};
  for (auto i = 0; i < 1001; ++i) body += "----b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n";
  EXPECT_EQ(read_in_pieces({body + "----b--"}).state, MultipartParser::State::too_large);
}

}  // namespace
}  // namespace baeumgil::testing
