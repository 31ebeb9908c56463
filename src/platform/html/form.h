#pragma once
// A form as shown: what stands in its fields (stored, or as just typed) and what is wrong with them.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "platform/html/components.h"
#include "platform/html/locale.h"
#include "platform/web/request.h"

namespace baeumgil {

class Form {
 public:
  Form(Locale const& locale, Language language) : locale_{locale}, language_{language} {}

  Form& set(std::string_view name, std::string value);  // from the stored row; a name may be set several times
  Form& typed(Request const&);                          // what was just posted, in place of all set before
  Form& refuse(Problem const&);                         // marks fields; the rest goes to the summary

  struct Options {
    bool required{false};
    int max_length{0};
    int rows{4};
    std::string_view hint_key{};
    std::string_view type{"text"};
    std::string_view autocomplete{"off"};
  };
  TextField text(std::string_view name, std::string_view label_key, Options) const;
  TextField text(std::string_view name, std::string_view label_key) const { return text(name, label_key, Options{}); }
  TextField date(std::string_view name, std::string_view label_key, Options) const;
  TextArea area(std::string_view name, std::string_view label_key, Options) const;
  SelectField select(std::string_view name, std::string_view label_key, std::vector<Choice>, Options) const;
  RadioField radio(std::string_view name, std::string_view label_key, std::vector<Choice>, Options) const;
  CheckField checks(std::string_view name, std::string_view label_key, std::vector<Choice>, Options) const;
  FileField file(std::string_view name, std::string_view label_key, Options) const;
  ErrorSummary summary() const;  // names the fields made before it by their labels: make it last

  std::string value(std::string_view name) const;  // first, or empty
  bool has_value(std::string_view name, std::string_view value) const;
  // How many rows "itinerary.0.…" a repeated group has now, at least `least`.
  int row_count(std::string_view group, int least) const;
  std::string words(std::string_view key, std::vector<std::string> const& arguments = {}) const {
    return locale_.words(language_, key, arguments);
  }

 private:
  Locale const& locale_;
  Language language_{Language::ko};
  std::vector<std::pair<std::string, std::string>> values_{};
  std::vector<FieldProblem> problems_{};
  std::string message_{};
  std::string message_rule_{};
  mutable std::vector<std::pair<std::string, std::string>> labels_{};  // of the fields made so far

  void frame(FieldFrame&, std::string_view name, std::string_view label_key, Options const&) const;
  void choose(std::vector<Choice>&, std::string_view name) const;
};

// "근거: 하남시 우수정책 벤치마킹 기본계획 3. 운영방침 (2022. 8. 1. 시행)", with a mark when the rule is disputed.
std::string citation_text(Locale const&, Language, Citation const&);

// Choices of an enum in locale words "prefix.word", with the chosen one marked.
template <WordedEnum E>
std::vector<Choice> enum_choices(Locale const& locale, Language language, std::string_view prefix, std::string_view chosen) {
  auto choices = std::vector<Choice>{};
  for (auto const value : all_of<E>()) {
    auto const word = std::string{to_word(value)};
    choices.push_back({.value = word, .label = locale.words(language, std::string{prefix} + word), .is_chosen = word == chosen});
  }
  return choices;
}

}  // namespace baeumgil
