#include "features/rules/rule_json.h"

namespace baeumgil {

void to_json(JsonWriter& json, Rule const& rule) {
  auto const last_day = rule.effective_to ? std::optional{to_text(*rule.effective_to)} : std::nullopt;
  json.begin_object()
      .field("id", to_text(rule.id))
      .field("code", rule.code)
      .field("kind", to_word(rule.kind))
      .field("topic", to_word(rule.topic))
      .field("applies_to", to_word(rule.applies_to))
      .field("words_ko", rule.words_ko)
      .field("words_en", rule.words_en)
      .field("value", rule.value)
      .field("unit", to_word(rule.unit))
      .field("word", rule.word)
      .field("fact", rule.fact)
      .field("test", to_word(rule.test))
      .field("anchor", rule.anchor)
      .field("condition", rule.condition)
      .field("rolls", rule.rolls)
      .field("article", rule.article)
      .field("source", rule.source)
      .field("url", rule.url)
      .field("effective_from", to_text(rule.effective_from))
      .field("effective_to", last_day)
      .field("verified_by", rule.verified_by)
      .field("is_disputed", rule.is_disputed)
      .field("note", rule.note)
      .field("is_binding", rule.is_binding)
      .field("scope", to_word(rule.scope))
      .field("version", rule.version)
      .end_object();
}

std::string rule_json(Rule const& rule) {
  auto json = JsonWriter{};
  to_json(json, rule);
  return json.take();
}

}  // namespace baeumgil
