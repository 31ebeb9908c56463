#include "platform/extraction/confined_reader.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <memory>
#include <mutex>
#include <vector>

#include "base/text.h"
#include "platform/extraction/extract_here.h"
#include "platform/extraction/joined_lines.h"
#include "platform/log/log.h"
#include "platform/text/normalize.h"

namespace baeumgil {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr auto kMostText = std::size_t{8} << 20U;
constexpr auto kMostComplaint = std::size_t{4096};

struct Pipe {
  int out{-1};  // read end
  int in{-1};
  Pipe() {
    auto ends = std::array<int, 2>{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) == 0) out = ends[0], in = ends[1];
  }
  Pipe(Pipe const&) = delete;
  Pipe& operator=(Pipe const&) = delete;
  ~Pipe() {
    close_in();
    if (out >= 0) ::close(out);
  }
  void close_in() {
    if (in >= 0) ::close(in);
    in = -1;
  }
};

// Nothing of ours but the three standard streams, and no environment.
pid_t start(std::string const& program, std::string const& path, std::string_view kind, Pipe const& text, Pipe const& complaint) {
  auto actions = posix_spawn_file_actions_t{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, text.in, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, complaint.in, STDERR_FILENO);
  posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
  auto words = std::vector<std::string>{"baeumgil", std::string{kExtractTextWord}, std::string{kind}};
  char* arguments[] = {words[0].data(), words[1].data(), words[2].data(), nullptr};
  char language[] = "LC_ALL=C.UTF-8";
  char* environment[] = {language, nullptr};
  auto child = pid_t{-1};
  auto const failed = posix_spawn(&child, program.c_str(), &actions, nullptr, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? child : pid_t{-1};
}

enum class Ending { done, too_much, too_slow };

// Both streams until the child closes them; what it complains beyond a page is dropped.
Ending listen(Pipe const& text, Pipe const& complaint, std::string& said, std::string& complained) {
  auto const end = SteadyClock::now() + std::chrono::seconds{kReadingWallSeconds};
  auto open = std::array<pollfd, 2>{pollfd{text.out, POLLIN, 0}, pollfd{complaint.out, POLLIN, 0}};
  auto piece = std::array<char, 65536>{};
  while (open[0].fd >= 0 || open[1].fd >= 0) {
    auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(end - SteadyClock::now()).count();
    if (left <= 0) return Ending::too_slow;
    if (::poll(open.data(), open.size(), static_cast<int>(left)) < 0 && errno != EINTR) return Ending::too_slow;
    for (auto i = std::size_t{0}; i < open.size(); ++i) {
      if (open[i].fd < 0 || open[i].revents == 0) continue;
      auto const count = ::read(open[i].fd, piece.data(), piece.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) {
        open[i].fd = -1;
        continue;
      }
      auto& into = i == 0 ? said : complained;
      if (i == 0 || into.size() < kMostComplaint) into.append(piece.data(), static_cast<std::size_t>(count));
      if (said.size() > kMostText) return Ending::too_much;
    }
  }
  return Ending::done;
}

std::optional<Unreadable> problem_of(int status, std::string const& complained) {
  if (WIFSIGNALED(status)) return WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL ? Unreadable::too_slow : Unreadable::broken;
  auto const code = WEXITSTATUS(status);
  if (code == 0) return std::nullopt;
  auto const all = all_of<Unreadable>();
  if (code >= kUnreadableExit && code < kUnreadableExit + static_cast<int>(all.size()))
    return all[static_cast<std::size_t>(code - kUnreadableExit)];
  if (code == 3 || complained.find("Incorrect password") != std::string::npos) return Unreadable::encrypted;  // pdftotext
  if (complained.find("bad_alloc") != std::string::npos || complained.find("Out of memory") != std::string::npos)
    return Unreadable::too_large;
  return Unreadable::broken;
}

ExtractedText read_in_child(std::string const& program, std::string const& path, ReadableKind kind) {
  auto text = Pipe{};
  auto complaint = Pipe{};
  if (text.in < 0 || complaint.in < 0) return {.problem = Unreadable::no_reader};
  auto const child = start(program, path, to_word(kind), text, complaint);
  if (child < 0) return {.problem = Unreadable::no_reader};
  text.close_in();
  complaint.close_in();
  auto read = ExtractedText{};
  auto complained = std::string{};
  auto const ending = listen(text, complaint, read.text, complained);
  if (ending != Ending::done) ::kill(child, SIGKILL);
  auto status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  if (ending == Ending::too_slow) return {.problem = Unreadable::too_slow};
  if (ending == Ending::too_much) return {.problem = Unreadable::too_large};
  if (auto const problem = problem_of(status, complained)) {
    log_info("a file could not be read", {{"kind", std::string{to_word(kind)}}, {"why", std::string{to_word(*problem)}}});
    return {.problem = problem};
  }
  return read;
}

}  // namespace

ExtractText confined_reader(std::string program) {
  return [program = std::move(program), one_at_a_time = std::make_shared<std::mutex>()](std::string const& path, ReadableKind kind) {
    auto const guard = std::scoped_lock{*one_at_a_time};
    auto read = read_in_child(program, path, kind);
    if (read.problem) return read;
    if (!is_valid_utf8(read.text)) return ExtractedText{.problem = Unreadable::broken};
    read.text = to_nfc(read.text);
    if (kind == ReadableKind::pdf) read.text = joined_lines(read.text);
    return read;
  };
}

}  // namespace baeumgil
