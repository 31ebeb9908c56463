#include "features/originality/passage_input.h"

namespace baeumgil {

std::vector<std::string> read_sentence_keys(Fields& fields) { return fields.texts("sentences"); }

PassageInput read_passage_input(Fields& fields) {
  auto input = PassageInput{.sentence_keys = read_sentence_keys(fields)};
  auto const noun = fields.choice<OriginalNoun>("original_noun");
  auto const id = fields.id<Id<struct OriginalTag>>("original_id");
  if (noun && id) input.original = OriginalRef{.noun = *noun, .id = id->value};
  input.mark = fields.choice<PassageMark>("mark");
  input.note = fields.text("note");
  return input;
}

PublicTextInput read_public_text_input(Fields& fields) {
  return {.title = fields.text("title"), .source = fields.text("source"), .url = fields.text("url"), .body = fields.text("body")};
}

}  // namespace baeumgil
