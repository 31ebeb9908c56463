#include "features/trips/thank_you_document.h"

#include "features/trips/follow_visit.h"
#include "features/trips/official_letter_document.h"
#include "features/trips/trip_words.h"
#include "features/trips/visit_letter_view.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

Instant held_at(Visit const& visit) { return visit.agreed_at.value_or(visit.first_choice_at); }

}  // namespace

Result<VisitLetter> read_visited(Tx& tx, Actor const& actor, VisitId id) {
  auto visit = TRY(find_visit(tx, actor, id));
  if (!took_place(visit.state)) return not_found();
  auto trip = TRY(find_trip(tx, actor, visit.trip));
  return read_letter(tx, std::move(visit), std::move(trip));
}

Document thank_you_document(VisitLetter const& letter, Locale const& locale) {
  auto const words = [&](std::string_view key, std::vector<std::string> const& arguments = {}) {
    return locale.words(kLetterLanguage, key, arguments);
  };
  auto const view = to_view(letter, locale, kLetterLanguage);
  auto const when = trip_moment(kLetterLanguage, held_at(letter.visit));
  auto document = Document{.title = words("visit.thank_you.title")};
  document.gist = words("visit.thank_you.gist", {view.issuer, view.to, when});
  document.keywords = {words("visit.thank_you"), view.program, view.to};
  document.author = view.issuer;
  document.made_at = held_at(letter.visit);
  document.has_page_numbers = false;
  document.blocks.push_back(letter_head(view, document.title, locale));
  document.blocks.push_back(letter_paragraph(words("visit.letter.greeting")));
  document.blocks.push_back(letter_paragraph(words("visit.thank_you.thanks", {view.program})));
  auto points = 0;
  auto const add_point = [&](std::string text) {
    auto const field = text.substr(0, text.find(':'));
    document.blocks.push_back(Item{.mark = official_mark(1, ++points), .text = std::move(text), .depth = 1, .field = field});
  };
  add_point(words("visit.letter.when", {when}));
  if (!view.place.empty()) add_point(words("visit.letter.place", {view.place}));
  add_point(words("visit.thank_you.visitors", {std::to_string(view.visitors.size())}));
  add_point(words("visit.letter.topic", {view.topic}));
  if (!letter.visit.attendants.empty()) add_point(words("visit.thank_you.received_by", {letter.visit.attendants}));
  document.blocks.push_back(letter_paragraph(words("visit.thank_you.promise")));
  document.blocks.push_back(letter_foot(letter, view, {}, locale));
  return document;
}

Result<ThankYou> read_thank_you(Database& db, Actor const& actor, VisitId id, Locale const& locale) {
  auto const letter = TRY(db.read(actor, [&](Tx& tx) { return read_visited(tx, actor, id); }));
  return ThankYou{.document = thank_you_document(letter, locale),
                  .file_name = locale.words(kLetterLanguage, "visit.thank_you.file", {letter.visit.host_name, letter.visit.number})};
}

Result<std::vector<MailAttachment>> thank_you_attachments(Database& db, Actor const& actor, VisitId id, Locale const& locale) {
  auto const letter = read_thank_you(db, actor, id, locale);
  if (!letter) return std::vector<MailAttachment>{};  // the step itself says why not
  return attach(letter->document, letter->file_name);
}

}  // namespace baeumgil
