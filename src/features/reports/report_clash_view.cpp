#include "features/reports/report_clash_view.h"

#include "features/reports/report_merge.h"
#include "features/reports/report_parts.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

void add_line(std::string& text, std::string const& line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

std::string figures_words(Report const& report) {
  auto text = std::string{};
  for (auto const& figure : report.figures)
    add_line(text, figure.label + ": " + figure.theirs + " / " + figure.ours + " " + figure.unit + " (" + figure.source + ")");
  return text;
}

std::string proposals_words(Report const& report) {
  auto text = std::string{};
  for (auto const& proposal : report.proposals)
    add_line(text, proposal.what + " (" + proposal.owner_name + ", " + (proposal.due_on ? to_text(*proposal.due_on) : std::string{}) + ")");
  return text;
}

// As people read it.
std::string words_of(Site const& site, Actor const& actor, Report const& report, std::string const& part) {
  if (part == "figures") return figures_words(report);
  if (part == "proposals") return proposals_words(report);
  if (part == "is_ai_used") return site.words(actor, report.is_ai_used ? "form.yes" : "form.no");
  auto text = std::string{};
  for (auto const& field : fields_of_part(report, part)) {
    if (field.name == "disclosure")
      add_line(text, site.words(actor, "report.disclosure." + field.value));
    else if (field.name.ends_with(".host"))
      continue;
    else if (field.name.ends_with(".reason") && !field.value.empty())
      add_line(text, site.words(actor, "report.answer.unanswered") + " " + field.value);
    else if (field.name.ends_with(".source") && !field.value.empty())
      add_line(text, site.words(actor, "report.source_is", {field.value}));
    else
      add_line(text, field.value);
  }
  return text;
}

void write_pieces(JsonWriter& json, std::string_view name, std::vector<TextPiece> const& pieces) {
  json.key(name).begin_array();
  for (auto const& piece : pieces) json.begin_object().field("text", piece.text).field("is_shared", piece.is_shared).end_object();
  json.end_array();
}

}  // namespace

std::string part_label(Site const& site, Actor const& actor, Report const& report, std::string const& part) {
  if (part.starts_with("sections.")) return site.words(actor, "report.section." + part.substr(9));
  if (part == "figures" || part == "proposals") return site.words(actor, "report." + part);
  if (part == "benefits_received") return site.words(actor, "report.benefits");
  if (part == "is_ai_used") return site.words(actor, "report.ai");
  if (!part.starts_with("answers.")) return site.words(actor, "report." + part);
  for (auto const& answer : report.answers)
    if ("answers." + to_text(answer.question) == part) return answer.question_text;
  return site.words(actor, "report.answers");
}

ReportClashView clash_view(Site const& site, Actor const& actor, Report const& mine, Report const& stored, std::string const& part) {
  auto view = ReportClashView{.part = part, .standing = part_digest(stored, part)};
  if (auto const* text = section_of_part(stored, part)) view.author = text->author_name;
  view.sides = side_by_side(words_of(site, actor, mine, part), words_of(site, actor, stored, part));
  return view;
}

std::string check_words(Site const& site, Actor const& actor, std::optional<KeptCheck> const& check, Report const& report) {
  if (!check) return site.words(actor, "originality.background.none");
  if (check->report_version != report.version) return site.words(actor, "originality.background.waits");
  return site.words(actor, "originality.background.done",
                    {std::to_string(check->texts), std::to_string(check->passages), std::to_string(check->unexplained)});
}

void write_part(JsonWriter& json, Report const& report, std::string const& part) {
  auto const* text = section_of_part(report, part);
  json.begin_object().field("part", part).field("seen", part_digest(report, part));
  json.field("version", text == nullptr ? 0 : text->version).field("author", text == nullptr ? std::string{} : text->author_name);
  json.key("fields").begin_array();
  for (auto const& field : fields_of_part(report, part))
    json.begin_object().field("name", field.name).field("value", field.value).end_object();
  json.end_array().end_object();
}

void write_clash(JsonWriter& json, ReportClashView const& clash, Report const& stored) {
  json.begin_object().key("stored");
  write_part(json, stored, clash.part);
  write_pieces(json, "mine", clash.sides.mine);
  write_pieces(json, "theirs", clash.sides.theirs);
  json.end_object();
}

}  // namespace baeumgil
