#include "platform/web/body_reader.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "base/text.h"
#include "platform/web/url_text.h"

namespace baeumgil {
namespace {

constexpr std::size_t kFieldLimit = 5000;
constexpr std::size_t kFileLimit = 50;
constexpr auto kUploadPrefix = std::string_view{"upload-"};

void write_all(int file, std::string_view data) {
  while (!data.empty()) {
    auto const written = ::write(file, data.data(), data.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw std::system_error{errno, std::generic_category(), "an upload could not be written"};
    data.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

BodyReader::BodyReader(Request& request, BodyLimits const& limits) : request_{request}, limits_{limits}, limit_bytes_{limits.body_bytes} {
  auto const declared = request.header("content-type");
  auto const type = ascii_lower(trimmed(declared.substr(0, declared.find(';'))));
  is_form_ = type == "application/x-www-form-urlencoded";
  if (type != "multipart/form-data") return;
  limit_bytes_ = limits.upload_bytes;
  auto& sink = static_cast<MultipartSink&>(*this);
  multipart_ = std::make_unique<MultipartParser>(header_parameter(declared, "boundary"), sink);
}

BodyReader::~BodyReader() {
  close_file();
  for (auto const& upload : request_.uploads) ::unlink(upload.path.c_str());
}

BodyReader::Outcome BodyReader::add(std::string_view piece) {
  read_bytes_ += piece.size();
  if (read_bytes_ > limit_bytes_) return Outcome::too_large;
  if (!multipart_) {
    request_.body.append(piece);
    return Outcome::fine;
  }
  switch (multipart_->feed(piece)) {
    case MultipartParser::State::malformed:
      return Outcome::malformed;
    case MultipartParser::State::too_large:
      return Outcome::too_large;
    case MultipartParser::State::reading:
    case MultipartParser::State::done:
      break;
  }
  return is_text_broken_ ? Outcome::malformed : Outcome::fine;
}

BodyReader::Outcome BodyReader::finish() {
  if (multipart_) return multipart_->state() == MultipartParser::State::done ? Outcome::fine : Outcome::malformed;
  if (is_form_) {
    auto pairs = read_url_pairs(request_.body, kFieldLimit);
    if (!pairs) return Outcome::malformed;
    request_.form = std::move(*pairs);
    request_.body.clear();
    return Outcome::fine;
  }
  auto text = clean_text(request_.body);
  if (!text) return Outcome::malformed;
  request_.body = std::move(*text);
  return Outcome::fine;
}

bool BodyReader::begin_part(MultipartPart const& part) {
  is_in_file_ = part.is_file;
  if (!part.is_file) {
    field_name_ = part.name;
    field_value_.clear();
    return request_.form.size() < kFieldLimit;
  }
  // A file field left empty arrives as a part without a name: no file was chosen.
  if (part.file_name.empty()) return true;
  if (request_.uploads.size() == kFileLimit) return false;
  auto path = limits_.upload_folder + "/" + std::string{kUploadPrefix} + "XXXXXX";
  file_ = ::mkostemp(path.data(), O_CLOEXEC);
  if (file_ < 0) throw std::system_error{errno, std::generic_category(), "an upload could not be created"};
  request_.uploads.push_back(
      {.field = part.name, .file_name = part.file_name, .declared_type = part.content_type, .path = path, .size_bytes = 0});
  return true;
}

bool BodyReader::add_data(std::string_view data) {
  if (file_ >= 0) {
    write_all(file_, data);
    request_.uploads.back().size_bytes += data.size();
    return true;
  }
  if (is_in_file_) return true;
  field_bytes_ += data.size();
  field_value_.append(data);
  return field_bytes_ <= limits_.body_bytes;
}

bool BodyReader::end_part() {
  close_file();
  if (is_in_file_) return true;
  auto value = clean_text(field_value_);
  is_text_broken_ = is_text_broken_ || !value;
  if (value) request_.form.emplace_back(field_name_, std::move(*value));
  return true;
}

void BodyReader::close_file() {
  if (file_ >= 0) ::close(file_);
  file_ = -1;
}

void remove_stale_uploads(std::string const& folder) {
  namespace files = std::filesystem;
  if (!folder.empty()) files::create_directories(folder);  // nobody has uploaded anything here yet
  auto const limit = files::file_time_type::clock::now() - std::chrono::hours{1};
  auto failure = std::error_code{};
  for (auto const& entry : files::directory_iterator{folder, failure})
    if (entry.path().filename().string().starts_with(kUploadPrefix) && entry.last_write_time(failure) < limit)
      files::remove(entry.path(), failure);
}

}  // namespace baeumgil
