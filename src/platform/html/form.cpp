#include "platform/html/form.h"

#include <algorithm>
#include <charconv>

#include "platform/web/refusal_watch.h"

namespace baeumgil {
namespace {

bool is_machinery(std::string_view name) { return name == "csrf_token" || name == "request_id"; }

// The N of "group.N.…", or -1.
int row_number(std::string_view name, std::string_view group) {
  if (!name.starts_with(group) || name.size() <= group.size() || name[group.size()] != '.') return -1;
  auto const rest = name.substr(group.size() + 1);
  auto number = -1;
  auto const [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
  auto const is_row = error == std::errc{} && end != rest.data() + rest.size() && *end == '.';
  return is_row ? number : -1;
}

}  // namespace

Form& Form::set(std::string_view name, std::string value) {
  values_.emplace_back(name, std::move(value));
  return *this;
}

Form& Form::typed(Request const& request) {
  values_.clear();
  for (auto const& [name, value] : request.form)
    if (!is_machinery(name)) values_.emplace_back(name, value);
  return *this;
}

Form& Form::refuse(Problem const& problem) {
  RefusalWatch::note(problem);
  problems_.insert(problems_.end(), problem.fields.begin(), problem.fields.end());
  if (!problem.fields.empty()) return *this;
  message_ = words(problem.key, problem.arguments);
  if (problem.rule) message_rule_ = citation_text(locale_, language_, *problem.rule);
  return *this;
}

void Form::frame(FieldFrame& field, std::string_view name, std::string_view label_key, Options const& options) const {
  field.name = name;
  field.label_key = label_key;
  field.is_required = options.required;
  if (!options.hint_key.empty()) field.hint = words(options.hint_key);
  labels_.emplace_back(name, words(label_key));
  auto const problem = std::ranges::find(problems_, name, &FieldProblem::field);
  if (problem == problems_.end()) return;
  field.error = words(problem->key, problem->arguments);
  if (problem->rule) field.error_rule = citation_text(locale_, language_, *problem->rule);
}

// What was typed or stored decides; choices marked by the caller count only when nothing has been set.
void Form::choose(std::vector<Choice>& choices, std::string_view name) const {
  auto const is_set = std::ranges::any_of(values_, [&](auto const& value) { return value.first == name; });
  if (!is_set) return;
  for (auto& choice : choices) choice.is_chosen = has_value(name, choice.value);
}

TextField Form::text(std::string_view name, std::string_view label_key, Options options) const {
  auto field = TextField{};
  frame(field, name, label_key, options);
  field.value = value(name);
  field.type = options.type;
  field.max_length = options.max_length;
  field.autocomplete = options.autocomplete;
  if (field.type == "password") field.value.clear();
  return field;
}

TextField Form::date(std::string_view name, std::string_view label_key, Options options) const {
  options.type = "date";
  return text(name, label_key, options);
}

TextArea Form::area(std::string_view name, std::string_view label_key, Options options) const {
  auto field = TextArea{};
  frame(field, name, label_key, options);
  field.value = value(name);
  field.rows = options.rows;
  field.max_length = options.max_length;
  return field;
}

SelectField Form::select(std::string_view name, std::string_view label_key, std::vector<Choice> choices, Options options) const {
  auto field = SelectField{};
  frame(field, name, label_key, options);
  field.choices = std::move(choices);
  field.empty_label = words("form.choose");
  choose(field.choices, name);
  return field;
}

RadioField Form::radio(std::string_view name, std::string_view label_key, std::vector<Choice> choices, Options options) const {
  auto field = RadioField{};
  frame(field, name, label_key, options);
  field.choices = std::move(choices);
  choose(field.choices, name);
  return field;
}

CheckField Form::checks(std::string_view name, std::string_view label_key, std::vector<Choice> choices, Options options) const {
  auto field = CheckField{};
  frame(field, name, label_key, options);
  field.choices = std::move(choices);
  choose(field.choices, name);
  return field;
}

FileField Form::file(std::string_view name, std::string_view label_key, Options options) const {
  auto field = FileField{};
  frame(field, name, label_key, options);
  return field;
}

ErrorSummary Form::summary() const {
  auto summary = ErrorSummary{.message = message_, .rule = message_rule_};
  for (auto const& problem : problems_) {
    auto text = words(problem.key, problem.arguments);
    auto const label = std::ranges::find(labels_, problem.field, &std::pair<std::string, std::string>::first);
    if (label != labels_.end()) text = words("field.in_summary", {label->second, text});
    // No field of this form shows the rule, so the summary does.
    if (label == labels_.end() && problem.rule && summary.rule.empty()) summary.rule = citation_text(locale_, language_, *problem.rule);
    summary.lines.push_back({.field = problem.field, .text = std::move(text)});
  }
  return summary;
}

std::string Form::value(std::string_view name) const {
  auto const found = std::ranges::find(values_, name, &std::pair<std::string, std::string>::first);
  return found == values_.end() ? "" : found->second;
}

bool Form::has_value(std::string_view name, std::string_view wanted) const {
  return std::ranges::any_of(values_, [&](auto const& value) { return value.first == name && value.second == wanted; });
}

int Form::row_count(std::string_view group, int least) const {
  constexpr auto most = 200;  // a hostile "itinerary.999999.place" must not make a page of a million rows
  for (auto const& [name, value] : values_) least = std::max(least, std::min(row_number(name, group) + 1, most));
  return least;
}

std::string citation_text(Locale const& locale, Language language, Citation const& rule) {
  auto named = rule.source;
  if (!rule.article.empty()) named += (named.empty() ? "" : " ") + rule.article;
  auto text = locale.words(language, "rule.citation", {named});
  if (auto const from = date_from_text(rule.effective_from))
    text += " " + locale.words(language, "rule.effective_from", {in_korean(*from)});
  if (rule.is_disputed) text += " · " + locale.words(language, "rule.disputed");
  return text;
}

}  // namespace baeumgil
