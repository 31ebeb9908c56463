#include "platform/web/openapi.h"

#include <map>

#include "base/json_writer.h"
#include "base/text.h"

namespace baeumgil {
namespace {

std::string_view method_word(Method method) {
  switch (method) {
    case Method::get:
    case Method::head:
      return "get";
    case Method::post:
      return "post";
    case Method::put:
      return "put";
    case Method::patch:
      return "patch";
    case Method::remove:
      return "delete";
  }
  return "get";
}

struct TypeWords {
  std::string_view type{};
  std::string_view format{};
};

TypeWords words_of(ApiType type) {
  switch (type) {
    case ApiType::text:
      return {"string", ""};
    case ApiType::integer:
      return {"integer", "int64"};
    case ApiType::number:
      return {"number", "double"};
    case ApiType::boolean:
      return {"boolean", ""};
    case ApiType::date:
      return {"string", "date"};
    case ApiType::instant:
      return {"string", "date-time"};
    case ApiType::id:
      return {"string", ""};
    case ApiType::object:
      return {"object", ""};
    case ApiType::array:
      return {"array", ""};
  }
  return {"string", ""};
}

class Document {
 public:
  Document(Locale const& locale, Language language) : locale_{locale}, language_{language} {}

  std::string write(Router const& router, OpenapiSettings const& settings) {
    auto by_path = std::map<std::string, std::vector<ApiOperation const*>>{};
    for (auto const& route : router.routes())
      if (route.operation) by_path[route.pattern].push_back(&*route.operation);
    out_.begin_object().field("openapi", "3.1.0").key("info").begin_object();
    out_.field("title", locale_.words(language_, "site.name")).field("version", settings.version).end_object();
    if (!settings.base_address.empty())
      out_.key("servers").begin_array().begin_object().field("url", settings.base_address).end_object().end_array();
    out_.key("security").begin_array().begin_object().key("bearer").begin_array().end_array().end_object().end_array();
    out_.key("paths").begin_object();
    for (auto const& [path, operations] : by_path) {
      out_.key(path).begin_object();
      for (auto const* operation : operations) write_operation(*operation);
      out_.end_object();
    }
    out_.end_object();
    write_components(router);
    return out_.end_object().take();
  }

 private:
  void write_operation(ApiOperation const& operation) {
    out_.key(method_word(operation.method)).begin_object();
    out_.field("operationId", operation_id(operation)).field("summary", locale_.words(language_, operation.summary));
    out_.key("tags").begin_array().value(operation.tag).end_array();
    write_parameters(operation);
    if (!operation.input.empty()) {
      out_.key("requestBody").begin_object().field("required", true);
      write_content("application/json");
      is_input_ = true;
      write_object(operation.input);
      is_input_ = false;
      end_content();
      out_.end_object();
    }
    out_.key("responses").begin_object().key("2XX").begin_object().field("description", operation.summary);
    write_content("application/json");
    if (operation.answer == ApiAnswer::one)
      write_reference(operation.schema.name);
    else
      write_object(answer_fields(operation), operation.answer == ApiAnswer::page ? operation.schema.name : "");
    end_content(operation.answer == ApiAnswer::page ? "text/csv" : "");
    out_.end_object().key("default").begin_object().field("$ref", "#/components/responses/Problem").end_object();
    out_.end_object().end_object();
  }

  static std::string operation_id(ApiOperation const& operation) {
    auto id = std::string{method_word(operation.method)};
    for (auto const segment : split(operation.path, '/')) {
      if (segment.empty() || segment == "api" || segment == "v1") continue;
      id += '_';
      for (auto const c : segment)
        if (c != '{' && c != '}') id += c == '-' ? '_' : c;
    }
    return id;
  }

  void write_parameters(ApiOperation const& operation) {
    out_.key("parameters").begin_array();
    for (auto const segment : split(operation.path, '/'))
      if (segment.starts_with('{')) write_parameter("path", {.name = std::string{segment.substr(1, segment.size() - 2)}});
    for (auto const& field : operation.query) write_parameter("query", field);
    if (operation.answer == ApiAnswer::page) {
      write_parameter("query", {.name = "cursor", .description = "`next` of the page before", .required = false});
      write_parameter(
          "query",
          {.name = "limit", .type = ApiType::integer, .description = "1 to 200, 50 when absent; more is taken as 200", .required = false});
    }
    if (operation.method != Method::get) {
      write_parameter("query",
                      {.name = "dry_run", .description = "checks everything and keeps nothing", .required = false, .values = {"1"}});
      write_parameter("header",
                      {.name = "Request-Id", .description = "the same id again gets the same answer, once done", .required = false});
    }
    out_.end_array();
  }

  void write_parameter(std::string_view place, ApiField const& field) {
    out_.begin_object().field("name", field.name).field("in", place).field("required", field.required || place == "path");
    if (!field.description.empty()) out_.field("description", locale_.words(language_, field.description));
    out_.key("schema");
    write_field({.name = field.name, .type = field.type, .values = field.values, .fields = field.fields});
    out_.end_object();
  }

  void write_content(std::string_view type) { out_.key("content").begin_object().key(type).begin_object().key("schema"); }
  // `also`: a further content type, a text.
  void end_content(std::string_view also = "") {
    out_.end_object();
    if (!also.empty()) out_.key(also).begin_object().key("schema").begin_object().field("type", "string").end_object().end_object();
    out_.end_object();
  }

  void write_reference(std::string_view name) {
    out_.begin_object().field("$ref", "#/components/schemas/" + std::string{name}).end_object();
  }

  // `items_schema`: the named schema that the member "items" is a list of.
  void write_object(std::vector<ApiField> const& fields, std::string_view items_schema = "") {
    out_.begin_object().field("type", "object");
    write_members(fields, items_schema);
    out_.end_object();
  }

  void write_members(std::vector<ApiField> const& fields, std::string_view items_schema = "") {
    if (has_any_names(fields)) {
      out_.key("additionalProperties");
      return write_field(fields.front());
    }
    out_.key("properties").begin_object();
    for (auto const& field : fields) {
      out_.key(field.name);
      if (field.name == "items" && !items_schema.empty()) {
        out_.begin_object().field("type", "array").key("items");
        write_reference(items_schema);
        out_.end_object();
      } else {
        write_field(field);
      }
    }
    out_.end_object().key("required").begin_array();
    for (auto const& field : fields)
      if (field.required) out_.value(field.name);
    out_.end_array().field("additionalProperties", false);
  }

  void write_field(ApiField const& field) {
    auto const [type, format] = words_of(field.type);
    out_.begin_object().key("type");
    if (field.nullable)
      out_.begin_array().value(type).value("null").end_array();
    else
      out_.value(type);
    if (!format.empty()) out_.field("format", format);
    if (field.type == ApiType::id) out_.field("pattern", "^[A-Za-z0-9_-]{22}$");
    if (is_input_ && field.type == ApiType::text && field.values.empty())
      out_.field("maxLength", static_cast<std::int64_t>(field.max_length));
    if (!field.description.empty()) out_.field("description", locale_.words(language_, field.description));
    if (!field.values.empty()) {
      out_.key("enum").begin_array();
      for (auto const& word : field.values) out_.value(word);
      if (field.nullable) out_.null();
      out_.end_array();
    }
    if (field.type == ApiType::object && !field.fields.empty()) write_members(field.fields);
    if (field.type == ApiType::array) {
      out_.key("items");
      if (field.fields.size() == 1 && field.fields.front().name.empty())
        write_field(field.fields.front());
      else
        write_object(field.fields);
    }
    out_.end_object();
  }

  void write_components(Router const& router) {
    auto schemas = std::map<std::string, std::vector<ApiField>>{{"Problem", problem_fields()}};
    for (auto const& route : router.routes())
      if (route.operation && route.operation->answer != ApiAnswer::done)
        schemas.emplace(route.operation->schema.name, route.operation->schema.fields);
    out_.key("components").begin_object().key("securitySchemes").begin_object().key("bearer").begin_object();
    out_.field("type", "http").field("scheme", "bearer").end_object().end_object();
    out_.key("responses").begin_object().key("Problem").begin_object();
    out_.field("description", "RFC 9457, with the fields that are wrong and the rule that refused");
    write_content("application/problem+json");
    write_reference("Problem");
    end_content();
    out_.end_object().end_object().key("schemas").begin_object();
    for (auto const& [name, fields] : schemas) {
      out_.key(name);
      write_object(fields);
    }
    out_.end_object().end_object();
  }

  Locale const& locale_;
  Language language_{Language::ko};
  JsonWriter out_{};
  bool is_input_{false};  // what is sent says how long it may be
};

ApiField rule_field() {
  return {.name = "rule",
          .type = ApiType::object,
          .description = "the row of which date said no",
          .required = false,
          .fields = {{.name = "id"},
                     {.name = "words"},
                     {.name = "article"},
                     {.name = "source"},
                     {.name = "effective_from"},
                     {.name = "is_disputed", .type = ApiType::boolean}}};
}

}  // namespace

std::vector<ApiField> problem_fields() {
  auto const refused = std::vector<ApiField>{{.name = "field"}, {.name = "code"}, {.name = "detail"}, rule_field()};
  return {{.name = "type"},
          {.name = "title"},
          {.name = "status", .type = ApiType::integer},
          {.name = "detail"},
          {.name = "kind", .values = {"invalid", "unauthenticated", "forbidden", "not_found", "conflict", "too_large", "busy", "fault"}},
          {.name = "code", .description = "stable, for programs"},
          {.name = "request_id", .description = "leads to the line in the log"},
          rule_field(),
          {.name = "fields", .type = ApiType::array, .fields = refused}};
}

std::vector<ApiField> answer_fields(ApiOperation const& operation) {
  switch (operation.answer) {
    case ApiAnswer::one:
      return operation.schema.fields;
    case ApiAnswer::page:
      return {{.name = "items", .type = ApiType::array, .fields = operation.schema.fields}, {.name = "next", .nullable = true}};
    case ApiAnswer::done:
      return {{.name = "id"}};
  }
  return {};
}

std::string openapi_document(Router const& router, Locale const& locale, OpenapiSettings const& settings) {
  return Document{locale, settings.language}.write(router, settings);
}

}  // namespace baeumgil
