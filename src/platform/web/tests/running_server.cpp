#include "platform/web/tests/running_server.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace baeumgil::testing {
namespace {

ServerSettings on_free_port(ServerSettings settings, std::string const& folder) {
  settings.port = 0;
  settings.upload_folder = folder;
  return settings;
}

std::string told(Request const& request) {
  auto text = std::string{};
  for (auto const& [name, value] : request.form) text += name + "=" + value + "\n";
  for (auto const& upload : request.uploads)
    text += upload.field + ": " + upload.file_name + " " + upload.declared_type + " " + std::to_string(upload.size_bytes) + "\n";
  return text;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  auto name = std::string{"/tmp/baeumgil-test-XXXXXX"};
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  auto failure = std::error_code{};
  std::filesystem::remove_all(path_, failure);
}

int TemporaryFolder::file_count() const {
  return static_cast<int>(std::distance(std::filesystem::directory_iterator{path_}, std::filesystem::directory_iterator{}));
}

Response plain_answer(Request& request, std::string const& folder) {
  if (request.refused_status != 0) return text_response(request.refused_status, "refused");
  if (request.path == "/") return text_response(200, "hello " + std::string{request.query_value("who")});
  if (request.path == "/echo") return text_response(200, request.body);
  if (request.path == "/form") return text_response(200, told(request));
  if (request.path == "/file") return download_file("application/pdf", "보고서.pdf", folder + "/file");
  if (request.path == "/fails") throw std::runtime_error{"broken"};
  if (request.path == "/address") return text_response(200, request.remote_address + (request.is_secure ? " secure" : " plain"));
  if (request.path == "/page") return Response{.body = std::string(4096, 'x')};
  if (request.path == "/slow") {
    std::this_thread::sleep_for(std::chrono::milliseconds{300});
    return text_response(200, "slow");
  }
  return text_response(404, "nothing here");
}

RunningServer::RunningServer(ServerSettings settings)
    : server_{on_free_port(std::move(settings), folder_.path()),
              [path = folder_.path()](Request& request) { return plain_answer(request, path); }} {
  thread_ = std::thread{[this] { server_.run(); }};
}

RunningServer::~RunningServer() {
  stop();
  join();
}

void RunningServer::join() {
  if (thread_.joinable()) thread_.join();
}

}  // namespace baeumgil::testing
