#include "platform/log/log.h"

#include <gtest/gtest.h>

#include "base/dates.h"

namespace baeumgil {
namespace {

TEST(log, writes_one_line_whatever_the_values_hold) {
  testing::internal::CaptureStderr();
  log_info("request", {{"path", "/trips\nforged=1"}, {"status", "200"}, {"agent", "a \"b\""}});
  auto const line = testing::internal::GetCapturedStderr();
  EXPECT_TRUE(instant_from_text(line.substr(0, 20))) << line;
  EXPECT_EQ(line.substr(20), " info request path=\"/trips?forged=1\" status=200 agent=\"a \\\"b\\\"\"\n");
}

TEST(log, keeps_silent_below_its_level) {
  set_log_level(LogLevel::warning);
  testing::internal::CaptureStderr();
  log_info("not this");
  log_error("this");
  auto const text = testing::internal::GetCapturedStderr();
  set_log_level(LogLevel::info);
  EXPECT_EQ(text.find("not this"), std::string::npos);
  EXPECT_NE(text.find("error this"), std::string::npos);
}

}  // namespace
}  // namespace baeumgil
