#include "features/programs/program_event.h"

#include "base/json_writer.h"

namespace baeumgil {

Subject subject_of(Program const& program) { return {.noun = "program", .id = program.id.value, .title = program.title}; }

std::string event_json(Program const& program) {
  auto json = JsonWriter{};
  json.begin_object()
      .field("title", program.title)
      .field("fiscal_year", program.fiscal_year)
      .field("state", to_word(program.state))
      .field("purpose", program.purpose)
      .field("starts_on", to_text(program.starts_on))
      .field("ends_on", to_text(program.ends_on))
      .field("apply_from", to_text(program.apply_from))
      .field("apply_until", to_text(program.apply_until))
      .field("team_max", program.team_max)
      .field("nights_max", program.nights_max)
      .field("days_max", program.days_max)
      .field("budget", program.budget.amount)
      .field("report_due_days", program.report_due_days)
      .field("gist", program.gist)
      .field("keywords", program.keywords)
      .field("record_no", program.record_no)
      .field("state_reason", program.state_reason)
      .key("issues")
      .begin_array();
  for (auto const& issue : program.issues) json.value(to_text(issue));
  json.end_array().end_object();
  return json.take();
}

}  // namespace baeumgil
