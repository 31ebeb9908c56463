#pragma once
// Writes JSON text. Every noun has a to_json(JsonWriter&, Noun const&) beside its API.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace baeumgil {

class JsonWriter {
 public:
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view);
  JsonWriter& value(std::string_view);
  JsonWriter& value(char const* text) { return value(std::string_view{text}); }
  JsonWriter& value(std::string const& text) { return value(std::string_view{text}); }
  JsonWriter& value(std::int64_t);
  JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(double);
  JsonWriter& value(bool);
  JsonWriter& null();
  JsonWriter& raw(std::string_view json);  // already JSON

  template <class T>
  JsonWriter& field(std::string_view name, T const& content) {
    key(name);
    return value(content);
  }
  template <class T>
  JsonWriter& field(std::string_view name, std::optional<T> const& content) {
    key(name);
    return content ? value(*content) : null();
  }

  std::string take() { return std::move(text_); }

 private:
  void separate();

  std::string text_{};
  bool needs_comma_{false};
};

}  // namespace baeumgil
