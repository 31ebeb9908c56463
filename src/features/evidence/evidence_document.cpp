#include "features/evidence/evidence_document.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "features/adoptions/adoption_document.h"
#include "features/audit/event_changes.h"
#include "features/awards/award_document.h"
#include "features/awards/find_nomination.h"
#include "features/cases/case_document.h"
#include "features/evidence/evidence_queries.h"
#include "features/expenses/expense_document.h"
#include "features/programs/program_document.h"
#include "features/reports/report_document.h"
#include "features/teams/team_document.h"
#include "features/trips/trip_document.h"
#include "features/trips/visit_document.h"
#include "platform/csv/csv.h"
#include "platform/documents/documents.h"
#include "platform/files/file_bytes.h"
#include "platform/files/file_store.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

constexpr auto kLanguage = Language::ko;
constexpr std::size_t kMaxFileBytes = 60U << 20U;    // of one file handed in
constexpr std::size_t kMaxTotalBytes = 400U << 20U;  // of all of them
constexpr std::size_t kMaxPapers = 1'900;            // more files than 2 000 are taken for no bundle of ours

class FileWriter {
 public:
  FileWriter(EvidenceSources const& sources, Actor const& actor, Evidence const& evidence)
      : sources_{sources}, actor_{actor}, evidence_{evidence} {}

  Result<std::vector<BundleFile>> write() {
    add_stages();
    add_events();
    add_seals();
    (void)TRY(add_documents());
    add_digests();
    // Of a programme no more than their digests: what was handed in for a trip is in that trip's own file.
    if (evidence_.noun != EvidenceNoun::program) add_handed_in();
    files_.insert(files_.begin(), BundleFile{words("evidence.file.about") + ".txt", about()});
    return std::move(files_);
  }

 private:
  std::string words(std::string_view key, std::vector<std::string> const& arguments = {}) const {
    return sources_.locale.words(kLanguage, key, arguments);
  }

  std::string state_words(Stage stage, std::string const& state) const {
    auto const noun = stage == Stage::award ? std::string_view{"nomination"} : to_word(stage);
    return words(std::string{noun} + ".state." + state);
  }

  void add(std::string const& name, std::string content) {
    auto free_name = name;
    auto const dot = name.rfind('.');
    for (auto copy = 2; !names_.insert(free_name).second; ++copy)
      free_name = name.substr(0, dot) + " (" + std::to_string(copy) + ")" + name.substr(dot);
    files_.push_back({std::move(free_name), std::move(content)});
  }

  void add_stages() {
    auto csv = CsvWriter{};
    csv.row({words("evidence.stage"), words("evidence.number"), words("evidence.row_title"), words("evidence.state")});
    for (auto const& stage : evidence_.stages)
      for (auto const& item : stage.items)
        csv.row({words("chain.stage." + std::string{to_word(stage.stage)}), item.number, item.title, state_words(stage.stage, item.state)});
    add(words("evidence.file.line") + ".csv", csv.take());
  }

  void add_events() {
    auto csv = CsvWriter{};
    csv.row({words("audit.at"), words("audit.who"), words("audit.what"), words("audit.subject"), words("audit.reason"),
             words("audit.field"), words("audit.before"), words("audit.after"), words("audit.via"), words("audit.origin")});
    for (auto const& event : evidence_.events) {
      auto const row = CsvRow{day_and_time(event.at), event.actor_name, words("event." + event.verb), event.title, event.reason};
      auto is_first = true;
      for (auto const& change : changes_of(event)) {
        if (change.before == change.after) continue;
        auto line = is_first ? row : CsvRow{row[0], row[1], row[2], row[3], ""};
        line.insert(line.end(), {change.field, change.before, change.after, words("audit.via." + event.via), event.origin});
        csv.row(line);
        is_first = false;
      }
      if (!is_first) continue;
      auto line = row;
      line.insert(line.end(), {"", "", "", words("audit.via." + event.via), event.origin});
      csv.row(line);
    }
    add(words("evidence.file.log") + ".csv", csv.take());
  }

  static std::string day_and_time(Instant at) { return to_text(day_in_seoul(at)) + " " + time_in_seoul(at); }

  void add_seals() {
    auto csv = CsvWriter{};
    csv.row({words("audit.seals.number"), words("audit.at"), words("audit.seals.count"), words("audit.seals.digest")});
    for (auto const& seal : evidence_.seals)
      csv.row({std::to_string(seal.number), day_and_time(seal.sealed_at), std::to_string(seal.event_count), seal.digest});
    add(words("evidence.file.seals") + ".csv", csv.take());
  }

  void add_digests() {
    if (evidence_.files.empty()) return;
    auto csv = CsvWriter{};
    csv.row({words("audit.seals.digest"), words("evidence.row_title")});
    for (auto const& file : evidence_.files) csv.row({file.digest, file.file_name});
    add(words("evidence.file.digests") + ".csv", csv.take());
  }

  // Of a programme the papers lie by the number of what they are of; what has none lies with others of its kind.
  std::string folder_of(Stage stage, std::string const& number) const {
    auto const documents = words("evidence.file.documents") + "/";
    if (evidence_.noun != EvidenceNoun::program) return documents;
    return documents + (number.empty() ? words("chain.stage." + std::string{to_word(stage)}) : number) + "/";
  }

  // A row the reader may not open, or that has no document yet, gives none.
  Result<Done> add_document(std::string const& folder, Result<Document> const& document) {
    if (!document) return Done{};
    auto title = document->title;
    std::ranges::replace(title, '/', '-');
    if (files_.size() >= kMaxPapers) {
      left_out_.push_back(title);
      return Done{};
    }
    auto pdf = write_document(*document, DocumentFormat::pdf);
    if (pdf)
      add(folder + title + ".pdf", *std::move(pdf));
    else if (pdf.error().kind == Kind::too_large)
      left_out_.push_back(title);
    else
      return pdf.error();
    return Done{};
  }

  std::vector<ChainItem> const& items(Stage stage) const { return evidence_.stages[static_cast<std::size_t>(stage)].items; }

  template <class Id, class Read>
  Result<Done> add_documents_of(Stage stage, Read read) {
    for (auto const& item : items(stage))
      (void)TRY(add_document(folder_of(stage, item.number),
                             sources_.db.read(actor_, [&](Tx& tx) -> Result<Document> { return read(tx, Id{item.id}); })));
    return Done{};
  }

  // A reader that takes the language, as most do.
  template <class Id>
  Result<Done> add_papers_of(Stage stage, Result<Document> (*read)(Tx&, Actor const&, Id, Locale const&, Language)) {
    return add_documents_of<Id>(stage, [&](Tx& tx, Id id) { return read(tx, actor_, id, sources_.locale, kLanguage); });
  }

  // What of the line has an official form, in the order of the line.
  Result<Done> add_documents() {
    auto const& locale = sources_.locale;
    (void)TRY(add_papers_of<ProgramId>(Stage::program, read_program_plan));
    (void)TRY(add_papers_of<TeamId>(Stage::team, read_team_application));
    (void)TRY(add_papers_of<TripId>(Stage::trip, read_plan_document));
    (void)TRY(add_documents_of<VisitId>(Stage::visit, [&](Tx& tx, VisitId id) { return read_sent_letter(tx, actor_, id, locale); }));
    (void)TRY(add_settlements());
    auto const report = [&](Tx& tx, ReportId id) -> Result<Document> {
      return to_document(TRY(read_report_to_print(tx, actor_, id)), locale, kLanguage);
    };
    auto const card = [&](Tx& tx, CaseId id) -> Result<Document> {
      return to_document(TRY(read_case_to_print(tx, actor_, id)), locale, kLanguage);
    };
    (void)TRY(add_documents_of<ReportId>(Stage::report, report));
    (void)TRY(add_documents_of<CaseId>(Stage::good_case, card));
    (void)TRY(add_papers_of<AdoptionId>(Stage::adoption, read_decision_paper));
    (void)TRY(add_papers_of<AdoptionId>(Stage::adoption, read_progress_card));
    return add_papers_of_awards();
  }

  Result<Done> add_settlements() {
    for (auto const& trip : items(Stage::trip)) {
      auto const folder = folder_of(Stage::trip, trip.number);
      auto const claims = sources_.db.read(actor_, [&](Tx& tx) { return claims_of_trip(tx, trip.id); });
      for (auto const& claim : claims)
        (void)TRY(add_document(folder, sources_.db.read(actor_, [&](Tx& tx) {
          return read_settlement(tx, actor_, ExpenseId{claim}, sources_.locale, kLanguage);
        })));
    }
    return Done{};
  }

  // A merit's own papers, and those of the round it was judged in: once, however many merits of the line it judged.
  Result<Done> add_papers_of_awards() {
    (void)TRY(add_papers_of<NominationId>(Stage::award, read_merit_statement));
    (void)TRY(add_papers_of<NominationId>(Stage::award, read_certificate));
    auto rounds = std::set<AwardRoundId>{};
    auto const folder = folder_of(Stage::award, {});
    for (auto const& item : items(Stage::award)) {
      auto const found = sources_.db.read(actor_, [&](Tx& tx) { return find_nomination(tx, actor_, NominationId{item.id}); });
      if (!found || !rounds.insert(found->round).second) continue;
      for (auto const read : {read_score_sheets, read_award_minutes})
        (void)TRY(add_document(
            folder, sources_.db.read(actor_, [&](Tx& tx) { return read(tx, actor_, found->round, sources_.locale, kLanguage); })));
    }
    return Done{};
  }

  void add_handed_in() {
    auto total = std::size_t{0};
    for (auto const& file : evidence_.files) {
      auto const path = sources_.store.path_of(file.digest);
      auto content = path ? file_bytes(*path) : std::string{};
      total += content.size();
      auto const is_given = path && content.size() <= kMaxFileBytes && total <= kMaxTotalBytes;
      if (is_given)
        add(words("evidence.file.handed_in") + "/" + file.digest.substr(0, 8) + " " + file.file_name, std::move(content));
      else
        left_out_.push_back(file.digest + "  " + file.file_name);
    }
  }

  std::string about() const {
    auto const head = evidence_.seals.empty() ? Seal{} : evidence_.seals.front();
    auto text = words("evidence.about", {evidence_.title, evidence_.institution_name}) + "\n\n";
    for (auto const& file : files_) text += "- " + file.name + "\n";
    text += "\n" + words("evidence.about.check") + "\n";
    if (head.number > 0) text += "\n" + words("evidence.about.seal", {std::to_string(head.number), head.digest}) + "\n";
    if (evidence_.noun == EvidenceNoun::program) text += "\n" + words("evidence.about.program") + "\n";
    if (!left_out_.empty()) text += "\n" + words("evidence.about.left_out") + "\n" + join(left_out_, "\n") + "\n";
    return text;
  }

  EvidenceSources sources_;
  Actor const& actor_;
  Evidence const& evidence_;
  std::vector<BundleFile> files_{};
  std::set<std::string, std::less<>> names_{};
  std::vector<std::string> left_out_{};
};

}  // namespace

Result<std::vector<BundleFile>> make_evidence_files(EvidenceSources const& sources, Actor const& actor, Evidence const& evidence) {
  return FileWriter{sources, actor, evidence}.write();
}

}  // namespace baeumgil
