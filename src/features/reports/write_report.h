#pragma once
// Saves what its travellers write together. Each section is saved by itself and never over a colleague's newer text.

#include <map>
#include <optional>
#include <string>
#include <vector>
#include "base/actor.h"
#include "base/result.h"

#include "features/reports/report.h"

namespace baeumgil {

class Database;

struct SectionInput {
  ReportSection section{};
  std::string body{};
  int known_version{0};
};

struct ReportInput {
  std::vector<SectionInput> sections{};  // only those that changed
  std::vector<Answer> answers{};
  std::optional<std::vector<Figure>> figures{};
  std::optional<std::vector<ReportProposal>> proposals{};
  std::optional<std::string> gist{};
  std::optional<std::string> keywords{};
  std::optional<Disclosure> disclosure{};
  std::optional<std::string> disclosure_reason{};
  std::optional<std::string> benefits_received{};
  std::optional<bool> is_ai_used{};
  int version{0};  // of the report; 0: whatever it is now
  // By part ("sections.findings", "answers.<question id>", "figures", "proposals", "gist" …): the digest of the text its writer had before
  // them. A part they left alone is not saved; one a colleague changed meanwhile is a conflict. Without one it is simply saved.
  std::map<std::string, std::string, std::less<>> seen{};
};

Result<ReportId> write_report(Database&, Actor const&, ReportId, ReportInput const&);

}  // namespace baeumgil
