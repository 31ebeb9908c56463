#include "platform/extraction/confine.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

namespace baeumgil {
namespace {

// What a confined process got when it tried, as one bit each.
enum Did { opened_for_reading = 1, opened_for_writing = 2, made_a_socket = 4, made_a_child = 8, removed_a_name = 16, ran_on = 32 };

int try_everything() {
  confine_this_process();
  auto did = int{ran_on};
  if (::open("/etc/hostname", O_RDONLY | O_CLOEXEC) >= 0 || errno == ENOENT) did |= opened_for_reading;
  if (::open("/tmp/never-written", O_WRONLY | O_CREAT | O_CLOEXEC, 0600) >= 0 || errno != EPERM) did |= opened_for_writing;
  if (::socket(AF_INET, SOCK_STREAM, 0) >= 0 || errno != EPERM) did |= made_a_socket;
  if (::unlink("/tmp/never-written") == 0 || errno != EPERM) did |= removed_a_name;
  auto const child = ::fork();
  if (child == 0) ::_exit(0);
  if (child > 0 || errno != EPERM) did |= made_a_child;
  return did;
}

}  // namespace

TEST(confine, leaves_reading_and_takes_network_children_and_writing) {
  auto const child = ::fork();
  if (child == 0) ::_exit(try_everything());
  ASSERT_GT(child, 0);
  auto status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), ran_on | opened_for_reading);
}

}  // namespace baeumgil
