#include "features/reports/site_note_text.h"

#include <algorithm>

#include "base/text.h"
#include "features/reports/report_merge.h"
#include "features/reports/report_parts.h"

namespace baeumgil {
namespace {

constexpr auto kLongSource = std::size_t{300};
constexpr auto kLongLabel = std::size_t{100};

std::string joined(std::string text, std::string_view between, std::string const& more) {
  if (more.empty()) return text;
  if (!text.empty()) text += between;
  return text + more;
}

bool is_named(SiteNote const& note) { return note.consent == Consent::given; }

Answer const* answer_to(Report const& report, QuestionId question) {
  auto const found = std::ranges::find(report.answers, question, &Answer::question);
  return question.is_nil() || found == report.answers.end() ? nullptr : &*found;
}

std::string findings_of(Report const& report) {
  auto const* text = section_of_part(report, "sections.findings");
  return text == nullptr ? std::string{} : text->body;
}

bool is_in_figures(Report const& report, SiteNote const& note) {
  return std::ranges::any_of(report.figures, [&](Figure const& figure) {
    return figure.theirs == note.figure && figure.label == first_characters(note.body, kLongLabel);
  });
}

bool is_in_text(Report const& report, SiteNote const& note) {
  auto const* answer = answer_to(report, note.question);
  auto const words = words_of(note);
  return (answer != nullptr ? answer->answer : findings_of(report)).find(words) != std::string::npos;
}

void put_into_answer(ReportInput& input, Answer answer, SiteNote const& note) {
  answer.answer = joined(std::move(answer.answer), "\n", words_of(note));
  auto const source = source_of(note);
  if (answer.source.find(source) == std::string::npos) {
    auto const both = joined(answer.source, "; ", source);
    if (character_count(both) <= kLongSource)
      answer.source = both;
    else
      answer.answer += " (" + source + ")";
  }
  input.answers.push_back(std::move(answer));
}

}  // namespace

bool may_be_used(SiteNote const& note) { return note.consent != Consent::refused; }

std::string words_of(SiteNote const& note) {
  switch (note.kind) {
    case SiteNoteKind::quote:
      return "“" + note.body + "”";
    case SiteNoteKind::figure:
      return note.body + ": " + note.figure + note.unit;
    case SiteNoteKind::person:
      return joined(is_named(note) ? joined(note.person_name, " ", note.person_post) : note.person_post, ": ", note.body);
    case SiteNoteKind::note:
    case SiteNoteKind::photo:
      break;
  }
  return note.body;
}

std::string source_of(SiteNote const& note) {
  auto source = note.source;
  if (note.kind == SiteNoteKind::quote && is_named(note))
    source = joined(std::move(source), ", ", joined(note.person_name, " ", note.person_post));
  source = joined(std::move(source), ", ", note.host_name);
  source = joined(std::move(source), ", ", note.place);
  return joined(std::move(source), ", ", to_text(day_in_seoul(note.noted_at)));
}

std::string part_for(Report const& report, SiteNote const& note, NotePlace place) {
  if (place == NotePlace::figures) return "figures";
  return answer_to(report, note.question) != nullptr ? "answers." + to_text(note.question) : "sections.findings";
}

bool is_in(Report const& report, SiteNote const& note) { return is_in_text(report, note) || is_in_figures(report, note); }

Result<ReportInput> with_note(Report const& report, SiteNote const& note, NotePlace place) {
  if (!may_be_used(note)) return forbidden("report.note.refused");
  if (place == NotePlace::figures && note.kind != SiteNoteKind::figure) return invalid("note", "field.unknown_choice");
  if (place == NotePlace::figures ? is_in_figures(report, note) : is_in_text(report, note)) return conflict("report.note.already");
  if (words_of(note).empty()) return invalid("note", "report.note.no_words");
  auto input = ReportInput{};
  auto const part = part_for(report, note, place);
  input.seen[part] = part_digest(report, part);
  if (place == NotePlace::figures) {
    input.figures = report.figures;
    input.figures->push_back({.label = first_characters(note.body, kLongLabel),
                              .theirs = note.figure,
                              .unit = note.unit,
                              .source = first_characters(source_of(note), kLongSource)});
  } else if (auto const* answer = answer_to(report, note.question); answer != nullptr) {
    put_into_answer(input, *answer, note);
  } else {
    auto const* text = section_of_part(report, part);
    auto body = joined(findings_of(report), "\n", words_of(note) + " (" + source_of(note) + ")");
    input.sections.push_back(
        {.section = ReportSection::findings, .body = std::move(body), .known_version = text == nullptr ? 0 : text->version});
  }
  return input;
}

}  // namespace baeumgil
