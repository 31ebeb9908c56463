#pragma once
// A real server on a free port, with a handful of plain answers, stopped and joined at the end of its scope.

#include <string>
#include <thread>

#include "platform/web/server.h"

namespace baeumgil::testing {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(TemporaryFolder const&) = delete;
  TemporaryFolder& operator=(TemporaryFolder const&) = delete;
  std::string const& path() const { return path_; }
  int file_count() const;

 private:
  std::string path_{};
};

// "/" says hello · "/echo" gives the body back · "/form" tells fields and files · "/slow" takes 300 ms · "/page" is 4 KB of HTML ·
// "/file" streams `file` of the folder · "/fails" throws.
Response plain_answer(Request&, std::string const& folder);

class RunningServer {
 public:
  explicit RunningServer(ServerSettings settings = {});
  ~RunningServer();
  RunningServer(RunningServer const&) = delete;
  RunningServer& operator=(RunningServer const&) = delete;

  int port() const { return server_.port(); }
  void stop() { server_.stop(); }
  void join();
  TemporaryFolder const& folder() const { return folder_; }

 private:
  TemporaryFolder folder_{};
  Server server_;
  std::thread thread_{};
};

}  // namespace baeumgil::testing
