#include "features/originality/explain_passage.h"

#include <algorithm>
#include <map>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/originality/good_practices.h"
#include "features/originality/originality_store.h"
#include "features/originality/report_text.h"
#include "features/reports/find_report.h"
#include "platform/db/database.h"
#include "platform/originality/compared_text.h"

namespace baeumgil {
namespace {

constexpr auto kLongestNote = std::size_t{1000};
constexpr auto kMostSentences = std::size_t{200};

std::map<std::string, std::string> sentences_by_key(Report const& report) {
  auto const read = compared(text_of(report));
  auto sentences = std::map<std::string, std::string>{};
  for (auto i = std::size_t{0}; i < read.sentences.size(); ++i) sentences.emplace(sentence_key(read.letters_of(i)), read.sentence(i));
  return sentences;
}

bool is_known(Tx& tx, OriginalRef const& original) {
  if (original.noun == OriginalNoun::good_practice)
    return std::ranges::any_of(good_practices(), [&](GoodPractice const& one) { return one.id == original.id; });
  return has_prints(tx, original);
}

std::optional<Problem> input_problem(PassageInput const& input) {
  if (!input.mark) return invalid("mark", "field.required");
  if (input.note.empty()) return invalid("note", "field.required");
  if (character_count(input.note) > kLongestNote) return invalid("note", "field.too_long", {std::to_string(kLongestNote)});
  if (input.sentence_keys.empty() || input.sentence_keys.size() > kMostSentences || !input.original)
    return conflict("originality.explain.gone");
  return std::nullopt;
}

std::string as_json(std::vector<Explanation> const& explanations) {
  auto json = JsonWriter{};
  json.begin_object().key("explanations").begin_array();
  for (auto const& one : explanations)
    json.begin_object().field("sentence", one.sentence).field("mark", to_word(one.mark)).field("note", one.note).end_object();
  json.end_array().end_object();
  return json.take();
}

}  // namespace

Result<ReportId> explain_passage(Database& db, Actor const& actor, ReportId id, PassageInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<ReportId> {
    auto const report = TRY(find_report(tx, actor, id));
    if (!may_explain_passage(actor, report)) return forbidden("originality.explain.not_writer");
    if (auto problem = input_problem(input)) return std::move(*problem);
    if (!is_known(tx, *input.original)) return conflict("originality.explain.gone");
    auto const sentences = sentences_by_key(report);
    auto explanations = std::vector<Explanation>{};
    for (auto const& key : input.sentence_keys) {
      auto const found = sentences.find(key);
      if (found == sentences.end()) return conflict("originality.explain.gone");  // rewritten meanwhile
      auto explanation = Explanation{.sentence_key = key, .sentence = found->second, .original = *input.original, .mark = *input.mark};
      explanation.note = input.note;
      explanation.by = actor.person;
      explanation.at = tx.now();
      put_explanation(tx, id, explanation);
      explanations.push_back(std::move(explanation));
    }
    ask_for_check(tx, id);
    record_event(tx, actor,
                 {.verb = "report.passage_explained",
                  .subject = {"report", id.value, report.trip_purpose},
                  .reason = input.note,
                  .after = as_json(explanations)});
    return id;
  });
}

Result<ReportId> take_back_explanation(Database& db, Actor const& actor, ReportId id, std::vector<std::string> const& sentence_keys) {
  return db.write(actor, [&](Tx& tx) -> Result<ReportId> {
    auto const report = TRY(find_report(tx, actor, id));
    if (!may_explain_passage(actor, report)) return forbidden("originality.explain.not_writer");
    auto kept = list_explanations(tx, id);
    std::erase_if(kept, [&](Explanation const& one) { return std::ranges::find(sentence_keys, one.sentence_key) == sentence_keys.end(); });
    if (kept.empty()) return not_found();
    for (auto const& one : kept) remove_explanation(tx, id, one.sentence_key);
    ask_for_check(tx, id);
    record_event(tx, actor,
                 {.verb = "report.explanation_taken_back", .subject = {"report", id.value, report.trip_purpose}, .before = as_json(kept)});
    return id;
  });
}

}  // namespace baeumgil
