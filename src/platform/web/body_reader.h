#pragma once
// Puts the body of a request where handlers find it: forms into fields, files onto the disk, everything else into `body`.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "platform/web/multipart.h"
#include "platform/web/request.h"

namespace baeumgil {

struct BodyLimits {
  std::size_t body_bytes{0};    // held in memory
  std::size_t upload_bytes{0};  // of a whole multipart body
  std::string upload_folder{};
};

class BodyReader final : private MultipartSink {
 public:
  enum class Outcome { fine, malformed, too_large };

  // The request's headers are set already. Uploads that nobody moved away are deleted with the reader.
  BodyReader(Request&, BodyLimits const&);
  ~BodyReader() override;

  std::size_t limit_bytes() const { return limit_bytes_; }
  Outcome add(std::string_view piece);
  Outcome finish();

 private:
  bool begin_part(MultipartPart const&) override;
  bool add_data(std::string_view) override;
  bool end_part() override;
  void close_file();

  Request& request_;
  BodyLimits limits_{};
  std::size_t limit_bytes_{0};
  std::size_t read_bytes_{0};
  std::size_t field_bytes_{0};
  bool is_form_{false};
  bool is_text_broken_{false};
  std::unique_ptr<MultipartParser> multipart_{};
  std::string field_name_{};
  std::string field_value_{};
  bool is_in_file_{false};
  int file_{-1};
};

// Uploads left behind by a program that was killed.
void remove_stale_uploads(std::string const& folder);

}  // namespace baeumgil
