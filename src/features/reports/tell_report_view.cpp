#include "features/reports/tell_report_view.h"

#include "base/day_text.h"
#include "features/reports/tell_report.h"
#include "platform/html/form.h"

namespace baeumgil {

TellReportView to_tell_view(Form const& form, Locale const& locale, Language language, Telling const& telling, Report const& report) {
  auto hearers = std::vector<Choice>{};
  for (auto const& person : telling.hearers)
    hearers.push_back({.value = to_text(person.id), .label = person.department_name + " " + person.name + " " + person.rank});
  auto view =
      TellReportView{.path = "/reports/" + to_text(report.id) + "/oral-report", .rule = citation_text(locale, language, telling.rule)};
  view.on = form.date("told_on", "report.told.on", {.required = true});
  view.to = form.select("told_to", "report.told.to", std::move(hearers), {.required = true});
  view.to.empty_label = form.words("form.choose");
  view.gist = form.area("told_gist", "report.told.gist", {.required = true, .max_length = kMostTold, .rows = 3});
  view.reason = form.area("told_reason", "report.told.reason", {.required = true, .max_length = kMostTold, .rows = 2});
  for (auto const* error : {&view.on.error, &view.to.error, &view.gist.error, &view.reason.error})
    view.is_open = view.is_open || !error->empty();
  return view;
}

std::string told_words(Locale const& locale, Language language, Report const& report) {
  return locale.words(language, "report.told.line",
                      {day_text_with_weekday(language, *report.told_on), report.told_to_name, report.told_reason});
}

}  // namespace baeumgil
