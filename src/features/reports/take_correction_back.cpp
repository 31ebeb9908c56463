#include "features/reports/take_correction_back.h"

#include <algorithm>

#include "features/audit/record_event.h"
#include "features/people/find_person.h"
#include "features/reports/kept_edition.h"
#include "features/reports/report_json.h"
#include "features/reports/report_store.h"
#include "features/reports/tell_writers.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

// The writer of that name; when none has it, who wrote the section last.
PersonId author_by_name(Tx& tx, Report const& now, SectionText const& text) {
  auto writers = now.travelers;
  writers.push_back(now.leader);
  writers.insert(writers.end(), now.keepers.begin(), now.keepers.end());
  for (auto const id : writers)
    if (auto const writer = find_person(tx, id); writer && writer->name == text.author_name) return id;
  auto const last = std::ranges::find(now.sections, text.section, &SectionText::section);
  return last == now.sections.end() ? now.leader : last->author;
}

// Of the sections only those that were touched since: the others keep who wrote them and when.
Result<Done> restore_sections(Tx& tx, Report const& now, Report const& accepted) {
  for (auto const& text : now.sections) {
    auto const before = std::ranges::find(accepted.sections, text.section, &SectionText::section);
    auto const is_new = before == accepted.sections.end();
    auto const body = is_new ? std::string{} : before->body;
    auto const author = is_new ? text.author : before->author;
    if (body != text.body)
      TRY(save_section(tx, now.id, {.section = text.section, .body = body, .author = author, .version = text.version}));
  }
  return Done{};
}

Result<Done> restore(Tx& tx, Report const& now, Report const& accepted) {
  TRY(restore_sections(tx, now, accepted));
  for (auto i = std::size_t{0}; i < accepted.answers.size(); ++i)  // the same questions in the same order
    if (!says_the_same(now.answers[i], accepted.answers[i])) save_answer(tx, now.id, accepted.answers[i]);
  replace_figures(tx, now.id, accepted.figures);
  replace_proposals(tx, now.id, accepted.proposals);
  return update_report(tx, accepted);
}

}  // namespace

Result<ReportId> take_correction_back(Database& db, Actor const& actor, ReportId id) {
  return db.write(actor, [&](Tx& tx) -> Result<ReportId> {
    auto const now = TRY(find_report(tx, actor, id));
    auto const newest = newest_edition_of(list_accepted_editions(tx, id));
    if (auto problem = take_back_problem(actor, now, newest)) return std::move(*problem);
    auto accepted = TRY(read_accepted_text(tx, now, newest));
    for (auto& text : accepted.sections)
      if (text.author.is_nil()) text.author = author_by_name(tx, now, text);
    accepted.state = ReportState::accepted;
    accepted.state_reason.clear();
    accepted.edition = newest;
    TRY(restore(tx, now, accepted));
    record_event(tx, actor,
                 {.verb = "report.correction_taken_back",
                  .subject = {"report", id.value, now.trip_purpose},
                  .before = to_json(now),
                  .after = to_json(accepted)});
    tell_writers(tx, actor, now, "notice.report.correction_taken_back");
    return id;
  });
}

}  // namespace baeumgil
