#include "features/rules/situation_file.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "platform/text/read_json.h"

namespace baeumgil {
namespace {

constexpr std::string_view kFactPrefix = "facts.";
constexpr std::string_view kAboutPrefix = "about.";

template <WordedEnum E>
std::string choices_of() {
  auto words = std::vector<std::string>{};
  for (auto const value : all_of<E>()) words.emplace_back(to_word(value));
  return join(words, ",");
}

bool is_truth(std::string_view text) { return text == "true" || text == "false"; }

Result<double> read_number(std::string_view text, std::string const& field) {
  auto number = 0.0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return invalid(field, "rules.check.not_a_number", {std::string{text}});
  return number;
}

Result<Situation::Fact> read_word(std::string_view words, std::string_view text, std::string const& field) {
  auto const choices = split(words, ',');
  if (std::ranges::find(choices, text) == choices.end())
    return invalid(field, "rules.check.not_a_choice", {std::string{text}, std::string{words}});
  return Situation::Fact{std::string{text}};
}

Result<Done> read_line(SituationFile& file, JsonLine const& line) {
  if (line.path == "date") {
    auto const day = date_from_text(line.text);
    if (!day) return invalid("date", "rules.check.not_a_date", {line.text});
    file.day = *day;
  } else if (line.path == "institution") {
    file.institution = line.text;
  } else if (line.path == "strict") {
    if (!is_truth(line.text)) return invalid("strict", "rules.check.not_yes_or_no", {line.text});
    file.is_strict = line.text == "true";
  } else if (line.path == "about" && line.text.empty()) {  // an empty list: only what holds for everything
  } else if (line.path == "facts" && line.text.empty()) {
    return invalid("facts", "rules.check.no_facts");
  } else if (line.path == "about" || line.path.starts_with(kAboutPrefix)) {
    auto const about = enum_from_word<AppliesTo>(line.text);
    if (!about) return invalid(line.path, "rules.check.not_a_choice", {line.text, choices_of<AppliesTo>()});
    file.situation.about.push_back(*about);
  } else if (line.path.starts_with(kFactPrefix)) {
    auto const name = line.path.substr(kFactPrefix.size());
    auto const* known = find_known_fact(name);
    if (known == nullptr) return invalid(line.path, "rules.check.unknown_fact", {name, std::string{nearest_fact(name)}});
    file.situation.facts.insert_or_assign(name, TRY(read_fact(*known, line.text, line.path)));
  } else {
    return invalid(line.path, "rules.check.unknown_name", {line.path});
  }
  return Done{};
}

}  // namespace

Result<Situation::Fact> read_fact(KnownFact const& fact, std::string_view text, std::string const& field) {
  switch (fact.type) {
    case FactType::date: {
      auto const day = date_from_text(text);
      if (!day) return invalid(field, "rules.check.not_a_date", {std::string{text}});
      return Situation::Fact{*day};
    }
    case FactType::word:
      return read_word(fact.words, text, field);
    case FactType::yes_no:
      return read_word("yes,no", text == "true" ? "yes" : text == "false" ? "no" : text, field);
    case FactType::flag:
      if (is_truth(text)) return Situation::Fact{text == "true" ? 1.0 : 0.0};
      [[fallthrough]];
    case FactType::number:
      break;
  }
  return Situation::Fact{TRY(read_number(text, field))};
}

Result<SituationFile> read_situation(std::string_view json) {
  auto const lines = flatten_json(json);
  if (!lines) {
    auto const place = place_of_json_error(json);
    return invalid("file", "rules.check.not_json", {std::to_string(place.line), std::to_string(place.column)});
  }
  auto file = SituationFile{};
  for (auto const& line : *lines) TRY(read_line(file, line));
  auto const has = [&](std::string_view start) {
    return std::ranges::any_of(*lines, [&](JsonLine const& line) { return line.path.starts_with(start); });
  };
  if (!has("date")) return invalid("date", "rules.check.no_date");
  if (!has(kFactPrefix)) return invalid("facts", "rules.check.no_facts");
  return file;
}

}  // namespace baeumgil
