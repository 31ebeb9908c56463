#include "platform/web/api_input.h"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include "base/dates.h"
#include "base/id.h"
#include "base/text.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

namespace json = boost::json;

std::string_view text_of(json::string const& text) { return {text.data(), text.size()}; }

std::string_view type_key(ApiType type) {
  switch (type) {
    case ApiType::text:
    case ApiType::id:
      return "field.not_a_text";
    case ApiType::integer:
      return "field.not_a_whole_number";
    case ApiType::number:
      return "field.not_a_number";
    case ApiType::boolean:
      return "field.not_true_or_false";
    case ApiType::date:
    case ApiType::instant:
      return "field.not_a_date";
    case ApiType::object:
      return "field.not_an_object";
    case ApiType::array:
      return "field.not_a_list";
  }
  return "field.unknown_choice";
}

bool has_type(json::value const& value, ApiType type) {
  switch (type) {
    case ApiType::integer:
      return value.is_int64();
    case ApiType::number:
      return value.is_number();
    case ApiType::boolean:
      return value.is_bool();
    case ApiType::object:
      return value.is_object();
    case ApiType::array:
      return value.is_array();
    default:
      return value.is_string();
  }
}

class Checker {
 public:
  explicit Checker(Fields& found) : found_{found} {}

  void check_members(json::object const& object, std::vector<ApiField> const& fields, std::string const& prefix) {
    for (auto const& member : object) {
      auto const name = std::string_view{member.key().data(), member.key().size()};
      if (has_any_names(fields)) check_value(member.value(), fields.front(), prefix + std::string{name});
      if (has_any_names(fields)) continue;
      if (std::ranges::none_of(fields, [&](ApiField const& field) { return field.name == name; }))
        found_.refuse(prefix + std::string{name}, "field.unknown");
    }
    if (has_any_names(fields)) return;
    for (auto const& field : fields) {
      auto const* value = object.if_contains(field.name);
      if (value != nullptr && !value->is_null())
        check_value(*value, field, prefix + field.name);
      else if (field.required && !field.nullable)
        found_.refuse(prefix + field.name, "field.required");
    }
  }

 private:
  void check_value(json::value const& value, ApiField const& field, std::string const& name) {
    if (!has_type(value, field.type)) return found_.refuse(name, type_key(field.type));
    if (field.type == ApiType::array) return check_items(value.get_array(), field, name);
    if (field.type == ApiType::object && !field.fields.empty()) return check_members(value.get_object(), field.fields, name + ".");
    if (value.is_string()) check_text(text_of(value.get_string()), field, name);
  }

  // Left empty, a text is as good as absent: the use case says whether it may be.
  void check_text(std::string_view text, ApiField const& field, std::string const& name) {
    if (character_count(text) > field.max_length)
      found_.refuse(name, "field.too_long", {std::to_string(field.max_length)});
    else if (text.empty())
      return;
    else if (!field.values.empty() && std::ranges::find(field.values, text) == field.values.end())
      found_.refuse(name, "field.unknown_choice");
    else if (field.type == ApiType::date && !date_from_text(text))
      found_.refuse(name, "field.not_a_date");
    else if (field.type == ApiType::id && !uuid_from_text(text))
      found_.refuse(name, "field.unknown_choice");
  }

  void check_items(json::array const& items, ApiField const& field, std::string const& name) {
    auto const is_plain = field.fields.size() == 1 && field.fields.front().name.empty();
    auto const row = ApiField{.type = ApiType::object, .fields = field.fields};
    for (std::size_t i = 0; i < items.size(); ++i)
      check_value(items[i], is_plain ? field.fields.front() : row, name + "." + std::to_string(i));
  }

  Fields& found_;
};

bool is_of_type(std::string_view text, ApiField const& field) {
  if (!field.values.empty()) return std::ranges::find(field.values, text) != field.values.end();
  switch (field.type) {
    case ApiType::integer:
      return !text.empty() && text.size() < 19 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    case ApiType::date:
      return date_from_text(text).has_value();
    case ApiType::id:
      return uuid_from_text(text).has_value();
    case ApiType::boolean:
      return text == "1" || text == "true" || text == "0" || text == "false";
    default:
      return true;
  }
}

// Which names an address may carry beside the operation's own filters.
std::vector<ApiField> own_query(ApiOperation const& operation) {
  auto fields = operation.query;
  fields.push_back({.name = "lang", .values = {"ko", "en"}});
  if (operation.answer == ApiAnswer::page) {
    fields.push_back({.name = "cursor"});
    fields.push_back({.name = "limit", .type = ApiType::integer});
  }
  if (operation.method != Method::get) fields.push_back({.name = "dry_run", .values = {"0", "1"}});
  return fields;
}

}  // namespace

std::optional<Problem> body_problem(ApiOperation const& operation, Request const& request) {
  auto found = Fields{};
  auto const is_form = !request.form.empty() || !request.uploads.empty();
  if (is_form || (request.body.empty() && operation.input.empty())) return std::nullopt;
  auto error = boost::system::error_code{};
  auto options = json::parse_options{};
  options.max_depth = 16;
  auto const value = json::parse(request.body.empty() ? "{}" : json::string_view{request.body}, error, {}, options);
  auto const is_json = request.body.empty() || request.header("content-type").starts_with("application/json");
  if (error || !value.is_object() || !is_json)
    found.refuse("body", "field.body_not_readable");
  else
    Checker{found}.check_members(value.get_object(), operation.input, "");
  return found.problem();
}

std::optional<Problem> query_problem(ApiOperation const& operation, Request const& request) {
  auto found = Fields{};
  auto const known = own_query(operation);
  for (auto const& [name, value] : request.query) {
    auto const field = std::ranges::find(known, name, &ApiField::name);
    if (field == known.end())
      found.refuse(name, "field.unknown");
    else if (!value.empty() && !is_of_type(value, *field))
      found.refuse(name, field->values.empty() ? type_key(field->type) : "field.unknown_choice");
  }
  return found.problem();
}

}  // namespace baeumgil
