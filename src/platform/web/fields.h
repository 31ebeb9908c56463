#pragma once
// What a person or a program sent, read by name, the same for a form and for a JSON body. A value that cannot be read
// as what it should be becomes a field problem; whether it is *right* is the use case's business.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/dates.h"
#include "base/enum_text.h"
#include "base/id.h"
#include "base/money.h"
#include "base/result.h"
#include "platform/web/request.h"

namespace baeumgil {

class Fields {
 public:
  // The request's form, or its JSON object; a body that is neither gives a problem under "body".
  static Fields of(Request const&);
  // The query string, for filters.
  static Fields of_query(Request const&);

  bool has(std::string_view name) const;
  std::string text(std::string_view name);  // trimmed, NFC, line ends \n; empty when absent
  std::optional<std::string> optional_text(std::string_view name);
  std::optional<std::int64_t> integer(std::string_view name);  // absent or empty: none; "1,000" is read
  std::optional<double> number(std::string_view name);
  std::optional<Date> date(std::string_view name);  // 2026-08-22, also 2026. 8. 22.
  std::optional<Won> won(std::string_view name);
  bool flag(std::string_view name);                       // on, true, 1
  std::vector<std::string> texts(std::string_view name);  // repeated form values, or a JSON array
  // Form names "itinerary.0.place" or a JSON array of objects; each with problems named back "itinerary.0.place".
  std::vector<Fields> rows(std::string_view name);
  void take_problems(Fields& row);  // after reading a row
  // What stands between "group." and the next dot, each once, in order: which rows known by name were sent.
  std::vector<std::string> names_in(std::string_view group) const;

  template <class IdType>
  std::optional<IdType> id(std::string_view name) {
    auto const content = text(name);
    if (content.empty()) return std::nullopt;
    auto const found = id_from_text<IdType>(content);
    if (!found) refuse(name, "field.unknown_choice");
    return found;
  }
  template <class IdType>
  std::vector<IdType> ids(std::string_view name) {
    auto found = std::vector<IdType>{};
    for (auto const& content : texts(name)) {
      if (content.empty()) continue;
      if (auto const id = id_from_text<IdType>(content))
        found.push_back(*id);
      else
        refuse(name, "field.unknown_choice");
    }
    return found;
  }
  template <WordedEnum E>
  std::optional<E> choice(std::string_view name) {
    auto const content = text(name);
    if (content.empty()) return std::nullopt;
    auto const found = enum_from_word<E>(content);
    if (!found) refuse(name, "field.unknown_choice");
    return found;
  }

  void refuse(std::string_view name, std::string_view key, std::vector<std::string> arguments = {});
  // Everything that could not be read, as one Problem; none when all was readable.
  std::optional<Problem> problem() const;

 private:
  std::string prefix_{};
  std::vector<std::pair<std::string, std::string>> values_{};  // flattened: "a.0.b" → text; JSON null is absent
  std::vector<FieldProblem> problems_{};
};

}  // namespace baeumgil
