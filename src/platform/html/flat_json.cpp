#include "platform/html/flat_json.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace baeumgil {
namespace {

void append_utf8(std::string& out, std::uint32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | code >> 6);
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | code >> 12);
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_{text} {}

  FlatJson read() {
    if (!take('{')) return failed("an object must stand here");
    if (take('}')) return finished();
    do {
      auto key = string();
      if (!key) return failed("a key must stand here");
      if (!take(':')) return failed("':' must stand here");
      auto value = string();
      if (!value) return failed("a text must stand here");
      result_.entries.emplace_back(std::move(*key), std::move(*value));
    } while (take(','));
    if (!take('}')) return failed("',' or '}' must stand here");
    return finished();
  }

 private:
  FlatJson finished() {
    skip_space();
    if (at_ != text_.size()) return failed("nothing may follow the object");
    return std::move(result_);
  }
  FlatJson failed(std::string_view what) {
    auto const line = 1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n');
    return {.error = "line " + std::to_string(line) + ": " + std::string{what}};
  }
  void skip_space() {
    while (at_ < text_.size() && std::string_view{" \t\r\n"}.find(text_[at_]) != std::string_view::npos) ++at_;
  }
  bool take(char wanted) {
    skip_space();
    if (at_ >= text_.size() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }
  std::optional<std::string> string() {
    if (!take('"')) return std::nullopt;
    auto out = std::string{};
    while (at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] != '\\') {
        out += text_[at_++];
      } else if (!escape(out)) {
        return std::nullopt;
      }
    }
    if (at_ >= text_.size()) return std::nullopt;
    ++at_;
    return out;
  }
  bool escape(std::string& out) {
    constexpr auto letters = std::string_view{"\"\\/bfnrt"};
    constexpr auto meanings = std::string_view{"\"\\/\b\f\n\r\t"};
    if (++at_ >= text_.size()) return false;
    auto const letter = text_[at_++];
    if (letter == 'u') return four_digits(out);
    auto const found = letters.find(letter);
    if (found == std::string_view::npos) return false;
    out += meanings[found];
    return true;
  }
  // Our files hold Hangul as itself; \u is for a no-break space and the like, so pairs of surrogates are refused.
  bool four_digits(std::string& out) {
    auto code = std::uint32_t{0};
    for (int i = 0; i < 4; ++i, ++at_) {
      if (at_ >= text_.size()) return false;
      auto const digit = std::string_view{"0123456789abcdef"}.find(static_cast<char>(text_[at_] | 0x20));
      if (digit == std::string_view::npos) return false;
      code = code * 16 + static_cast<std::uint32_t>(digit);
    }
    if (code >= 0xD800 && code < 0xE000) return false;
    append_utf8(out, code);
    return true;
  }

  std::string_view text_{};
  std::size_t at_{0};
  FlatJson result_{};
};

}  // namespace

FlatJson read_flat_json(std::string_view text) { return Reader{text}.read(); }

}  // namespace baeumgil
