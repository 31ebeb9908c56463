#include <array>
#include <map>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/notices/tell_inside.h"
#include "features/targets/find_institution.h"
#include "features/yearbook/chapter_store.h"
#include "features/yearbook/chapter_texts.h"
#include "features/yearbook/edition_store.h"
#include "features/yearbook/yearbook.h"
#include "features/yearbook/yearbook_document.h"
#include "platform/crypto/digest.h"
#include "platform/db/database.h"
#include "platform/documents/document_pack.h"
#include "platform/documents/documents.h"
#include "platform/documents/pdf_writer.h"
#include "platform/files/file_store.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

constexpr auto kFormats =
    std::array{DocumentFormat::pdf, DocumentFormat::hwpx, DocumentFormat::html, DocumentFormat::xlsx, DocumentFormat::csv};

std::string to_json(Edition const& edition) {
  auto json = JsonWriter{};
  json.begin_object().field("id", to_text(edition.id)).field("year", edition.year).field("number", edition.number);
  json.field("kind", to_word(edition.kind)).field("as_of", to_text(edition.as_of)).field("language", to_word(edition.language));
  json.field("state", to_word(edition.state)).field("content_digest", edition.content_digest).end_object();
  return json.take();
}

Subject subject_of(Edition const& edition) {
  return {.noun = "yearbook_edition", .id = edition.id.value, .title = std::to_string(edition.year) + "-" + std::to_string(edition.number)};
}

std::optional<Problem> problem_of(Tx& tx, EditionAsked const& asked) {
  if (!asked.kind) return invalid("kind", "field.required");
  if (!asked.as_of) return invalid("as_of", "field.required");
  if (*asked.as_of > tx.today()) return invalid("as_of", "funnel.day_to_come");
  if (!is_yearbook_year(tx, asked.year)) return not_found();
  return std::nullopt;
}

struct Gathered {
  Yearbook book{};
  std::string institution{};
  std::vector<ChapterWords> words{};
  std::optional<BudgetOutlook> outlook{};  // of an edition for the budget
};

Gathered gather(Tx& tx, Actor const& actor, Edition const& edition) {
  auto gathered = Gathered{.book = read_yearbook(tx, actor, {.year = edition.year, .on = edition.as_of})};
  if (auto own = find_institution(tx, actor.institution)) gathered.institution = own->name;
  gathered.words = list_chapters(tx, edition.year);
  if (edition.kind == EditionKind::october) gathered.outlook = read_budget_outlook(tx, actor, edition.as_of, edition.language);
  return gathered;
}

std::vector<EditionFigure> figures_of(Gathered const& gathered) {
  auto const& book = gathered.book;
  auto figures = std::vector<EditionFigure>{};
  for (auto const& figure : book.figures) figures.push_back({figure.label_key, figure.count, figure.path});
  for (auto const& step : book.funnel) figures.push_back({step.label_key, step.count, step.path});
  for (auto const& metric : book.metrics)
    if (metric.is_known())
      figures.push_back(
          {"metric." + std::string{to_word(metric.metric)}, metric.unit == MetricUnit::share ? metric.tenths() : metric.part, ""});
  figures.push_back({"ledger.trips", book.ledger.trips.paid.amount, ""});
  figures.push_back({"ledger.prizes", book.ledger.prizes.decided.amount, ""});
  figures.push_back({"ledger.days", book.ledger.trips.staff_days, ""});
  figures.push_back({"ledger.benefit_confirmed", book.ledger.benefit.confirmed.amount, ""});
  if (auto const& outlook = gathered.outlook)
    for (auto const& [figure, rows] : {std::pair{"budget.undecided", &outlook->undecided},
                                       {"budget.decided", &outlook->decided},
                                       {"budget.gated", &outlook->gated},
                                       {"budget.ready", &outlook->ready}})
      figures.push_back({figure, static_cast<std::int64_t>(rows->size()), ""});
  return figures;
}

// Everybody on the staff once, in the notice centre; the transaction that makes it ready is the only one that tells.
void tell_staff(Tx& tx, Edition const& edition) {
  for (auto const person : list_staff(tx))
    tell_inside(tx, {.to = person,
                     .key = "notice.yearbook.edition",
                     .arguments = {std::to_string(edition.year), std::to_string(edition.number)},
                     .path = "/editions/" + to_text(edition.id)});
}

void tell_progress(Database& db, Actor const& actor, EditionId id, int percent) {
  auto const told = db.write(actor, [&](Tx& tx) -> Result<Done> {
    update_progress(tx, id, percent);
    return Done{};
  });
  static_cast<void>(told);  // only shown; the making goes on
}

Result<Document> kept_document(Database& db, Actor const& actor, EditionId id) {
  auto content = db.read(actor, [&](Tx& tx) -> Result<std::string> {
    auto const edition = TRY(find_edition(tx, id));
    if (edition.state != EditionState::ready) return conflict("edition.not_ready");
    return find_content(tx, id);
  });
  auto document = unpack_document(TRY(std::move(content)));
  if (!document) return conflict("edition.unreadable");
  return *std::move(document);
}

}  // namespace

bool may_make_edition(Actor const& actor) { return actor.has(Role::programme_officer); }

Result<EditionId> make_edition(Database& db, Actor const& actor, EditionAsked const& asked) {
  return db.write(actor, [&](Tx& tx) -> Result<EditionId> {
    if (!may_make_edition(actor)) return forbidden("yearbook.not_allowed");
    if (auto problem = problem_of(tx, asked)) return *std::move(problem);
    auto edition = Edition{.id = EditionId::make(), .year = asked.year, .number = next_edition_number(tx, asked.year)};
    edition.kind = *asked.kind;
    edition.as_of = *asked.as_of;
    edition.language = asked.language.value_or(actor.language);
    edition.made_by = actor.person;
    edition.made_at = tx.now();
    insert_edition(tx, edition);
    queue_job(tx, kMakeEditionJob, to_text(edition.id), tx.now(), to_text(edition.id));
    record_event(tx, actor, {.verb = "yearbook.edition_asked", .subject = subject_of(edition), .after = to_json(edition)});
    return edition.id;
  });
}

Result<Done> finish_edition(Database& db, FileStore const& files, Locale const& locale, Actor const& actor, EditionId id) {
  auto found = db.read(actor, [&](Tx& tx) { return find_edition(tx, id); });
  auto edition = TRY(std::move(found));
  if (edition.state == EditionState::ready) return Done{};
  tell_progress(db, actor, id, 10);
  auto const gathered = db.read(actor, [&](Tx& tx) { return gather(tx, actor, edition); });
  auto const document = to_document({.book = gathered.book,
                                     .institution = gathered.institution,
                                     .edition = &edition,
                                     .words = reviewed_texts(gathered.words, files),
                                     .outlook = gathered.outlook ? &*gathered.outlook : nullptr},
                                    locale, edition.language);
  auto const content = pack_document(document);
  edition.content_digest = hex(sha256(content));
  edition.pages = page_count(document);
  auto percent = 20;
  for (auto const format : kFormats) {
    tell_progress(db, actor, id, percent += 13);
    auto const bytes = TRY(write_document(document, format));
    edition.files.push_back(
        {.format = std::string{extension_of(format)}, .digest = hex(sha256(bytes)), .size_bytes = static_cast<std::int64_t>(bytes.size())});
  }
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    auto const now = TRY(find_edition(tx, id));
    if (now.state == EditionState::ready) return Done{};
    keep_edition(tx, edition, content, figures_of(gathered));
    auto made = edition;
    made.state = EditionState::ready;
    tell_staff(tx, edition);
    record_event(tx, actor,
                 {.verb = "yearbook.edition_made", .subject = subject_of(edition), .before = to_json(edition), .after = to_json(made)});
    return Done{};
  });
}

Result<MadeAgain> make_again(Database& db, Actor const& actor, EditionId id) {
  if (!may_make_edition(actor)) return forbidden("yearbook.not_allowed");
  auto const document = TRY(kept_document(db, actor, id));
  auto again = MadeAgain{};
  auto digests = std::map<std::string, std::string>{};
  for (auto const format : kFormats) {
    auto const bytes = TRY(write_document(document, format));
    digests[std::string{extension_of(format)}] = hex(sha256(bytes));
  }
  auto const noted = db.write(actor, [&](Tx& tx) -> Result<Done> {
    again = {};
    auto const edition = TRY(find_edition(tx, id));
    for (auto const& file : edition.files) {
      if (digests[file.format] == file.digest)
        mark_checked(tx, id, file.format);
      else
        again.different.push_back(file.format);
    }
    again.is_same = again.different.empty();
    record_event(tx, actor, {.verb = again.is_same ? "yearbook.edition_same" : "yearbook.edition_differs", .subject = subject_of(edition)});
    return Done{};
  });
  TRY(noted);
  return again;
}

Result<std::string> edition_file(Database& db, Actor const& actor, EditionId id, std::string_view format) {
  auto const wanted = TRY(format_from_text(format));
  auto const document = TRY(kept_document(db, actor, id));
  return write_document(document, wanted);
}

Result<Done> confirm_reading(Database& db, Actor const& actor, EditionId id) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    auto const edition = TRY(find_edition(tx, id));
    if (edition.state != EditionState::ready) return conflict("edition.not_ready");
    if (!insert_reader(tx, id, actor.person)) return Done{};
    record_event(tx, actor, {.verb = "yearbook.edition_read", .subject = subject_of(edition)});
    return Done{};
  });
}

}  // namespace baeumgil
