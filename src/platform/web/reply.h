#pragma once
// From a Response to what goes over the wire: status line, headers, ranges, entity tags, compression. Knows no socket.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

// An open file, closed with its owner.
class OpenFile {
 public:
  OpenFile() = default;
  explicit OpenFile(std::string const& path);  // not open when it cannot be read
  OpenFile(OpenFile&& other) noexcept : handle_{std::exchange(other.handle_, -1)} {}
  OpenFile& operator=(OpenFile&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
  }
  ~OpenFile();
  bool is_open() const { return handle_ >= 0; }
  int handle() const { return handle_; }

 private:
  int handle_{-1};
};

struct Reply {
  int status{200};
  std::string head{};
  std::string body{};
  OpenFile file{};  // when open, `file_length` bytes from `file_offset` follow the head instead of the body
  std::uint64_t file_offset{0};
  std::uint64_t file_length{0};
  bool keeps_alive{true};
};

struct ReplyOptions {
  bool keeps_alive{true};
  bool compresses{true};
};

Reply make_reply(Request const&, Response&&, ReplyOptions const&);
// What is said before a request could be understood; an empty text: the status alone.
Reply refusal_reply(int status, std::string text, std::string request_id);

}  // namespace baeumgil
