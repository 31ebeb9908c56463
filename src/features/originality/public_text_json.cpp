#include "features/originality/public_text_json.h"

#include "base/json_writer.h"

namespace baeumgil {

std::string to_json(PublicText const& text) {
  auto json = JsonWriter{};
  json.begin_object().field("kind", to_word(text.kind)).field("title", text.title).field("source", text.source).field("url", text.url);
  json.field("letters", text.letters);
  json.field("written_on", text.written_on ? std::optional{to_text(*text.written_on)} : std::nullopt);
  json.field("host", text.host_name).field("file_name", text.file.name).field("file_digest", text.file.digest).end_object();
  return json.take();
}

}  // namespace baeumgil
