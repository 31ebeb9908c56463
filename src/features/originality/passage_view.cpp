#include "features/originality/passage_view.h"

#include <algorithm>

#include "features/originality/name_list.h"

namespace baeumgil {
namespace {

Tone tone_of(Likeness kind) {
  return kind == Likeness::same ? Tone::danger : kind == Likeness::reworded ? Tone::warning : Tone::information;
}

ExplanationView explanation_view(PassageContext const& context, Explanation const& explanation) {
  return {.mark = context.site.words(context.actor, "originality.mark." + std::string{to_word(explanation.mark)}),
          .note = explanation.note,
          .by = explanation.by_name,
          .at = explanation.at};
}

// One passage is explained at once as a rule, so its lines say the same.
std::vector<ExplanationView> explanations_of(PassageContext const& context, Passage const& passage, Original const& original) {
  auto views = std::vector<ExplanationView>{};
  for (auto const& line : passage.lines) {
    if (!line.explanation) continue;
    auto view = explanation_view(context, *line.explanation);
    // Whoever checks the report is to see that it cannot be told from who wrote the original.
    if (line.explanation->mark == PassageMark::own_text && !original.is_own)
      view.doubt = context.site.words(context.actor, "originality.not_known_as_own");
    auto const is_said = std::ranges::any_of(views, [&](auto const& other) { return other.note == view.note && other.mark == view.mark; });
    if (!is_said) views.push_back(std::move(view));
  }
  return views;
}

Badge state_of(PassageContext const& context, Passage const& passage) {
  auto words = [&](std::string_view key) { return context.site.words(context.actor, key); };
  if (passage.is_explained()) return {.label = words("originality.state.explained"), .tone = Tone::success};
  if (passage.must_be_explained) return {.label = words("originality.state.open"), .tone = Tone::danger};
  return {.label = words("originality.state.short"), .tone = Tone::gray};
}

PassageView::Line line_view(PassageLine const& line, bool is_readable) {
  auto view = PassageView::Line{.percent = static_cast<int>(line.share * 100 + 0.5)};
  if (!is_readable) {
    view.mine.push_back({.text = line.mine});
    return view;
  }
  auto sides =
      line.kind == Likeness::figures ? figures_side_by_side(line.mine, line.theirs, carried_names()) : side_by_side(line.mine, line.theirs);
  view.mine = std::move(sides.mine);
  view.theirs = std::move(sides.theirs);
  return view;
}

void open_form(PassageView& view, Passage const& passage, Original const& original, Form const& form, PassageContext const& context) {
  view.is_open = true;
  for (auto const& line : passage.lines) view.hidden.push_back({.name = "sentences", .value = line.key});
  view.hidden.push_back({.name = "original_noun", .value = std::string{to_word(original.ref.noun)}});
  view.hidden.push_back({.name = "original_id", .value = to_text(original.ref.id)});
  auto const suggested = original.is_own ? to_word(PassageMark::own_text) : std::string_view{};
  auto choices = enum_choices<PassageMark>(context.site.locale(), context.actor.language, "originality.mark_as.", suggested);
  view.mark = form.radio("mark", "originality.mark", std::move(choices), {.required = true});
  view.note = form.area("note", "originality.note", {.required = true, .max_length = 1000, .rows = 3, .hint_key = "originality.note_hint"});
}

}  // namespace

std::string part_label(PassageContext const& context, std::string const& part) {
  auto words = [&](std::string const& key) { return context.site.words(context.actor, key); };
  if (part.starts_with("sections.")) return words("report.section." + part.substr(9));
  if (!part.starts_with("answers.")) return words("report." + part);
  for (auto const& answer : context.report.answers)
    if (to_text(answer.question) == std::string_view{part}.substr(8)) return answer.question_text;
  return words("report.answers");
}

PassageView passage_view(PassageContext const& context, Originality const& found, std::size_t place, std::string const& open,
                         Form const& form) {
  auto const& passage = found.passages[place];
  auto const& original = found.originals[passage.original];
  auto const& first = passage.lines.front().key;
  auto view = PassageView{.id = "passage-" + std::to_string(place + 1), .number = static_cast<int>(place) + 1};
  view.part = part_label(context, passage.part);
  auto const kind = std::string{to_word(passage.kind())};
  view.kind = {.label = context.site.words(context.actor, "originality.kind." + kind), .tone = tone_of(passage.kind())};
  view.state = state_of(context, passage);
  view.is_readable = original.is_readable;
  view.title = original.title;
  view.path = original.path;
  view.ask = original.ask;
  for (auto const& line : passage.lines) view.lines.push_back(line_view(line, original.is_readable));
  view.explanations = explanations_of(context, passage, original);
  if (!context.may_explain) return view;
  auto const path = "/reports/" + to_text(context.report.id) + "/originality";
  if (first == open) {
    view.action = path;
    open_form(view, passage, original, form, context);
    return view;
  }
  view.explain_path = path + "?passage=" + first + "#" + view.id;
  if (view.explanations.empty()) return view;
  view.take_back = ActionButton{.label_key = "originality.take_back", .path = path + "/removal", .style = "text"};
  for (auto const& line : passage.lines) view.take_back->fields.push_back({.name = "sentences", .value = line.key});
  return view;
}

std::vector<ExplanationView> kept_explanations(PassageContext const& context, Originality const& found) {
  auto views = std::vector<ExplanationView>{};
  for (auto const& explanation : found.explanations) {
    auto const stands = std::ranges::any_of(found.passages, [&](Passage const& passage) {
      return std::ranges::any_of(passage.lines, [&](PassageLine const& line) { return line.key == explanation.sentence_key; });
    });
    if (stands) continue;
    views.push_back(explanation_view(context, explanation));
    views.back().sentence = explanation.sentence;
  }
  return views;
}

}  // namespace baeumgil
