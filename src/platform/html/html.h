#pragma once
// What compiled templates write into: the page's text, its language, and the few facts every page knows.

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/id.h"
#include "base/money.h"
#include "base/result.h"

namespace baeumgil {

class Locale;

// HTML made by us, never from what a person typed. Only platform/html makes it.
class SafeHtml {
 public:
  static SafeHtml trusted(std::string html) { return SafeHtml{std::move(html)}; }
  std::string const& text() const { return text_; }

 private:
  explicit SafeHtml(std::string html) : text_{std::move(html)} {}
  std::string text_{};
};

class Html {
 public:
  Html(Locale const& locale, Language language) : locale_{locale}, language_{language} { text_.reserve(32 * 1024); }

  // Called by compiled templates; the compiler picks one by where the value stands.
  void raw(std::string_view markup) { text_ += markup; }
  template <class T>
  void text(T const& value) {
    escaped(shown(value));
  }  // element text: numbers and dates as people write them
  template <class T>
  void attribute(T const& value) {
    escaped(plain(value));
  }  // quoted attributes: numbers and dates as machines read them
  template <class T>
  void url(T const& value) {
    whole_url(plain(value));
  }  // href="{{…}}": allowed schemes only
  template <class T>
  void url_part(T const& value) {
    percent(plain(value));
  }  // href="/trips/{{…}}" and ?q={{…}}
  void safe(SafeHtml const& markup) { text_ += markup.text(); }

  // {{t "key" a b}}: the words of `key` in the page's language.
  template <class... Arguments>
  std::string t(std::string_view key, Arguments const&... arguments) const {
    return words(key, std::vector<std::string>{std::string{shown(arguments)}...});
  }
  // {{t "prefix." value a b}}: the key is the prefix and the value as shown.
  template <class Value, class... Arguments>
  std::string t_of(std::string_view prefix, Value const& value, Arguments const&... arguments) const {
    return words(std::string{prefix} += shown(value), std::vector<std::string>{std::string{shown(arguments)}...});
  }
  std::string words(std::string_view key, std::vector<std::string> const& arguments) const;
  std::string words(FieldProblem const& problem) const { return words(problem.key, problem.arguments); }

  void csrf();                                     // {{csrf}}: hidden token and request id of a form
  std::string asset(std::string_view name) const;  // {{asset "css/app.css"}}: its hashed address

  Language language() const { return language_; }
  std::string take() { return std::move(text_); }

  std::string csrf_token{};  // set by the renderer
  std::string path{};        // of the page being shown

 private:
  std::string_view shown(std::string_view value) const { return value; }
  std::string_view shown(std::string const& value) const { return value; }
  std::string_view shown(char const* value) const { return value; }
  std::string shown(Date) const;     // 2026. 8. 22. · 22 August 2026
  std::string shown(Instant) const;  // 2026. 8. 22. 14:30, in Seoul
  std::string shown(Won) const;      // 1,837,993원 · KRW 1,837,993
  template <class N>
  std::string shown(Id<N> const& id) const {
    return to_text(id);
  }
  template <WordedEnum E>
  std::string_view shown(E value) const {
    return to_word(value);
  }
  template <class T>
  requires std::is_arithmetic_v<T> std::string shown(T value)
  const {
    if constexpr (std::is_floating_point_v<T>)
      return decimal(static_cast<double>(value));
    else
      return with_commas(static_cast<std::int64_t>(value));
  }
  template <class T>
  auto plain(T const& value) const {
    if constexpr (std::is_same_v<T, Date> || std::is_same_v<T, Instant>)
      return to_text(value);
    else if constexpr (std::is_integral_v<T>)
      return std::to_string(value);
    else
      return shown(value);
  }
  static std::string decimal(double);
  void escaped(std::string_view);
  void whole_url(std::string_view);
  void percent(std::string_view);

  Locale const& locale_;
  Language language_{Language::ko};
  std::string text_{};
};

}  // namespace baeumgil
