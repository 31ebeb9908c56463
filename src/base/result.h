#pragma once
// What a person can cause comes back as a Result; what must not happen is thrown (docs/decisions/0003).
// A Problem speaks in locale keys, never in engine text, and cites the rule that refused.

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace baeumgil {

enum class Kind { invalid, unauthenticated, forbidden, not_found, conflict, too_large, busy };

// The row of which date said no. Shown beside the refusal and in the API's problem document.
struct Citation {
  std::string rule_id{};         // stable code, e.g. "team.size.max"
  std::string words{};           // the rule in one sentence, as its row says it
  std::string article{};         // "제4조의2 제3항" or "계획 3. 운영방침"
  std::string source{};          // name of the law, ordinance or programme plan
  std::string effective_from{};  // ISO date of the version that decided
  bool is_disputed{false};

  friend bool operator==(Citation const&, Citation const&) = default;
};

// `key` is a locale key; `arguments` fill its {0}, {1} …
struct FieldProblem {
  std::string field{};
  std::string key{};
  std::vector<std::string> arguments{};
  std::optional<Citation> rule{};
};

struct Problem {
  Kind kind{Kind::invalid};
  std::string key{};
  std::vector<std::string> arguments{};
  std::vector<FieldProblem> fields{};
  std::optional<Citation> rule{};
};

// One field is wrong.
inline Problem invalid(std::string field, std::string key, std::vector<std::string> arguments = {}) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  problem.fields.push_back({.field = std::move(field), .key = std::move(key), .arguments = std::move(arguments)});
  return problem;
}

// A rule says no to what stands in `field`.
inline Problem refused(std::string field, std::string key, Citation rule, std::vector<std::string> arguments = {}) {
  auto problem = invalid(std::move(field), std::move(key), std::move(arguments));
  problem.fields.front().rule = rule;
  problem.rule = std::move(rule);
  return problem;
}

inline Problem not_found() { return Problem{.kind = Kind::not_found, .key = "problem.not_found"}; }
inline Problem forbidden(std::string key) { return Problem{.kind = Kind::forbidden, .key = std::move(key)}; }
inline Problem conflict(std::string key) { return Problem{.kind = Kind::conflict, .key = std::move(key)}; }

// A use case that has nothing to tell but that it happened.
struct Done {
  friend bool operator==(Done, Done) = default;
};

template <class T>
class [[nodiscard]] Result {
 public:
  using value_type = T;

  Result(T value) : content_{std::in_place_index<0>, std::move(value)} {}
  Result(Problem problem) : content_{std::in_place_index<1>, std::move(problem)} {}

  bool has_value() const { return content_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& operator*() & { return *std::get_if<0>(&content_); }
  T const& operator*() const& { return *std::get_if<0>(&content_); }
  T&& operator*() && { return std::move(*std::get_if<0>(&content_)); }
  T* operator->() { return std::get_if<0>(&content_); }
  T const* operator->() const { return std::get_if<0>(&content_); }

  Problem& error() { return *std::get_if<1>(&content_); }
  Problem const& error() const { return *std::get_if<1>(&content_); }

 private:
  std::variant<T, Problem> content_;
};

}  // namespace baeumgil

// Unwraps a Result or returns its Problem from the enclosing function. Never nest it.
#define TRY(expression)                                    \
  __extension__({                                          \
    auto try_result = (expression);                        \
    if (!try_result) return std::move(try_result).error(); \
    *std::move(try_result);                                \
  })
