#pragma once
// The form that says a report was made by word of mouth, and the words that tell of one.

#include <string>

#include "platform/html/components.h"
#include "platform/html/locale.h"

namespace baeumgil {

class Form;
class Html;
struct Report;
struct Telling;

struct TellReportView {
  std::string path{};
  std::string rule{};  // text
  TextField on{};
  SelectField to{};
  TextArea gist{};
  TextArea reason{};
  bool is_open{false};
};

TellReportView to_tell_view(Form const&, Locale const&, Language, Telling const&, Report const&);
std::string told_words(Locale const&, Language, Report const&);  // of one that was told

void render(Html&, TellReportView const&);

}  // namespace baeumgil
