#pragma once
// What an API route takes and gives, as data: the OpenAPI document is written from it and real answers are tested against it.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_text.h"
#include "platform/web/request.h"

namespace baeumgil {

// The longest text a field takes that says nothing else, in characters.
inline constexpr std::size_t kApiTextLimit = 20'000;

// The words of an enum, for a field's `values`.
template <WordedEnum E>
std::vector<std::string> words_of() {
  auto words = std::vector<std::string>{};
  for (auto const value : all_of<E>()) words.emplace_back(to_word(value));
  return words;
}

enum class ApiType { text, integer, number, boolean, date, instant, id, object, array };

struct ApiField {
  std::string name{};
  ApiType type{ApiType::text};
  std::string description{};
  bool required{true};  // output: always present; input: must be sent
  bool nullable{false};
  std::vector<std::string> values{};      // a closed list of words
  std::vector<ApiField> fields{};         // of an object (one named "{…}": any names), or of an array's items (one unnamed: of that type)
  std::size_t max_length{kApiTextLimit};  // of a text that is sent, in characters
};

// An object whose names are ids or the like: its one field says what stands under each.
inline bool has_any_names(std::vector<ApiField> const& fields) { return fields.size() == 1 && fields.front().name.starts_with('{'); }

struct ApiSchema {
  std::string name{};  // "Trip"
  std::vector<ApiField> fields{};
};

enum class ApiAnswer { one, page, done };  // the schema itself; {items, next}; 204-like {"id"} of what was done

struct ApiOperation {
  Method method{Method::get};
  std::string path{};  // "/api/v1/trips/{id}"
  std::string summary{};
  std::string tag{};              // the feature
  std::vector<ApiField> query{};  // filters; `cursor` and `limit` are added to pages
  std::vector<ApiField> input{};  // of the JSON body
  ApiAnswer answer{ApiAnswer::one};
  ApiSchema schema{};
};

}  // namespace baeumgil
