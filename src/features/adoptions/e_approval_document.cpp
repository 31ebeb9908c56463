#include "features/adoptions/e_approval_document.h"

#include "features/adoptions/adoption_show_view.h"
#include "features/people/find_person.h"
#include "features/rules/ladder.h"
#include "platform/csv/csv.h"
#include "platform/documents/archive.h"
#include "platform/documents/documents.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

// The papers go to a Korean office, whoever reads the page.
constexpr auto kLanguage = Language::ko;

struct LineWriter {
  Tx& tx;
  Locale const& locale;
  std::vector<ApprovalStep>& line;

  std::string word(std::string_view key) const { return locale.words(kLanguage, key); }

  void add(std::string_view act_key, PersonId id, std::optional<Date> on) const {
    auto const person = id.is_nil() ? Result<Person>{not_found()} : find_person(tx, id);
    if (!person) return;
    line.push_back({.act = word(act_key),
                    .department = person->department_name,
                    .post = word("post." + std::string{to_word(person->post)}),
                    .name = person->name,
                    .on = on ? to_text(*on) : std::string{}});
  }
};

void write_line(LineWriter const& writer, Adoption const& adoption) {
  writer.add("adoption.e_approval.draft", adoption.officer, {});
  for (auto const& asked : adoption.consultations) {
    auto const head = find_department_head(writer.tx, asked.department);
    writer.add("adoption.e_approval.agree", asked.opinion ? asked.answered_by : head ? head->id : PersonId{}, asked.answered_on);
  }
  auto const decider = adoption.decision ? adoption.decided_by : find_decider(writer.tx, adoption.owner_department, {adoption.officer});
  writer.add("adoption.e_approval.decide", decider, adoption.decided_on);
}

}  // namespace

Result<ApprovalPackage> read_approval_package(Tx& tx, Actor const& actor, AdoptionId id, Locale const& locale) {
  auto const shown = TRY(read_shown_adoption(tx, actor, id, locale));
  auto package = ApprovalPackage{.title = shown.adoption.number + " " + adoption_title(shown.adoption)};
  package.paper = TRY(read_decision_paper(tx, actor, id, locale, kLanguage));
  if (has_progress_card(shown.adoption)) package.attachments.push_back(TRY(read_progress_card(tx, actor, id, locale, kLanguage)));
  write_line({tx, locale, package.line}, shown.adoption);
  return package;
}

Result<std::string> pack_for_approval(ApprovalPackage const& package, Locale const& locale) {
  auto const word = [&](std::string_view key) { return locale.words(kLanguage, key); };
  auto entries = std::vector<ArchiveEntry>{};
  entries.push_back(
      {.name = word("adoption.e_approval.paper") + ".hwpx", .content = TRY(write_document(package.paper, DocumentFormat::hwpx))});
  for (auto const& attachment : package.attachments)
    entries.push_back({.name = word("adoption.e_approval.attachment") + std::to_string(entries.size()) + ".hwpx",
                       .content = TRY(write_document(attachment, DocumentFormat::hwpx))});
  auto sheet = CsvWriter{};
  sheet.row({word("adoption.e_approval.order"), word("adoption.e_approval.act"), word("person.department"), word("person.post"),
             word("person.name"), word("adoption.e_approval.on"), word("adoption.e_approval.title")});
  for (auto number = std::size_t{0}; number < package.line.size(); ++number) {
    auto const& step = package.line[number];
    sheet.row({std::to_string(number + 1), step.act, step.department, step.post, step.name, step.on, package.title});
  }
  entries.push_back({.name = word("adoption.e_approval.line") + ".csv", .content = sheet.take()});
  return zip_of(entries);
}

}  // namespace baeumgil
