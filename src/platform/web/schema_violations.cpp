#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include "base/dates.h"
#include "base/id.h"
#include "platform/web/openapi.h"

namespace baeumgil {
namespace {

namespace json = boost::json;

std::string_view text_of(json::value const& value) { return {value.get_string().data(), value.get_string().size()}; }

class Validator {
 public:
  void check_object(json::value const& value, std::vector<ApiField> const& fields, std::string const& path) {
    if (!value.is_object()) return complain(path, "is no object");
    auto const& object = value.get_object();
    for (auto const& field : fields) {
      auto const* member = object.if_contains(field.name);
      if (member != nullptr)
        check(*member, field, path + "." + field.name);
      else if (field.required)
        complain(path + "." + field.name, "is missing");
    }
    for (auto const& member : object) {
      auto const name = std::string_view{member.key().data(), member.key().size()};
      if (std::ranges::none_of(fields, [&](ApiField const& field) { return field.name == name; }))
        complain(path + "." + std::string{name}, "is not in the schema");
    }
  }

  void complain(std::string const& path, std::string_view what) { found_.push_back("$" + path + " " + std::string{what}); }
  std::vector<std::string> take() { return std::move(found_); }

 private:
  void check(json::value const& value, ApiField const& field, std::string const& path) {
    if (value.is_null()) {
      if (!field.nullable) complain(path, "is null");
      return;
    }
    if (!has_type(value, field.type)) return complain(path, "has the wrong type");
    if (!field.values.empty() && (!value.is_string() || std::ranges::find(field.values, text_of(value)) == field.values.end()))
      complain(path, "is not in the list of words");
    // An object without fields is one whose members are not promised.
    if (field.type == ApiType::object && !field.fields.empty()) check_object(value, field.fields, path);
    if (field.type == ApiType::array) check_items(value.get_array(), field, path);
  }

  void check_items(json::array const& items, ApiField const& field, std::string const& path) {
    auto const is_plain = field.fields.size() == 1 && field.fields.front().name.empty();
    for (std::size_t i = 0; i < items.size(); ++i) {
      auto const item_path = path + "[" + std::to_string(i) + "]";
      if (is_plain)
        check(items[i], field.fields.front(), item_path);
      else
        check_object(items[i], field.fields, item_path);
    }
  }

  static bool has_type(json::value const& value, ApiType type) {
    switch (type) {
      case ApiType::text:
        return value.is_string();
      case ApiType::integer:
        return value.is_int64() || value.is_uint64();
      case ApiType::number:
        return value.is_number();
      case ApiType::boolean:
        return value.is_bool();
      case ApiType::date:
        return value.is_string() && date_from_text(text_of(value)).has_value();
      case ApiType::instant:
        return value.is_string() && instant_from_text(text_of(value)).has_value();
      case ApiType::id:
        return value.is_string() && uuid_from_text(text_of(value)).has_value();
      case ApiType::object:
        return value.is_object();
      case ApiType::array:
        return value.is_array();
    }
    return false;
  }

  std::vector<std::string> found_{};
};

}  // namespace

std::vector<std::string> schema_violations(ApiOperation const& operation, int status, std::string_view text) {
  auto validator = Validator{};
  auto error = boost::system::error_code{};
  auto const value = json::parse({text.data(), text.size()}, error);
  if (error)
    validator.complain("", "is no JSON");
  else
    validator.check_object(value, status >= 400 ? problem_fields() : answer_fields(operation), "");
  return validator.take();
}

}  // namespace baeumgil
