#include "features/exchange/shared_case.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "base/enum_text.h"
#include "base/json_writer.h"
#include "features/issues/policy_field.h"
#include "platform/text/read_json.h"

namespace baeumgil {
namespace {

constexpr std::size_t kMostCases = 1000;
constexpr std::size_t kMostAnswers = 100;

using Facts = std::map<std::string, std::string, std::less<>>;

std::string fact(Facts const& facts, std::string const& path) {
  auto const found = facts.find(path);
  return found == facts.end() ? std::string{} : found->second;
}

std::int64_t number(std::string const& text) {
  auto value = std::int64_t{0};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::max<std::int64_t>(value, 0);
}

SharedCase read_case(Facts const& facts, std::string const& at) {
  auto read = SharedCase{.origin_id = fact(facts, at + "id"), .number = fact(facts, at + "number")};
  read.title = fact(facts, at + "title");
  read.one_line = fact(facts, at + "one_line");
  read.field = fact(facts, at + "field");
  read.host_name = fact(facts, at + "host_name");
  read.is_host_verified = fact(facts, at + "is_host_verified") == "true";
  read.adoptions = number(fact(facts, at + "adoptions"));
  for (auto const name : kSharedTexts)
    if (auto text = fact(facts, at + std::string{name}); !text.empty()) read.texts.emplace_back(name, std::move(text));
  for (std::size_t i = 0; i < kMostAnswers; ++i) {
    auto const row = at + "answers." + std::to_string(i) + ".";
    if (!facts.contains(row + "question")) break;
    read.answers.push_back({fact(facts, row + "question"), fact(facts, row + "answer"), fact(facts, row + "source")});
  }
  return read;
}

}  // namespace

std::string to_json(std::vector<SharedCase> const& cases, std::vector<std::string> const& receivers) {
  auto json = JsonWriter{};
  json.begin_object();
  if (!receivers.empty()) {
    json.key("receivers").begin_array();
    for (auto const& code : receivers) json.value(code);
    json.end_array();
  }
  json.key("cases").begin_array();
  for (auto const& one : cases) {
    json.begin_object().field("id", one.origin_id).field("number", one.number).field("title", one.title).field("one_line", one.one_line);
    json.field("field", one.field).field("host_name", one.host_name).field("is_host_verified", one.is_host_verified);
    json.field("adoptions", one.adoptions);
    for (auto const& [name, text] : one.texts) json.field(name, text);
    json.key("answers").begin_array();
    for (auto const& answer : one.answers)
      json.begin_object().field("question", answer.question).field("answer", answer.answer).field("source", answer.source).end_object();
    json.end_array().end_object();
  }
  return json.end_array().end_object().take();
}

std::optional<std::vector<SharedCase>> shared_cases_from_json(std::string_view text) {
  auto const lines = flatten_json(text);
  if (!lines) return std::nullopt;
  auto facts = Facts{};
  for (auto const& line : *lines) facts.emplace(line.path, line.text);
  auto cases = std::vector<SharedCase>{};
  for (std::size_t i = 0; facts.contains("cases." + std::to_string(i) + ".id"); ++i) {
    auto one = read_case(facts, "cases." + std::to_string(i) + ".");
    if (i == kMostCases || one.origin_id.empty() || one.title.empty() || !enum_from_word<PolicyField>(one.field)) return std::nullopt;
    cases.push_back(std::move(one));
  }
  return cases.empty() ? std::nullopt : std::optional{std::move(cases)};
}

std::vector<std::string> receivers_from_json(std::string_view text) {
  auto receivers = std::vector<std::string>{};
  if (auto const lines = flatten_json(text))
    for (auto const& line : *lines)
      if (line.path.starts_with("receivers.")) receivers.push_back(line.text);
  return receivers;
}

bool may_exchange(Actor const& actor) { return actor.has(Role::programme_officer); }

}  // namespace baeumgil
