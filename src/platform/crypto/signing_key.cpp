#include "platform/crypto/signing_key.h"

#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

#include "base/text.h"
#include "platform/crypto/digest.h"

namespace baeumgil {
namespace {

constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kSignatureBytes = 64;

struct FreeKey {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Key = std::unique_ptr<EVP_PKEY, FreeKey>;
using Context = std::unique_ptr<EVP_MD_CTX, FreeContext>;

unsigned char const* octets_of(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }

void require(bool is_good) {
  if (!is_good) throw std::runtime_error{"the signature library refused its work"};
}

}  // namespace

SigningKey make_signing_key() {
  auto const key = Key{EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")};
  require(key != nullptr);
  auto made = SigningKey{std::string(kKeyBytes, '\0'), std::string(kKeyBytes, '\0')};
  auto size = kKeyBytes;
  require(EVP_PKEY_get_raw_private_key(key.get(), reinterpret_cast<unsigned char*>(made.secret.data()), &size) == 1);
  size = kKeyBytes;
  require(EVP_PKEY_get_raw_public_key(key.get(), reinterpret_cast<unsigned char*>(made.shown.data()), &size) == 1);
  return made;
}

std::string sign(SigningKey const& by, std::string_view bytes) {
  auto const key = Key{EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, octets_of(by.secret), by.secret.size())};
  auto const context = Context{EVP_MD_CTX_new()};
  require(key != nullptr && context != nullptr);
  require(EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1);
  auto signature = std::string(kSignatureBytes, '\0');
  auto size = kSignatureBytes;
  require(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, octets_of(bytes), bytes.size()) == 1);
  return signature;
}

bool is_signed_by(std::string_view shown, std::string_view bytes, std::string_view signature) {
  if (shown.size() != kKeyBytes || signature.size() != kSignatureBytes) return false;
  auto const key = Key{EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, octets_of(shown), shown.size())};
  auto const context = Context{EVP_MD_CTX_new()};
  if (key == nullptr || context == nullptr) return false;
  return EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
         EVP_DigestVerify(context.get(), octets_of(signature), signature.size(), octets_of(bytes), bytes.size()) == 1;
}

std::string fingerprint_of(std::string_view shown) {
  auto const digest = hex(sha256(shown));
  auto groups = std::string{};
  for (std::size_t i = 0; i < 32; i += 4) groups += (i == 0 ? "" : " ") + digest.substr(i, 4);
  return groups;
}

}  // namespace baeumgil
