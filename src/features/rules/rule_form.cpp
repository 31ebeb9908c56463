#include "features/rules/rule_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "features/rules/known_fact.h"

namespace baeumgil {
namespace {

std::string plain_number(double value) { return fmt::format("{:.15g}", value); }

// By their words, as people look for them.
std::vector<Choice> fact_choices(Form const& form, std::string_view field) {
  auto choices = std::vector<Choice>{};
  for (auto const& fact : known_facts()) {
    if (field == "anchor" && fact.type != FactType::date && fact.type != FactType::number) continue;
    auto const name = std::string{fact.name};
    choices.push_back({.value = name, .label = form.words("rules.fact." + name), .is_chosen = form.has_value(field, name)});
  }
  std::ranges::stable_sort(choices, {}, &Choice::label);
  return choices;
}

std::vector<std::string_view> words_of_all_lists() {
  auto words = words_to_choose({.unit = RuleUnit::post});
  auto const tiers = words_to_choose({.unit = RuleUnit::tier});
  words.insert(words.end(), tiers.begin(), tiers.end());
  return words;
}

// A post, a tier and the value of a flag are chosen, whatever else is counted is typed. A code of its own may yet be of any kind.
void ask_value(RuleFormView& view, Form const& form, Rule const* rule) {
  auto const words = rule == nullptr ? words_of_all_lists() : words_to_choose(*rule);
  auto const* fact = rule == nullptr ? nullptr : find_known_fact(rule->fact);
  auto choices = std::vector<Choice>{};
  if (fact != nullptr && fact->type == FactType::flag) {
    for (auto const& [value, key] : {std::pair{"1", "form.yes"}, std::pair{"0", "form.no"}})
      choices.push_back({.value = value, .label = form.words(key)});
    view.choices.push_back(form.select("value", "rules.value", std::move(choices), {.required = true}));
    return;
  }
  if (rule == nullptr || words.empty()) view.value = form.text("value", "rules.value", {.max_length = 20, .hint_key = "rules.value.hint"});
  if (words.empty()) return;
  for (auto const word : words) choices.push_back({.value = std::string{word}, .label = form.words("rules.word." + std::string{word})});
  view.choices.push_back(form.select("word", "rules.word", std::move(choices),
                                     {.required = rule != nullptr, .hint_key = rule == nullptr ? "rules.word.hint" : ""}));
}

}  // namespace

Form rule_form(Locale const& locale, Language language, OwnRule const* start) {
  auto form = Form{locale, language};
  if (start == nullptr) return form;
  auto const& rule = start->rule;
  form.set("code", rule.code)
      .set("words_ko", rule.words_ko)
      .set("words_en", rule.words_en)
      .set("value", rule.value ? plain_number(*rule.value) : std::string{})
      .set("word", rule.word)
      .set("unit", std::string{to_word(rule.unit)})
      .set("source", rule.source)
      .set("article", rule.article)
      .set("url", rule.url);
  if (!start->is_draft()) return form;
  form.set("effective_from", to_text(rule.effective_from)).set("verified_by", rule.verified_by).set("note", rule.note);
  if (rule.effective_to) form.set("effective_to", to_text(*rule.effective_to));
  if (rule.is_disputed) form.set("marks", "disputed");
  if (rule.is_binding) form.set("marks", "binding");
  if (start->holds_for_cities) form.set("marks", "cities");
  return form;
}

RuleFormView rule_form_view(Form const& form, Locale const& locale, Language language, OwnRule const* start) {
  auto view = RuleFormView{.is_new = start == nullptr, .code_value = form.value("code"), .action = "/rules", .back = "/rules"};
  if (start != nullptr) {
    view.is_draft = start->is_draft();
    view.current = start->rule.words(language);
    view.back = "/rules/" + (view.is_draft ? "drafts/" + to_text(start->rule.id) : start->rule.code);
    view.version = std::to_string(start->rule.version);
    if (view.is_draft) view.action = view.back;
  }
  view.code = form.text("code", "rules.code", {.required = true, .max_length = 80, .hint_key = "rules.code.hint"});
  view.kind =
      form.select("kind", "rules.kind", enum_choices<RuleKind>(locale, language, "rules.kind.", form.value("kind")), {.required = true});
  view.topic = form.select("topic", "rules.topic", enum_choices<RuleTopic>(locale, language, "rules.topic.", form.value("topic")),
                           {.required = true});
  view.applies_to =
      form.select("applies_to", "rules.applies_to",
                  enum_choices<AppliesTo>(locale, language, "rules.applies_to.", form.value("applies_to")), {.required = true});
  view.unit = form.select("unit", "rules.unit", enum_choices<RuleUnit>(locale, language, "rules.unit_name.", form.value("unit")),
                          {.required = true});
  view.fact = form.select("fact", "rules.judged_fact", fact_choices(form, "fact"), {.hint_key = "rules.judged_fact.hint"});
  view.test = form.select("test", "rules.test", enum_choices<RuleTest>(locale, language, "rules.test.", form.value("test")), {});
  view.anchor = form.select("anchor", "rules.anchor", fact_choices(form, "anchor"), {.hint_key = "rules.anchor.hint"});
  ask_value(view, form, start == nullptr ? nullptr : &start->rule);
  view.words_ko = form.area("words_ko", "rules.words_ko", {.required = true, .max_length = 300, .rows = 2});
  view.words_en = form.area("words_en", "rules.words_en", {.max_length = 300, .rows = 2});
  view.source = form.text("source", "rules.source", {.required = true, .max_length = 200, .hint_key = "rules.source.hint"});
  view.article = form.text("article", "rules.article", {.required = true, .max_length = 100, .hint_key = "rules.article.hint"});
  view.url = form.text("url", "rules.url", {.max_length = 500, .type = "url"});
  view.effective_from = form.date("effective_from", "rules.effective_from", {.required = true});
  view.effective_to = form.date("effective_to", "rules.effective_to", {.hint_key = "rules.effective_to.hint"});
  view.verified_by = form.text("verified_by", "rules.verified_by", {.max_length = 200, .hint_key = "rules.verified_by.hint"});
  auto marks = std::vector<Choice>{};
  for (auto const* mark : {"disputed", "binding", "cities"})
    marks.push_back({.value = mark, .label = form.words(std::string{"rules.mark."} + mark), .is_chosen = form.has_value("marks", mark)});
  view.marks = form.checks("marks", "rules.marks", std::move(marks), {});
  view.note = form.area("note", "rules.note", {.max_length = 1000, .rows = 3});
  view.errors = form.summary();
  return view;
}

RuleDraft read_rule_draft(Fields& fields) {
  auto draft = RuleDraft{};
  draft.code = fields.text("code");
  draft.kind = fields.choice<RuleKind>("kind").value_or(draft.kind);
  draft.topic = fields.choice<RuleTopic>("topic").value_or(draft.topic);
  draft.applies_to = fields.choice<AppliesTo>("applies_to").value_or(draft.applies_to);
  draft.unit = fields.choice<RuleUnit>("unit").value_or(draft.unit);
  draft.fact = fields.text("fact");
  draft.test = fields.choice<RuleTest>("test").value_or(draft.test);
  draft.anchor = fields.text("anchor");
  draft.value = fields.number("value");
  draft.word = fields.text("word");
  draft.words_ko = fields.text("words_ko");
  draft.words_en = fields.text("words_en");
  draft.article = fields.text("article");
  draft.source = fields.text("source");
  draft.url = fields.text("url");
  draft.effective_from = fields.date("effective_from");
  draft.effective_to = fields.date("effective_to");
  draft.verified_by = fields.text("verified_by");
  auto const marks = fields.texts("marks");
  auto const is_marked = [&](std::string_view mark) { return std::ranges::find(marks, mark) != marks.end(); };
  draft.is_disputed = is_marked("disputed");
  draft.is_binding = is_marked("binding");
  draft.holds_for_cities = is_marked("cities");
  draft.note = fields.text("note");
  return draft;
}

}  // namespace baeumgil
