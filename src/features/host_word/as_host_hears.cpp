#include "features/host_word/as_host_hears.h"

#include "features/cases/as_outsiders_read.h"
#include "features/publications/public_cover.h"

namespace baeumgil {

HostHears as_host_hears(Tx& tx, HostWord word, Case found) {
  auto const cover = load_edition_cover(tx, found.id.value);
  word.note = cover(std::string_view{word.note});
  word.settlement = cover(std::string_view{word.settlement});
  return {.word = std::move(word), .found = as_outsiders_read(cover, std::move(found)), .withheld = cover.parts};
}

}  // namespace baeumgil
