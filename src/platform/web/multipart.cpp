#include "platform/web/multipart.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "platform/web/url_text.h"

namespace baeumgil {
namespace {

constexpr std::size_t kPartHeadLimitBytes = 8 * 1024;
constexpr int kPartLimit = 1000;
constexpr std::size_t kBoundaryLimit = 70;
constexpr std::size_t kPaddingLimit = 64;

// One `name=value` after a ';'. Inside quotes only \" and \\ are escapes: a backslash in a Windows path stays.
std::string read_parameter_value(std::string_view text, std::size_t& at) {
  auto value = std::string{};
  if (at >= text.size() || text[at] != '"') {
    auto const end = std::min(text.find(';', at), text.size());
    value = trimmed(text.substr(at, end - at));
    at = end;
    return value;
  }
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\\')) ++at;
    value += text[at];
  }
  at = std::min(text.find(';', at), text.size());
  return value;
}

std::optional<std::string> find_parameter(std::string_view header, std::string_view name) {
  auto at = header.find(';');
  while (at < header.size()) {
    ++at;
    auto const end = header.find_first_of("=;", at);
    if (end == std::string_view::npos) return std::nullopt;
    auto const key = ascii_lower(trimmed(header.substr(at, end - at)));
    at = end;
    if (header[end] == ';') continue;
    ++at;
    auto value = read_parameter_value(header, at);
    if (key == name) return value;
  }
  return std::nullopt;
}

// Browsers write a quote in a name as %22 and line ends as %0D%0A; nothing else is encoded.
std::string without_browser_escapes(std::string text) {
  for (auto const& [escape, meaning] : {std::pair{"%22", "\""}, std::pair{"%0D", " "}, std::pair{"%0A", " "}})
    for (auto at = text.find(escape); at != std::string::npos; at = text.find(escape, at + 1)) text.replace(at, 3, meaning);
  return text;
}

std::optional<MultipartPart> read_part(std::string_view head) {
  auto part = MultipartPart{};
  auto is_form_data = false;
  while (!head.empty()) {
    auto const end = std::min(head.find("\r\n"), head.size());
    auto const line = head.substr(0, end);
    head.remove_prefix(std::min(end + 2, head.size()));
    if (line.empty()) continue;
    auto const colon = line.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    auto const header = ascii_lower(line.substr(0, colon));
    auto const value = trimmed(line.substr(colon + 1));
    if (header == "content-type") part.content_type = value;
    if (header != "content-disposition") continue;
    is_form_data = ascii_lower(trimmed(split(value, ';').front())) == "form-data";
    auto const name = clean_text(without_browser_escapes(find_parameter(value, "name").value_or("")));
    auto const given = find_parameter(value, "filename");
    auto const file_name = clean_text(without_browser_escapes(given.value_or("")));
    if (!name || !file_name) return std::nullopt;
    part.name = *name;
    part.is_file = given.has_value();
    part.file_name = file_name->substr(file_name->find_last_of("/\\") + 1);
  }
  auto const type = clean_text(part.content_type);
  if (!is_form_data || part.name.empty() || !type) return std::nullopt;
  return part;
}

}  // namespace

std::string header_parameter(std::string_view header, std::string_view name) { return find_parameter(header, name).value_or(""); }

MultipartParser::MultipartParser(std::string_view boundary, MultipartSink& sink)
    // The first boundary may stand at the very start: a line end put before it makes all boundaries alike.
    : sink_{sink}, delimiter_{"\r\n--" + std::string{boundary}}, pending_{"\r\n"} {
  if (boundary.empty() || boundary.size() > kBoundaryLimit) state_ = State::malformed;
}

MultipartParser::State MultipartParser::feed(std::string_view piece) {
  if (state_ != State::reading) return state_;  // what follows the last boundary is ignored
  pending_.append(piece);
  auto step = Step::go_on;
  while (step == Step::go_on && state_ == State::reading) {
    switch (place_) {
      case Place::preamble:
      case Place::part_data:
        step = read_data();
        break;
      case Place::after_boundary:
        step = read_boundary_end();
        break;
      case Place::part_head:
        step = read_part_head();
        break;
    }
  }
  pending_.erase(0, at_);
  at_ = 0;
  return state_;
}

MultipartParser::Step MultipartParser::read_data() {
  auto const rest = std::string_view{pending_}.substr(at_);
  auto const found = rest.find(delimiter_);
  auto const is_whole = found != std::string_view::npos;
  // Without a boundary in sight, all but what may be the beginning of one is data.
  auto const length = is_whole ? found : rest.size() - std::min(rest.size(), delimiter_.size() - 1);
  if (place_ == Place::part_data && length > 0 && !sink_.add_data(rest.substr(0, length))) return fail(State::too_large);
  at_ += length;
  if (!is_whole) return Step::wait;
  if (place_ == Place::part_data && !sink_.end_part()) return fail(State::too_large);
  at_ += delimiter_.size();
  place_ = Place::after_boundary;
  return Step::go_on;
}

MultipartParser::Step MultipartParser::read_boundary_end() {
  auto const rest = std::string_view{pending_}.substr(at_);
  if (rest.size() < 2) return Step::wait;
  if (rest.starts_with("--")) {
    at_ = pending_.size();
    state_ = State::done;
    return Step::wait;
  }
  auto const padding = rest.find_first_not_of(" \t");
  if (std::min(padding, rest.size()) > kPaddingLimit) return fail(State::malformed);
  if (padding == std::string_view::npos || rest.size() - padding < 2) return Step::wait;
  if (rest.substr(padding, 2) != "\r\n") return fail(State::malformed);
  at_ += padding;  // the line end stays, so that a head without lines also ends with an empty line
  place_ = Place::part_head;
  return Step::go_on;
}

MultipartParser::Step MultipartParser::read_part_head() {
  auto const rest = std::string_view{pending_}.substr(at_);
  auto const end = rest.find("\r\n\r\n");
  if (std::min(end, rest.size()) > kPartHeadLimitBytes) return fail(State::too_large);
  if (end == std::string_view::npos) return Step::wait;
  auto const part = read_part(rest.substr(0, end));
  if (!part) return fail(State::malformed);
  if (++part_count_ > kPartLimit || !sink_.begin_part(*part)) return fail(State::too_large);
  at_ += end + 4;
  place_ = Place::part_data;
  return Step::go_on;
}

MultipartParser::Step MultipartParser::fail(State state) {
  state_ = state;
  return Step::wait;
}

}  // namespace baeumgil
