#pragma once
// The few cryptographic functions we need, behind one header so that a validated module can replace the library below.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace baeumgil {

std::string sha256(std::string_view bytes);                                // 32 raw bytes; hex() or base64url() makes text of them
std::string hmac_sha256(std::string_view secret, std::string_view bytes);  // 32 raw bytes
bool is_equal_in_constant_time(std::string_view, std::string_view);
std::string random_bytes(std::size_t count);
std::string random_token();  // 32 random bytes as base64url: sessions, links, API tokens

// A digest of what arrives in pieces, such as an upload.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256 const&) = delete;
  Sha256& operator=(Sha256 const&) = delete;
  void add(std::string_view bytes);
  std::string finish();  // 32 raw bytes; once

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace baeumgil
