#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/yearbook/chapter_store.h"
#include "features/yearbook/yearbook.h"
#include "platform/crypto/stable_id.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::string to_json(ChapterWords const& words) {
  auto json = JsonWriter{};
  json.begin_object().field("chapter", to_word(words.chapter)).field("body", words.body).field("review", to_word(words.state));
  json.field("photo_digest", words.photo_digest).field("photo_caption", words.photo_caption).end_object();
  return json.take();
}

Result<Done> check_year(Tx& tx, int year) {
  if (!is_yearbook_year(tx, year)) return not_found();
  return Done{};
}

// A chapter is no row anybody points at; its year and name are who it is.
Event event_of(std::string_view verb, int year, ChapterWords const& words, std::string const& title) {
  return {.verb = verb,
          .subject = {.noun = "yearbook",
                      .id = stable_id("yearbook", title),
                      .title = std::to_string(year) + " " + std::string{to_word(words.chapter)}}};
}

}  // namespace

bool may_write_chapters(Actor const& actor) { return actor.has(Role::programme_officer); }

bool may_review_chapter(Actor const& actor, ChapterWords const& words) {
  auto const reads = actor.has(Role::executive) || actor.has(Role::programme_officer);
  return reads && words.version > 0 && words.state == WordsState::draft && words.written_by != actor.person;
}

Result<Done> write_chapter(Database& db, Actor const& actor, int year, Chapter chapter, ChapterInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    TRY(check_year(tx, year));
    if (!may_write_chapters(actor)) return forbidden("yearbook.not_allowed");
    auto words = find_chapter(tx, year, chapter);
    if (words.version != input.version) return conflict("problem.saved_first");
    if (trimmed(input.body).empty()) return invalid("body", "field.required");
    if (character_count(input.body) > kChapterLetters) return invalid("body", "field.too_long", {std::to_string(kChapterLetters)});
    auto const before = words.version > 0 ? to_json(words) : std::string{};
    words.body = trimmed(input.body);
    words.state = WordsState::draft;
    words.written_by = actor.person;
    words.written_at = tx.now();
    words.reviewed_by = {};
    words.reviewed_at.reset();
    if (!input.photo_digest.empty()) words.photo_digest = input.photo_digest;
    words.photo_caption = trimmed(input.photo_caption);
    TRY(keep_chapter(tx, year, words));
    auto event = event_of("yearbook.written", year, words, std::to_string(year));
    event.before = before;
    event.after = to_json(words);
    record_event(tx, actor, event);
    return Done{};
  });
}

Result<Done> review_chapter(Database& db, Actor const& actor, int year, Chapter chapter) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    TRY(check_year(tx, year));
    auto words = find_chapter(tx, year, chapter);
    if (words.version == 0) return not_found();
    if (words.state == WordsState::reviewed) return conflict("yearbook.reviewed_already");
    if (!may_review_chapter(actor, words)) return forbidden("yearbook.review.not_allowed");
    auto const before = to_json(words);
    words.state = WordsState::reviewed;
    words.reviewed_by = actor.person;
    words.reviewed_at = tx.now();
    TRY(keep_chapter(tx, year, words));
    auto event = event_of("yearbook.reviewed", year, words, std::to_string(year));
    event.before = before;
    event.after = to_json(words);
    record_event(tx, actor, event);
    return Done{};
  });
}

}  // namespace baeumgil
