#include "platform/web/reply.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <optional>

#include "base/text.h"
#include "platform/web/compression.h"

namespace baeumgil {
namespace {

constexpr std::size_t kCompressedFromBytes = 1024;

struct Range {
  std::uint64_t offset{0};
  std::uint64_t length{0};
};
enum class RangeOutcome { whole, part, unsatisfiable };

std::string_view reason_of(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 204:
      return "No Content";
    case 206:
      return "Partial Content";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 413:
      return "Content Too Large";
    case 416:
      return "Range Not Satisfiable";
    case 417:
      return "Expectation Failed";
    case 422:
      return "Unprocessable Content";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    default:
      return "Status";
  }
}

std::string http_date() {
  auto const now = std::time(nullptr);
  auto parts = std::tm{};
  gmtime_r(&now, &parts);
  char text[40];
  return {text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts)};
}

std::string_view header_of(Response const& response, std::string_view name) {
  for (auto const& [key, value] : response.headers)
    if (key == name) return value;
  return {};
}

bool names_tag(std::string_view list, std::string_view tag) {
  return trimmed(list) == "*" || std::ranges::any_of(split(list, ','), [&](std::string_view item) {
           item = trimmed(item);
           if (item.starts_with("W/")) item.remove_prefix(2);
           return item == tag;
         });
}

std::optional<std::uint64_t> read_count(std::string_view text) {
  auto count = std::uint64_t{0};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return count;
}

// One range only: several are answered with the whole, which the standard permits.
RangeOutcome read_range(std::string_view header, std::uint64_t size, Range& range) {
  constexpr auto unit = std::string_view{"bytes="};
  if (!header.starts_with(unit) || header.find(',') != std::string_view::npos) return RangeOutcome::whole;
  header.remove_prefix(unit.size());
  auto const dash = header.find('-');
  if (dash == std::string_view::npos) return RangeOutcome::whole;
  auto const first = read_count(trimmed(header.substr(0, dash)));
  auto const last_text = trimmed(header.substr(dash + 1));
  auto const last = read_count(last_text);
  if (!first) {
    if (!last) return RangeOutcome::whole;
    if (*last == 0 || size == 0) return RangeOutcome::unsatisfiable;
    range.length = std::min(*last, size);
    range.offset = size - range.length;
    return RangeOutcome::part;
  }
  if ((!last && !last_text.empty()) || (last && *last < *first)) return RangeOutcome::whole;
  if (*first >= size) return RangeOutcome::unsatisfiable;
  range.offset = *first;
  range.length = std::min(last.value_or(size - 1), size - 1) - *first + 1;
  return RangeOutcome::part;
}

bool is_compressible(std::string_view type) {
  return type.starts_with("text/html") || type.starts_with("application/json") || type.starts_with("application/problem+json") ||
         type.starts_with("text/plain") || type.starts_with("text/csv");
}

// The size of the file, after opening it; gives the response a tag when it has none.
std::uint64_t open_file(Response& response, Reply& reply) {
  reply.file = OpenFile{response.file_path};
  struct stat facts {};
  if (!reply.file.is_open() || ::fstat(reply.file.handle(), &facts) != 0 || !S_ISREG(facts.st_mode)) {
    reply.file = OpenFile{};
    response = text_response(404, "404\n");
    return response.body.size();
  }
  if (header_of(response, "ETag").empty())
    response.with("ETag", "\"" + std::to_string(facts.st_size) + "-" + std::to_string(facts.st_mtim.tv_sec) + "-" +
                              std::to_string(facts.st_mtim.tv_nsec) + "\"");
  return static_cast<std::uint64_t>(facts.st_size);
}

void apply_range(Request const& request, Response& response, std::uint64_t size, Reply& reply) {
  auto range = Range{.offset = 0, .length = size};
  auto const tag = header_of(response, "ETag");
  auto const condition = request.header("if-range");
  auto outcome = RangeOutcome::whole;
  if (condition.empty() || (condition == tag && !tag.starts_with("W/"))) outcome = read_range(request.header("range"), size, range);
  response.with("Accept-Ranges", "bytes");
  if (outcome == RangeOutcome::unsatisfiable) {
    response.status = 416;
    response.with("Content-Range", "bytes */" + std::to_string(size));
    response.body.clear();
    reply.file = OpenFile{};
    return;
  }
  if (outcome == RangeOutcome::part) {
    response.status = 206;
    response.with("Content-Range", "bytes " + std::to_string(range.offset) + "-" + std::to_string(range.offset + range.length - 1) + "/" +
                                       std::to_string(size));
  }
  reply.file_offset = range.offset;
  reply.file_length = range.length;
  if (!reply.file.is_open() && outcome == RangeOutcome::part) response.body = response.body.substr(range.offset, range.length);
}

std::string head_of(Response const& response, std::uint64_t length, bool keeps_alive) {
  auto head = std::string{};
  head.reserve(1024);
  head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ").append(reason_of(response.status));
  head.append("\r\nDate: ").append(http_date());
  auto const has_body = response.status != 204 && response.status != 304;
  if (has_body && !response.content_type.empty()) head.append("\r\nContent-Type: ").append(response.content_type);
  if (has_body) head.append("\r\nContent-Length: ").append(std::to_string(length));
  for (auto const& [name, value] : response.headers) {
    head.append("\r\n").append(name).append(": ");
    // A line end inside a value would let a person write headers of ours.
    for (auto const c : value) head += c == '\r' || c == '\n' || c == '\0' ? ' ' : c;
  }
  head.append(keeps_alive ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n");
  return head;
}

// Other bytes than those the tag was made of, which say the same: a cache on the way must not put pieces of both together.
void make_tag_weak(Response& response) {
  for (auto& [name, value] : response.headers)
    if (name == "ETag" && !value.starts_with("W/")) value.insert(0, "W/");
}

}  // namespace

OpenFile::OpenFile(std::string const& path) : handle_{::open(path.c_str(), O_RDONLY | O_CLOEXEC)} {}

OpenFile::~OpenFile() {
  if (handle_ >= 0) ::close(handle_);
}

Reply make_reply(Request const& request, Response&& response, ReplyOptions const& options) {
  auto reply = Reply{.keeps_alive = options.keeps_alive};
  auto const is_file = !response.file_path.empty();
  auto const size = is_file ? open_file(response, reply) : response.body.size();
  auto const is_reading = request.method == Method::get || request.method == Method::head;
  auto const tag = std::string{header_of(response, "ETag")};
  if (response.status == 200 && is_reading && !tag.empty()) {
    if (names_tag(request.header("if-none-match"), tag)) {
      response.status = 304;
      reply.file = OpenFile{};
    } else {
      apply_range(request, response, size, reply);
    }
  }
  auto const may_compress = options.compresses && !is_file && response.status != 206 && response.body.size() >= kCompressedFromBytes &&
                            is_compressible(response.content_type) && header_of(response, "Content-Encoding").empty();
  if (may_compress) {
    response.with("Vary", "Accept-Encoding");
    if (accepts_gzip(request.header("accept-encoding"))) {
      response.body = gzipped(response.body);
      response.with("Content-Encoding", "gzip");
      make_tag_weak(response);
    }
  }
  auto const length = reply.file.is_open() ? reply.file_length : response.body.size();
  reply.status = response.status;
  reply.head = head_of(response, length, options.keeps_alive);
  if (request.method == Method::head || response.status == 304 || response.status == 204)
    reply.file = OpenFile{};
  else
    reply.body = std::move(response.body);
  return reply;
}

Reply refusal_reply(int status, std::string text, std::string request_id) {
  if (text.empty()) text = std::to_string(status) + " " + std::string{reason_of(status)} + "\n";
  auto response = text_response(status, std::move(text));
  response.with("X-Content-Type-Options", "nosniff").with("Cache-Control", "no-store").with("X-Request-Id", std::move(request_id));
  if (status == 503) response.with("Retry-After", "1");
  auto reply = Reply{.status = status, .keeps_alive = false};
  reply.head = head_of(response, response.body.size(), false);
  reply.body = std::move(response.body);
  return reply;
}

}  // namespace baeumgil
