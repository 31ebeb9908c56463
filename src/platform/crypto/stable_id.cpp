#include "platform/crypto/stable_id.h"

#include <algorithm>
#include <string>

#include "platform/crypto/digest.h"

namespace baeumgil {

Uuid stable_id(std::string_view kind, std::string_view code) {
  auto const digest = sha256(std::string{kind} + '\n' + std::string{code});
  auto id = Uuid{};
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0FU) | 0x80U);  // version 8: our own making
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3FU) | 0x80U);
  return id;
}

}  // namespace baeumgil
