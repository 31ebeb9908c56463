#include "features/trips/visit_document.h"

#include "features/trips/official_letter_document.h"
#include "features/trips/trip_words.h"
#include "features/trips/visit_letter_view.h"
#include "platform/db/database.h"
#include "platform/documents/blocks.h"

namespace baeumgil {
namespace {

class LetterWriter {
 public:
  LetterWriter(VisitLetter const& letter, Locale const& locale)
      : letter_{letter}, locale_{locale}, view_{to_view(letter, locale, kLetterLanguage)} {}

  Document write() {
    document_.title = words("visit.letter.title");
    document_.gist = words("visit.document.gist", {view_.issuer, view_.to, view_.when});
    document_.keywords = {words("visit.document.keyword"), view_.program, view_.to};
    document_.author = view_.issuer;
    document_.made_at = letter_.visit.sent_at.value_or(letter_.visit.first_choice_at);
    document_.has_page_numbers = false;
    document_.blocks.push_back(letter_head(view_, document_.title, locale_));
    add_points();
    document_.blocks.push_back(letter_foot(letter_, view_, view_.record_no, locale_));
    add_visitors();
    add_questions();
    return std::move(document_);
  }

 private:
  std::string words(std::string_view key, std::vector<std::string> const& arguments = {}) const {
    return locale_.words(kLetterLanguage, key, arguments);
  }

  void add_point(std::string text) {
    auto const field = text.substr(0, text.find(':'));
    document_.blocks.push_back(Item{.mark = official_mark(1, ++points_), .text = std::move(text), .depth = 1, .field = field});
  }

  void add_points() {
    document_.blocks.push_back(letter_paragraph(words("visit.letter.greeting")));
    document_.blocks.push_back(letter_paragraph(words("visit.letter.asking", {view_.program})));
    add_point(words("visit.letter.when", {view_.second_choice.empty() ? view_.when : view_.when + " " + view_.second_choice}));
    if (!view_.place.empty()) add_point(words("visit.letter.place", {view_.place}));
    add_point(words("visit.letter.visitors", {std::to_string(view_.visitors.size())}));
    add_point(words("visit.letter.topic", {view_.topic}));
    if (!view_.requests.empty()) add_point(words("visit.letter.requests", {view_.requests}));
    add_point(words("visit.letter.contact", {view_.contact}));
    auto const* attached = view_.questions.empty() ? "visit.document.attachment" : "visit.document.attachments";
    document_.blocks.push_back(Item{.mark = words("visit.document.attached"), .text = words(attached)});
  }

  void add_annex(std::string_view title_key) {
    document_.blocks.push_back(SectionStart{});
    document_.blocks.push_back(Paragraph{.text = words(title_key), .kind = ParagraphKind::title, .align = TextAlign::left});
  }

  void add_visitors() {
    add_annex("visit.letter.list");
    auto rows = std::vector<std::vector<std::string>>{};
    for (auto const& visitor : view_.visitors)
      rows.push_back({std::to_string(rows.size() + 1), visitor.department, visitor.rank, visitor.name});
    document_.blocks.push_back(
        text_table({words("visit.document.line"), words("trip.department"), words("visit.letter.rank"), words("visit.letter.name")}, rows,
                   {1, 4, 3, 3}));
  }

  void add_questions() {
    if (view_.questions.empty()) return;
    add_annex("visit.letter.questions");
    auto number = 0;
    for (auto const& question : view_.questions) document_.blocks.push_back(Item{.mark = official_mark(0, ++number), .text = question});
  }

  VisitLetter const& letter_;
  Locale const& locale_;
  LetterView view_;
  Document document_{};
  int points_{0};
};

Result<VisitLetter> read_letter_going_out(Tx& tx, Actor const& actor, VisitId id) {
  auto visit = TRY(find_visit(tx, actor, id));
  auto trip = TRY(find_trip(tx, actor, visit.trip));
  visit.sent_at = tx.now();
  return read_letter(tx, std::move(visit), std::move(trip));
}

}  // namespace

Document to_document(VisitLetter const& letter, Locale const& locale) { return LetterWriter{letter, locale}.write(); }

Result<Document> read_sent_letter(Tx& tx, Actor const& actor, VisitId id, Locale const& locale) {
  auto visit = TRY(find_visit(tx, actor, id));
  if (!visit.sent_at) return not_found();
  auto trip = TRY(find_trip(tx, actor, visit.trip));
  return to_document(read_letter(tx, std::move(visit), std::move(trip)), locale);
}

std::string letter_file_name(Visit const& visit, Locale const& locale) {
  return locale.words(kLetterLanguage, "visit.document.file", {visit.host_name, visit.number});
}

Result<std::vector<MailAttachment>> letter_attachments(Database& db, Actor const& actor, VisitId id, Locale const& locale) {
  auto const letter = TRY(db.read(actor, [&](Tx& tx) { return read_letter_going_out(tx, actor, id); }));
  return attach(to_document(letter, locale), letter_file_name(letter.visit, locale));
}

}  // namespace baeumgil
