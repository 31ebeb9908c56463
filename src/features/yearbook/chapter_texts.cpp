#include "features/yearbook/chapter_texts.h"

#include "platform/files/file_bytes.h"
#include "platform/files/file_store.h"

namespace baeumgil {

std::map<Chapter, ChapterText> reviewed_texts(std::vector<ChapterWords> const& words, FileStore const& files) {
  auto texts = std::map<Chapter, ChapterText>{};
  for (auto const& one : words) {
    if (one.state != WordsState::reviewed) continue;
    auto text = ChapterText{.body = one.body, .photo_caption = one.photo_caption};
    if (auto const path = files.path_of(one.photo_digest)) text.photo = file_bytes(*path);
    texts[one.chapter] = std::move(text);
  }
  return texts;
}

}  // namespace baeumgil
