#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace baeumgil {

struct Response {
  int status{200};
  std::string content_type{"text/html; charset=utf-8"};
  std::string body{};
  std::string file_path{};  // when set: this file is streamed instead of body, with ranges
  std::vector<std::pair<std::string, std::string>> headers{};

  Response& with(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
  }
};

Response redirect(std::string const& path);                              // 303 See Other
Response redirect(std::string const& path, std::string_view flash_key);  // and a message on the next page
Response json_response(int status, std::string body);
Response text_response(int status, std::string body);
// Served as an attachment whatever it is, with a file name that keeps its Hangul (RFC 6266).
Response download(std::string content_type, std::string file_name, std::string body);
Response download_file(std::string content_type, std::string file_name, std::string path);

}  // namespace baeumgil
