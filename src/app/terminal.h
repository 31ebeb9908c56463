#pragma once
// What commands say, in the language of the terminal: progress only where a person looks, plain lines in a pipe.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/html/locale.h"

namespace baeumgil {

class Terminal {
 public:
  // LANG and its kin decide; Korean unless they say English.
  explicit Terminal(Locale const& locale);

  void say(std::string_view key, std::vector<std::string> const& arguments = {}) const;       // a line on standard output
  void complain(std::string_view key, std::vector<std::string> const& arguments = {}) const;  // on standard error
  void print(std::string_view text) const;
  std::string words(std::string_view key, std::vector<std::string> const& arguments = {}) const;
  // "key 12 / 340" on one line that is written over; nothing in a pipe. done == total ends the line.
  void progress(std::string_view key, std::int64_t done, std::int64_t total) const;
  Language language() const { return language_; }

 private:
  Locale const& locale_;
  Language language_{Language::ko};
  bool is_watched_{false};  // standard error is a terminal
};

}  // namespace baeumgil
