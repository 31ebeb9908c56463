#include "platform/web/kept_by_anybody.h"

#include "base/text.h"
#include "platform/crypto/digest.h"

namespace baeumgil {

Response kept_by_anybody(Response response) {
  constexpr auto kTagCharacters = std::size_t{32};
  if (response.status != 200) return response;
  std::erase_if(response.headers, [](auto const& header) { return header.first == "Cache-Control"; });
  response.with("Cache-Control", "public, max-age=300").with("Vary", "Cookie, Accept-Language");
  return response.with("ETag", "\"" + hex(sha256(response.body)).substr(0, kTagCharacters) + "\"");
}

Response open_data(Response response) {
  auto open = kept_by_anybody(std::move(response));
  return open.with("Access-Control-Allow-Origin", "*");
}

}  // namespace baeumgil
