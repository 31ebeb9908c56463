#include "base/json_writer.h"
#include "platform/web/gate.h"
#include "platform/web/protection.h"

namespace baeumgil {
namespace {

std::string_view word_of(Kind kind) {
  switch (kind) {
    case Kind::invalid:
      return "invalid";
    case Kind::unauthenticated:
      return "unauthenticated";
    case Kind::forbidden:
      return "forbidden";
    case Kind::not_found:
      return "not_found";
    case Kind::conflict:
      return "conflict";
    case Kind::too_large:
      return "too_large";
    case Kind::busy:
      return "busy";
  }
  return "fault";
}

void write_rule(JsonWriter& out, std::optional<Citation> const& rule) {
  if (!rule) return;
  out.key("rule").begin_object();
  out.field("id", rule->rule_id).field("words", rule->words).field("article", rule->article).field("source", rule->source);
  out.field("effective_from", rule->effective_from).field("is_disputed", rule->is_disputed).end_object();
}

Response document(int status, std::string text) {
  return {.status = status, .content_type = "application/problem+json; charset=utf-8", .body = std::move(text)};
}

}  // namespace

int status_of(Kind kind) {
  switch (kind) {
    case Kind::invalid:
      return 422;
    case Kind::unauthenticated:
      return 401;
    case Kind::forbidden:
      return 403;
    case Kind::not_found:
      return 404;
    case Kind::conflict:
      return 409;
    case Kind::too_large:
      return 413;
    case Kind::busy:
      return 503;
  }
  return 500;
}

Response problem_json(Locale const& locale, Language language, Problem const& problem, std::string_view request_id) {
  return problem_json_with_status(locale, language, problem, {.status = status_of(problem.kind), .request_id = request_id});
}

Response problem_json_with_status(Locale const& locale, Language language, Problem const& problem, ProblemOptions options) {
  auto const status = options.status;
  auto const word = word_of(problem.kind);
  auto out = JsonWriter{};
  out.begin_object().field("type", "about:blank").field("title", locale.words(language, "problem.title." + std::string{word}));
  out.field("status", status).field("detail", locale.words(language, problem.key, problem.arguments));
  out.field("kind", word).field("code", problem.key).field("request_id", options.request_id);
  write_rule(out, problem.rule);
  out.key("fields").begin_array();
  for (auto const& field : problem.fields) {
    out.begin_object().field("field", field.field).field("code", field.key);
    out.field("detail", locale.words(language, field.key, field.arguments));
    write_rule(out, field.rule);
    out.end_object();
  }
  out.end_array().end_object();
  return document(status, out.take());
}

Response fault_json(Locale const& locale, Language language, std::string_view request_id) {
  auto out = JsonWriter{};
  out.begin_object().field("type", "about:blank").field("title", locale.words(language, "problem.title.fault")).field("status", 500);
  out.field("detail", locale.words(language, "problem.fault")).field("kind", "fault").field("code", "problem.fault");
  out.field("request_id", request_id).key("fields").begin_array().end_array().end_object();
  return document(500, out.take());
}

}  // namespace baeumgil
