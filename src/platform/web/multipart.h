#pragma once
// multipart/form-data (RFC 7578) as it arrives, in pieces of any size. Knows no socket and no disk: what it finds goes to a sink.

#include <cstddef>
#include <string>
#include <string_view>

namespace baeumgil {

struct MultipartPart {
  std::string name{};
  std::string file_name{};  // without folders
  std::string content_type{};
  bool is_file{false};  // a file name was sent, be it empty
};

class MultipartSink {
 public:
  virtual ~MultipartSink() = default;
  // Each answers whether to go on; false makes the parser answer too_large.
  virtual bool begin_part(MultipartPart const&) = 0;
  virtual bool add_data(std::string_view) = 0;
  virtual bool end_part() = 0;
};

class MultipartParser {
 public:
  enum class State { reading, done, malformed, too_large };

  MultipartParser(std::string_view boundary, MultipartSink&);
  State feed(std::string_view piece);
  State state() const { return state_; }

 private:
  enum class Place { preamble, after_boundary, part_head, part_data };
  enum class Step { go_on, wait };

  Step read_data();
  Step read_boundary_end();
  Step read_part_head();
  Step fail(State);

  MultipartSink& sink_;
  std::string delimiter_{};
  std::string pending_{};  // not yet understood; `at_` is how far we are in it
  std::size_t at_{0};
  int part_count_{0};
  Place place_{Place::preamble};
  State state_{State::reading};
};

// The value of a parameter in a header such as Content-Type: multipart/form-data; boundary="x"; empty when absent.
std::string header_parameter(std::string_view header, std::string_view name);

}  // namespace baeumgil
