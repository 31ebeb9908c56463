// What the page a report is written on asks while people write: parts saved by themselves, who else is writing.
#include <algorithm>

#include "features/reports/find_report.h"
#include "features/reports/note_writing.h"
#include "features/reports/report_clash_view.h"
#include "features/reports/report_input.h"
#include "features/reports/report_merge.h"
#include "features/reports/report_pages.h"
#include "features/reports/report_parts.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {

Result<Response> ReportPages::saved_answer(Actor const& actor, ReportId id, ReportInput const& input) const {
  auto const report = TRY(db.read(actor, [&](Tx& tx) { return find_report(tx, actor, id); }));
  auto json = JsonWriter{};
  json.begin_object().field("saved", true).key("parts").begin_array();
  for (auto const& [part, seen] : input.seen)
    if (is_part(report, part)) write_part(json, report, part);
  json.end_array().end_object();
  return json_response(200, json.take());
}

// What stands in the way: fields that cannot be saved so, or a colleague's text that is newer, with both side by side. Neither:
// somebody saved another part at the same moment, and it works the next time.
Result<Response> ReportPages::unsaved_answer(Actor const& actor, ReportId id, ReportInput const& input, Problem const& problem) const {
  auto const stored = TRY(db.read(actor, [&](Tx& tx) { return find_report(tx, actor, id); }));
  auto mine = stored;
  apply_all(input, mine);
  auto json = JsonWriter{};
  json.begin_object().field("saved", false).field("again", problem.kind == Kind::conflict && problem.fields.empty());
  json.key("problems").begin_array();
  if (problem.kind == Kind::invalid)
    for (auto const& field : problem.fields)
      json.begin_object().field("field", field.field).field("text", site.words(actor, field.key, field.arguments)).end_object();
  json.end_array().key("clashes").begin_array();
  if (problem.kind == Kind::conflict)
    for (auto const& [part, seen] : input.seen)
      if (std::ranges::find(problem.fields, field_of_part(part), &FieldProblem::field) != problem.fields.end())
        write_clash(json, clash_view(site, actor, mine, stored, part), stored);
  json.end_array().end_object();
  return json_response(200, json.take());
}

Result<Response> ReportPages::writers(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const report = TRY(note_writing(db, actor, *id, fields.text("part")));
  auto const others = db.read(actor, [&](Tx& tx) { return list_other_writers(tx, actor, *id); });
  auto const check = db.read(actor, [&](Tx& tx) { return find_kept_check(tx, *id); });
  auto json = JsonWriter{};
  json.begin_object().field("originality", check_words(site, actor, check, report)).key("writers").begin_array();
  for (auto const& writer : others)
    json.begin_object()
        .field("name", writer.name)
        .field("part", writer.part)
        .field("where", writer.part.empty() ? std::string{} : part_label(site, actor, report, writer.part))
        .end_object();
  json.end_array().key("parts").begin_array();
  for (auto const& part : list_parts(report)) {
    auto const seen = fields.text("seen." + part);
    if (!seen.empty() && seen != part_digest(report, part)) write_part(json, report, part);
  }
  json.end_array().end_object();
  return json_response(200, json.take());
}

}  // namespace baeumgil
