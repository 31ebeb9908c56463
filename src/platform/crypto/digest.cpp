#include "platform/crypto/digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <array>
#include <stdexcept>

#include "base/text.h"

namespace baeumgil {
namespace {

constexpr std::size_t kDigestBytes = 32;

void require(int outcome) {
  if (outcome != 1) throw std::runtime_error{"a cryptographic function failed"};
}

unsigned char const* bytes_of(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

}  // namespace

struct Sha256::State {
  EVP_MD_CTX* context{EVP_MD_CTX_new()};

  State() = default;
  State(State const&) = delete;
  State& operator=(State const&) = delete;
  ~State() { EVP_MD_CTX_free(context); }
};

Sha256::Sha256() : state_{std::make_unique<State>()} { require(EVP_DigestInit_ex(state_->context, EVP_sha256(), nullptr)); }

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) { require(EVP_DigestUpdate(state_->context, bytes.data(), bytes.size())); }

std::string Sha256::finish() {
  auto digest = std::string(kDigestBytes, '\0');
  require(EVP_DigestFinal_ex(state_->context, bytes_of(digest), nullptr));
  return digest;
}

std::string sha256(std::string_view bytes) {
  auto digest = Sha256{};
  digest.add(bytes);
  return digest.finish();
}

std::string hmac_sha256(std::string_view secret, std::string_view bytes) {
  auto digest = std::string(kDigestBytes, '\0');
  auto size = static_cast<unsigned>(kDigestBytes);
  if (HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), bytes_of(bytes), bytes.size(), bytes_of(digest), &size) == nullptr)
    require(0);
  return digest;
}

bool is_equal_in_constant_time(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string random_bytes(std::size_t count) {
  auto bytes = std::string(count, '\0');
  require(RAND_bytes(bytes_of(bytes), static_cast<int>(count)));
  return bytes;
}

std::string random_token() { return base64url(random_bytes(kDigestBytes)); }

}  // namespace baeumgil
