#include "platform/documents/approval_package.h"

#include "platform/csv/csv.h"
#include "platform/documents/archive.h"
#include "platform/documents/documents.h"
#include "platform/html/locale.h"

namespace baeumgil {

Result<std::string> pack_for_approval(ApprovalPackage const& package, Locale const& locale) {
  auto const word = [&](std::string_view key) { return locale.words(kApprovalLanguage, key); };
  auto entries = std::vector<ArchiveEntry>{};
  entries.push_back(
      {.name = word("approval_package.paper") + ".hwpx", .content = TRY(write_document(package.paper, DocumentFormat::hwpx))});
  for (auto const& attachment : package.attachments)
    entries.push_back({.name = word("approval_package.attachment") + std::to_string(entries.size()) + ".hwpx",
                       .content = TRY(write_document(attachment, DocumentFormat::hwpx))});
  auto sheet = CsvWriter{};
  sheet.row({word("approval_package.order"), word("approval_package.act"), word("person.department"), word("person.post"),
             word("person.name"), word("approval_package.on"), word("approval_package.title")});
  for (auto number = std::size_t{0}; number < package.line.size(); ++number) {
    auto const& step = package.line[number];
    sheet.row({std::to_string(number + 1), step.act, step.department, step.post, step.name, step.on, package.title});
  }
  entries.push_back({.name = word("approval_package.line") + ".csv", .content = sheet.take()});
  return zip_of(entries);
}

}  // namespace baeumgil
